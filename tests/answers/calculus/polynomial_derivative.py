"""Answers to `polynomial_derivative`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_plain_python(c):
    return [power * float(value) for power, value in enumerate(c)][1:] or [0.0]


def right_numpy(c):
    return np.polynomial.Polynomial(np.asarray(c, dtype=float)).deriv().coef


def right_matrix(c):
    k = len(c)
    if k == 1:
        return np.array([0])
    shift = np.diag(np.arange(1, k, dtype=np.float64), k=1)
    return (shift @ np.asarray(c, dtype=float))[:-1]


def _derivative(c):
    c = np.asarray(c, dtype=float)
    return c[1:] * np.arange(1, c.size) if c.size > 1 else np.zeros(1)


def wrong_highest_first(c):
    """You take the first coefficient for that of the highest power, as np.polyder does: here c[i]
    belongs to x**i."""
    c = np.asarray(c, dtype=float)
    return c[:-1] * np.arange(c.size - 1, 0, -1) if c.size > 1 else np.zeros(1)


def wrong_reversed(c):
    """You return the highest power first: the lowest comes first, as in c."""
    return _derivative(c)[::-1]


def wrong_constant_gives_nothing(c):
    """You return no coefficient for a constant. Its derivative is the polynomial 0: return [0]."""
    c = np.asarray(c, dtype=float)
    return c[1:] * np.arange(1, c.size)


def wrong_constant_stays(c):
    """You return a constant as it is: it does not change with x, so its derivative is [0]."""
    c = np.asarray(c, dtype=float)
    return c[1:] * np.arange(1, c.size) if c.size > 1 else c.copy()


def wrong_constant_gives_number(c):
    """You return the number 0 for a constant: return it in an array, as a polynomial of one
    coefficient."""
    c = np.asarray(c, dtype=float)
    return c[1:] * np.arange(1, c.size) if c.size > 1 else 0.0


def wrong_stays_in_place(c):
    """You leave each coefficient in its place: x² becomes 2 x, which is one power lower, so drop the
    first place."""
    c = np.asarray(c, dtype=float)
    return c * np.arange(c.size)


def wrong_factor_from_zero(c):
    """You multiply by the power that is left: x² becomes 2 x, so the factor is the power before."""
    c = np.asarray(c, dtype=float)
    return c[1:] * np.arange(c.size - 1) if c.size > 1 else np.zeros(1)


def wrong_factor_forgotten(c):
    """You move the coefficients one place down and leave out the factor: x² becomes 2 x, not x."""
    c = np.asarray(c, dtype=float)
    return c[1:].copy() if c.size > 1 else np.zeros(1)


def wrong_first_is_x(c):
    """You take c[0] for the coefficient of x: it is the constant, and drops out."""
    c = np.asarray(c, dtype=float)
    return c[:-1] * np.arange(1, c.size) if c.size > 1 else np.zeros(1)


def wrong_integral(c):
    """You divide by the powers and move up, which gives the integral: the derivative multiplies, and
    moves down."""
    c = np.asarray(c, dtype=float)
    return np.concatenate([[0.0], c / np.arange(1, c.size + 1)])


def wrong_drops_zeros(c):
    """You drop zeros at the end. The result has one coefficient less than c, whatever they are."""
    found = _derivative(c)
    while found.size > 1 and found[-1] == 0:
        found = found[:-1]
    return found


def wrong_overflows(c):
    """You multiply in the dtype of c, where a product that does not fit wraps around or is infinite:
    turn the coefficients into floats first."""
    c = np.asarray(c)
    if c.size == 1:
        return np.zeros(1)
    with np.errstate(over="ignore"):
        return c[1:] * np.arange(1, c.size).astype(c.dtype)
