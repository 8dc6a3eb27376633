"""Sliding windows: all stretches of one length of a longer row of numbers."""

import numpy as np
from numpy.typing import ArrayLike


def sliding_windows(x: ArrayLike, w: int, stride: int = 1) -> np.ndarray:
    """Return the windows of a vector as the rows of a matrix.

    Row i holds the w numbers that begin at ``x[i * stride]``. Only whole windows count: numbers at
    the end that do not fill one are left out.

    Parameters
    ----------
    x : array_like, shape (n,)
        The vector, of any dtype.
    w : int
        The length of a window, at least 1.
    stride : int, default 1
        How far a window begins after the one before, at least 1.

    Returns
    -------
    ndarray, shape ((n - w) // stride + 1, w)
        The windows; whether they share the memory of `x` is left open.

    Raises
    ------
    ValueError
        If a window is longer than `x`.

    Examples
    --------
    >>> sliding_windows([3, 1, 4, 1, 5, 9], 3, stride=2)
    array([[3, 1, 4],
           [4, 1, 5]])
    """
    raise NotImplementedError
