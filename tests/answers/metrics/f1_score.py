"""Answers to `f1_score`: its checks accept every right_ one and refuse every wrong_ one."""

from collections import Counter
from fractions import Fraction

import numpy as np
import sklearn.metrics

EQUIVALENT = {
    "return float(np.mean(2 * hits / np.maximum(sizes, 2)))": "a class of size 1 has no hits: 0 / 2 is 0 too",
}


def _precision_recall(y, p, k):
    """Return the precisions and the recalls of all classes, 0 where there is none."""
    true, predicted = np.asarray(y), np.asarray(p)
    if true.shape != predicted.shape:
        raise ValueError("different shapes")
    counts = np.zeros((k, k))
    np.add.at(counts, (true, predicted), 1)
    hits = np.diag(counts)
    return hits / np.maximum(counts.sum(axis=0), 1), hits / np.maximum(counts.sum(axis=1), 1)


def _harmonic(precision, recall):
    total = precision + recall
    return 2 * precision * recall / np.where(total > 0, total, 1)


def right_plain_python(y, p, k):
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    scores = []
    for label in range(k):
        hits = sum(1 for a, b in zip(y, p, strict=True) if a == b == label)
        false_alarms = sum(1 for a, b in zip(y, p, strict=True) if a != label and b == label)
        misses = sum(1 for a, b in zip(y, p, strict=True) if a == label and b != label)
        scores.append(hits / (hits + (false_alarms + misses) / 2) if hits else 0.0)
    return sum(scores) / k


def right_confusion_matrix(y, p, k):
    return np.mean(_harmonic(*_precision_recall(y, p, k)))


def right_scikit_learn(y, p, k):
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    return sklearn.metrics.f1_score(y, p, average="macro", labels=range(k), zero_division=0)


def right_counters(y, p, k):
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    true, predicted = Counter(map(int, y)), Counter(map(int, p))
    hits = Counter(int(a) for a, b in zip(y, p, strict=True) if a == b)
    scores = [Fraction(2 * hits[c], true[c] + predicted[c]) if hits[c] else 0 for c in range(k)]
    return float(sum(scores) / k)


def wrong_of_mean_precision_and_recall(y, p, k):
    """You average precision and recall over the classes, and take the harmonic mean of the two
    averages: take it for each class, and average at the end."""
    precision, recall = _precision_recall(y, p, k)
    return _harmonic(precision.mean(), recall.mean())


def wrong_micro(y, p, k):
    """You add up the counts of all classes before you divide (micro), which gives the accuracy.
    Compute the F1 of each class, and average them (macro)."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    return np.mean(np.asarray(y) == np.asarray(p))


def wrong_arithmetic_mean(y, p, k):
    """You take the arithmetic mean of precision and recall: F1 is their harmonic mean,
    2 P R / (P + R)."""
    precision, recall = _precision_recall(y, p, k)
    return np.mean((precision + recall) / 2)


def wrong_geometric_mean(y, p, k):
    """You take the geometric mean of precision and recall: F1 is their harmonic mean,
    2 P R / (P + R)."""
    precision, recall = _precision_recall(y, p, k)
    return np.mean(np.sqrt(precision * recall))


def wrong_factor_2_missing(y, p, k):
    """You forget the factor 2 of the harmonic mean: F1 is 2 P R / (P + R), which is 1 where both
    are."""
    return np.mean(_harmonic(*_precision_recall(y, p, k))) / 2


def wrong_weighted_by_size(y, p, k):
    """You weigh each class by its number of examples: all classes count alike here."""
    scores = _harmonic(*_precision_recall(y, p, k))
    return np.average(scores, weights=np.bincount(y, minlength=k))


def wrong_only_class_1(y, p, k):
    """You give the F1 of class 1 alone, as is common for two classes: average over all k."""
    return _harmonic(*_precision_recall(y, p, k))[1]


def wrong_only_classes_that_appear(y, p, k):
    """You leave out classes that are neither true nor predicted: divide by k, which counts them
    too."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    return sklearn.metrics.f1_score(y, p, average="macro", zero_division=0)


