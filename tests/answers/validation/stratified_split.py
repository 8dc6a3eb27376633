"""Answers to `stratified_split`: its checks accept every right_ one and refuse every wrong_ one."""

import math
from collections import Counter, defaultdict

import numpy as np
import pandas as pd


def _check(test_fraction):
    if not 0 < test_fraction < 1:
        raise ValueError("fraction")


def right_plain_python(y, test_fraction, rng):
    _check(test_fraction)
    members = defaultdict(list)
    for index, label in enumerate(y):
        members[label].append(index)
    train, test = [], []
    for indices in members.values():
        rng.shuffle(indices)
        size = min(math.ceil(test_fraction * len(indices) - 1e-9), len(indices) - 1)
        test += indices[:size]
        train += indices[size:]
    return sorted(train), sorted(test)


def right_rounded_down(y, test_fraction, rng):
    _check(test_fraction)
    _, classes, counts = np.unique(y, return_inverse=True, return_counts=True)
    sizes = np.floor(test_fraction * counts + 1e-9).astype(int)
    sizes = np.where(counts > 1, np.clip(sizes, 1, np.maximum(counts - 1, 1)), 0)
    drawn = [rng.choice(np.flatnonzero(classes == c), size, False) for c, size in enumerate(sizes)]
    tested = np.zeros(len(classes), dtype=bool)
    tested[np.concatenate(drawn)] = True
    return np.flatnonzero(~tested), np.flatnonzero(tested)


def right_one_shuffle(y, test_fraction, rng):
    _check(test_fraction)
    wanted = {c: min(max(round(test_fraction * m), 1), m - 1) for c, m in Counter(y).items()}
    train, test = [], []
    for index in rng.permutation(len(y)):
        if wanted[y[index]] > 0:
            wanted[y[index]] -= 1
            test.append(index)
        else:
            train.append(index)
    return np.array(train), np.array(test, dtype=np.int32)


def _size(m, test_fraction):
    """Return how many of the m samples of a class to test on."""
    return min(max(round(test_fraction * m), 1), m - 1)


def _split(y, test_fraction, rng, size=_size, classes=None):
    """Split each class, with as many samples to test on as a function says."""
    _check(test_fraction)
    y, train, test = np.asarray(y), [], []
    for label in np.unique(y) if classes is None else classes:
        members = rng.permutation(np.flatnonzero(y == label))
        m = size(len(members), test_fraction)
        test.append(members[:m])
        train.append(members[m:])
    return np.concatenate(train), np.concatenate(test)


def wrong_rare_class_vanishes(y, test_fraction, rng):
    """You round a rare class down to nothing, so that it is never tested, or up to all of it, so that
    it is never learnt: where a class has two samples or more, leave one at least in each part."""
    return _split(y, test_fraction, rng, lambda m, fraction: round(fraction * m) if m > 1 else 0)


def wrong_never_tested(y, test_fraction, rng):
    """You round the number of tested samples down to zero where a class is rare: take one at least."""
    return _split(y, test_fraction, rng, lambda m, fraction: min(int(fraction * m + 1e-9), m - 1))


def wrong_only_one_is_tested(y, test_fraction, rng):
    """You test on the only sample of a class, which then was never learnt: train on it."""
    return _split(y, test_fraction, rng, lambda m, f: min(max(round(f * m), 1), max(m - 1, 1)))


def wrong_not_stratified(y, test_fraction, rng):
    """You split all samples at once. The shares of the classes then are left to chance, and those of
    rare ones are often far off: split each class for itself."""
    _check(test_fraction)
    order = rng.permutation(len(y))
    size = round(test_fraction * len(y))
    return order[size:], order[:size]


def wrong_majority_only(y, test_fraction, rng):
    """You get the share of the largest class right, and split all the others as if they were one:
    split each class for itself."""
    y = np.asarray(y)
    names, counts = np.unique(y, return_counts=True)
    return _split(y == names[counts.argmax()], test_fraction, rng)


def wrong_first_of_each_class(y, test_fraction, rng):
    """You test on the first samples of each class. Data often lies sorted within a class too, so draw
    them at random."""
    _check(test_fraction)
    y, train, test = np.asarray(y), [], []
    for label in np.unique(y):
        members = np.flatnonzero(y == label)
        size = _size(len(members), test_fraction)
        test.extend(members[:size])
        train.extend(members[size:])
    return np.array(train), np.array(test)


