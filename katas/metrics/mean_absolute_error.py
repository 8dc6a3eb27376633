"""Mean absolute error: how far predictions are off, on average."""

import numpy as np
from numpy.typing import ArrayLike


def mean_absolute_error(y: ArrayLike, p: ArrayLike) -> float:
    """Return the mean distance of predictions from the true values.

    Integers are turned into float64 before they are subtracted, so that they cannot overflow.

    Parameters
    ----------
    y : array_like, shape (n,)
        The true values, in any unit u.
    p : array_like, shape (n,)
        The predictions, in u.

    Returns
    -------
    float
        The mean of ``|y - p|``, in u.

    Raises
    ------
    ValueError
        If `y` and `p` differ in shape, or if there are no values.

    Examples
    --------
    >>> mean_absolute_error([30, 20, 50, 40], [33, 20, 46, 41])
    2.0
    """
    raise NotImplementedError
