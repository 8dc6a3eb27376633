"""Variance: the mean squared distance from the mean."""

import numpy as np
from numpy.typing import ArrayLike


def variance(x: ArrayLike, ddof: int = 0) -> float:
    """Return the variance of some values.

    The sum of the squared distances from the mean, divided by ``n - ddof``:
    0 treats the values as the whole population, 1 as a sample of it.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u.
    ddof : int, default 0
        Delta degrees of freedom.

    Returns
    -------
    float
        The variance, in u².

    Raises
    ------
    ValueError
        If there are not more than `ddof` values.

    Examples
    --------
    >>> variance([40, 60, 68, 104])
    536.0
    """
    values = np.asarray(x, dtype=float)
    if values.size <= ddof:
        raise ValueError(f"variance needs more than {ddof} values, got {values.size}")
    return float(np.sum((values - values.mean()) ** 2) / (values.size - ddof))
