"""Answers to `standardize`: its checks accept every right_ one and refuse every wrong_ one."""

import statistics
import warnings

import numpy as np
import scipy.stats

EQUIVALENT = {
    "deviation = np.where(np.ptp(values, axis=0) <= 0, np.inf, values.std(axis=0))": "no range is negative",
}


def slow_loop(x):
    """You go through the numbers in Python: means and deviations of all columns are one call of
    numpy each."""
    columns = []
    for column in zip(*x, strict=True):
        values = [float(value) for value in column]
        mean = statistics.fmean(values)
        deviation = statistics.pstdev(values)
        columns.append([(v - mean) / deviation if deviation else 0.0 for v in values])
    return [list(row) for row in zip(*columns, strict=True)]


def fast_scipy(x):
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return np.nan_to_num(scipy.stats.zscore(np.asarray(x, dtype=float), axis=0))


def right_small_beside_mean(x):
    x = np.asarray(x, dtype=np.float64)
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    moving = deviation > 1e-12 * np.abs(mean)
    result = np.zeros_like(x)
    np.divide(x - mean, deviation, out=result, where=moving)
    return result


def right_column_by_column(x):
    x = np.asarray(x, dtype=float)
    result = np.zeros(x.shape)
    for j in range(x.shape[1]):
        column = x[:, j] - np.sum(x[:, j]) / len(x)
        if len(np.unique(x[:, j])) > 1:
            result[:, j] = column / np.sqrt(np.mean(column**2))
    return result


def _divided(centred, deviation, constant):
    return np.where(constant, 0, centred) / np.where(constant, 1, deviation)


def _constant(x):
    return np.ptp(x, axis=0, keepdims=True) == 0


def wrong_rows(x):
    """You standardize each row: means and deviations are those of the columns, along axis 0."""
    x = np.asarray(x, dtype=float)
    deviation = x.std(axis=1, keepdims=True)
    return (x - x.mean(axis=1, keepdims=True)) / np.where(deviation == 0, 1, deviation)


def wrong_whole_table(x):
    """You take the mean and the deviation of the whole table: each column has its own, so say axis=0."""
    x = np.asarray(x, dtype=float)
    return (x - x.mean()) / (x.std() or 1)


def wrong_deviation_of_whole_table(x):
    """You divide by the deviation of the whole table: each column has its own, so say axis=0 for both
    mean and deviation."""
    x = np.asarray(x, dtype=float)
    return (x - x.mean(axis=0)) / (x.std() or 1)


def wrong_sample_deviation(x):
    """You take the standard deviation of a sample (ddof 1), as pandas does: divide by that of a
    population (ddof 0)."""
    x = np.asarray(x, dtype=float)
    if len(x) == 1:
        return np.zeros(x.shape)
    return _divided(x - x.mean(axis=0), x.std(axis=0, ddof=1), _constant(x))


def wrong_deviation_of_rounding(x):
    """You ask whether the deviation is exactly zero. That of equal values may be a speck of rounding, by
    which the column becomes 1 or -1: ask whether the values are equal, or the deviation is tiny beside
    their size."""
    x = np.asarray(x, dtype=float)
    deviation = x.std(axis=0)
    return (x - x.mean(axis=0)) / np.where(deviation == 0, 1, deviation)


def wrong_constant_gives_nan(x):
    """You divide by a deviation of zero where all values of a column are equal, which gives nan: such a
    column becomes zeros."""
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        return (x - x.mean(axis=0)) / x.std(axis=0)


def wrong_constant_stays(x):
    """You leave a column of equal values as it is: its mean is subtracted too, which makes it zeros."""
    x = np.asarray(x, dtype=float)
    return np.where(_constant(x), x, _divided(x - x.mean(axis=0), x.std(axis=0), _constant(x)))


def wrong_adds_eps(x):
    """You add a small number to the deviation, so that it is never zero. That is not small beside the
    deviation of a column in a large unit: divide by the deviation itself, and treat equal values apart."""
    x = np.asarray(x, dtype=float)
    return np.where(_constant(x), 0, x - x.mean(axis=0)) / (x.std(axis=0) + 1e-8)


def wrong_fixed_threshold(x):
    """You take a deviation below a fixed small number for zero. What is small depends on the unit of
    the column: ask whether its values are equal."""
    x = np.asarray(x, dtype=float)
    tiny = x.std(axis=0) < 1e-12
    return _divided(x - x.mean(axis=0), x.std(axis=0), tiny | _constant(x))


def wrong_variance(x):
    """You divide by the variance: divide by its root, the standard deviation."""
    x = np.asarray(x, dtype=float)
    return _divided(x - x.mean(axis=0), x.var(axis=0), _constant(x))


def wrong_length_one(x):
    """You bring each column to length one: its standard deviation is to be one, which divides the sum of
    the squares by n."""
    x = np.asarray(x, dtype=float)
    centred = x - x.mean(axis=0)
    return _divided(centred, np.linalg.norm(centred, axis=0), _constant(x))


def wrong_mean_distance(x):
    """You divide by the mean distance from the mean: the standard deviation is the root of the mean of
    the squares."""
    x = np.asarray(x, dtype=float)
    centred = x - x.mean(axis=0)
    return _divided(centred, np.abs(centred).mean(axis=0), _constant(x))


def wrong_only_centred(x):
    """You subtract the means but do not divide: the columns keep their variance."""
    x = np.asarray(x, dtype=float)
    return np.where(_constant(x), 0, x - x.mean(axis=0))


def wrong_only_scaled(x):
    """You divide by the deviations, but subtract no mean: do so first."""
    x = np.asarray(x, dtype=float)
    return _divided(x, x.std(axis=0), _constant(x))


def wrong_min_max(x):
    """You scale each column to lie between 0 and 1, by its smallest and its largest value: subtract the
    mean, and divide by the standard deviation."""
    x = np.asarray(x, dtype=float)
    return _divided(x - x.min(axis=0), np.ptp(x, axis=0), _constant(x))


def wrong_median(x):
    """You subtract the median: subtract the mean."""
    x = np.asarray(x, dtype=float)
    return _divided(x - np.median(x, axis=0), x.std(axis=0), _constant(x))


def wrong_changes_x(x):
    """You subtract and divide in place, and whoever called you finds another x: np.asarray makes no copy
    of a float array. Write x - mean, not x -= mean."""
    x = np.asarray(x, dtype=float)
    constant, deviation = _constant(x)[0], x.std(axis=0)
    x -= x.mean(axis=0)
    x[:, constant] = 0
    x /= np.where(constant, 1, deviation)
    return x


def wrong_integers(x):
    """You write the result into an array of the dtype of x: one of integers cuts off what is behind the
    point. Make it one of floats."""
    x = np.asarray(x)
    result = np.zeros(x.shape, dtype=x.dtype)
    found = _divided(x - x.mean(axis=0), x.std(axis=0), _constant(x))
    with np.errstate(all="ignore"):
        result[:] = found
    return result


def wrong_leaves_out_constant(x):
    """You leave out columns of equal values: they become zeros, so that the shape stays."""
    x = np.asarray(x, dtype=float)
    x = x[:, ~_constant(x)[0]]
    return (x - x.mean(axis=0)) / x.std(axis=0)
