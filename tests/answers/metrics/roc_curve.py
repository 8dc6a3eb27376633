"""Answers to `roc_curve`: its checks accept every right_ one and refuse every wrong_ one."""

from collections import Counter
from itertools import accumulate, groupby

import numpy as np
import sklearn.metrics

EQUIVALENT = {
    "positive, scores = np.asarray(y) >= 1, np.asarray(score)": "labels are 0 or 1",
}


def _checked(y, score):
    positive, scores = np.asarray(y) == 1, np.asarray(score, dtype=float)
    if positive.shape != scores.shape:
        raise ValueError("different shapes")
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    return positive, scores


def _at(thresholds, positive, scores):
    """Return both rates at each of some thresholds."""
    called = scores >= np.asarray(thresholds)[:, np.newaxis]
    return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1)


def _descending(scores):
    return np.unique(scores)[::-1]


def right_plain_python(y, score):
    if np.shape(y) != np.shape(score):
        raise ValueError("different shapes")
    if set(y) != {0, 1}:
        raise ValueError("one class only")
    positives = Counter(float(s) for label, s in zip(y, score, strict=True) if label == 1)
    negatives = Counter(float(s) for label, s in zip(y, score, strict=True) if label == 0)
    levels = sorted(positives | negatives, reverse=True)
    fpr = [0.0, *(count / negatives.total() for count in accumulate(negatives[s] for s in levels))]
    tpr = [0.0, *(count / positives.total() for count in accumulate(positives[s] for s in levels))]
    return fpr, tpr


def slow_count_for_each_threshold(y, score):
    """You go through all scores again for each threshold: sort once, and add up as the threshold
    falls."""
    positive, scores = _checked(y, score)
    return _at([np.inf, *_descending(scores)], positive, scores)


def right_searchsorted(y, score):
    positive, scores = _checked(y, score)
    thresholds = np.append(np.inf, _descending(scores))

    def share(part):
        return 1 - np.searchsorted(np.sort(part), thresholds) / part.size

    return share(scores[~positive]), share(scores[positive])


def right_levels(y, score):
    positive, scores = _checked(y, score)
    _, level = np.unique(-scores, return_inverse=True)
    counts = np.zeros((2, level.max() + 2))
    np.add.at(counts, (positive.astype(int), level + 1), 1)
    return np.cumsum(counts, axis=1) / counts.sum(axis=1, keepdims=True)


def right_scikit_learn(y, score):
    fpr, tpr, _ = sklearn.metrics.roc_curve(*_checked(y, score), drop_intermediate=False)
    return fpr, tpr


def right_groups(y, score):
    if np.shape(y) != np.shape(score):
        raise ValueError("different shapes")
    pairs = sorted(((float(s), int(label)) for label, s in zip(y, score, strict=True)), reverse=True)
    n_positive = sum(label for _, label in pairs)
    n_negative = len(pairs) - n_positive
    if n_positive == 0 or n_negative == 0:
        raise ValueError("one class only")
    points = [(0.0, 0.0)]
    caught = false_alarms = 0
    for _, group in groupby(pairs, key=lambda pair: pair[0]):
        for _, label in group:
            caught += label
            false_alarms += 1 - label
        points.append((false_alarms / n_negative, caught / n_positive))
    return tuple(zip(*points, strict=True))


def wrong_ties_split(y, score):
    """You take one example after the other, and split equal scores, which pass a threshold
    together: keep a point for the last of them alone."""
    positive, scores = _checked(y, score)
    positive = positive[np.argsort(scores, kind="stable")[::-1]]
    return (
        np.append(0, np.cumsum(~positive)) / np.sum(~positive),
        np.append(0, np.cumsum(positive)) / np.sum(positive),
    )


def wrong_ties_split_as_they_come(y, score):
    """You take one example after the other, and split equal scores, which pass a threshold
    together: keep a point for the last of them alone. No sorting helps."""
    positive, scores = _checked(y, score)
    positive = positive[np.argsort(-scores, kind="stable")]
    return (
        np.append(0, np.cumsum(~positive)) / np.sum(~positive),
        np.append(0, np.cumsum(positive)) / np.sum(positive),
    )


