"""Answers to `scale_without_leak`: its checks accept every right_ one and refuse every wrong_ one."""

import math
import statistics

import numpy as np
import pandas as pd

EQUIVALENT = {
    "scale = np.where(np.ptp(train, axis=0) != 0, train.std(axis=0), 1)": "no range is negative",
}


def _floats(train, test):
    return np.asarray(train, dtype=float), np.asarray(test, dtype=float)


def right_plain_python(train, test):
    columns = []
    for column in zip(*train, strict=True):
        values = [float(v) for v in column]
        mean = math.fsum(values) / len(values)
        deviation = math.sqrt(math.fsum((v - mean) ** 2 for v in values) / len(values))
        columns.append((mean, deviation if min(values) < max(values) else 1.0))
    return tuple(
        [[(float(v) - mean) / scale for v, (mean, scale) in zip(row, columns, strict=True)] for row in rows]
        for rows in (train, test)
    )


def right_copies(train, test):
    train, test = np.array(train, dtype=float), np.array(test, dtype=float)
    mean, scale = train.mean(0), train.std(0)
    scale[(train == train[0]).all(axis=0)] = 1
    train -= mean
    train /= scale
    test -= mean
    test /= scale
    return train, test


def right_tolerance(train, test):
    train, test = _floats(train, test)
    mean, scale = train.mean(axis=0), train.std(axis=0)
    is_constant = scale <= 1e-14 * np.abs(train).max(axis=0)
    scale = np.where(is_constant, 1.0, scale)
    return (train - mean) / scale, (test - mean) / scale


def right_columns_one_by_one(train, test):
    train, test = _floats(train, test)
    scaled = []
    for j in range(train.shape[1]):
        values = train[:, j].tolist()
        scale = statistics.pstdev(values) if len(set(values)) > 1 else 1.0
        scaled.append([(each[:, j] - statistics.fmean(values)) / scale for each in (train, test)])
    return np.stack([a for a, _ in scaled], axis=1), np.stack([b for _, b in scaled], axis=1)


def _scale(rows, mean, scale):
    """Scale rows, with a scale of zero replaced by one."""
    return (rows - mean) / np.where(scale > 1e-14 * np.abs(mean), scale, 1)


def wrong_statistics_of_both(train, test):
    """You take mean and deviation of training and test rows together, so that the test leaks into what
    is learnt: take them of the training rows alone."""
    train, test = _floats(train, test)
    both = np.vstack([train, test])
    return tuple(_scale(each, both.mean(axis=0), both.std(axis=0)) for each in (train, test))


def wrong_each_by_its_own(train, test):
    """You scale the test rows by their own mean and deviation, which a row that is yet to come alone
    does not have: use those of the training rows for both."""
    return tuple(_scale(each, each.mean(axis=0), each.std(axis=0)) for each in _floats(train, test))


def wrong_statistics_of_the_test(train, test):
    """You take mean and deviation of the test rows: take those of the training rows."""
    train, test = _floats(train, test)
    return tuple(_scale(each, test.mean(axis=0), test.std(axis=0)) for each in (train, test))


def wrong_test_left_alone(train, test):
    """You leave the test rows as they are, on another scale than what the model is trained on: scale
    them by the mean and deviation of the training rows too."""
    train, test = _floats(train, test)
    return _scale(train, train.mean(axis=0), train.std(axis=0)), test


def wrong_whole_array(train, test):
    """You take one mean and one deviation for all columns: take those of each (axis=0)."""
    train, test = _floats(train, test)
    return tuple(_scale(each, train.mean(), train.std()) for each in (train, test))


def wrong_rows(train, test):
    """You scale each row by its own mean and deviation: columns are to be scaled (axis=0)."""
    return tuple(
        _scale(each, each.mean(axis=1, keepdims=True), each.std(axis=1, keepdims=True))
        for each in _floats(train, test)
    )


def wrong_ddof(train, test):
    """You divide by n - 1 inside the standard deviation: here it divides by n (ddof=0)."""
    train, test = _floats(train, test)
    return tuple(_scale(each, train.mean(axis=0), train.std(axis=0, ddof=1)) for each in (train, test))


def wrong_variance(train, test):
    """You divide by the variance, which has the square of the unit: divide by its root."""
    train, test = _floats(train, test)
    return tuple(_scale(each, train.mean(axis=0), train.var(axis=0)) for each in (train, test))


def wrong_small_taken_for_constant(train, test):
    """You take a column for constant where its deviation is small. That depends on the unit: compare
    the smallest value with the largest."""
    train, test = _floats(train, test)
    deviation = train.std(axis=0)
    scale = np.where(deviation < 1e-8, 1, deviation)
    return tuple((each - train.mean(axis=0)) / scale for each in (train, test))


