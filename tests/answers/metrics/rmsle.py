"""Answers to `rmsle`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import pandas as pd
import sklearn.metrics


def _floats(y, p, negative=False):
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    if true.shape != predicted.shape or not true.size:
        raise ValueError("shapes")
    if not negative and min(true.min(), predicted.min()) < 0:
        raise ValueError("negative")
    return true, predicted


def _root_mean_square(errors):
    return np.sqrt(np.mean(np.asarray(errors) ** 2))


def right_plain_python(y, p):
    if np.shape(y) != np.shape(p) or len(y) == 0:
        raise ValueError("shapes")
    total = 0.0
    for a, b in zip(y, p, strict=True):
        if a < 0 or b < 0:
            raise ValueError("negative")
        total += (math.log1p(float(a)) - math.log1p(float(b))) ** 2
    return math.sqrt(total / len(y))


def right_ratio(y, p):
    true, predicted = _floats(y, p)
    return np.linalg.norm(np.log1p((true - predicted) / (1 + predicted))) / np.sqrt(true.size)


def right_scikit_learn(y, p):
    true, predicted = _floats(y, p)
    return sklearn.metrics.root_mean_squared_log_error(true, predicted)


def right_pandas(y, p):
    true, predicted = (pd.Series(each, dtype="float64") for each in _floats(y, p))
    return ((true.map(math.log1p) - predicted.map(math.log1p)) ** 2).mean() ** 0.5


def wrong_log_without_1(y, p):
    """You take the logarithm of the values themselves, which zero has not: add 1 first, as
    np.log1p does."""
    true, predicted = _floats(y, p)
    with np.errstate(all="ignore"):
        return _root_mean_square(np.log(true) - np.log(predicted))


def wrong_refuses_zero(y, p):
    """You refuse zero, whose logarithm you need not take: log(1 + 0) is 0. Refuse what is negative
    alone."""
    true, predicted = _floats(y, p)
    if min(true.min(), predicted.min()) <= 0:
        raise ValueError("not positive")
    return _root_mean_square(np.log1p(true) - np.log1p(predicted))


def wrong_math_domain_error(y, p):
    """You take the logarithm of the values themselves, which math.log refuses for zero: add 1 first,
    as math.log1p does."""
    true, predicted = _floats(y, p)
    return _root_mean_square([math.log(a) - math.log(b) for a, b in zip(true, predicted, strict=True)])


def wrong_small_number_for_1(y, p):
    """You add a small number to the values so that they have a logarithm: add 1."""
    true, predicted = _floats(y, p)
    return _root_mean_square(np.log(true + 1e-9) - np.log(predicted + 1e-9))


def wrong_log_of_difference(y, p):
    """You take the logarithm of the difference: take the difference of the logarithms."""
    true, predicted = _floats(y, p)
    return _root_mean_square(np.log1p(np.abs(true - predicted)))


def wrong_log_of_error(y, p):
    """You take the logarithm of the root mean squared error: take the logarithms of the values
    first, then the root mean square of their difference."""
    true, predicted = _floats(y, p)
    return np.log1p(_root_mean_square(true - predicted))


def wrong_no_logarithm(y, p):
    """You forget the logarithms: this is the root mean squared error of the values."""
    true, predicted = _floats(y, p)
    return _root_mean_square(true - predicted)


def wrong_no_root(y, p):
    """You stop at the mean of the squares: take its square root."""
    true, predicted = _floats(y, p)
    return np.mean((np.log1p(true) - np.log1p(predicted)) ** 2)


def wrong_mean_absolute(y, p):
    """You take the root of each square, which undoes it: average first, then take the root."""
    true, predicted = _floats(y, p)
    return np.mean(np.abs(np.log1p(true) - np.log1p(predicted)))


def wrong_deviation_of_errors(y, p):
    """You take the standard deviation of the differences, which leaves out what they have in common:
    square the differences themselves, mean and all."""
    true, predicted = _floats(y, p)
    return np.std(np.log1p(true) - np.log1p(predicted))


def wrong_signed(y, p):
    """You average the differences before you square, and those of opposite sign take away from each
    other: square each of them first."""
    true, predicted = _floats(y, p)
    return abs(np.mean(np.log1p(true) - np.log1p(predicted)))


def wrong_root_of_sum(y, p):
    """You take the root of the sum of squares: divide by n before you take the root."""
    true, predicted = _floats(y, p)
    return np.linalg.norm(np.log1p(true) - np.log1p(predicted))


def wrong_decimal_logarithm(y, p):
    """You take the logarithm to base 10: take the natural one."""
    true, predicted = _floats(y, p)
    return _root_mean_square(np.log1p(true) - np.log1p(predicted)) / np.log(10)


def wrong_binary_logarithm(y, p):
    """You take the logarithm to base 2: take the natural one."""
    true, predicted = _floats(y, p)
    return _root_mean_square(np.log1p(true) - np.log1p(predicted)) / np.log(2)


def wrong_1_added_by_hand(y, p):
    """You add 1 before you take the logarithm, and of a value far smaller than 1 hardly a digit is
    left then: np.log1p keeps them all."""
    true, predicted = _floats(y, p)
    return _root_mean_square(np.log(1 + true) - np.log(1 + predicted))


def wrong_1_added_to_the_ratio(y, p):
    """You divide 1 + y by 1 + p before you take the logarithm, and of values far smaller than 1
    hardly a digit is left then: subtract what np.log1p gives for each."""
    true, predicted = _floats(y, p)
    return _root_mean_square(np.log((1 + true) / (1 + predicted)))


def wrong_half_precision(y, p):
    """You take the logarithm of small integers, for which numpy gives float16, with three digits:
    turn them into floats first."""
    _floats(y, p)
    true, predicted = np.log1p(np.asarray(y)), np.log1p(np.asarray(p))
    return np.sqrt(np.mean((true - predicted) ** 2))


def wrong_integers_overflow(y, p):
    """You add 1 in the type in which the values come, and 255 + 1 is 0 there. Turn them into floats
    first."""
    _floats(y, p)
    with np.errstate(all="ignore"):
        true, predicted = (np.asarray(each) + 1 for each in (y, p))
        return _root_mean_square(np.log(true.astype(float)) - np.log(predicted.astype(float)))


def wrong_negative_down_to_minus_1(y, p):
    """You refuse values of -1 and less, which have no logarithm, and let those between -1 and 0
    through: no value may be negative."""
    true, predicted = _floats(y, p, negative=True)
    if min(true.min(), predicted.min()) <= -1:
        raise ValueError("no logarithm")
    return _root_mean_square(np.log1p(true) - np.log1p(predicted))


def wrong_negative_predictions_only(y, p):
    """You look for negative values among the predictions alone: a true value may not be negative
    either."""
    true, predicted = _floats(y, p, negative=True)
    if predicted.min() < 0:
        raise ValueError("negative")
    with np.errstate(all="ignore"):
        return _root_mean_square(np.log1p(true) - np.log1p(predicted))


def wrong_negative_true_values_only(y, p):
    """You look for negative values among the true ones alone: a prediction may not be negative
    either."""
    true, predicted = _floats(y, p, negative=True)
    if true.min() < 0:
        raise ValueError("negative")
    with np.errstate(all="ignore"):
        return _root_mean_square(np.log1p(true) - np.log1p(predicted))


def wrong_nan_for_negative(y, p):
    """You let negative values through: their logarithms are nan below -1, and say nothing between -1
    and 0. Raise a ValueError."""
    true, predicted = _floats(y, p, negative=True)
    with np.errstate(all="ignore"):
        return _root_mean_square(np.log1p(true) - np.log1p(predicted))


def wrong_lifts_negative_to_zero(y, p):
    """You lift negative values to zero, which hides that something is wrong with them: raise a
    ValueError."""
    true, predicted = (np.maximum(each, 0) for each in _floats(y, p, negative=True))
    return _root_mean_square(np.log1p(true) - np.log1p(predicted))


def wrong_absolute_values(y, p):
    """You take the absolute values of what is negative, which hides that something is wrong with it:
    raise a ValueError."""
    true, predicted = (np.abs(each) for each in _floats(y, p, negative=True))
    return _root_mean_square(np.log1p(true) - np.log1p(predicted))


def wrong_lengths_only(y, p):
    """You compare lengths alone, and a column of n rows is as long as n values: numpy then subtracts
    each from each. Compare the shapes."""
    if len(y) != len(p) or len(y) == 0 or min(np.min(y), np.min(p)) < 0:
        raise ValueError("lengths, or negative")
    return _root_mean_square(np.log1p(np.asarray(y, dtype=float)) - np.log1p(np.asarray(p, dtype=float)))


def wrong_broadcasts(y, p):
    """You let numpy subtract each prediction from each value, as it does with shapes (n,) and (n, 1),
    or one from all. Compare the shapes first, and raise a ValueError where they differ."""
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    if not true.size or min(true.min(), predicted.min()) < 0:
        raise ValueError("no values, or negative ones")
    return _root_mean_square(np.log1p(true) - np.log1p(predicted))


def wrong_flattens(y, p):
    """You flatten y and p before you compare their shapes, and a column passes for a row. Raise a
    ValueError where their shapes differ."""
    true, predicted = _floats(np.ravel(y), np.ravel(p))
    return _root_mean_square(np.log1p(true) - np.log1p(predicted))


def wrong_stops_at_the_shorter(y, p):
    """You pair values and predictions with zip, which stops at the end of the shorter list without
    saying so. Raise a ValueError where their numbers differ."""
    if len(y) == 0 or min(np.min(y), np.min(p)) < 0:
        raise ValueError("no values, or negative ones")
    pairs = zip(np.ravel(y).tolist(), np.ravel(p).tolist(), strict=False)
    return math.sqrt(sum((math.log1p(a) - math.log1p(b)) ** 2 for a, b in pairs) / len(y))


def wrong_nan_for_no_values(y, p):
    """You return nan for no values, and everything computed from it will be nan. Raise a ValueError
    where there is nothing to average."""
    return right_ratio(y, p) if np.size(y) or np.size(p) else float("nan")


def wrong_zero_for_no_values(y, p):
    """You return 0 for no values, as if the predictions were perfect: raise a ValueError."""
    return right_ratio(y, p) if np.size(y) or np.size(p) else 0.0


def wrong_division_by_zero(y, p):
    """You leave it to the division to fail where there are no values, and a ZeroDivisionError does
    not say why. Test for that first, and raise a ValueError."""
    if np.size(y) == np.size(p) == 0:
        raise ZeroDivisionError("division by zero")
    return right_ratio(y, p)


def wrong_factor(y, p):
    """You turn the result back into a factor with expm1: leave it a logarithm."""
    true, predicted = _floats(y, p)
    return np.expm1(_root_mean_square(np.log1p(true) - np.log1p(predicted)))


def wrong_log_of_squares(y, p):
    """You take the logarithm of the squared differences: take the logarithms of the values first,
    then subtract and square."""
    true, predicted = _floats(y, p)
    return np.sqrt(np.mean(np.log1p((true - predicted) ** 2)))
