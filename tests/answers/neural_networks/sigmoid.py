"""Answers to `sigmoid`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
from scipy.special import expit, log_expit

EQUIVALENT = {
    "return np.where(x > 0, 1, power) / (1 + power)": "at zero both branches have 1 for a numerator",
}


def right_expit(x):
    return expit(np.asarray(x, dtype=np.float64))


def right_plain_python(x):
    def one(v):
        return 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))

    x = np.asarray(x, dtype=float)
    return np.array([one(v) for v in x.ravel().tolist()]).reshape(x.shape)


def right_two_masks(x):
    x = np.array(x, dtype=float)
    result = np.empty_like(x)
    above = x > 0
    result[above] = 1 / (1 + np.exp(-x[above]))
    result[~above] = np.exp(x[~above]) / (1 + np.exp(x[~above]))
    return result


def right_logaddexp(x):
    return np.exp(-np.logaddexp(0, np.negative(x, dtype=float)))


def right_overflow_allowed(x):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-np.asarray(x, dtype=float)))


def wrong_overflow_warning(x):
    """You take exp(-x), which overflows and warns for x of -1000. Take exp(-|x|), which cannot, and treat
    numbers above and below zero each in its own way."""
    return 1 / (1 + np.exp(-np.asarray(x, dtype=float)))


def wrong_both_branches(x):
    """You choose by np.where between two formulas, but both are calculated for each number first, and
    one of them overflows: take exp(-|x|), or pick the numbers by a mask."""
    x = np.asarray(x, dtype=float)
    return np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))


def wrong_exp_over_one_plus_exp(x):
    """You calculate exp(x) / (1 + exp(x)), which is inf / inf for a large x: nan. Use 1 / (1 + exp(-x))
    above zero."""
    power = np.exp(np.asarray(x, dtype=float))
    return power / (1 + power)


def wrong_math_exp(x):
    """You use math.exp, which raises an OverflowError beyond 709: let nothing above zero go into exp."""
    x = np.asarray(x, dtype=float)
    return np.array([1 / (1 + math.exp(-v)) for v in x.ravel().tolist()]).reshape(x.shape)


def wrong_clipped(x):
    """You clip x, so that exp does not overflow, and far below zero all values become the same: take
    exp(-|x|), which needs no clipping."""
    x = np.clip(np.asarray(x, dtype=float), -30, 30)
    return 1 / (1 + np.exp(-x))


def wrong_tanh(x):
    """You calculate (1 + tanh(x / 2)) / 2. Far below zero tanh is -1 to within rounding, and nothing is
    left of the value: use exp(x) / (1 + exp(x)) there."""
    return (1 + np.tanh(np.asarray(x, dtype=float) / 2)) / 2


def wrong_one_minus(x):
    """You calculate 1 minus the value for -x. Far below zero the difference of two numbers near 1 is left
    with no digits: use exp(x) / (1 + exp(x)) there."""
    x = np.asarray(x, dtype=float)
    power = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + power), 1 - 1 / (1 + power))


def wrong_floors_integers(x):
    """You write the values into an array of the dtype of x: one of integers cuts off what is behind the
    point. Make it one of floats."""
    result = np.zeros_like(x)
    result[...] = expit(np.asarray(x, dtype=float))
    return result


def wrong_abs_of_int8(x):
    """You take the absolute value in the dtype that x came with. 128 is too large for int8, where |-128|
    is -128: turn x into floats first."""
    x = np.asarray(x)
    power = np.exp(-np.abs(x).astype(float))
    return np.where(x >= 0, 1, power) / (1 + power)


def wrong_minus_of_unsigned(x):
    """You take -x in the dtype that x came with. An unsigned one has no minus, so that -1 becomes 255:
    turn x into floats first."""
    return expit(-(-np.asarray(x)).astype(float))


def wrong_arrays_only(x):
    """You pick numbers by index, which a single number, of shape (), has none of: let numpy work on the
    whole, whatever its shape."""
    x = np.asarray(x, dtype=float)
    result = np.empty(x.shape)
    for i in range(len(x)):
        result[i] = expit(x[i])
    return result


def wrong_sign(x):
    """You take exp(x) where exp(-x) belongs: the values should grow with x."""
    return expit(-np.asarray(x, dtype=float))


def wrong_derivative(x):
    """You return the derivative, s (1 - s): return s itself."""
    s = expit(np.asarray(x, dtype=float))
    return s * expit(-np.asarray(x, dtype=float))


def wrong_softmax(x):
    """You divide by the sum over all numbers, as softmax does: each number has a value of its own."""
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        power = np.exp(x - np.max(x))
        return power / power.sum()


def right_log_expit(x):
    return np.exp(log_expit(np.asarray(x, dtype=float)))


def wrong_single_precision(x):
    """You calculate in single precision, which has seven digits and nothing below 1e-45: use float64."""
    return expit(np.asarray(x, dtype=np.float32)).astype(float)


def wrong_magnitude(x):
    """You take exp(-|x|), but go on as if all numbers were above zero: below zero the numerator is exp(x)."""
    return expit(np.abs(np.asarray(x, dtype=float)))