def wrong_equal_numbers(y, test_fraction, rng):
    """You test on the same number of samples of each class. That balances the test, but its shares are
    no longer those of the data: take the same fraction of each class."""
    smallest = min(count for count in Counter(np.asarray(y).tolist()).values())
    return _split(y, test_fraction, rng, lambda m, f: min(max(round(f * smallest), 1), m - 1))


def wrong_swapped(y, test_fraction, rng):
    """You return the test part first: training, then test."""
    train, test = _split(y, test_fraction, rng)
    return test, train


def wrong_fraction_of_training(y, test_fraction, rng):
    """You train on the fraction that is to be tested: it is the share of the test part."""
    return _split(y, test_fraction, rng, lambda m, f: m - _size(m, f) if m > 1 else 0)


def wrong_places_within_the_class(y, test_fraction, rng):
    """You return places within each class, which begin at 0 for every one of them: return where the
    samples are in y (np.flatnonzero of y == label)."""
    _check(test_fraction)
    train, test = [], []
    for m in np.unique(y, return_counts=True)[1]:
        order = rng.permutation(m)
        test.append(order[: _size(m, test_fraction)])
        train.append(order[_size(m, test_fraction) :])
    return np.concatenate(train), np.concatenate(test)


def wrong_labels(y, test_fraction, rng):
    """You return the labels of both parts: return their indices."""
    train, test = _split(y, test_fraction, rng)
    return np.asarray(y)[train], np.asarray(y)[test]


def wrong_classes_counted_up(y, test_fraction, rng):
    """You take the classes for 0, 1, 2 and so on up to the number of them, and lose whatever has
    another name: np.unique finds those that there are."""
    return _split(y, test_fraction, rng, classes=range(len(np.unique(y))))


def wrong_integers_only(y, test_fraction, rng):
    """You count the labels in a way that only works for integers from 0 (np.bincount, range): np.unique
    finds strings and negative numbers too."""
    y = np.asarray(y)
    return _split(y, test_fraction, rng, classes=np.flatnonzero(np.bincount(y)))


def wrong_own_seed(y, test_fraction, rng):
    """You draw from a generator with a seed of your own, so that the parts are always the same: draw
    from the rng that you are given."""
    return _split(y, test_fraction, np.random.default_rng(0))


def wrong_global_seed(y, test_fraction, rng):
    """You seed numpy's global generator and draw from it. That ignores the generator you are given,
    and makes every other use of the global one start anew: draw from rng."""
    np.random.seed(0)
    return _split(y, test_fraction, np.random)


def wrong_any_fraction(y, test_fraction, rng):
    """You accept a fraction of 0 or less, or of 1 or more, which leaves a part empty or means nothing:
    raise a ValueError."""
    return _split(y, min(max(test_fraction, 1e-9), 1 - 1e-9), rng)


def right_tables(y, test_fraction, rng):
    _check(test_fraction)
    labels = pd.Series(list(y))
    shuffled = labels.iloc[rng.permutation(len(labels))]
    place = shuffled.groupby(shuffled).cumcount()
    count = shuffled.groupby(shuffled).transform("size")
    size = (test_fraction * count).round().clip(lower=1)
    is_test = (place < size) & (place < count - 1)
    return shuffled.index[~is_test].to_numpy(), shuffled.index[is_test].to_numpy()


def wrong_class_of_one_lost(y, test_fraction, rng):
    """You lose the only sample of a class, which is in neither part: train on it."""
    names, counts = np.unique(y, return_counts=True)
    return _split(y, test_fraction, rng, classes=names[counts > 1])


def wrong_with_replacement(y, test_fraction, rng):
    """You draw with replacement, and some samples are tested twice: draw each at most once."""
    _check(test_fraction)
    y, test = np.asarray(y), []
    for label in np.unique(y):
        members = np.flatnonzero(y == label)
        test.extend(rng.choice(members, _size(len(members), test_fraction)))
    return np.setdiff1d(np.arange(len(y)), test), np.array(test)
