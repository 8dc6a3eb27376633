"""Gradient: all partial derivatives of a function, which together point uphill."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike


def gradient(f: Callable[[np.ndarray], float], x: ArrayLike) -> np.ndarray:
    """Return the gradient of a function of several numbers, found from its values alone.

    Number i of it is the slope of `f` along coordinate i, the others held constant: a central
    difference with a step from 1e-6 to 1e-4, or as exact as that. It is computed in float64
    whatever the dtype of `x`.

    Parameters
    ----------
    f : callable
        Takes an ndarray of n floats, and returns a float.
    x : array_like, shape (n,)
        Where, of any real dtype.

    Returns
    -------
    ndarray, shape (n,)
        The partial derivatives.

    Examples
    --------
    >>> gradient(lambda x: x[0] ** 2 * x[1], [3, 5]).round(6)
    array([30.,  9.])
    """
    point = np.asarray(x, dtype=float)
    h = 1e-5
    steps = h * np.eye(point.size)
    return np.array([f(point + step) - f(point - step) for step in steps]) / (2 * h)
