"""Answers to `decision_stump`: its checks accept every right_ one and refuse every wrong_ one."""

import math
from collections import Counter
from fractions import Fraction
from itertools import pairwise

import numpy as np

EQUIVALENT = {
    "below = column > low": "the two sides change places, and count alike",
    "return 2 - np.sum((counts / len(labels)) ** 2)": "all impurities grow by 1, the least too",
    "return 0 - np.sum((counts / len(labels)) ** 2)": "all impurities fall by 1, the least too",
}


def right_exact_fractions(x, y):
    best = None
    for feature, column in enumerate(zip(*np.asarray(x, dtype=float).tolist(), strict=True)):
        for low, high in pairwise(sorted(set(column))):
            purity = 0
            for side in ((v <= low for v in column), (v > low for v in column)):
                counts = Counter(int(label) for label, inside in zip(y, side, strict=True) if inside)
                purity += Fraction(sum(c * c for c in counts.values()), sum(counts.values()))
            if best is None or purity > best[0]:
                best = purity, feature, low / 2 + high / 2
    if best is None:
        raise ValueError("nothing to part")
    return best[1:]


def right_running_counts(x, y):
    x, y = np.array(x, dtype=float), np.array(y)
    n, d = x.shape
    members = (y[:, None] == np.unique(y)).astype(int)
    order = np.argsort(x, axis=0, kind="stable")
    values = np.take_along_axis(x, order, axis=0)
    left = members[order].cumsum(axis=0)[:-1]
    right = members.sum(axis=0) - left
    sizes = np.arange(1, n)[:, None]
    purities = (left**2).sum(axis=2) / sizes + (right**2).sum(axis=2) / (n - sizes)
    purities = np.where(values[1:] > values[:-1], purities, -np.inf)
    if not np.isfinite(purities).any():
        raise ValueError("nothing to part")
    feature, row = np.unravel_index(purities.T.argmax(), (d, n - 1))
    return feature, values[row : row + 2, feature].mean()


def _gini(labels):
    shares = np.unique(labels, return_counts=True)[1] / len(labels)
    return 1 - np.sum(shares**2)


def _weighted(below, y, group=_gini):
    return np.mean(below) * group(y[below]) + np.mean(~below) * group(y[~below])


def _half_way(low, high):
    return (low + high) / 2


def _splits(x, y, score=_weighted, threshold=_half_way):
    """Return each split as the reference does, but for its score or the threshold."""
    y = np.asarray(y)
    splits = []
    for feature, column in enumerate(np.asarray(x).T):
        for low, high in pairwise(np.unique(column)):
            splits.append((score(column <= low, y), feature, float(threshold(low, high))))
    if not splits:
        raise ValueError("nothing to part")
    return splits


def _stump(x, y, score=_weighted, threshold=_half_way):
    return min(_splits(np.asarray(x, dtype=float), y, score, threshold))[1:]


def wrong_unweighted(x, y):
    """You add up the impurities of the two groups as if they were equally large, so that a single row,
    which is always pure, counts for half: weigh each by its size."""
    return _stump(x, y, lambda below, y: _gini(y[below]) + _gini(y[~below]))


def wrong_threshold_at_a_value(x, y):
    """You put the threshold at the largest value below the split: put it half-way to the next one."""
    return _stump(x, y, threshold=lambda low, high: low)


def wrong_threshold_at_the_next_value(x, y):
    """You put the threshold at the smallest value above the split: put it half-way to the one before."""
    return _stump(x, y, threshold=lambda low, high: high)


