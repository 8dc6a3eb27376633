"""Answers to `precision_recall`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
import sklearn.metrics


def _counts(y, p, positive):
    """Return the true positives, the false positives, the false negatives and the true negatives."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    true, predicted = np.asarray(y) == positive, np.asarray(p) == positive
    hits = int(np.sum(true & predicted))
    return (
        hits,
        int(np.sum(~true & predicted)),
        int(np.sum(true & ~predicted)),
        int(np.sum(~true & ~predicted)),
    )


def slow_loop(y, p, positive=1):
    """You count one example after the other: compare all of them at once, and sum."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    hits = false_alarms = misses = 0
    for true, predicted in zip(y, p, strict=True):
        if predicted == positive and true == positive:
            hits += 1
        elif predicted == positive:
            false_alarms += 1
        elif true == positive:
            misses += 1
    if hits == 0:
        return 0, 0
    return hits / (hits + false_alarms), hits / (hits + misses)


def right_subsets(y, p, positive=1):
    true, predicted = np.asarray(y), np.asarray(p)
    if true.shape != predicted.shape:
        raise ValueError("different shapes")
    found, wanted = true[predicted == positive], predicted[true == positive]
    return [np.mean(part == positive) if part.size else 0.0 for part in (found, wanted)]


def right_scikit_learn(y, p, positive=1):
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    true, predicted = np.asarray(y) == positive, np.asarray(p) == positive
    return (
        sklearn.metrics.precision_score(true, predicted, zero_division=0),
        sklearn.metrics.recall_score(true, predicted, zero_division=0),
    )


def right_sets(y, p, positive=1):
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    relevant = {i for i, label in enumerate(y) if label == positive}
    retrieved = {i for i, label in enumerate(p) if label == positive}
    both = len(relevant & retrieved)
    return both / (len(retrieved) or 1), both / (len(relevant) or 1)


def right_four_counts(y, p, positive=1):
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    cells = np.bincount(2 * np.equal(y, positive) + np.equal(p, positive), minlength=4)
    with np.errstate(invalid="ignore"):
        return tuple(np.nan_to_num(cells[3] / np.array([cells[3] + cells[1], cells[3] + cells[2]])))


def wrong_swapped(y, p, positive=1):
    """You return the recall first: the precision comes first. It divides by how many were predicted
    to be positive, the recall by how many are."""
    return slow_loop(y, p, positive)[::-1]


def wrong_positive_is_one(y, p, positive=1):
    """You take 1 for the positive label whatever positive says: compare with positive."""
    return slow_loop(y, p)


def wrong_positive_is_not_zero(y, p, positive=1):
    """You take every label but 0 for positive: compare with positive, which can be any label."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    return slow_loop(np.asarray(y) != 0, np.asarray(p) != 0, True)


def wrong_nan_for_no_examples(y, p, positive=1):
    """You divide 0 by 0 where the label is never predicted or never true, and numpy makes that nan.
    A share of no examples is 0 here."""
    hits, false_alarms, misses, _ = np.array(_counts(y, p, positive))
    with np.errstate(invalid="ignore"):
        return hits / (hits + false_alarms), hits / (hits + misses)


def wrong_division_by_zero(y, p, positive=1):
    """You divide by 0 where the label is never predicted or never true. Test for that first: a
    share of no examples is 0 here."""
    hits, false_alarms, misses, _ = _counts(y, p, positive)
    return hits / (hits + false_alarms), hits / (hits + misses)


def wrong_one_for_no_examples(y, p, positive=1):
    """You give 1 where the label is never predicted or never true: a share of no examples is 0
    here."""
    hits, false_alarms, misses, _ = _counts(y, p, positive)
    precision = hits / (hits + false_alarms) if hits + false_alarms else 1.0
    return precision, hits / (hits + misses) if hits + misses else 1.0


def wrong_accuracy_for_precision(y, p, positive=1):
    """You take the accuracy, the share of all examples that are judged rightly, for the precision:
    look at the examples predicted to be positive alone."""
    hits, false_alarms, misses, rest = _counts(y, p, positive)
    return (hits + rest) / (hits + false_alarms + misses + rest), hits / max(hits + misses, 1)


def wrong_divides_by_all(y, p, positive=1):
    """You divide by the number of all examples: divide by how many were predicted to be positive,
    and for the recall by how many are."""
    counts = _counts(y, p, positive)
    return counts[0] / sum(counts), counts[0] / sum(counts)


def wrong_specificity_for_recall(y, p, positive=1):
    """You give the share of the negatives that were found, called specificity, for the recall:
    divide the hits by the number of positives."""
    hits, false_alarms, _, rest = _counts(y, p, positive)
    return hits / max(hits + false_alarms, 1), rest / max(false_alarms + rest, 1)


def wrong_exact_label_of_all(y, p, positive=1):
    """You count the right predictions of every label as hits: count those of the positive label
    alone."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    hits = np.sum(np.asarray(y) == np.asarray(p))
    predicted, true = np.sum(np.asarray(p) == positive), np.sum(np.asarray(y) == positive)
    return hits / predicted if predicted else 0.0, hits / true if true else 0.0


def wrong_mean_over_labels(y, p, positive=1):
    """You average over all labels: measure the positive label alone."""
    labels = np.unique([*np.ravel(y), *np.ravel(p)])
    return np.mean([slow_loop(y, p, label) for label in labels], axis=0)


def wrong_false_alarms_of_negatives(y, p, positive=1):
    """You divide the false alarms by the number of negatives, which is the false positive rate:
    precision divides the hits by how many were predicted to be positive."""
    hits, false_alarms, misses, rest = _counts(y, p, positive)
    return false_alarms / max(false_alarms + rest, 1), hits / max(hits + misses, 1)


def wrong_counts(y, p, positive=1):
    """You return how many are right: divide by how many were predicted to be positive, and for the
    recall by how many are."""
    hits = _counts(y, p, positive)[0]
    return hits, hits


def wrong_broadcasts(y, p, positive=1):
    """You let numpy compare each label with each prediction, as it does with shapes (n,) and (n, 1),
    or one with all. Compare the shapes first, and raise a ValueError where they differ."""
    true, predicted = np.asarray(y) == positive, np.asarray(p) == positive
    hits = np.sum(true & predicted)
    return hits / max(np.sum(predicted), 1), hits / max(np.sum(true), 1)


def wrong_flattens(y, p, positive=1):
    """You flatten y and p before you compare their shapes, and a column passes for a row. Raise a
    ValueError where their shapes differ."""
    return slow_loop(np.ravel(y), np.ravel(p), positive)


def wrong_stops_at_the_shorter(y, p, positive=1):
    """You pair labels and predictions with zip, which stops at the end of the shorter list without
    saying so. Raise a ValueError where their numbers differ."""
    pairs = list(zip(np.ravel(y).tolist(), np.ravel(p).tolist(), strict=False))
    hits = sum(a == b == positive for a, b in pairs)
    return hits / max(sum(b == positive for _, b in pairs), 1), hits / max(
        sum(a == positive for a, _ in pairs), 1
    )


def wrong_divides_by_union(y, p, positive=1):
    """You divide by the number of examples that are positive in y or in p, which is the Jaccard index:
    divide by those predicted, and for the recall by those that are."""
    hits, false_alarms, misses, _ = _counts(y, p, positive)
    return (hits / max(hits + false_alarms + misses, 1),) * 2


def wrong_positive_at_least(y, p, positive=1):
    """You take every label from positive upwards for positive: compare with ==."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    return slow_loop(np.asarray(y) >= positive, np.asarray(p) >= positive, True)
