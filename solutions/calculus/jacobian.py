"""Jacobian: the partial derivatives of a function that returns several numbers."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike


def jacobian(f: Callable[[np.ndarray], np.ndarray], x: ArrayLike) -> np.ndarray:
    """Return the matrix of the partial derivatives of a vector function.

    Row i belongs to output i of `f` and column j to coordinate j of `x`: ``result[i, j]`` says how
    fast output i grows as coordinate j does, the others held constant. Each is a central
    difference with a step from 1e-6 to 1e-4, or as exact as that. It is computed in float64
    whatever the dtype of `x`.

    Parameters
    ----------
    f : callable
        Takes an ndarray of n floats and returns an ndarray of m; or a single number, for m = 1.
    x : array_like, shape (n,)
        Where, of any real dtype.

    Returns
    -------
    ndarray, shape (m, n)
        The partial derivatives; of shape (1, n) where `f` returns a number.

    Examples
    --------
    >>> jacobian(lambda x: np.array([x[0] * x[1], x[0], 2 * x[1]]), [3, 5]).round(6)
    array([[5., 3.],
           [1., 0.],
           [0., 2.]])
    """
    point = np.asarray(x, dtype=float)
    h = 1e-5
    steps = h * np.eye(point.size)
    columns = [np.atleast_1d(f(point + step) - f(point - step)) for step in steps]
    return np.stack(columns, axis=1) / (2 * h)
