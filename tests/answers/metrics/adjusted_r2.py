"""Answers to `adjusted_r2`: its checks accept every right_ one and refuse every wrong_ one."""

from fractions import Fraction

import numpy as np
import sklearn.metrics


def _checked(y, p, d, least=2, constant=False):
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    if true.shape != predicted.shape:
        raise ValueError("different shapes")
    if true.size < d + least:
        raise ValueError("too few values")
    if not constant and np.unique(true).size < 2:
        raise ValueError("constant")
    return true, predicted


def _adjust(r2, n, d):
    return 1 - (1 - r2) * (n - 1) / (n - d - 1)


def _r2(y, p):
    return 1 - np.mean((y - p) ** 2) / np.var(y)


def right_fractions(y, p, d):
    if np.shape(y) != np.shape(p) or len(y) <= d + 1 or len({float(v) for v in y}) < 2:
        raise ValueError("shapes, too few, or constant")
    true, predicted = [Fraction(float(v)) for v in y], [Fraction(float(v)) for v in p]
    n = len(true)
    mean = sum(true) / n
    total = sum((a - mean) ** 2 for a in true)
    unexplained = sum((a - b) ** 2 for a, b in zip(true, predicted, strict=True))
    return float(1 - (unexplained / (n - d - 1)) / (total / (n - 1)))


def right_variances(y, p, d):
    true, predicted = _checked(y, p, d, least=2)
    return 1 - np.sum((true - predicted) ** 2) / (true.size - d - 1) / np.var(true, ddof=1)


def right_scikit_learn(y, p, d):
    true, predicted = _checked(y, p, d)
    return _adjust(sklearn.metrics.r2_score(true, predicted), true.size, d)


def right_other_form(y, p, d):
    true, predicted = _checked(y, p, d)
    r2 = _r2(true, predicted)
    return r2 - (1 - r2) * d / (true.size - d - 1)


def right_norms(y, p, d):
    true, predicted = _checked(y, p, d)
    ratio = np.linalg.norm(true - predicted) / np.linalg.norm(true - np.average(true))
    return 1 - ratio**2 * np.divide(true.size - 1, true.size - 1 - d)


def wrong_n_minus_d(y, p, d):
    """You divide by n - d, and forget the intercept, which takes a degree of freedom too: divide by
    n - d - 1."""
    true, predicted = _checked(y, p, d)
    return 1 - (1 - _r2(true, predicted)) * (true.size - 1) / (true.size - d)


def wrong_intercept_counted_twice(y, p, d):
    """You count the intercept among the d features and then once more: divide by n - d - 1."""
    true, predicted = _checked(y, p, d)
    with np.errstate(all="ignore"):
        return 1 - (1 - _r2(true, predicted)) * (true.size - 1) / np.float64(true.size - d - 2)


def wrong_n_for_n_minus_1(y, p, d):
    """You multiply by n: multiply by n - 1, the degrees of freedom of the true values."""
    true, predicted = _checked(y, p, d)
    return 1 - (1 - _r2(true, predicted)) * true.size / (true.size - d - 1)


def wrong_n_by_n_minus_d(y, p, d):
    """You forget that a mean is taken on both sides, and multiply by n / (n - d): multiply by
    (n - 1) / (n - d - 1)."""
    true, predicted = _checked(y, p, d)
    return 1 - (1 - _r2(true, predicted)) * true.size / (true.size - d)


def wrong_factor_upside_down(y, p, d):
    """You multiply by (n - d - 1) / (n - 1), which rewards features: it is the other way up."""
    true, predicted = _checked(y, p, d)
    return 1 - (1 - _r2(true, predicted)) * (true.size - d - 1) / (true.size - 1)


def wrong_not_adjusted(y, p, d):
    """You return R² as it is: adjust it for the d features."""
    return _r2(*_checked(y, p, d))


def wrong_adjusts_what_is_explained(y, p, d):
    """You multiply R² itself by (n - 1) / (n - d - 1), and it grows with the features: multiply what
    is not explained, 1 - R², and subtract that from 1."""
    true, predicted = _checked(y, p, d)
    return _r2(true, predicted) * (true.size - 1) / (true.size - d - 1)


