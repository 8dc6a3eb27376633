"""Matrix product: every row of one matrix times every column of another."""

import numpy as np
from numpy.typing import ArrayLike


def matrix_multiply(a: ArrayLike, b: ArrayLike) -> np.ndarray:
    """Return the matrix product of `a` and `b`, also of whole batches of matrices.

    Number (i, j) of the product is the dot product of row i of `a` and column j of `b`. The last
    two axes hold a matrix; the axes before them, if any, count matrices, and are broadcast against
    each other as numpy broadcasts any axes.

    Parameters
    ----------
    a : array_like, shape (..., n, k)
        The left matrices, in any unit u.
    b : array_like, shape (..., k, m)
        The right matrices, in any unit v.

    Returns
    -------
    ndarray of float, shape (..., n, m)
        The products, in u·v.

    Raises
    ------
    ValueError
        If `a` or `b` has fewer than two axes, if the rows of `a` are not as long as the columns
        of `b`, or if the batch axes cannot be broadcast.

    Examples
    --------
    >>> matrix_multiply([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 2], [-1, 1]])
    array([[-2.,  7.],
           [-2., 16.]])
    """
    raise NotImplementedError