def wrong_start_missing(y, score):
    """Your curve starts at the highest score, where something is positive already: it starts at
    (0, 0), with a threshold above all scores."""
    positive, scores = _checked(y, score)
    return _at(_descending(scores), positive, scores)


def wrong_end_missing(y, score):
    """Your curve ends before (1, 1), with a threshold that the lowest score does not reach: an
    example is positive where its score is the threshold or higher (>=)."""
    positive, scores = _checked(y, score)
    called = scores > _descending(scores)[:, np.newaxis]
    return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1)


def wrong_above_the_threshold(y, score):
    """You call positive what is above the threshold: a score at the threshold reaches it too (>=).
    Your curve starts at (0, 0) twice and never gets to (1, 1)."""
    positive, scores = _checked(y, score)
    called = scores > np.append(np.inf, _descending(scores))[:, np.newaxis]
    return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1)


def wrong_ascending(y, score):
    """You let the threshold rise, and your curve goes from (1, 1) to (0, 0): let it fall."""
    positive, scores = _checked(y, score)
    return _at([*np.unique(scores), np.inf], positive, scores)


def wrong_swapped(y, score):
    """You return the true positive rate first: the false positive rate, which is drawn to the right,
    comes first."""
    return slow_count_for_each_threshold(y, score)[::-1]


def wrong_low_scores_are_positive(y, score):
    """You call positive what is below the threshold: a high score says positive."""
    positive, scores = _checked(y, score)
    return slow_count_for_each_threshold(positive, -scores)


def wrong_shares_of_all(y, score):
    """You divide by the number of all examples: divide by the number of negatives, and for the true
    positives by the number of positives."""
    positive, scores = _checked(y, score)
    fpr, tpr = slow_count_for_each_threshold(y, score)
    return fpr * np.mean(~positive), tpr * np.mean(positive)


def wrong_shares_of_called(y, score):
    """You divide by the number of examples called positive, which gives the precision: divide by
    the number of negatives, and for the true positives by the number of positives."""
    positive, scores = _checked(y, score)
    fpr, tpr = slow_count_for_each_threshold(y, score)
    called = np.maximum(fpr * np.sum(~positive) + tpr * np.sum(positive), 1)
    return fpr * np.sum(~positive) / called, tpr * np.sum(positive) / called


def wrong_counts(y, score):
    """You return counts: divide by the number of negatives, and for the true positives by the
    number of positives."""
    positive, scores = _checked(y, score)
    fpr, tpr = slow_count_for_each_threshold(y, score)
    return fpr * np.sum(~positive), tpr * np.sum(positive)


def wrong_corners_only(y, score):
    """You leave out the points on straight lines, as scikit-learn does when nothing is said: keep a
    point for each different score."""
    fpr, tpr, _ = sklearn.metrics.roc_curve(*_checked(y, score), drop_intermediate=True)
    return fpr, tpr


def wrong_thresholds_too(y, score):
    """You return the thresholds too, as scikit-learn does: return the two rates alone."""
    positive, scores = _checked(y, score)
    thresholds = np.append(np.inf, _descending(scores))
    return *_at(thresholds, positive, scores), thresholds


def wrong_starts_at_one(y, score):
    """Your first threshold is a fixed number such as 1, as if scores were probabilities, and one may
    be as high: start at infinity, or with the point (0, 0)."""
    positive, scores = _checked(y, score)
    return _at([1.0, *_descending(scores)], positive, scores)


def wrong_grid_of_thresholds(y, score):
    """You try thresholds on a grid from 0 to 1: take the scores themselves, so that every step of
    the curve is there, whatever their range."""
    positive, scores = _checked(y, score)
    return _at(np.linspace(1, 0, 101), positive, scores)


def wrong_nearly_equal_are_equal(y, score):
    """You take scores for equal that are merely close, as np.isclose and rounding do: small ones
    such as 1e-10 and 2e-10 all fall together."""
    positive, scores = _checked(y, score)
    return slow_count_for_each_threshold(positive, np.round(scores, 8))