def wrong_divides_what_is_explained(y, p, d):
    """You multiply R² itself by (n - d - 1) / (n - 1): multiply what is not explained, 1 - R², by
    (n - 1) / (n - d - 1), and subtract that from 1."""
    true, predicted = _checked(y, p, d)
    return _r2(true, predicted) * (true.size - d - 1) / (true.size - 1)


def wrong_unexplained_share(y, p, d):
    """You return the share of the variance that is not explained: subtract it from 1."""
    true, predicted = _checked(y, p, d)
    return 1 - _adjust(_r2(true, predicted), true.size, d)


def wrong_squared_correlation(y, p, d):
    """You square the correlation, which is R² only where p comes from a line fitted to y: compare p
    with y itself."""
    true, predicted = _checked(y, p, d)
    return _adjust(np.corrcoef(true, predicted)[0, 1] ** 2, true.size, d)


def wrong_variance_of_errors(y, p, d):
    """You take the variance of the errors, which leaves out what they have in common: square the
    errors themselves, mean and all."""
    true, predicted = _checked(y, p, d)
    return _adjust(1 - np.var(true - predicted) / np.var(true), true.size, d)


def wrong_mixed_divisors(y, p, d):
    """You divide the squared errors by n and the squared distances by n - 1 before you adjust: use
    one divisor for both, so that it cancels."""
    true, predicted = _checked(y, p, d)
    return _adjust(1 - np.mean((true - predicted) ** 2) / np.var(true, ddof=1), true.size, d)


def wrong_mean_of_predictions(y, p, d):
    """You measure the distances of the true values from the mean of the predictions: measure them
    from their own mean."""
    true, predicted = _checked(y, p, d)
    r2 = 1 - np.sum((true - predicted) ** 2) / np.sum((true - predicted.mean()) ** 2)
    return _adjust(r2, true.size, d)


def wrong_swapped(y, p, d):
    """You divide by the squared distances of the predictions from their mean: R² measures the spread
    of the true values, which come first."""
    true, predicted = _checked(y, p, d)
    with np.errstate(all="ignore"):
        return _adjust(1 - np.mean((true - predicted) ** 2) / np.var(predicted), true.size, d)


def wrong_clipped_at_zero(y, p, d):
    """You lift negative results to zero, which hides features that are not worth it: leave them as
    they are."""
    true, predicted = _checked(y, p, d)
    return max(0.0, _adjust(_r2(true, predicted), true.size, d))


def wrong_r2_clipped_at_zero(y, p, d):
    """You lift a negative R² to zero before you adjust it: leave it as it is."""
    true, predicted = _checked(y, p, d)
    return _adjust(max(0.0, _r2(true, predicted)), true.size, d)


def wrong_mean_of_squares(y, p, d):
    """You subtract the squared mean from the mean of the squares. Far from zero both are huge, and
    their small difference is lost to rounding: subtract the mean before you square."""
    true, predicted = _checked(y, p, d)
    with np.errstate(all="ignore"):
        variance = np.mean(true**2) - np.mean(true) ** 2
        return _adjust(1 - np.mean((true - predicted) ** 2) / variance, true.size, d)


def wrong_integers_overflow(y, p, d):
    """You subtract in the type in which the values come, and small integers wrap around. Turn them
    into floats first."""
    true, _ = _checked(y, p, d)
    with np.errstate(all="ignore"):
        errors = np.subtract(y, p) ** 2
    return _adjust(1 - np.mean(errors) / np.var(true), true.size, d)


def wrong_takes_d_plus_1_values(y, p, d):
    """You take d + 1 values, of which the features and the intercept leave no degree of freedom, and
    divide by zero: refuse them."""
    true, predicted = _checked(y, p, d, least=1)
    with np.errstate(all="ignore"):
        return _adjust(_r2(true, predicted), np.float64(true.size), d)


def wrong_divides_by_zero_or_less(y, p, d):
    """You do not ask how many values there are, and n - d - 1 may be zero or even negative, which
    turns the adjustment round. Raise a ValueError for no more than d + 1 values."""
    true, predicted = _checked(y, p, d, least=-100)
    with np.errstate(all="ignore"):
        return _adjust(_r2(true, predicted), np.float64(true.size), d)


