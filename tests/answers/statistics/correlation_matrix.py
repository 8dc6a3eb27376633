"""Answers to `correlation_matrix`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np


def _varying(x):
    values = np.asarray(x, dtype=float)
    if (values == values[:1]).all(axis=0).any():
        raise ValueError("a column is constant")
    return values


def _with_diagonal(correlations):
    np.fill_diagonal(correlations, 1)
    return correlations


def fast_numpy(x):
    return _with_diagonal(np.atleast_2d(np.corrcoef(_varying(x), rowvar=False)))


def right_covariance(x):
    values = _varying(x)
    deviations = values.std(axis=0, ddof=1)
    return _with_diagonal(np.atleast_2d(np.cov(values, rowvar=False)) / np.outer(deviations, deviations))


def slow_loop(x):
    """You multiply one pair of numbers after the other: the sums of all products are one product of
    matrices."""
    columns = [[float(v) for v in column] for column in zip(*x, strict=True)]
    if not columns or any(len(set(column)) == 1 for column in columns):
        raise ValueError("a column is constant")
    for column in columns:
        mean = sum(column) / len(column)
        column[:] = [v - mean for v in column]

    def product(a, b):
        return sum(v * w for v, w in zip(a, b, strict=True))

    return [
        [1.0 if a is b else product(a, b) / math.sqrt(product(a, a) * product(b, b)) for b in columns]
        for a in columns
    ]


def wrong_rows_as_variables(x):
    """You relate the rows, as np.corrcoef does by default: the variables are the columns."""
    rows = _varying(x)
    deviations = rows - rows.mean(axis=1, keepdims=True)
    with np.errstate(invalid="ignore"):
        directions = deviations / np.linalg.norm(deviations, axis=1, keepdims=True)
    return _with_diagonal(directions @ directions.T)


def wrong_covariance(x):
    """You return covariances, which carry units: divide each by the standard deviations of both
    columns."""
    return np.atleast_2d(np.cov(_varying(x), rowvar=False))


def wrong_population_covariance(x):
    """You return covariances (ddof 0), which carry units: divide each by the standard deviations
    of both columns."""
    return np.atleast_2d(np.cov(_varying(x), rowvar=False, ddof=0))


def wrong_mixed_divisors(x):
    """You divide the covariance by n - 1 but the variances by n (np.cov and np.std differ in
    their ddof). Use one divisor for both, so that it cancels."""
    values = _varying(x)
    deviations = values.std(axis=0)
    return np.atleast_2d(np.cov(values, rowvar=False)) / np.outer(deviations, deviations)


def wrong_mixed_divisors_off_the_diagonal(x):
    """You divide the covariance by n - 1 but the variances by n, and a diagonal of ones hides it.
    Use one divisor for both, so that it cancels."""
    return _with_diagonal(wrong_mixed_divisors(x))


def wrong_subtracts_in_place(x):
    """You subtract the means in place, and whoever called you finds other values in x: np.asarray
    makes no copy of a float array. Write x - means, not x -= means."""
    values = _varying(x)
    values -= values.mean(axis=0)
    directions = values / np.linalg.norm(values, axis=0)
    return _with_diagonal(directions.T @ directions)


def wrong_not_centred(x):
    """You leave the means in, which gives the cosine of the angle between two columns: subtract
    the mean of each column first."""
    values = _varying(x)
    directions = values / np.linalg.norm(values, axis=0)
    return _with_diagonal(directions.T @ directions)


def wrong_one_mean_for_all(x):
    """You subtract the mean of the whole table: subtract from each column its own (axis=0)."""
    values = _varying(x)
    deviations = values - values.mean()
    directions = deviations / np.linalg.norm(deviations, axis=0)
    return _with_diagonal(directions.T @ directions)


def wrong_squared(x):
    """You return the squared correlations, which hide the sign: leave them as they are."""
    return _with_diagonal(np.atleast_2d(np.corrcoef(_varying(x), rowvar=False)) ** 2)


def wrong_mean_of_products(x):
    """You subtract the product of the means from the mean of the products. Far from zero both
    are huge, and their difference is lost to rounding: subtract the means before you multiply."""
    values = _varying(x)
    means = values.mean(axis=0)
    covariance = values.T @ values / len(values) - np.outer(means, means)
    with np.errstate(all="ignore"):
        deviations = np.sqrt(np.diag(covariance))
        return _with_diagonal(covariance / np.outer(deviations, deviations))


def wrong_test_for_zero_deviation(x):
    """You refuse a column whose deviation is exactly zero, but the mean of equal values
    may be rounded, and leaves a deviation of 1e-17. Test whether all its values are equal."""
    values = np.asarray(x, dtype=float)
    if len(values) < 2 or not values.std(axis=0).all():
        raise ValueError("a column is constant")
    deviations = values - values.mean(axis=0)
    directions = deviations / np.linalg.norm(deviations, axis=0)
    return _with_diagonal(directions.T @ directions)


def wrong_nan_for_constant_column(x):
    """You divide zero by zero where all values of a column are equal, and get nan. Test for that
    first, and raise a ValueError."""
    values = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        deviations = values - (values.mean(axis=0) if len(values) else 0)
        directions = deviations / np.linalg.norm(deviations, axis=0)
        return _with_diagonal(directions.T @ directions)


def wrong_zero_for_constant_column(x):
    """You say that a constant column is uncorrelated with the others. Nothing can be said about
    it: raise a ValueError."""
    values = np.asarray(x, dtype=float)
    if len(values) < 2:
        raise ValueError("too few rows")
    deviations = np.where((values == values[0]).all(axis=0), 0, values - values.mean(axis=0))
    lengths = np.linalg.norm(deviations, axis=0)
    directions = deviations / np.where(lengths == 0, 1, lengths)
    return _with_diagonal(directions.T @ directions)