def wrong_only_true_classes(y, p, k):
    """You average over the classes in y alone: one that is predicted but never true counts as 0,
    and so does one that never appears."""
    return np.mean(_harmonic(*_precision_recall(y, p, k))[np.unique(y)])


def wrong_only_defined_scores(y, p, k):
    """You skip the classes whose precision or recall is 0 / 0: they count as 0 in the mean."""
    true, predicted = np.asarray(y), np.asarray(p)
    scores = _harmonic(*_precision_recall(true, predicted, k))
    return np.mean(scores[np.intersect1d(true, predicted)])


def wrong_only_found_classes(y, p, k):
    """You skip the classes of which no example is found: they count as 0 in the mean."""
    scores = _harmonic(*_precision_recall(y, p, k))
    return np.mean(scores[scores > 0]) if np.any(scores) else 0.0


def wrong_nan_for_absent_class(y, p, k):
    """You divide 0 by 0 where a class is neither true nor predicted, and numpy makes that nan. Such
    a class counts as 0."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    counts = np.zeros((k, k))
    np.add.at(counts, (np.asarray(y), np.asarray(p)), 1)
    with np.errstate(invalid="ignore"):
        return np.mean(2 * np.diag(counts) / (counts.sum(axis=0) + counts.sum(axis=1)))


def wrong_nan_for_missing_class(y, p, k):
    """You divide 0 by 0 where a class is never predicted, never true, or never found, and numpy
    makes that nan. Such a class counts as 0."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    counts = np.zeros((k, k))
    np.add.at(counts, (np.asarray(y), np.asarray(p)), 1)
    with np.errstate(invalid="ignore"):
        precision, recall = np.diag(counts) / counts.sum(axis=0), np.diag(counts) / counts.sum(axis=1)
        return np.mean(2 * precision * recall / (precision + recall))


def wrong_division_by_zero(y, p, k):
    """You divide by 0 where a class is never predicted, never true, or never found. Test for that
    first: such a class counts as 0."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    scores = []
    for label in range(k):
        hits = sum(a == b == label for a, b in zip(y, p, strict=True))
        precision = hits / sum(int(b == label) for b in p)
        recall = hits / sum(int(a == label) for a in y)
        scores.append(2 * precision * recall / (precision + recall))
    return sum(scores) / k


def wrong_one_for_absent_class(y, p, k):
    """You give a class that is neither true nor predicted the score 1: it counts as 0 here."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    return sklearn.metrics.f1_score(y, p, average="macro", labels=range(k), zero_division=1)


def wrong_score_of_each_class(y, p, k):
    """You return the score of each class: return their mean."""
    return _harmonic(*_precision_recall(y, p, k))


def wrong_broadcasts(y, p, k):
    """You let numpy compare each class with each prediction, as it does with shapes (n,) and (n, 1),
    or one with all. Compare the shapes first, and raise a ValueError where they differ."""
    true, predicted = np.asarray(y), np.asarray(p)
    scores = []
    for label in range(k):
        hits = np.sum((true == label) & (predicted == label))
        scores.append(2 * hits / max(np.sum(true == label) + np.sum(predicted == label), 1))
    return np.mean(scores)


def wrong_flattens(y, p, k):
    """You flatten y and p before you compare their shapes, and a column passes for a row. Raise a
    ValueError where their shapes differ."""
    return right_plain_python(np.ravel(y), np.ravel(p), k)


def wrong_stops_at_the_shorter(y, p, k):
    """You pair classes and predictions with zip, which stops at the end of the shorter list without
    saying so. Raise a ValueError where their numbers differ."""
    pairs = list(zip(np.ravel(y).tolist(), np.ravel(p).tolist(), strict=False))
    true, predicted = zip(*pairs, strict=True)
    return right_plain_python(true, predicted, k)


def wrong_jaccard(y, p, k):
    """You divide the hits by the size of the union, which is the Jaccard index: F1 divides twice the
    hits by the sum of both sizes."""
    scores = _harmonic(*_precision_recall(y, p, k))
    return np.mean(scores / (2 - scores))


def wrong_background_left_out(y, p, k):
    """You leave out class 0, as one does with a background: all k classes count here."""
    return np.mean(_harmonic(*_precision_recall(y, p, k))[1:])
