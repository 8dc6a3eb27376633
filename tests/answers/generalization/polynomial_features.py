"""Answers to `polynomial_features`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from numpy.polynomial.polynomial import polyvander


def right_vander(x, degree):
    if degree < 0:
        raise ValueError("degree")
    return np.vander(np.asarray(x, dtype=float), degree + 1, increasing=True)


def right_plain_python(x, degree):
    if degree < 0:
        raise ValueError("degree")
    return [[float(value) ** power for power in range(degree + 1)] for value in x]


def right_running_product(x, degree):
    if degree < 0:
        raise ValueError("degree")
    powers = np.ones((len(x), degree + 1))
    for power in range(degree):
        powers[:, power + 1] = powers[:, power] * x
    return powers


def right_accumulated(x, degree):
    if degree < 0:
        raise ValueError("degree")
    columns = np.repeat(np.asarray(x, dtype=float)[:, np.newaxis], degree + 1, axis=1)
    columns[:, 0] = 1
    return np.multiply.accumulate(columns, axis=1)


def right_polyvander(x, degree):
    return polyvander(np.asarray(x, dtype=float), degree)


def _powers(x, powers, degree):
    if degree < 0:
        raise ValueError("degree")
    return np.asarray(x, dtype=float)[:, np.newaxis] ** np.asarray(powers)


def wrong_no_constant(x, degree):
    """You leave out the power 0: its column of ones lets the curve be anywhere at 0."""
    return _powers(x, range(1, degree + 1), degree)


def wrong_descending(x, degree):
    """You give the highest power first, as np.vander does by default: begin with the power 0."""
    return _powers(x, range(degree, -1, -1), degree)


def wrong_integers_overflow(x, degree):
    """You take powers of integers, and beyond what their type can hold they are wrong without a word:
    turn the values into floats first."""
    if degree < 0:
        raise ValueError("degree")
    return np.asarray(x)[:, np.newaxis] ** np.arange(degree + 1)


def wrong_highest_left_out(x, degree):
    """You stop before the highest power: the powers 0 to degree are degree + 1 columns."""
    return _powers(x, range(degree), degree)


def wrong_rows_are_powers(x, degree):
    """You give a row for each power: give one for each value, and a column for each power."""
    return _powers(x, range(degree + 1), degree).T


def wrong_multiples(x, degree):
    """You multiply by 0, 1, 2 and so on: raise to these powers."""
    powers = _powers(x, range(degree + 1), degree)
    return np.asarray(x, dtype=float)[:, np.newaxis] * np.arange(powers.shape[1])


def wrong_exponential(x, degree):
    """You raise 0, 1, 2 and so on to the powers x: the values are the base."""
    _powers(x, [0], degree)
    with np.errstate(all="ignore"):
        return np.arange(degree + 1.0) ** np.asarray(x, dtype=float)[:, np.newaxis]


def wrong_zero_to_the_zero(x, degree):
    """You take powers by way of logarithms, which 0 and negative values do not have: multiply."""
    _powers(x, [0], degree)
    with np.errstate(all="ignore"):
        return np.exp(np.arange(degree + 1) * np.log(np.asarray(x, dtype=float))[:, np.newaxis])


def wrong_linear_at_least(x, degree):
    """You give the column of x even for the degree 0: that has the column of ones alone."""
    return _powers(x, range(max(degree, 1) + 1), degree)


def wrong_flat_for_degree_zero(x, degree):
    """You give a flat array for the degree 0: it has one column, and still a row for each value."""
    powers = _powers(x, range(degree + 1), degree)
    return powers.ravel() if degree == 0 else powers


def wrong_negative_degree(x, degree):
    """You accept a negative degree: raise a ValueError."""
    return np.asarray(x, dtype=float)[:, np.newaxis] ** np.arange(degree + 1)


def wrong_size_of_the_degree(x, degree):
    """You drop the sign of a negative degree: raise a ValueError."""
    return _powers(x, range(abs(degree) + 1), abs(degree))
