"""Answers to `mean_absolute_error`: its checks accept every right_ one and refuse every wrong_ one."""

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
    return sum(abs(float(a) - float(b)) for a, b in zip(y, p, strict=True)) / len(y)


def right_norm(y, p):
    errors = _errors(y, p)
    return np.linalg.norm(errors, ord=1) / errors.size


def right_scikit_learn(y, p):
    _errors(y, p)
    return sklearn.metrics.mean_absolute_error(np.asarray(y, dtype=float), np.asarray(p, dtype=float))


def wrong_lengths_only(y, p):
    """You compare lengths alone, and a column of n rows is as long as n values: numpy then subtracts
    each from each. Compare the shapes."""
    if len(y) != len(p) or len(y) == 0:
        raise ValueError("lengths")
    return np.mean(np.abs(np.asarray(y, dtype=float) - np.asarray(p, dtype=float)))


def wrong_broadcasts(y, p):
    """You let numpy subtract each prediction from each value, as it does with shapes (n,) and (n, 1),
    or one from all. Compare the shapes first, and raise a ValueError where they differ."""
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    if not true.size:
        raise ValueError("no values")
    return np.mean(np.abs(true - predicted))


def wrong_flattens(y, p):
    """You flatten y and p before you compare their shapes, and a column passes for a row. Raise a
    ValueError where their shapes differ."""
    return np.mean(np.abs(_errors(np.ravel(y), np.ravel(p))))


def wrong_stops_at_the_shorter(y, p):
    """You pair values and predictions with zip, which stops at the end of the shorter list without
    saying so. Raise a ValueError where their numbers differ."""
    if len(y) == 0:
        raise ValueError("no values")
    pairs = zip(np.ravel(y).tolist(), np.ravel(p).tolist(), strict=False)
    return sum(abs(a - b) for a, b in pairs) / len(y)


def wrong_squares(y, p):
    """You average the squared errors: take their absolute values."""
    return np.mean(_errors(y, p) ** 2)


def wrong_root_of_mean_square(y, p):
    """You take the root of the mean squared error, in which large errors weigh more: average the
    absolute values."""
    return np.sqrt(np.mean(_errors(y, p) ** 2))


def wrong_signed(y, p):
    """You average the errors with their signs, so that one takes away from another: take the
    absolute value of each."""
    return np.mean(_errors(y, p))


def wrong_signed_the_other_way(y, p):
    """You average p - y with its sign, so that one error takes away from another: take the absolute
    value of each."""
    return -np.mean(_errors(y, p))


def wrong_absolute_value_of_mean(y, p):
    """You take the absolute value of the mean error, after errors of opposite sign have taken away
    from each other: take it of each error."""
    return abs(np.mean(_errors(y, p)))


def wrong_sum(y, p):
    """You add up the errors: divide by their number."""
    return np.sum(np.abs(_errors(y, p)))


def wrong_median(y, p):
    """You take the median of the absolute errors: take their mean."""
    return np.median(np.abs(_errors(y, p)))


def wrong_relative(y, p):
    """You divide each error by the true value: the error is wanted in the unit of the values."""
    with np.errstate(all="ignore"):
        return np.mean(np.abs(_errors(y, p) / np.asarray(y, dtype=float)))


def wrong_divides_by_n_minus_1(y, p):
    """You divide by n - 1: divide by n."""
    errors = _errors(y, p)
    return np.sum(np.abs(errors)) / max(errors.size - 1, 1)


def wrong_rounded(y, p):
    """You round the result: leave it as it is."""
    return round(float(np.mean(np.abs(_errors(y, p)))), 2)


def wrong_integers_overflow(y, p):
    """You subtract in the type in which the values come, and small integers wrap around. Turn them
    into floats first."""
    _errors(y, p)
    with np.errstate(over="ignore"):
        return np.mean(np.abs(np.subtract(y, p)))


def wrong_nan_for_no_values(y, p):
    """You return nan for no values, and everything computed from it will be nan. Raise a ValueError
    where there is nothing to average."""
    return np.mean(np.abs(_errors(y, p))) if np.size(y) or np.size(p) else float("nan")


def wrong_zero_for_no_values(y, p):
    """You return 0 for no values, as if the predictions were perfect: raise a ValueError."""
    return np.mean(np.abs(_errors(y, p))) if np.size(y) or np.size(p) else 0.0


def wrong_division_by_zero(y, p):
    """You leave it to the division to fail where there are no values, and a ZeroDivisionError does
    not say why. Test for that first, and raise a ValueError."""
    if np.shape(y) != np.shape(p):
        raise ValueError("shapes")
    return sum(abs(float(a) - float(b)) for a, b in zip(y, p, strict=True)) / len(y)
