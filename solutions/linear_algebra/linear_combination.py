"""Linear combination: two matrices, each scaled by a number, added up."""

import numpy as np
from numpy.typing import ArrayLike


def linear_combination(a: float, x: ArrayLike, b: float, y: ArrayLike) -> np.ndarray:
    """Return a·x + b·y.

    With a = b = 1 it is the sum of two matrices, with b = -1 their difference, with b = 0 one of
    them scaled. It is computed in float64, whatever the dtypes: nothing overflows, and fractions
    are kept.

    Parameters
    ----------
    a, b : float
        The weights.
    x, y : array_like, shape (n, m)
        The matrices, in one unit u.

    Returns
    -------
    ndarray of float, shape (n, m)
        The linear combination, in u.

    Raises
    ------
    ValueError
        If `x` and `y` differ in shape, even where numpy would broadcast them.

    Examples
    --------
    >>> linear_combination(2, [[1, 0, 3], [2, 5, 4]], -1, [[0, 1, 1], [3, 2, 6]])
    array([[ 2., -1.,  5.],
           [ 1.,  8.,  2.]])
    """
    left, right = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if left.shape != right.shape:
        raise ValueError(f"linear_combination needs one shape, got {left.shape} and {right.shape}")
    return a * left + b * right