def wrong_only_centred(train, test):
    """You only subtract the mean: divide by the standard deviation too."""
    train, test = _floats(train, test)
    return train - train.mean(axis=0), test - train.mean(axis=0)


def wrong_not_centred(train, test):
    """You only divide by the standard deviation: subtract the mean first."""
    train, test = _floats(train, test)
    return tuple(_scale(each, 0, train.std(axis=0)) for each in (train, test))


def wrong_range(train, test):
    """You scale to the range from 0 to 1: subtract the mean and divide by the standard deviation."""
    train, test = _floats(train, test)
    return tuple(_scale(each, train.min(axis=0), np.ptp(train, axis=0)) for each in (train, test))


def wrong_deviation_is_never_quite_zero(train, test):
    """You ask whether the deviation is 0. Of ten times 0.1 it is not quite, for their mean is rounded,
    and you divide by what rounding left: a column is constant where its smallest and its largest
    value are equal."""
    train, test = _floats(train, test)
    deviation = train.std(axis=0)
    scale = np.where(deviation == 0, 1, deviation)
    return tuple((each - train.mean(axis=0)) / scale for each in (train, test))


def wrong_division_by_zero(train, test):
    """You divide by a deviation of zero, or of nothing but rounding, where a column is constant in the
    training set: divide such a column by 1."""
    train, test = _floats(train, test)
    with np.errstate(all="ignore"):
        return tuple((each - train.mean(axis=0)) / train.std(axis=0) for each in (train, test))


def wrong_eps_in_the_divisor(train, test):
    """You add a small number to the deviation. A column whose unit is smaller still is not scaled by
    that, and a test value in a constant column explodes: divide by 1 where the column is constant, and
    by the deviation itself elsewhere."""
    train, test = _floats(train, test)
    return tuple((each - train.mean(axis=0)) / (train.std(axis=0) + 1e-8) for each in (train, test))


def wrong_constant_column_zeroed(train, test):
    """You write zeros into the test rows where a column is constant in the training set. A new value
    there is news: only subtract the mean."""
    train, test = _floats(train, test)
    scaled = [_scale(each, train.mean(axis=0), train.std(axis=0)) for each in (train, test)]
    for each in scaled:
        each[:, np.ptp(train, axis=0) == 0] = 0
    return tuple(scaled)


def wrong_constant_column_dropped(train, test):
    """You drop columns that are constant in the training set: keep them, and only subtract the mean."""
    train, test = _floats(train, test)
    varies = np.ptp(train, axis=0) > 0
    return tuple(_scale(each, train.mean(axis=0), train.std(axis=0))[:, varies] for each in (train, test))


def wrong_constant_column_left_alone(train, test):
    """You leave a column alone where it is constant in the training set: subtract its mean, which makes
    it zero there."""
    train, test = _floats(train, test)
    is_constant = np.ptp(train, axis=0) == 0
    mean = np.where(is_constant, 0, train.mean(axis=0))
    scale = np.where(is_constant, 1, train.std(axis=0))
    return (train - mean) / scale, (test - mean) / scale


def wrong_in_place(train, test):
    """You scale the arrays that you are given, and whoever called you finds other numbers in them:
    np.asarray makes no copy of a float array. Write x - mean, not x -= mean."""
    train, test = _floats(train, test)
    mean, scale = train.mean(axis=0), np.where(np.ptp(train, axis=0) > 0, train.std(axis=0), 1)
    for each in (train, test):
        each -= mean
        each /= scale
    return train, test


def wrong_test_first(train, test):
    """You return the test rows first: training, then test."""
    train, test = _floats(train, test)
    mean, scale = train.mean(axis=0), np.where(np.ptp(train, axis=0) > 0, train.std(axis=0), 1)
    return (test - mean) / scale, (train - mean) / scale


def right_tables(train, test):
    train, test = pd.DataFrame(np.asarray(train)), pd.DataFrame(np.asarray(test))
    train, test = train.astype(float), test.astype(float)
    deviation = train.std(ddof=0).where(train.nunique() > 1, 1.0)
    return tuple(((each - train.mean()) / deviation).to_numpy() for each in (train, test))


def wrong_median_and_quartiles(train, test):
    """You subtract the median and divide by the distance of the quartiles: take mean and standard
    deviation."""
    train, test = _floats(train, test)
    lower, middle, upper = np.quantile(train, [0.25, 0.5, 0.75], axis=0)
    return tuple(_scale(each, middle, upper - lower) for each in (train, test))


def wrong_largest_is_one(train, test):
    """You divide by the largest size in each column: subtract the mean, and divide by the standard
    deviation."""
    train, test = _floats(train, test)
    return tuple(_scale(each, 0, np.abs(train).max(axis=0)) for each in (train, test))
