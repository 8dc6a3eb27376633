"""Root mean squared error: how far predictions are off, with large errors weighing more."""

import numpy as np
from numpy.typing import ArrayLike


def rmse(y: ArrayLike, p: ArrayLike) -> float:
    """Return the square root of the mean squared error.

    Integers are turned into float64 before anything is computed, so that they cannot overflow.

    Parameters
    ----------
    y : array_like, shape (n,)
        The true values, in any unit u.
    p : array_like, shape (n,)
        The predictions, in u.

    Returns
    -------
    float
        The root of the mean of ``(y - p)²``, in u.

    Raises
    ------
    ValueError
        If `y` and `p` differ in shape, or if there are no values.

    Examples
    --------
    >>> rmse([30, 20, 50, 40], [31, 25, 45, 33])
    5.0
    """
    raise NotImplementedError
