"""Answers to `r2_score`: its checks accept every right_ one and refuse every wrong_ one."""

import statistics

import numpy as np
import sklearn.metrics


def _shaped(y, p):
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    if true.shape != predicted.shape:
        raise ValueError("different shapes")
    return true, predicted


def _checked(y, p):
    true, predicted = _shaped(y, p)
    if np.unique(true).size < 2:
        raise ValueError("constant")
    return true, predicted


def right_plain_python(y, p):
    if np.shape(y) != np.shape(p) or len({float(v) for v in y}) < 2:
        raise ValueError("shapes, or constant")
    mean = sum(float(v) for v in y) / len(y)
    unexplained = sum((float(a) - float(b)) ** 2 for a, b in zip(y, p, strict=True))
    return 1 - unexplained / sum((float(a) - mean) ** 2 for a in y)


def right_mean_squares(y, p):
    true, predicted = _checked(y, p)
    return 1 - np.mean((true - predicted) ** 2) / np.var(true)


def right_exact_mean(y, p):
    true, predicted = (each.tolist() for each in _checked(y, p))
    mean = statistics.fmean(true)
    total = sum((a - mean) ** 2 for a in true)
    return (total - sum((a - b) ** 2 for a, b in zip(true, predicted, strict=True))) / total


def right_scikit_learn(y, p):
    return sklearn.metrics.r2_score(*_checked(y, p))


def wrong_squared_correlation(y, p):
    """You square the correlation, which is R² only where p comes from a line fitted to y, and does
    not see predictions that are moved or scaled: compare p with y itself."""
    true, predicted = _checked(y, p)
    with np.errstate(all="ignore"):
        return np.corrcoef(true, predicted)[0, 1] ** 2


def wrong_variance_of_errors(y, p):
    """You take the variance of the errors, which leaves out what they have in common: square the
    errors themselves, mean and all."""
    true, predicted = _checked(y, p)
    return 1 - np.var(true - predicted) / np.var(true)


def wrong_explained_by_total(y, p):
    """You divide the squared distances of the predictions from the mean by those of the true values.
    That is R² only for a fitted line: take 1 minus the share of the squared errors."""
    true, predicted = _checked(y, p)
    return np.sum((predicted - true.mean()) ** 2) / np.sum((true - true.mean()) ** 2)


def wrong_mean_of_predictions(y, p):
    """You measure the distances of the true values from the mean of the predictions: measure them
    from their own mean."""
    true, predicted = _checked(y, p)
    return 1 - np.sum((true - predicted) ** 2) / np.sum((true - predicted.mean()) ** 2)


def wrong_swapped(y, p):
    """You divide by the squared distances of the predictions from their mean: R² measures the spread
    of the true values, which come first."""
    true, predicted = _checked(y, p)
    with np.errstate(all="ignore"):
        return 1 - np.sum((true - predicted) ** 2) / np.sum((predicted - predicted.mean()) ** 2)


def wrong_clipped_at_zero(y, p):
    """You lift negative results to zero, which hides predictions that are worse than the mean: leave
    them as they are."""
    true, predicted = _checked(y, p)
    return max(0.0, 1 - np.mean((true - predicted) ** 2) / np.var(true))


def wrong_absolute_value(y, p):
    """You take the absolute value, and predictions that are worse than the mean look good: leave the
    sign."""
    true, predicted = _checked(y, p)
    return abs(1 - np.mean((true - predicted) ** 2) / np.var(true))


def wrong_unexplained_share(y, p):
    """You return the share of the variance that is not explained: subtract it from 1."""
    true, predicted = _checked(y, p)
    return np.mean((true - predicted) ** 2) / np.var(true)


def wrong_mixed_divisors(y, p):
    """You divide the squared errors by n but the squared distances by n - 1: use one divisor for
    both, so that it cancels."""
    true, predicted = _checked(y, p)
    return 1 - np.mean((true - predicted) ** 2) / np.var(true, ddof=1)


def wrong_no_division_by_n(y, p):
    """You divide the sum of the squared errors by a variance, which is a mean: take the sum of both,
    or the mean of both."""
    true, predicted = _checked(y, p)
    return 1 - np.sum((true - predicted) ** 2) / np.var(true)


def wrong_roots(y, p):
    """You divide the root mean squared error by the standard deviation: leave both squared."""
    true, predicted = _checked(y, p)
    return 1 - np.sqrt(np.mean((true - predicted) ** 2)) / np.std(true)


def wrong_absolute_errors(y, p):
    """You add up absolute errors and distances: square them."""
    true, predicted = _checked(y, p)
    return 1 - np.sum(np.abs(true - predicted)) / np.sum(np.abs(true - true.mean()))


