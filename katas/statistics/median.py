"""Median: the value in the middle."""

import numpy as np
from numpy.typing import ArrayLike


def median(x: ArrayLike) -> float:
    """Return the median of some values.

    The value in the middle once they are sorted. Of an even number of values two are in the
    middle, and the median is the mean of those two.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u and in any order.

    Returns
    -------
    float
        The median, in u.

    Raises
    ------
    ValueError
        If there are no values.

    Examples
    --------
    >>> median([68, 104, 40])
    68.0
    >>> median([68, 104, 40, 60])
    64.0
    """
    raise NotImplementedError
