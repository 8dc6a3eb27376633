"""Inverse: the matrix that undoes another."""

import numpy as np
from numpy.typing import ArrayLike


def inverse(a: ArrayLike) -> np.ndarray:
    """Return the inverse of a square matrix.

    The matrix that gives the identity when it is multiplied with `a`, from either side. Steps that
    turn `a` into the identity (scale a row, exchange two, add a multiple of one to another) turn
    the identity into the inverse. For accuracy the largest number of each column, by absolute value,
    is exchanged into the pivot's place first.

    Parameters
    ----------
    a : array_like, shape (n, n)
        The matrix, n ≥ 1, in any unit u.

    Returns
    -------
    ndarray of float, shape (n, n)
        The inverse, in 1/u.

    Raises
    ------
    ValueError
        If `a` is not a square matrix, or if it is singular to within rounding: a pivot is nothing
        against the largest number of `a`. Numbers that are all tiny do not make it singular.

    Examples
    --------
    >>> inverse([[2, 1], [0, 4]])
    array([[ 0.5  , -0.125],
           [ 0.   ,  0.25 ]])
    """
    matrix = np.array(a, dtype=float)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise ValueError(f"inverse needs a square matrix, got shape {matrix.shape}")
    n = len(matrix)
    rounding = n * np.finfo(float).eps * np.abs(matrix).max()
    rows = np.hstack([matrix, np.eye(n)])
    for k in range(n):
        pivot = k + np.argmax(np.abs(rows[k:, k]))
        if abs(rows[pivot, k]) <= rounding:
            raise ValueError("inverse needs a matrix whose rows do not depend on each other")
        rows[[k, pivot]] = rows[[pivot, k]]
        rows[k] /= rows[k, k]
        others = np.arange(n) != k
        rows[others] -= np.outer(rows[others, k], rows[k])
    return rows[:, n:]
