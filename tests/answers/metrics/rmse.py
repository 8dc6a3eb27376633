"""Answers to `rmse`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import sklearn.metrics


def _errors(y, p):
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    if true.shape != predicted.shape or not true.size:
        raise ValueError("shapes")
    return true - predicted


def right_plain_python(y, p):
    if np.shape(y) != np.shape(p) or len(y) == 0:
        raise ValueError("shapes")
    total = 0.0
    for a, b in zip(y, p, strict=True):
        total += (float(a) - float(b)) ** 2
    return math.sqrt(total / len(y))


def right_norm(y, p):
    errors = _errors(y, p)
    return np.linalg.norm(errors) / np.sqrt(errors.size)


def right_distance(y, p):
    errors = _errors(y, p).tolist()
    return math.dist(errors, [0] * len(errors)) / len(errors) ** 0.5


def right_scikit_learn(y, p):
    _errors(y, p)
    return sklearn.metrics.root_mean_squared_error(np.asarray(y, dtype=float), np.asarray(p, dtype=float))


def wrong_no_root(y, p):
    """You return the mean squared error, which is in squared units: take its square root."""
    return np.mean(_errors(y, p) ** 2)


def wrong_mean_of_roots(y, p):
    """You take the root of each squared error, which undoes the square: average first, then take the
    root."""
    return np.mean(np.sqrt(_errors(y, p) ** 2))


def wrong_lengths_only(y, p):
    """You compare lengths alone, and a column of n rows is as long as n values: numpy then subtracts
    each from each. Compare the shapes."""
    if len(y) != len(p) or len(y) == 0:
        raise ValueError("lengths")
    return np.sqrt(np.mean((np.asarray(y, dtype=float) - np.asarray(p, dtype=float)) ** 2))


def wrong_broadcasts(y, p):
    """You let numpy subtract each prediction from each value, as it does with shapes (n,) and (n, 1),
    or one from all. Compare the shapes first, and raise a ValueError where they differ."""
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    if not true.size:
        raise ValueError("no values")
    return np.sqrt(np.mean((true - predicted) ** 2))


def wrong_flattens(y, p):
    """You flatten y and p before you compare their shapes, and a column passes for a row. Raise a
    ValueError where their shapes differ."""
    return np.sqrt(np.mean(_errors(np.ravel(y), np.ravel(p)) ** 2))


def wrong_stops_at_the_shorter(y, p):
    """You pair values and predictions with zip, which stops at the end of the shorter list without
    saying so. Raise a ValueError where their numbers differ."""
    if len(y) == 0:
        raise ValueError("no values")
    pairs = zip(np.ravel(y).tolist(), np.ravel(p).tolist(), strict=False)
    return math.sqrt(sum((a - b) ** 2 for a, b in pairs) / len(y))


def wrong_root_of_sum(y, p):
    """You take the root of the sum of squares, the length of the vector of errors: divide by n
    before you take the root."""
    return np.linalg.norm(_errors(y, p))


def wrong_root_before_division(y, p):
    """You divide the root of the sum by n: divide by n before you take the root."""
    errors = _errors(y, p)
    return np.linalg.norm(errors) / errors.size


def wrong_deviation_of_errors(y, p):
    """You take the standard deviation of the errors, which leaves out what they have in common:
    square the errors themselves, mean and all."""
    return np.std(_errors(y, p))


def wrong_signed(y, p):
    """You average the errors before you square, and those of opposite sign take away from each
    other: square each of them first."""
    return np.sqrt(np.mean(_errors(y, p)) ** 2)


def wrong_divides_by_n_minus_1(y, p):
    """You divide by n - 1: divide by n."""
    errors = _errors(y, p)
    return np.sqrt(np.sum(errors**2) / max(errors.size - 1, 1))


def wrong_half(y, p):
    """You halve the mean of the squares, as some losses do: leave it whole."""
    return np.sqrt(np.mean(_errors(y, p) ** 2) / 2)


def wrong_difference_of_squares(y, p):
    """You subtract the squares: subtract first, then square."""
    _errors(y, p)
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    return np.sqrt(np.mean(np.abs(true**2 - predicted**2)))


def wrong_relative(y, p):
    """You divide by the spread of the true values: the error is wanted in their unit."""
    errors = _errors(y, p)
    with np.errstate(all="ignore"):
        return np.sqrt(np.mean(errors**2)) / np.std(np.asarray(y, dtype=float))


def wrong_integers_overflow(y, p):
    """You subtract or square in the type in which the values come, and integers wrap around. Turn
    them into floats first."""
    _errors(y, p)
    with np.errstate(all="ignore"):
        return np.sqrt(np.mean(np.subtract(y, p) ** 2))


def wrong_nan_for_no_values(y, p):
    """You return nan for no values, and everything computed from it will be nan. Raise a ValueError
    where there is nothing to average."""
    return np.sqrt(np.mean(_errors(y, p) ** 2)) if np.size(y) or np.size(p) else float("nan")


def wrong_zero_for_no_values(y, p):
    """You return 0 for no values, as if the predictions were perfect: raise a ValueError."""
    return np.sqrt(np.mean(_errors(y, p) ** 2)) if np.size(y) or np.size(p) else 0.0


def wrong_division_by_zero(y, p):
    """You leave it to the division to fail where there are no values, and a ZeroDivisionError does
    not say why. Test for that first, and raise a ValueError."""
    if np.shape(y) != np.shape(p):
        raise ValueError("shapes")
    return math.sqrt(sum((float(a) - float(b)) ** 2 for a, b in zip(y, p, strict=True)) / len(y))
