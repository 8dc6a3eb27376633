"""Gradient check: is a gradient, written down as a formula, that of the function?"""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike


def gradient_check(
    f: Callable[[np.ndarray], float],
    grad_f: Callable[[np.ndarray], np.ndarray],
    x: ArrayLike,
    tol: float = 1e-6,
) -> bool:
    """Return whether a gradient agrees with central differences of its function at a point.

    It does if along every coordinate the two differ by no more than `tol` times the largest
    number, by size, that either of them has along any coordinate. So it does not matter in which
    unit `f` is measured, or whether the slope along some coordinate is zero. A gradient whose
    shape is not that of `x`, or that holds a nan or an infinity, is wrong.

    Parameters
    ----------
    f : callable
        Takes an ndarray of n floats, and returns a float.
    grad_f : callable
        Takes such an array too, and returns what is said to be the gradient of `f` there.
    x : array_like, shape (n,)
        Where to compare, of any real dtype; a point where the gradient of `f` is not zero.
    tol : float, default 1e-6
        The largest relative error of a right gradient.

    Returns
    -------
    bool
        Whether the gradient is right.

    Examples
    --------
    >>> gradient_check(lambda x: x[0] ** 2 * x[1], lambda x: np.array([2 * x[0] * x[1], x[0] ** 2]), [3, 5])
    True
    >>> gradient_check(lambda x: x[0] ** 2 * x[1], lambda x: np.array([x[0] * x[1], x[0] ** 2]), [3, 5])
    False
    """
    point = np.asarray(x, dtype=float)
    h = 1e-5
    steps = h * np.eye(point.size)
    numeric = np.array([f(point + step) - f(point - step) for step in steps]) / (2 * h)
    analytic = np.asarray(grad_f(point), dtype=float)
    if analytic.shape != numeric.shape or not np.isfinite(analytic).all():
        return False
    scale = np.abs([analytic, numeric]).max()
    return bool(np.abs(analytic - numeric).max() <= tol * scale)
