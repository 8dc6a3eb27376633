"""Weighted mean: a mean to which some values add more than others."""

import numpy as np
from numpy.typing import ArrayLike


def weighted_mean(x: ArrayLike, w: ArrayLike) -> float:
    """Return the mean of some values, each of which counts as much as its weight.

    The sum of weight times value, divided by the sum of the weights. Integers are turned
    into float64 before they are multiplied, so that they cannot overflow.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u.
    w : array_like, shape (n,)
        Their weights, none negative, of any sum but zero.

    Returns
    -------
    float
        The weighted mean, in u.

    Raises
    ------
    ValueError
        If `x` and `w` differ in shape, or if the weights sum to zero, as those of no values do.

    Examples
    --------
    >>> weighted_mean([60, 80], [3, 1])
    65.0
    """
    raise NotImplementedError
