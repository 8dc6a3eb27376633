"""Answers to `mean`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np


def right_numpy(x):
    if np.size(x) == 0:
        raise ValueError("no values")
    return np.mean(x, dtype=float)


def right_plain_python(x):
    values = [float(v) for v in x]
    if not values:
        raise ValueError("no values")
    return math.fsum(values) / len(values)


def right_pairwise(x):
    def total(values):
        half = len(values) // 2
        return total(values[:half]) + total(values[half:]) if half else float(values[0])

    if len(x) == 0:
        raise ValueError("no values")
    return total(x) / len(x)


def wrong_adds_one_by_one(x):
    """You add the values one by one: beside a large sum each small value is rounded away.
    Add them in pairs, as np.sum does, so that small ones grow together first."""
    if len(x) == 0:
        raise ValueError("no values")
    total = 0.0
    for value in x:
        total += float(value)
    return total / len(x)


def wrong_floor_division(x):
    """You divide with //, which drops the fraction: divide with /."""
    values = np.asarray(x, dtype=float)
    if not values.size:
        raise ValueError("no values")
    return np.sum(values) // values.size


def wrong_integers_overflow(x):
    """You add integers of a fixed width, and a sum that is too large for them wraps around.
    Turn the values into floats before you add them."""
    values = np.asarray(x)
    if not values.size:
        raise ValueError("no values")
    return np.sum(values, dtype=values.dtype) / values.size


def wrong_adds_one_by_one_in_their_type(x):
    """You add the values one by one in the type in which they come: integers wrap around, and
    beside a large sum small values are rounded away. Turn them into floats and use np.sum."""
    if len(x) == 0:
        raise ValueError("no values")
    total = 0
    with np.errstate(over="ignore"):
        for value in x:
            total += value
    return total / len(x)


def wrong_divides_by_n_minus_1(x):
    """You divide by n - 1. That belongs to the variance of a sample: a mean divides by n."""
    values = np.asarray(x, dtype=float)
    if not values.size:
        raise ValueError("no values")
    return np.divide(np.sum(values), values.size - 1)


def wrong_middle_value(x):
    """You return the middle value: that is the median. The mean is the sum divided by n."""
    values = np.asarray(x, dtype=float)
    if not values.size:
        raise ValueError("no values")
    return np.median(values)


def wrong_nan_for_no_values(x):
    """You return nan for no values, and everything computed from it will be nan. Raise a
    ValueError where there is nothing to average."""
    values = np.asarray(x, dtype=float)
    return np.sum(values) / values.size if values.size else float("nan")


def wrong_zero_for_no_values(x):
    """You return 0 for no values, as if that had been measured. Raise a ValueError where there
    is nothing to average."""
    values = np.asarray(x, dtype=float)
    return np.sum(values) / values.size if values.size else 0.0


def wrong_division_by_zero(x):
    """You leave it to the division to fail where there are no values, and a ZeroDivisionError
    does not say why. Test for that first, and raise a ValueError."""
    values = [float(v) for v in x]
    return math.fsum(values) / len(values)
