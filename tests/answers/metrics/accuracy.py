"""Answers to `accuracy`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
import sklearn.metrics


def _checked(y, p):
    true, predicted = np.asarray(y), np.asarray(p)
    if true.shape != predicted.shape or not true.size:
        raise ValueError("shapes")
    return true, predicted


def right_plain_python(y, p):
    if np.shape(y) != np.shape(p) or len(y) == 0:
        raise ValueError("shapes")
    right = 0
    for true, predicted in zip(y, p, strict=True):
        if true == predicted:
            right += 1
    return right / len(y)


def right_mistakes(y, p):
    true, predicted = _checked(y, p)
    return 1 - np.count_nonzero(true != predicted) / true.size


def right_scikit_learn(y, p):
    return sklearn.metrics.accuracy_score(*_checked(y, p))


def wrong_lengths_only(y, p):
    """You compare lengths alone, and a column of n rows is as long as n labels: numpy then compares
    each with each. Compare the shapes."""
    if len(y) != len(p) or len(y) == 0:
        raise ValueError("lengths")
    return np.mean(np.asarray(y) == np.asarray(p))


def wrong_broadcasts(y, p):
    """You let numpy compare each label with each prediction, as it does with shapes (n,) and (n, 1),
    or one with all. Compare the shapes first, and raise a ValueError where they differ."""
    true, predicted = np.asarray(y), np.asarray(p)
    if not true.size:
        raise ValueError("no labels")
    return np.mean(true == predicted)


def wrong_flattens(y, p):
    """You flatten y and p before you compare their shapes, and a column passes for a row. Raise a
    ValueError where their shapes differ."""
    return np.mean(np.equal(*_checked(np.ravel(y), np.ravel(p))))


def wrong_stops_at_the_shorter(y, p):
    """You pair labels and predictions with zip, which stops at the end of the shorter list without
    saying so. Raise a ValueError where their numbers differ."""
    if len(y) == 0:
        raise ValueError("no labels")
    return sum(bool(np.all(a == b)) for a, b in zip(y, p, strict=False)) / len(y)


def wrong_rounded(y, p):
    """You round the accuracy, and a small gain is lost: leave it as it is."""
    return round(float(np.mean(np.equal(*_checked(y, p)))), 2)


def wrong_percent(y, p):
    """You return a percentage: return a share, from 0 to 1."""
    return 100 * np.mean(np.equal(*_checked(y, p)))


def wrong_count(y, p):
    """You return how many predictions are right: divide by the number of examples."""
    return np.sum(np.equal(*_checked(y, p)))


def wrong_share_of_mistakes(y, p):
    """You return the share of mistakes: accuracy is the share of right predictions."""
    return np.mean(np.not_equal(*_checked(y, p)))


def wrong_whole_division(y, p):
    """You return 1 where all predictions are right, and 0 everywhere else: // cuts off what is behind
    the point, and to compare all at once says no more. Compare one by one, and divide with /."""
    true, predicted = _checked(y, p)
    return np.sum(true == predicted) // true.size


def wrong_differences_of_labels(y, p):
    """You subtract labels from each other, which works for 0 and 1 alone: 3 taken for 1 is one
    mistake, not two. Ask whether they are equal."""
    true, predicted = _checked(y, p)
    return 1 - np.mean(np.abs(true - predicted))


def wrong_true_labels_only(y, p):
    """You count where y and p are both something other than 0: 0 is a label like any other, so ask
    whether the two are equal."""
    true, predicted = _checked(y, p)
    return np.mean((true != 0) & (predicted != 0))


def wrong_mean_over_classes(y, p):
    """You average the share of right predictions over the classes, which is called balanced
    accuracy: take the share of all examples."""
    true, predicted = _checked(y, p)
    return np.mean([np.mean(predicted[true == label] == label) for label in np.unique(true)])


def wrong_numbers_only(y, p):
    """You turn the labels into numbers, which texts are not: compare them as they are."""
    true, predicted = _checked(y, p)
    return np.mean(true.astype(float) == predicted.astype(float))


def wrong_nan_for_no_labels(y, p):
    """You return nan where there are no labels, and everything computed from it will be nan. Raise
    a ValueError."""
    true, predicted = np.asarray(y), np.asarray(p)
    if true.shape != predicted.shape:
        raise ValueError("shapes")
    return np.sum(true == predicted) / true.size if true.size else float("nan")


def wrong_zero_for_no_labels(y, p):
    """You return 0 where there are no labels, as if all were wrong: raise a ValueError."""
    true, predicted = np.asarray(y), np.asarray(p)
    if true.shape != predicted.shape:
        raise ValueError("shapes")
    return np.sum(true == predicted) / max(true.size, 1)


def wrong_division_by_zero(y, p):
    """You leave it to the division to fail where there are no labels, and a ZeroDivisionError does
    not say why. Test for that first, and raise a ValueError."""
    if np.shape(y) != np.shape(p):
        raise ValueError("shapes")
    return sum(a == b for a, b in zip(y, p, strict=True)) / len(y)
