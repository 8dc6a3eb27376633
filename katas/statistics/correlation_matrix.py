"""Correlation matrix: how strongly each column moves with each other one."""

import numpy as np
from numpy.typing import ArrayLike


def correlation_matrix(x: ArrayLike) -> np.ndarray:
    """Return the Pearson correlation of each column with each column.

    The covariance of two columns divided by the product of their standard deviations, both
    with the same divisor: 1 where one column grows in step with the other, -1 where it falls
    in step, 0 where no straight line relates them.

    Parameters
    ----------
    x : array_like, shape (n, d)
        An observation per row, a variable per column.

    Returns
    -------
    ndarray, shape (d, d)
        The correlations, without unit. Those of a column with itself are exactly 1.

    Raises
    ------
    ValueError
        If all values of a column are equal, as they are where n < 2: it has no correlation.

    Examples
    --------
    >>> correlation_matrix([[1, 4], [2, 0], [3, 8]]).round(6)
    array([[1. , 0.5],
           [0.5, 1. ]])
    """
    raise NotImplementedError
