"""Answers to `zscore_outliers`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import scipy.stats


def right_scipy(x, t):
    if np.ptp(x) == 0:
        return np.array([], dtype=np.int32)
    return np.flatnonzero(np.abs(scipy.stats.zscore(np.asarray(x, dtype=float))) > t)


def slow_loop(x, t):
    """You look at one value after the other: subtract, divide and compare all of them at once."""
    mean = sum(x) / len(x)
    deviation = math.sqrt(sum((v - mean) ** 2 for v in x) / len(x))
    return [i for i, value in enumerate(x) if abs(value - mean) > t * deviation]


def right_squares(x, t):
    squares = (np.asarray(x, dtype=float) - np.mean(x)) ** 2
    return np.where(squares > t**2 * np.mean(squares))[0]


def wrong_one_side(x, t):
    """You find the values far above the mean only: take the absolute value of the distance, and
    those far below it are found too."""
    x = np.asarray(x, dtype=float)
    return np.flatnonzero(x - x.mean() > t * x.std())


def wrong_at_least_t(x, t):
    """You count a value at exactly t deviations as an outlier: use >, not >=."""
    x = np.asarray(x, dtype=float)
    return np.flatnonzero((np.abs(x - x.mean()) >= t * x.std()) & (x.std() > 0))


def wrong_nan_is_an_outlier(x, t):
    """You call every value an outlier that is not within t deviations. Where all values are
    equal, 0 / 0 is nan, which is not within anything: ask for more than t."""
    x = np.asarray(x, dtype=float)
    with np.errstate(invalid="ignore"):
        return np.flatnonzero(~(np.abs(x - x.mean()) / x.std() <= t))


def wrong_all_of_equal_values(x, t):
    """You compare with >=, so that a value at exactly t deviations is an outlier, and even each
    of several equal values: use >."""
    x = np.asarray(x, dtype=float)
    return np.flatnonzero(np.abs(x - x.mean()) >= t * x.std())


def wrong_sample_deviation(x, t):
    """You take the standard deviation of a sample (ddof 1), as pandas does: divide by n."""
    x = np.asarray(x, dtype=float)
    return np.flatnonzero(np.abs(x - x.mean()) > t * x.std(ddof=1))


def wrong_variance(x, t):
    """You divide by the variance: divide by its root, the standard deviation."""
    x = np.asarray(x, dtype=float)
    return np.flatnonzero(np.abs(x - x.mean()) > t * x.var())


def wrong_subtracts_in_place(x, t):
    """You subtract the mean in place, and whoever called you finds other values in x: np.asarray
    makes no copy of a float array. Write x - mean, not x -= mean."""
    x = np.asarray(x, dtype=float)
    x -= x.mean()
    return np.flatnonzero(np.abs(x) > t * x.std())


def wrong_not_centred(x, t):
    """You measure the distance from zero: subtract the mean first."""
    x = np.asarray(x, dtype=float)
    return np.flatnonzero(np.abs(x) > t * x.std())


def wrong_from_the_median(x, t):
    """You measure the distance from the median: a z-score measures it from the mean."""
    x = np.asarray(x, dtype=float)
    return np.flatnonzero(np.abs(x - np.median(x)) > t * x.std())


def wrong_unit_of_the_values(x, t):
    """You compare the distance itself with t: t counts standard deviations."""
    x = np.asarray(x, dtype=float)
    return np.flatnonzero(np.abs(x - x.mean()) > t)


def wrong_mask(x, t):
    """You return True or False for each value: return the indices of those that are True
    (np.flatnonzero)."""
    x = np.asarray(x, dtype=float)
    return np.abs(x - x.mean()) > t * x.std()


def wrong_values(x, t):
    """You return the outliers themselves: return their indices."""
    x = np.asarray(x, dtype=float)
    return x[np.abs(x - x.mean()) > t * x.std()]


def wrong_tuple_of_where(x, t):
    """You return what np.where gives: a tuple with one array for each axis. Take its first
    array."""
    x = np.asarray(x, dtype=float)
    return np.where(np.abs(x - x.mean()) > t * x.std())


def wrong_rows_of_argwhere(x, t):
    """You return what np.argwhere gives: a row for each index. Return a flat array
    (np.flatnonzero)."""
    x = np.asarray(x, dtype=float)
    return np.argwhere(np.abs(x - x.mean()) > t * x.std())


def wrong_counts_from_one(x, t):
    """You count the values from 1: the first one has the index 0."""
    x = np.asarray(x, dtype=float)
    return 1 + np.flatnonzero(np.abs(x - x.mean()) > t * x.std())


def wrong_division_by_zero(x, t):
    """You divide by a standard deviation of zero where all values are equal. Compare the
    distance with t times the deviation, and there is nothing to divide."""
    values = [float(v) for v in x]
    mean = sum(values) / len(values)
    deviation = math.sqrt(sum((v - mean) ** 2 for v in values) / len(values))
    return [i for i, value in enumerate(values) if abs(value - mean) / deviation > t]
