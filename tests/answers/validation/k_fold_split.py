"""Answers to `k_fold_split`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np


def _check(n, k):
    if k < 2 or k > n:
        raise ValueError("number of folds")


def right_every_kth(n, k):
    _check(n, k)
    folds = []
    for fold in range(k):
        train = [i for i in range(n) if i % k != fold]
        folds.append((train, list(range(fold, n, k))))
    return folds


def right_cuts(n, k):
    _check(n, k)
    cuts = [n * fold // k for fold in range(k + 1)]
    indices = np.arange(n)
    return [(np.r_[indices[:a], indices[b:]], indices[a:b]) for a, b in zip(cuts[:-1], cuts[1:], strict=True)]


def right_shuffled_with_a_seed(n, k):
    _check(n, k)
    parts = np.array_split(np.random.default_rng(5).permutation(n), k)
    return [(np.concatenate(parts[:fold] + parts[fold + 1 :]), parts[fold]) for fold in range(k)]


def _folds(n, tests):
    """Return folds that train on what they do not test."""
    return [(np.setdiff1d(np.arange(n), test), np.array(test)) for test in tests]


def wrong_remainder_dropped(n, k):
    """You make all folds of size n // k, and where k does not divide n the samples at the end are
    never tested: give one more to each of the first n % k folds."""
    _check(n, k)
    size = n // k
    return _folds(n, [range(i * size, (i + 1) * size) for i in range(k)])


def wrong_remainder_left_out(n, k):
    """You drop the last n % k samples, which are neither trained on nor tested: give one more to each
    of the first n % k folds."""
    _check(n, k)
    size = n // k
    return _folds(size * k, [range(i * size, (i + 1) * size) for i in range(k)])


def wrong_remainder_in_the_last(n, k):
    """You put the whole remainder into the last fold, which can become almost twice as large as the
    others: spread it, one more for each of n % k folds."""
    _check(n, k)
    size = n // k
    return _folds(n, [range(i * size, (i + 1) * size if i < k - 1 else n) for i in range(k)])


def wrong_sizes_rounded_up(n, k):
    """You round the size of a fold up, and little or nothing is left for the last ones: give one more
    to n % k folds only."""
    _check(n, k)
    size = math.ceil(n / k)
    return _folds(n, [range(min(i * size, n), min((i + 1) * size, n)) for i in range(k)])


def wrong_swapped(n, k):
    """You return the part to test on before the part to train on, so that the model learns from a
    single fold: train first."""
    _check(n, k)
    return [(test, train) for train, test in _folds(n, np.array_split(np.arange(n), k))]


def wrong_trains_on_all(n, k):
    """You train on all samples, those of the test part too: leave these out, or the test only shows
    what was learnt by heart."""
    _check(n, k)
    return [(np.arange(n), test) for test in np.array_split(np.arange(n), k)]


def wrong_trains_on_the_past(n, k):
    """You train only on what comes before the test part. That is the split for a series in time: here,
    what comes after it is trained on too."""
    _check(n, k)
    return [(np.arange(test[0]), test) for test in np.array_split(np.arange(n), k)]


def wrong_trains_on_the_next_fold(n, k):
    """You train on one fold alone: train on all but the one that is tested."""
    _check(n, k)
    parts = np.array_split(np.arange(n), k)
    return [(parts[(i + 1) % k], parts[i]) for i in range(k)]


def wrong_one_fold(n, k):
    """You return the first fold alone: return k of them, each with another part to test on."""
    _check(n, k)
    return _folds(n, np.array_split(np.arange(n), k))[:1]


def wrong_k_for_a_size(n, k):
    """You make folds of k samples each: k is the number of folds."""
    _check(n, k)
    return _folds(n, [range(start, min(start + k, n)) for start in range(0, n, k)])


def wrong_counts_from_one(n, k):
    """You number the samples from 1 to n, but indices begin at 0, and n is behind the last one."""
    _check(n, k)
    return [(train + 1, test + 1) for train, test in _folds(n, np.array_split(np.arange(n), k))]


def wrong_masks(n, k):
    """You return masks, as long as the data: return indices (np.flatnonzero)."""
    _check(n, k)
    masks = [np.isin(np.arange(n), test) for test in np.array_split(np.arange(n), k)]
    return [(~mask, mask) for mask in masks]


def wrong_single_fold(n, k):
    """You accept a single fold, which tests on all samples and trains on none: raise a ValueError
    where k is less than 2."""
    if not 1 <= k <= n:
        raise ValueError("number of folds")
    return _folds(n, np.array_split(np.arange(n), k))


def wrong_empty_folds(n, k):
    """You accept more folds than samples, and some have nothing to test on: raise a ValueError where
    k is more than n."""
    if k < 2:
        raise ValueError("number of folds")
    return _folds(n, np.array_split(np.arange(n), k))


def wrong_no_fold_of_one(n, k):
    """You refuse as many folds as samples. That is leave-one-out cross-validation, which is fine:
    refuse only where k is more than n."""
    if not 2 <= k < n:
        raise ValueError("number of folds")
    return _folds(n, np.array_split(np.arange(n), k))