def wrong_refuses_d_plus_2_values(y, p, d):
    """You refuse d + 2 values, which leave one degree of freedom: that is enough."""
    true, predicted = _checked(y, p, d, least=3)
    return _adjust(_r2(true, predicted), true.size, d)


def wrong_r2_for_too_few(y, p, d):
    """You fall back on plain R² where there are no more than d + 1 values: raise a ValueError."""
    true, predicted = _checked(y, p, d, least=-100)
    r2 = _r2(true, predicted)
    return _adjust(r2, true.size, d) if true.size > d + 1 else r2


def wrong_nan_for_too_few(y, p, d):
    """You return nan where there are no more than d + 1 values, and everything computed from it will
    be nan. Raise a ValueError."""
    true, predicted = _checked(y, p, d, least=-100)
    return _adjust(_r2(true, predicted), true.size, d) if true.size > d + 1 else float("nan")


def wrong_division_by_zero(y, p, d):
    """You leave it to the division to fail where n is d + 1, and a ZeroDivisionError does not say
    why; for fewer values it does not even fail. Test for both first, and raise a ValueError."""
    true, predicted = _checked(y, p, d, least=-100)
    if true.size == d + 1:
        raise ZeroDivisionError("division by zero")
    return _adjust(_r2(true, predicted), true.size, d)


def wrong_test_for_zero_variance(y, p, d):
    """You refuse a variance of exactly zero, but the mean of equal values may be rounded, and leaves
    a variance of 1e-34. Test whether all of them are equal."""
    true, predicted = _checked(y, p, d, constant=True)
    if not np.var(true):
        raise ValueError("constant")
    return _adjust(_r2(true, predicted), true.size, d)


def wrong_infinite_for_constant(y, p, d):
    """You divide by zero where all true values are equal. Test for that first, and raise a
    ValueError."""
    true, predicted = _checked(y, p, d, constant=True)
    with np.errstate(all="ignore"):
        return _adjust(_r2(true, predicted), true.size, d)


def wrong_zero_for_constant(y, p, d):
    """You take 0 for the R² where all true values are equal, as scikit-learn does. Nothing can be
    said about it: raise a ValueError."""
    true, predicted = _checked(y, p, d, constant=True)
    return _adjust(_r2(true, predicted) if np.unique(true).size > 1 else 0.0, true.size, d)


def wrong_lengths_only(y, p, d):
    """You compare lengths alone, and a column of n rows is as long as n values: numpy then subtracts
    each from each. Compare the shapes."""
    if len(y) != len(p):
        raise ValueError("lengths")
    return wrong_broadcasts(y, p, d)


def wrong_broadcasts(y, p, d):
    """You let numpy subtract each prediction from each value, as it does with shapes (n,) and (n, 1),
    or one from all. Compare the shapes first, and raise a ValueError where they differ."""
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    _checked(true, true, d)
    r2 = 1 - np.sum((true - predicted) ** 2) / np.sum((true - true.mean()) ** 2)
    return _adjust(r2, true.size, d)


def wrong_flattens(y, p, d):
    """You flatten y and p before you compare their shapes, and a column passes for a row. Raise a
    ValueError where their shapes differ."""
    true, predicted = _checked(np.ravel(y), np.ravel(p), d)
    return _adjust(_r2(true, predicted), true.size, d)


def wrong_stops_at_the_shorter(y, p, d):
    """You pair values and predictions with zip, which stops at the end of the shorter list without
    saying so. Raise a ValueError where their numbers differ."""
    true, _ = _checked(y, y, d)
    pairs = zip(np.ravel(y).tolist(), np.ravel(p).tolist(), strict=False)
    r2 = 1 - sum((a - b) ** 2 for a, b in pairs) / np.sum((true - true.mean()) ** 2)
    return _adjust(r2, true.size, d)


def wrong_penalty_subtracted(y, p, d):
    """You subtract d / (n - d - 1) from R², which is right for an R² of 0 alone: the penalty shrinks
    with what is unexplained."""
    true, predicted = _checked(y, p, d)
    return _r2(true, predicted) - d / (true.size - d - 1)


def wrong_parentheses_missing(y, p, d):
    """You divide by n and subtract d and 1 then: put n - d - 1 in parentheses."""
    true, predicted = _checked(y, p, d)
    return 1 - (1 - _r2(true, predicted)) * (true.size - 1) / true.size - d - 1
