"""Gradient descent: step after step downhill, against the gradient."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike


def gradient_descent(
    grad: Callable[[np.ndarray], np.ndarray], x0: ArrayLike, lr: float, steps: int
) -> np.ndarray:
    """Return the point to which some steps of gradient descent lead.

    Each step goes from x to x - lr · ∇f(x): all coordinates at once, by the gradient at the point
    where the step begins.

    Parameters
    ----------
    grad : callable
        The gradient ∇f of the function to minimise: takes a point, an ndarray of floats of shape (d,),
        and returns an ndarray of the same shape.
    x0 : array_like, shape (d,)
        The start; it may be of integers.
    lr : float
        The learning rate, the same for every step.
    steps : int
        How many steps to take, 0 or more.

    Returns
    -------
    ndarray, shape (d,)
        The point after the last step, in floats.

    Examples
    --------
    >>> gradient_descent(lambda x: 2 * x, [8, -4], lr=0.25, steps=3)
    array([ 1. , -0.5])
    """
    x = np.array(x0, dtype=float)
    for _ in range(steps):
        x = x - lr * grad(x)
    return x
