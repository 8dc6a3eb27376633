"""Answers to `standard_deviation`: its checks accept every right_ one and refuse every wrong_ one."""

import math
import statistics

import numpy as np


def right_numpy(x, ddof=0):
    if np.size(x) <= ddof:
        raise ValueError("too few values")
    return np.std(x, ddof=ddof)


def right_plain_python(x, ddof=0):
    values = [float(v) for v in x]
    if len(values) <= ddof:
        raise ValueError("too few values")
    mean = sum(values) / len(values)
    return math.sqrt(sum((v - mean) ** 2 for v in values) / (len(values) - ddof))


def right_exact(x, ddof=0):
    if len(x) <= ddof:
        raise ValueError("too few values")
    return statistics.pstdev([float(v) for v in x]) * math.sqrt(len(x) / (len(x) - ddof))


def right_length(x, ddof=0):
    values = np.asarray(x, dtype=float)
    if values.size <= ddof:
        raise ValueError("too few values")
    return np.linalg.norm(values - np.mean(values)) / np.sqrt(values.size - ddof)


def wrong_divides_by_n(x, ddof=0):
    """You divide by n whatever ddof says: divide by n - ddof."""
    if len(x) <= ddof:
        raise ValueError("too few values")
    return np.std(x)


def wrong_ddof_1_by_default(x, ddof=1):
    """You divide by n - 1 where nothing is said, as pandas does: here ddof is 0 by default."""
    if len(x) <= ddof:
        raise ValueError("too few values")
    return np.std(x, ddof=ddof)


def wrong_variance(x, ddof=0):
    """You return the variance, which is in squared units: take its square root."""
    if len(x) <= ddof:
        raise ValueError("too few values")
    return np.var(x, ddof=ddof)


def wrong_subtracts_in_place(x, ddof=0):
    """You subtract the mean in place, and whoever called you finds other values in x: np.asarray
    makes no copy of a float array. Write x - mean, not x -= mean."""
    x = np.asarray(x, dtype=float)
    if x.size <= ddof:
        raise ValueError("too few values")
    x -= np.mean(x)
    return np.sqrt(np.sum(x**2) / (x.size - ddof))


def wrong_mean_of_squares(x, ddof=0):
    """You subtract the squared mean from the mean of the squares. Rounding can leave less than
    zero of that, and its root is nan: subtract the mean before you square."""
    x = np.asarray(x, dtype=float)
    if x.size <= ddof:
        raise ValueError("too few values")
    with np.errstate(invalid="ignore"):
        return np.sqrt((np.mean(x**2) - np.mean(x) ** 2) * x.size / (x.size - ddof))


def wrong_mean_of_squares_above_zero(x, ddof=0):
    """You lift the mean of the squares minus the squared mean to zero where rounding leaves less.
    The error is still there: far from zero that difference is all rounding, so subtract the mean
    before you square."""
    x = np.asarray(x, dtype=float)
    if x.size <= ddof:
        raise ValueError("too few values")
    return np.sqrt(max(np.mean(x**2) - np.mean(x) ** 2, 0) * x.size / (x.size - ddof))


def wrong_root_before_division(x, ddof=0):
    """You take the root of the sum, and divide then: divide by n - ddof before you take the
    root."""
    if len(x) <= ddof:
        raise ValueError("too few values")
    return np.sqrt(np.var(x) * len(x)) / (len(x) - ddof)


def wrong_mean_distance(x, ddof=0):
    """You average the distances from the mean, whatever their sign: square them, and take the
    root of the average."""
    x = np.asarray(x, dtype=float)
    if x.size <= ddof:
        raise ValueError("too few values")
    return np.sum(np.abs(x - np.mean(x))) / (x.size - ddof)


def wrong_standard_error(x, ddof=0):
    """You divide by the root of n once more: that is the standard error of the mean, not the
    standard deviation of the values."""
    if len(x) <= ddof:
        raise ValueError("too few values")
    return np.std(x, ddof=ddof) / np.sqrt(len(x))


def wrong_takes_n_of_ddof(x, ddof=0):
    """You refuse fewer than ddof values, but divide zero by zero where n is ddof. Refuse that
    too."""
    x = np.asarray(x, dtype=float)
    if x.size < ddof:
        raise ValueError("too few values")
    return np.std(x, ddof=ddof) if x.size > ddof else float("nan")


def wrong_nan_for_too_few(x, ddof=0):
    """You divide by n - ddof even where that is zero or less, which gives nan. Test for that
    first, and raise a ValueError."""
    x = np.asarray(x, dtype=float)
    return np.std(x, ddof=ddof) if x.size > ddof else float("nan")


def wrong_division_by_zero(x, ddof=0):
    """You leave it to the division to fail where there are too few values, and a
    ZeroDivisionError does not say why. Test for that first, and raise a ValueError."""
    values = [float(v) for v in x]
    mean = sum(values) / len(values)
    return (sum((v - mean) ** 2 for v in values) / (len(values) - ddof)) ** 0.5
