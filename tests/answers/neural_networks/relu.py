"""Answers to `relu`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_where(x):
    return np.where(x <= 0, 0, x), np.heaviside(x, 0.0)


def right_plain_python(x):
    x = np.asarray(x, dtype=float)
    values = [0.0 if v < 0 else v for v in x.ravel().tolist()]
    slopes = [float(v > 0) for v in values]
    return np.array(values).reshape(x.shape), np.array(slopes).reshape(x.shape)


def right_on_a_copy(x):
    value = np.array(x, dtype=np.float64)
    value[value < 0] = 0
    derivative = np.zeros(value.shape)
    derivative[value > 0] = 1
    return [value, derivative]


def right_clip(x):
    return np.clip(x, 0, None), np.sign(np.clip(x, 0, None))


def wrong_derivative_1_at_zero(x):
    """You say that the derivative at zero is 1: it could be, but here it is 0, so ask for x > 0."""
    return np.maximum(x, 0), np.where(x >= 0, 1.0, 0.0)


def wrong_derivative_half_at_zero(x):
    """You say that the derivative at zero is a half, between those of both sides: here it is 0."""
    return np.maximum(x, 0), np.heaviside(x, 0.5)


def wrong_leaky(x):
    """You let a hundredth of what is below zero through, as the leaky rectifier does: let nothing
    through."""
    return np.where(x < 0, 0.01 * x, x), np.where(x > 0, 1.0, np.where(x < 0, 0.01, 0.0))


def wrong_nan_becomes_zero(x):
    """You turn nan into 0: no comparison with it is true, and np.fmax drops it too. np.maximum lets it
    through; so does asking which numbers are to become zero, rather than which are to stay."""
    return np.where(x > 0, x, 0), np.where(x > 0, 1.0, 0.0)


def wrong_changes_x(x):
    """You write the zeros into x, and whoever called you finds other numbers in it: make a new array."""
    derivative = np.where(x > 0, 1.0, 0.0)
    if np.ndim(x):
        x[x < 0] = 0
        return x, derivative
    return np.maximum(x, 0), derivative


def wrong_times_mask(x):
    """You multiply by whether x is above zero, and minus infinity times 0 is nan: choose with np.where, or
    take np.maximum."""
    with np.errstate(invalid="ignore"):
        return x * (x > 0), np.where(x > 0, 1.0, 0.0)


def wrong_derivative_is_value(x):
    """You return the value twice: the derivative is 1 wherever x is above zero."""
    return np.maximum(x, 0), np.maximum(x, 0)


def wrong_derivative_of_sign(x):
    """You give the derivative -1 below zero, as that of |x|: there the value does not change, so it is 0."""
    return np.maximum(x, 0), np.sign(x)


def wrong_absolute_value(x):
    """You take the absolute value: what is below zero becomes zero."""
    return np.abs(x), np.where(x > 0, 1.0, 0.0)


def wrong_minimum(x):
    """You take the smaller of x and zero: take the larger."""
    return np.minimum(x, 0), np.where(x < 0, 1.0, 0.0)


def wrong_order(x):
    """You return the derivative first: the value comes first."""
    return np.where(x > 0, 1.0, 0.0), np.maximum(x, 0)


def wrong_threshold(x):
    """You ask for more than a small number: each number above zero has the derivative 1."""
    return np.maximum(x, 0), np.where(x > 1e-12, 1.0, 0.0)


def wrong_capped(x):
    """You cut off at 6 as well, as ReLU6 does: what is above zero stays as it is."""
    return np.clip(x, 0, 6), np.where((x > 0) & (x < 6), 1.0, 0.0)
