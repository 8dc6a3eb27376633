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
    rest = np.array(a, dtype=float)
    if rest.ndim != 2 or rest.shape[0] != rest.shape[1]:
        raise ValueError(f"determinant needs a square matrix, got shape {rest.shape}")
    result = 1.0
    while rest.size:
        if largest := np.argmax(np.abs(rest[:, 0])):
            rest[[0, largest]] = rest[[largest, 0]]
            result = -result
        pivot = rest[0, 0]
        if pivot == 0:
            return 0.0
        result *= pivot
        rest = rest[1:, 1:] - np.outer(rest[1:, 0] / pivot, rest[0, 1:])
    return float(result)
