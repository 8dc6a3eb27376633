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
    raise NotImplementedError