def wrong_whole_midpoint(x, y):
    """You divide by 2 with //, which drops the fraction: divide with /."""
    return _stump(x, y, threshold=lambda low, high: (low + high) // 2)


def wrong_small_dtype(x, y):
    """You add two values in their own dtype: in uint8, 200 + 250 is 194. Turn them into floats first."""
    with np.errstate(all="ignore"):
        return min(_splits(x, y))[1:]


def wrong_last_feature(x, y):
    """Of equally good splits you take that of the last feature: go on to another only where it is
    better, not where it is as good."""
    splits = _splits(np.asarray(x, dtype=float), y)
    return min(splits, key=lambda split: (split[0], -split[1], split[2]))[1:]


def wrong_largest_threshold(x, y):
    """Of equally good thresholds of a feature you take the largest: go on to another only where it is
    better, not where it is as good."""
    splits = _splits(np.asarray(x, dtype=float), y)
    return min(splits, key=lambda split: (split[0], split[1], -split[2]))[1:]


def wrong_last_of_equals(x, y):
    """Of equally good splits you take the last: go on to another only where it is better, not where it
    is as good (<, not <=)."""
    splits = _splits(np.asarray(x, dtype=float), y)
    return min(splits, key=lambda split: (split[0], -split[1], -split[2]))[1:]


def wrong_smallest_threshold_of_all(x, y):
    """Of equally good splits you take the smallest threshold of all features: the first feature comes
    before that."""
    splits = _splits(np.asarray(x, dtype=float), y)
    return min(splits, key=lambda split: (split[0], split[2], split[1]))[1:]


def wrong_entropy(x, y):
    """You measure impurity by the entropy: by Gini it is 1 less the sum of the squared shares."""

    def entropy(labels):
        shares = np.unique(labels, return_counts=True)[1] / len(labels)
        return -sum(share * math.log(share) for share in shares)

    return _stump(x, y, lambda below, y: _weighted(below, y, entropy))


def wrong_share_of_errors(x, y):
    """You measure impurity by the share of rows that are not of the most frequent label: by Gini it is 1
    less the sum of the squared shares."""

    def errors(labels):
        return 1 - np.unique(labels, return_counts=True)[1].max() / len(labels)

    return _stump(x, y, lambda below, y: _weighted(below, y, errors))


def wrong_one_side(x, y):
    """You look at the impurity of the group below the threshold alone: the one above counts too."""
    return _stump(x, y, lambda below, y: np.mean(below) * _gini(y[below]))


def wrong_least_pure(x, y):
    """You take the largest impurity: the best split is the one with the smallest."""
    return _stump(x, y, lambda below, y: -_weighted(below, y))


def wrong_constant_feature(x, y):
    """You take not splitting at all for a split, at the largest value of a feature, and so ask about one
    that is constant: a threshold lies between two values, with rows on both sides."""
    x, y = np.asarray(x, dtype=float), np.asarray(y)
    if np.ptp(x, axis=0).max() == 0:
        raise ValueError("nothing to part")
    whole = [(_gini(y), feature, float(column.max())) for feature, column in enumerate(x.T)]
    return min(_splits(x, y) + whole)[1:]


def wrong_only_if_purer(x, y):
    """You refuse to split where no split is purer than none: give the first of the best in any case."""
    splits = _splits(np.asarray(x, dtype=float), y)
    if min(splits)[0] >= _gini(np.asarray(y)):
        raise ValueError("no gain")
    return min(splits)[1:]


def wrong_first_feature_alone(x, y):
    """You ask about the first feature only: try them all."""
    return _stump(np.asarray(x, dtype=float)[:, :1], y)


def wrong_parts_equal_values(x, y):
    """You part the sorted rows anywhere, also between equal values, which no threshold can: go through
    the different values (np.unique)."""
    x, y = np.asarray(x, dtype=float), np.asarray(y)
    splits = []
    for feature, column in enumerate(x.T):
        order = np.argsort(column, kind="stable")
        for size in range(1, len(order)):
            below = np.zeros(len(order), dtype=bool)
            below[order[:size]] = True
            splits.append((_weighted(below, y), feature, float(column[order[size - 1 : size + 1]].mean())))
    if np.ptp(x, axis=0).max() == 0:
        raise ValueError("nothing to part")
    return min(splits)[1:]


def wrong_threshold_first(x, y):
    """You return the threshold first: return the feature, then the threshold."""
    return _stump(x, y)[::-1]


def wrong_feature_from_one(x, y):
    """You count features from 1: the first column is column 0."""
    feature, threshold = _stump(x, y)
    return feature + 1, threshold


def wrong_nothing_to_part(x, y):
    """You give a threshold where all rows are equal and nothing can be parted: raise a ValueError."""
    x = np.asarray(x, dtype=float)
    return _stump(x, y) if np.ptp(x, axis=0).max() else (0, float(x[0, 0]))


def right_pairs_of_rows(x, y):
    x, y = np.array(x, dtype=np.float64), list(y)
    found, least = None, float("inf")
    for feature in range(x.shape[1]):
        levels = sorted({float(v) for v in x[:, feature]})
        for low, high in zip(levels, levels[1:], strict=False):
            sides = [[], []]
            for value, label in zip(x[:, feature], y, strict=True):
                sides[int(value > low)].append(label)
            unlike = sum(sum(a != b for a in side for b in side) / len(side) for side in sides)
            if unlike < least - 1e-12:
                least, found = unlike, (np.int64(feature), low + (high - low) / 2)
    if found is None:
        raise ValueError("nothing to part")
    return found


def wrong_mean_of_the_feature(x, y):
    """You part each feature at its mean only: try every midpoint between two neighbouring values."""
    x, y = np.asarray(x, dtype=float), np.asarray(y)
    splits = [
        (_weighted(column <= column.mean(), y), feature, float(column.mean()))
        for feature, column in enumerate(x.T)
        if np.ptp(column)
    ]
    if not splits:
        raise ValueError("nothing to part")
    return min(splits)[1:]


def wrong_two_labels(x, y):
    """You take the impurity of two classes, 2 p (1 - p) for the share of the largest label: with more
    labels, the shares of all of them count."""
    largest = np.max(y)
    return _stump(
        x,
        y,
        lambda below, y: _weighted(below, y, lambda g: 2 * np.mean(g == largest) * np.mean(g != largest)),
    )
