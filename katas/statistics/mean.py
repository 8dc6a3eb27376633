"""Mean: the sum of some values, divided by their number."""

import numpy as np
from numpy.typing import ArrayLike


def mean(x: ArrayLike) -> float:
    """Return the arithmetic mean of some values.

    The sum of the values divided by their number. Integers are turned into float64 before
    they are added, so that they cannot overflow. The sum is at least as accurate as the
    pairwise one of `numpy.sum`, so that many small values are not lost beside a large one.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u.

    Returns
    -------
    float
        The mean, in u.

    Raises
    ------
    ValueError
        If there are no values.

    Examples
    --------
    >>> mean([40, 60, 68, 104])
    68.0
    """
    raise NotImplementedError
