"""Answers to `determinant`: its checks accept every right_ one and refuse every wrong_ one."""

from fractions import Fraction

import numpy as np
import scipy.linalg

EQUIVALENT = {
    "if rest.ndim != 2 or rest.shape[0] is not rest.shape[1]:": "sizes below 257 are one object in CPython",
}


def _square(a):
    a = np.array(a)
    if a.ndim != 2 or a.shape[0] != a.shape[1]:
        raise ValueError("not square")
    return a


def _eliminate(u, find_pivot, swap_sign=-1):
    """Return the determinant, taking for each pivot the row that `find_pivot` picks by its column."""
    n, sign = len(u), 1
    with np.errstate(all="ignore"):
        for k in range(n):
            pivot = k + find_pivot(u[k:, k])
            if pivot != k:
                u[[k, pivot]] = u[[pivot, k]]
                sign *= swap_sign
            if not u[k:, k].any():
                return 0.0
            for i in range(k + 1, n):
                u[i] = u[i] - u[i, k] / u[k, k] * u[k]
    return sign * np.prod(np.diag(u))


def _largest(column):
    return np.argmax(np.abs(column))


def _first_nonzero(column):
    return np.argmax(column != 0)


def right_fractions(a):
    rows = [[Fraction(float(number)) for number in row] for row in _square(a)]
    result = Fraction(1)
    while rows:
        pivot_row = next((row for row in rows if row[0]), None)
        if pivot_row is None:
            return 0.0
        result *= pivot_row[0] * (-1) ** rows.index(pivot_row)
        rows.remove(pivot_row)
        rows = [
            [x - row[0] / pivot_row[0] * y for x, y in zip(row[1:], pivot_row[1:], strict=True)]
            for row in rows
        ]
    return float(result)


def right_numpy(a):
    return np.linalg.det(_square(a))


def right_lu(a):
    lu, exchanges = scipy.linalg.lu_factor(_square(a).astype(float))
    return np.prod(np.diag(lu)) * (-1) ** np.count_nonzero(exchanges != np.arange(len(lu)))


def slow_expansion_by_minors(a):
    """You expand by minors, each of which has minors of its own: n! products in all. Eliminate
    instead."""
    a = _square(a)
    if not len(a):
        return 1.0
    minors = (np.delete(a[1:], j, axis=1) for j in range(len(a)))
    return float(sum((-1) ** j * a[0, j] * slow_expansion_by_minors(minor) for j, minor in enumerate(minors)))


def wrong_keeps_the_sign(a):
    """You exchange rows and keep the sign: each exchange turns it round."""
    return _eliminate(_square(a).astype(float), _largest, swap_sign=1)


def wrong_swaps_only_at_zero(a):
    """You exchange rows only where the pivot is exactly zero. A tiny one does harm too, as its multiples
    drown the other rows in rounding: always take the largest number of the column."""
    return _eliminate(_square(a).astype(float), _first_nonzero)


def wrong_divides_by_zero(a):
    """You divide by a pivot that is zero: exchange its row with one below that has a number there."""
    return _eliminate(_square(a).astype(float), lambda column: 0)


def wrong_zero_pivot_is_singular(a):
    """You return 0 as soon as a pivot is zero: only where the whole column below it is zero too
    is the matrix singular. Else exchange two rows."""
    u = _square(a).astype(float)
    for k in range(len(u)):
        if u[k, k] == 0:
            return 0.0
        u[k + 1 :] -= np.outer(u[k + 1 :, k] / u[k, k], u[k])
    return np.prod(np.diag(u))


def wrong_small_pivot_is_singular(a):
    """You take every small pivot for zero. Small is a question of the unit: a matrix of tiny numbers
    has a determinant like any other."""
    u = _square(a).astype(float)
    return 0.0 if np.abs(scipy.linalg.lu(u)[2].diagonal()).min() < 1e-9 else np.linalg.det(u)


def wrong_truncates(a):
    """You eliminate in a matrix of integers, which cut off the fractions that elimination makes:
    copy it into one of floats first."""
    return _eliminate(_square(a), _largest)


def wrong_product_of_diagonal(a):
    """You multiply the diagonal of the matrix as it is: first make zeros below the diagonal."""
    return np.prod(np.diag(_square(a)))


def wrong_absolute(a):
    """You lose the sign: a determinant is negative where the matrix mirrors space."""
    return abs(np.linalg.det(_square(a)))


def wrong_not_square(a):
    """You take the square part of a matrix that is not square: it has no determinant, so refuse it."""
    a = np.array(a, dtype=float)
    if a.ndim != 2:
        raise ValueError("not a matrix")
    n = min(a.shape)
    return np.linalg.det(a[:n, :n])
