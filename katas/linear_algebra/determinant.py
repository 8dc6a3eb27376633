"""Determinant: by how much a matrix scales volumes, negative where it mirrors them."""

import numpy as np
from numpy.typing import ArrayLike


def determinant(a: ArrayLike) -> float:
    """Return the determinant of a square matrix, by elimination.

    Adding a multiple of one row to another leaves the determinant as it is, and exchanging two rows
    turns its sign. So make the first column zero below its first number, the pivot: the determinant
    is the pivot times that of the matrix without its first row and column. For accuracy the largest
    number of the column, by absolute value, is exchanged to the top first: a tiny pivot would drown
    the other rows in rounding. This takes some n³ steps, the expansion by minors n!.

    Parameters
    ----------
    a : array_like, shape (n, n)
        The matrix, n ≥ 1, in any unit u.

    Returns
    -------
    float
        The determinant, in uⁿ; 0 for a singular matrix, to within rounding.

    Raises
    ------
    ValueError
        If `a` is not a square matrix.

    Examples
    --------
    >>> determinant([[4, 2], [2, 3]])
    8.0
    """
    raise NotImplementedError
