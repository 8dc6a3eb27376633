"""Confidence interval: between which bounds a mean lies, going by a sample."""

import math

import numpy as np
import scipy.stats
from numpy.typing import ArrayLike


def confidence_interval(x: ArrayLike, level: float = 0.95) -> tuple[float, float]:
    """Return the t interval for the mean of the distribution that some values were drawn from.

    The mean of the values, plus and minus some standard errors. The standard error is their
    standard deviation (ddof 1) divided by √n; how many of them, Student's t distribution of
    n - 1 degrees of freedom says, so that `level` of it lies within and as much of the rest on
    either side. Of many such intervals, each from a sample of its own, a share of `level` holds
    the mean, where the values are independent and normally distributed, or n is large.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u.
    level : float, default 0.95
        The share, between 0 and 1.

    Returns
    -------
    tuple of two floats
        The lower and the upper end, in u.

    Raises
    ------
    ValueError
        If there are less than two values, or if `level` is not above 0 and below 1.

    Examples
    --------
    >>> low, high = confidence_interval([40, 60, 68, 104])
    >>> round(low, 2), round(high, 2)
    (25.46, 110.54)
    """
    values = np.asarray(x, dtype=float)
    if values.size < 2:
        raise ValueError(f"an interval needs two values at least, got {values.size}")
    if not 0 < level < 1:
        raise ValueError(f"a level lies between 0 and 1, not at {level}")
    error = np.std(values, ddof=1) / math.sqrt(values.size)
    margin = error * scipy.stats.t.ppf((1 + level) / 2, df=values.size - 1)
    return float(values.mean() - margin), float(values.mean() + margin)
