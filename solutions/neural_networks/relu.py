"""The rectifier: what is below zero becomes zero."""

import numpy as np


def relu(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the larger of each number and zero, and the derivative of that.

    The derivative is 1 above zero and 0 below. At zero there is a corner, where it could be anything
    between: here it is 0, as in torch. A nan among the numbers has the value nan, so that it
    does not go unseen; its derivative is left open.

    Parameters
    ----------
    x : ndarray, of any shape
        The numbers, of any real dtype. They are left alone.

    Returns
    -------
    value : ndarray, of the shape of `x`
        max(x, 0).
    derivative : ndarray of float, of the shape of `x`
        1 where x is above zero, else 0.

    Examples
    --------
    >>> relu(np.array([-2.0, 0.0, 3.0]))
    (array([0., 0., 3.]), array([0., 0., 1.]))
    """
    return np.maximum(x, 0), np.where(np.greater(x, 0), 1.0, 0.0)