def wrong_from_the_median(y, p):
    """You measure the distances of the true values from their median: measure them from their
    mean."""
    true, predicted = _checked(y, p)
    return 1 - np.sum((true - predicted) ** 2) / np.sum((true - np.median(true)) ** 2)


def wrong_not_centred(y, p):
    """You divide by the sum of the squared true values: subtract their mean before you square."""
    true, predicted = _checked(y, p)
    return 1 - np.sum((true - predicted) ** 2) / np.sum(true**2)


def wrong_mean_of_squares(y, p):
    """You subtract the squared mean from the mean of the squares. Far from zero both are huge, and
    their small difference is lost to rounding: subtract the mean before you square."""
    true, predicted = _checked(y, p)
    with np.errstate(all="ignore"):
        return 1 - np.mean((true - predicted) ** 2) / (np.mean(true**2) - np.mean(true) ** 2)


def wrong_eps_in_the_divisor(y, p):
    """You add a small number to the divisor so that it is never zero, and values in a small unit are
    judged wrongly: refuse equal values first, then divide by the sum itself."""
    true, predicted = _checked(y, p)
    return 1 - np.sum((true - predicted) ** 2) / (np.sum((true - true.mean()) ** 2) + 1e-10)


def wrong_integers_overflow(y, p):
    """You subtract in the type in which the values come, and small integers wrap around. Turn them
    into floats first."""
    true, predicted = _checked(y, p)
    with np.errstate(all="ignore"):
        errors = np.subtract(y, p) ** 2
    return 1 - np.sum(errors) / np.sum((true - true.mean()) ** 2)


def wrong_test_for_zero_variance(y, p):
    """You refuse a variance of exactly zero, but the mean of equal values may be rounded, and leaves
    a variance of 1e-34. Test whether all of them are equal."""
    true, predicted = _shaped(y, p)
    if true.size < 2 or not np.var(true):
        raise ValueError("constant")
    return 1 - np.mean((true - predicted) ** 2) / np.var(true)


def wrong_nan_for_constant(y, p):
    """You divide by zero where all true values are equal, and get nan or -inf. Test for that first,
    and raise a ValueError."""
    true, predicted = _shaped(y, p)
    with np.errstate(all="ignore"):
        total = np.sum((true - (true.mean() if true.size else 0)) ** 2)
        return 1 - np.sum((true - predicted) ** 2) / total


def wrong_zero_for_constant(y, p):
    """You return 0 where all true values are equal, whatever is predicted. Nothing can be said about
    it: raise a ValueError."""
    true, predicted = _shaped(y, p)
    return right_mean_squares(y, p) if np.unique(true).size > 1 else 0.0


def wrong_one_for_constant_and_right(y, p):
    """You return 1 where all true values are equal and predicted so, and 0 where they are not, as
    scikit-learn does. Nothing can be said about it: raise a ValueError."""
    true, predicted = _shaped(y, p)
    return right_mean_squares(y, p) if np.unique(true).size > 1 else float(np.array_equal(true, predicted))


def wrong_division_by_zero(y, p):
    """You leave it to the division to fail where all true values are equal, and a ZeroDivisionError
    does not say why. Test for that first, and raise a ValueError."""
    true, predicted = _shaped(y, p)
    if np.unique(true).size < 2:
        raise ZeroDivisionError("division by zero")
    return right_mean_squares(y, p)


def wrong_lengths_only(y, p):
    """You compare lengths alone, and a column of n rows is as long as n values: numpy then subtracts
    each from each. Compare the shapes."""
    if len(y) != len(p):
        raise ValueError("lengths")
    return wrong_broadcasts(y, p)


def wrong_broadcasts(y, p):
    """You let numpy subtract each prediction from each value, as it does with shapes (n,) and (n, 1),
    or one from all. Compare the shapes first, and raise a ValueError where they differ."""
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    if np.unique(true).size < 2:
        raise ValueError("constant")
    return 1 - np.sum((true - predicted) ** 2) / np.sum((true - true.mean()) ** 2)


def wrong_flattens(y, p):
    """You flatten y and p before you compare their shapes, and a column passes for a row. Raise a
    ValueError where their shapes differ."""
    return right_mean_squares(np.ravel(y), np.ravel(p))


def wrong_stops_at_the_shorter(y, p):
    """You pair values and predictions with zip, which stops at the end of the shorter list without
    saying so. Raise a ValueError where their numbers differ."""
    true = np.asarray(y, dtype=float)
    if np.unique(true).size < 2:
        raise ValueError("constant")
    pairs = zip(np.ravel(y).tolist(), np.ravel(p).tolist(), strict=False)
    return 1 - sum((a - b) ** 2 for a, b in pairs) / np.sum((true - true.mean()) ** 2)
