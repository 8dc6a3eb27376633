"""Polynomial features: the powers of a column, so that a linear model can bend."""

import numpy as np
from numpy.typing import ArrayLike


def polynomial_features(x: ArrayLike, degree: int) -> np.ndarray:
    """Return the powers of some values, from 0 up to a degree.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values; they may be integers.
    degree : int
        The highest power, 0 or more.

    Returns
    -------
    ndarray, shape (n, degree + 1)
        A row for each value, with its powers in ascending order: 1, x, x², and so on. In floats, for
        integers overflow soon: 100¹² is more than 64 bits can hold. The power 0 is 1, that of 0 too.

    Raises
    ------
    ValueError
        If `degree` is negative.

    Examples
    --------
    >>> polynomial_features([2, -3], 3)
    array([[  1.,   2.,   4.,   8.],
           [  1.,  -3.,   9., -27.]])
    """
    raise NotImplementedError
