"""Answers to `cross_entropy`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
from scipy.special import logsumexp


def _check(logits, y):
    if np.min(y) < 0 or np.max(y) >= np.shape(logits)[1]:
        raise ValueError("class")


def slow_loop(logits, y):
    """You go from row to row: take maxima, powers and sums along the axis, and pick the logit of
    each true class by a pair of indices."""
    _check(logits, y)
    total = 0.0
    for row, label in zip(np.asarray(logits, dtype=float).tolist(), y.tolist(), strict=True):
        largest = max(row)
        total += math.log(math.fsum(math.exp(v - largest) for v in row)) + largest - row[label]
    return total / len(y)


def right_logsumexp(logits, y):
    _check(logits, y)
    logits = np.asarray(logits, dtype=float)
    return logsumexp(logits - np.take_along_axis(logits, y[:, None], axis=1), axis=1).mean()


def right_one_hot(logits, y):
    _check(logits, y)
    logits = np.asarray(logits, dtype=float)
    log_shares = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return -np.sum(np.eye(logits.shape[1])[y] * log_shares) / len(logits)


def right_raises_index_by_hand(logits, y):
    logits = np.array(logits, dtype=float)
    losses = []
    for i, label in enumerate(y):
        if label not in range(logits.shape[1]):
            raise ValueError(label)
        losses.append(np.log(np.exp(logits[i] - logits[i].max()).sum()) + logits[i].max() - logits[i, label])
    return np.array(losses).mean()


def _log_shares(logits):
    logits = np.asarray(logits, dtype=float)
    return logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)


def _losses(logits, y):
    _check(logits, y)
    return -_log_shares(logits)[np.arange(len(y)), y]


def wrong_softmax_then_log(logits, y):
    """You take softmax and then the logarithm. A class far behind has a share of exactly 0, and a loss of
    inf: calculate log Σ exp - logit, without the shares."""
    _check(logits, y)
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares = powers / powers.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore"):
        return float(-np.mean(np.log(shares[np.arange(len(y)), y])))


def wrong_clipped_shares(logits, y):
    """You keep the shares from zero by a small number, and no loss is larger than its logarithm, however
    far behind the true class is: calculate log Σ exp - logit, without the shares."""
    return float(np.mean(np.minimum(_losses(logits, y), -math.log(1e-12))))


def wrong_eps_in_the_log(logits, y):
    """You add a small number to the shares before the logarithm. That changes small losses, and bounds
    large ones: calculate log Σ exp - logit, without the shares."""
    return float(-np.mean(np.log(np.exp(-_losses(logits, y)) + 1e-9)))


def wrong_overflow(logits, y):
    """You take exp of the logits as they are, which overflows beyond 709, and is zero below -745: subtract
    the largest of each row first."""
    _check(logits, y)
    logits = np.asarray(logits, dtype=float)
    with np.errstate(all="ignore"):
        log_sums = np.log(np.exp(logits).sum(axis=1))
    return float(np.mean(log_sums - logits[np.arange(len(y)), y]))


def wrong_largest_of_all(logits, y):
    """You subtract the largest of all logits, and rows far below it have only zeros to add up: subtract
    from each row its own largest."""
    _check(logits, y)
    logits = np.asarray(logits, dtype=float) - np.max(logits)
    with np.errstate(all="ignore"):
        log_sums = np.log(np.exp(logits).sum(axis=1))
    return float(np.mean(log_sums - logits[np.arange(len(y)), y]))


def wrong_largest_not_added_back(logits, y):
    """You subtract the largest logit before exp, but take the true class's logit as it was: both need the
    same shift."""
    _check(logits, y)
    logits = np.asarray(logits, dtype=float)
    log_sums = np.log(np.exp(logits - logits.max(axis=1, keepdims=True)).sum(axis=1))
    return float(np.mean(log_sums - logits[np.arange(len(y)), y]))


def wrong_sum(logits, y):
    """You add up the losses of the rows: divide by how many there are."""
    return float(np.sum(_losses(logits, y)))


def wrong_over_all_entries(logits, y):
    """You divide by n times k, as the mean of a table of one-hot rows does: divide by n, the rows."""
    return float(np.sum(_losses(logits, y)) / np.size(logits))


def wrong_one_hot_y(logits, y):
    """You multiply the logarithms by y as if it were a table of one-hot rows, and numpy stretches it: y has
    the class of each row, so pick that column."""
    _check(logits, y)
    return float(-np.mean(np.sum(_log_shares(logits) * np.reshape(y, (-1, 1)), axis=1)))


def wrong_all_pairs(logits, y):
    """You take the columns y of every row, which is n times n numbers: say [np.arange(n), y] to take one
    of each row."""
    _check(logits, y)
    return float(-np.mean(_log_shares(logits)[:, y]))


def wrong_axis(logits, y):
    """You normalise down the columns: the classes of one example stand in a row."""
    _check(logits, y)
    logits = np.asarray(logits, dtype=float)
    shares = logits - np.logaddexp.reduce(logits, axis=0, keepdims=True)
    return float(-np.mean(shares[np.arange(len(y)), y]))


def wrong_takes_probabilities(logits, y):
    """You take the logarithm of the logits, as if they were probabilities: they are any numbers, and
    softmax comes first."""
    _check(logits, y)
    logits = np.asarray(logits, dtype=float)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.log(logits[np.arange(len(y)), y])))


def wrong_softmax_twice(logits, y):
    """You apply softmax twice, before the loss and in it: the loss takes logits."""
    _check(logits, y)
    return float(-np.mean(_log_shares(np.exp(_log_shares(logits)))[np.arange(len(y)), y]))


def wrong_sign(logits, y):
    """You return the mean logarithm of the shares, which is negative: the loss is minus that."""
    return float(-np.mean(_losses(logits, y)))


def wrong_bits(logits, y):
    """You use the logarithm to base 2: the loss is in nats, by the natural one."""
    return float(np.mean(_losses(logits, y)) / math.log(2))


def wrong_losses_of_rows(logits, y):
    """You return the loss of each row: return their mean."""
    return _losses(logits, y)


def wrong_int8(logits, y):
    """You subtract the largest logit in the dtype that the logits came with, in which a small integer may
    overflow: turn them into floats first."""
    _check(logits, y)
    logits = np.asarray(logits)
    with np.errstate(all="ignore"):
        shifted = (logits - logits.max(axis=1, keepdims=True)).astype(float)
        return float(np.mean(np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(y)), y]))


def wrong_counts_from_the_end(logits, y):
    """You take a class of -1 for the last, as numpy does with an index below zero: raise a ValueError."""
    if np.max(y) >= np.shape(logits)[1]:
        raise ValueError("class")
    return float(-np.mean(_log_shares(logits)[np.arange(len(y)), y]))


def wrong_index_error(logits, y):
    """You let numpy refuse a class that is too large, by an IndexError, and it takes one below zero from
    the end: look for both, and raise a ValueError."""
    return float(-np.mean(_log_shares(logits)[np.arange(len(y)), y]))


def right_pairwise_differences(logits, y):
    _check(logits, y)
    logits = np.array(logits, dtype=float)
    behind = logits - logits[np.arange(len(y)), y][:, None]
    return np.logaddexp.reduce(behind, axis=1).sum() / len(y)


def wrong_mean_of_classes(logits, y):
    """You average within each class first, so that rare classes weigh more: average over the rows."""
    losses = _losses(logits, y)
    return float(np.mean([losses[y == label].mean() for label in np.unique(y)]))


def wrong_median(logits, y):
    """You return the median of the losses: return their mean."""
    return float(np.median(_losses(logits, y)))
