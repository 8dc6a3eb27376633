"""Partial derivative: the slope of a function of several numbers along one of them."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike


def partial_derivative(f: Callable[[np.ndarray], float], x: ArrayLike, index: int, h: float = 1e-5) -> float:
    """Return the central difference quotient of a function along one coordinate.

    That coordinate goes to either side by `h`, and all others stay where they are::

        (f(x + h * e) - f(x - h * e)) / (2 * h)

    where e is 1 at `index` and 0 elsewhere. It is computed in float64 whatever the dtype of `x`.

    Parameters
    ----------
    f : callable
        Takes an ndarray of n floats, and returns a float.
    x : array_like, shape (n,)
        Where: of any real dtype, and perhaps read-only. It is left as it is, also while `f` runs.
    index : int
        Which coordinate, counted from 0; as for a list, -1 is the last.
    h : float, default 1e-5
        How far to go to either side, more than 0.

    Returns
    -------
    float
        The slope along that coordinate.

    Raises
    ------
    IndexError
        If `x` has no such coordinate.

    Examples
    --------
    >>> partial_derivative(lambda x: x[0] ** 2 * x[1], [3, 5], 0, h=0.5)
    30.0
    """
    point = np.asarray(x, dtype=float)
    step = np.zeros_like(point)
    step[index] = h
    return float(f(point + step) - f(point - step)) / (2 * h)
