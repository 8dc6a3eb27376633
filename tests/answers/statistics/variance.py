"""Answers to `variance`: its checks accept every right_ one and refuse every wrong_ one."""

import statistics

import numpy as np


def right_plain_python(x, ddof=0):
    values = [float(v) for v in x]
    if len(values) <= ddof:
        raise ValueError("too few values")
    mean = sum(values) / len(values)
    return sum((v - mean) ** 2 for v in values) / (len(values) - ddof)


def right_numpy(x, ddof=0):
    if np.size(x) <= ddof:
        raise ValueError("too few values")
    return np.var(x, ddof=ddof)


def right_exact(x, ddof=0):
    if len(x) <= ddof:
        raise ValueError("too few values")
    return statistics.pvariance([float(v) for v in x]) * len(x) / (len(x) - ddof)


def right_welford(x, ddof=0):
    mean = squares = 0.0
    for n, value in enumerate(x, start=1):
        distance = value - mean
        mean += distance / n
        squares += distance * (value - mean)
    if len(x) <= ddof:
        raise ValueError("too few values")
    return squares / (len(x) - ddof)


def wrong_divides_by_n(x, ddof=0):
    """You divide by n whatever ddof says: divide by n - ddof."""
    if len(x) <= ddof:
        raise ValueError("too few values")
    return np.var(x)


def wrong_ddof_1_by_default(x, ddof=1):
    """You divide by n - 1 where nothing is said, as pandas does: here ddof is 0 by default."""
    if len(x) <= ddof:
        raise ValueError("too few values")
    return np.var(x, ddof=ddof)


def wrong_divides_by_n_minus_1(x, ddof=0):
    """You divide by n - 1 whatever ddof says: divide by n - ddof, which is n by default."""
    if len(x) <= ddof:
        raise ValueError("too few values")
    return np.divide(np.var(x) * len(x), len(x) - 1)


def wrong_adds_ddof(x, ddof=0):
    """You divide by n + ddof: ddof is what you subtract from n."""
    if len(x) <= ddof:
        raise ValueError("too few values")
    return np.var(x) * len(x) / (len(x) + ddof)


def wrong_subtracts_in_place(x, ddof=0):
    """You subtract the mean in place, and whoever called you finds other values in x: np.asarray
    makes no copy of a float array. Write x - mean, not x -= mean."""
    x = np.asarray(x, dtype=float)
    if x.size <= ddof:
        raise ValueError("too few values")
    x -= np.mean(x)
    return np.sum(x**2) / (x.size - ddof)


def wrong_mean_of_squares(x, ddof=0):
    """You subtract the squared mean from the mean of the squares. Far from zero both are huge,
    and their small difference is lost to rounding: subtract the mean before you square."""
    x = np.asarray(x, dtype=float)
    if x.size <= ddof:
        raise ValueError("too few values")
    return (np.mean(x**2) - np.mean(x) ** 2) * x.size / (x.size - ddof)


def wrong_standard_deviation(x, ddof=0):
    """You take the square root: that is the standard deviation. The variance stays squared."""
    if len(x) <= ddof:
        raise ValueError("too few values")
    return np.std(x, ddof=ddof)


def wrong_not_squared(x, ddof=0):
    """You add up the distances from the mean without squaring them: square each one first."""
    x = np.asarray(x, dtype=float)
    if x.size <= ddof:
        raise ValueError("too few values")
    return np.sum(np.abs(x - np.mean(x))) / (x.size - ddof)


def wrong_not_divided(x, ddof=0):
    """You return the sum of the squared distances: divide it by n - ddof."""
    if len(x) <= ddof:
        raise ValueError("too few values")
    return np.var(x) * len(x)


def wrong_takes_n_of_ddof(x, ddof=0):
    """You refuse fewer than ddof values, but divide zero by zero where n is ddof. Refuse that
    too."""
    x = np.asarray(x, dtype=float)
    if x.size < ddof:
        raise ValueError("too few values")
    return np.var(x, ddof=ddof) if x.size > ddof else float("nan")


def wrong_nan_for_too_few(x, ddof=0):
    """You divide by n - ddof even where that is zero or less, which gives nan or a negative
    variance. Test for that first, and raise a ValueError."""
    x = np.asarray(x, dtype=float)
    if not x.size:
        return float("nan")
    return np.divide(np.sum((x - np.mean(x)) ** 2), x.size - ddof)


def wrong_division_by_zero(x, ddof=0):
    """You leave it to the division to fail where there are too few values, and a
    ZeroDivisionError does not say why. Test for that first, and raise a ValueError."""
    values = [float(v) for v in x]
    mean = sum(values) / len(values)
    return sum((v - mean) ** 2 for v in values) / (len(values) - ddof)