def wrong_negative_of_unsigned(y, score):
    """You negate the scores to sort them from the highest down, and in a type without sign -0 is
    still the smallest. Turn them into floats first, or turn the order round."""
    _checked(y, score)
    scores, positive = np.asarray(score), np.asarray(y) == 1
    order = np.argsort(-scores, kind="stable")
    last = np.append(np.flatnonzero(np.diff(scores[order])), scores.size - 1)
    fpr, tpr = np.cumsum(~positive[order])[last], np.cumsum(positive[order])[last]
    return np.append(0, fpr / fpr[-1]), np.append(0, tpr / tpr[-1])


def wrong_nan_for_one_class(y, score):
    """You divide by 0 where all examples are of one class, and numpy makes that nan. Test for that
    first, and raise a ValueError."""
    positive, scores = np.asarray(y) == 1, np.asarray(score, dtype=float)
    if positive.shape != scores.shape:
        raise ValueError("different shapes")
    with np.errstate(all="ignore"):
        called = scores >= np.append(np.inf, _descending(scores))[:, np.newaxis]
        fpr = called[:, ~positive].sum(axis=1) / np.sum(~positive)
        return fpr, called[:, positive].sum(axis=1) / np.sum(positive)


def wrong_zero_for_one_class(y, score):
    """You let a rate be 0 where there are no examples to take a share of. A curve without positives
    or negatives says nothing: raise a ValueError."""
    positive, scores = np.asarray(y) == 1, np.asarray(score, dtype=float)
    if positive.shape != scores.shape:
        raise ValueError("different shapes")
    called = scores >= np.append(np.inf, _descending(scores))[:, np.newaxis]
    fpr = called[:, ~positive].sum(axis=1) / max(np.sum(~positive), 1)
    return fpr, called[:, positive].sum(axis=1) / max(np.sum(positive), 1)


def wrong_division_by_zero(y, score):
    """You leave it to the division to fail where all examples are of one class, and a
    ZeroDivisionError does not say why. Test for that first, and raise a ValueError."""
    if np.shape(y) != np.shape(score):
        raise ValueError("different shapes")
    pairs = [(int(a), float(b)) for a, b in zip(y, score, strict=True)]
    positives, negatives = sum(a for a, _ in pairs), sum(1 - a for a, _ in pairs)
    thresholds = [float("inf"), *sorted({b for _, b in pairs}, reverse=True)]
    fpr = [sum(1 - a for a, b in pairs if b >= t) / negatives for t in thresholds]
    return fpr, [sum(a for a, b in pairs if b >= t) / positives for t in thresholds]


def wrong_broadcasts(y, score):
    """You let one score stand for all, as numpy does with shapes that differ. Compare the shapes
    first, and raise a ValueError where they differ."""
    positive, scores = np.broadcast_arrays(np.asarray(y) == 1, np.asarray(score, dtype=float))
    return slow_count_for_each_threshold(positive.ravel(), scores.ravel())


def wrong_flattens(y, score):
    """You flatten labels and scores before you compare their shapes, and a column passes for a row.
    Raise a ValueError where their shapes differ."""
    return slow_count_for_each_threshold(np.ravel(y), np.ravel(score))


def wrong_stops_at_the_shorter(y, score):
    """You pair labels and scores with zip, which stops at the end of the shorter list without saying
    so. Raise a ValueError where their numbers differ."""
    pairs = list(zip(np.ravel(y).tolist(), np.ravel(score).tolist(), strict=False))
    return slow_count_for_each_threshold([a for a, _ in pairs], [b for _, b in pairs])


def wrong_specificity(y, score):
    """You return the true negative rate for the false positive one: subtract it from 1."""
    fpr, tpr = slow_count_for_each_threshold(y, score)
    return 1 - fpr, tpr


def wrong_labels_not_sorted(y, score):
    """You sort the scores but leave the labels where they are: sort both by the same order, which
    np.argsort gives."""
    positive, scores = _checked(y, score)
    return slow_count_for_each_threshold(positive, np.sort(scores)[::-1])
