"""Transpose: the same numbers, their axes in another order."""

import numpy as np


def transpose(x: np.ndarray, axes: tuple[int, ...] | None) -> np.ndarray:
    """Return an array with its axes in another order.

    Axis i of the result is axis ``axes[i]`` of `x`, so that for ``axes = (1, 2, 0)``
    ``result[i, j, k] == x[k, i, j]``. Whether the result is a view of `x` or a copy is left open.

    Parameters
    ----------
    x : ndarray, of any shape
        The array.
    axes : tuple of int, or None
        A permutation of the axes 0, 1, ..., x.ndim - 1; None stands for all axes in reverse.

    Returns
    -------
    ndarray
        The numbers of `x`, of its dtype; axis i is of size ``x.shape[axes[i]]``.

    Raises
    ------
    ValueError
        If an axis is missing from `axes`, is there twice, or is not an axis of `x`.

    Examples
    --------
    >>> transpose(np.array([[1, 2, 3], [4, 5, 6]]), None)
    array([[1, 4],
           [2, 5],
           [3, 6]])
    >>> transpose(np.zeros((2, 3, 4)), (1, 2, 0)).shape
    (3, 4, 2)
    """
    raise NotImplementedError
