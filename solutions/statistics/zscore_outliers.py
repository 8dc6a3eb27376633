"""Outliers by z-score: values that lie many standard deviations from the mean."""

import numpy as np
from numpy.typing import ArrayLike


def zscore_outliers(x: ArrayLike, t: float) -> np.ndarray:
    """Return the indices of the values that lie more than t standard deviations from the mean.

    Above it or below it; a value at exactly t deviations is none of them. The standard
    deviation is that of a population (ddof 0). Where it is zero, there are no outliers.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit.
    t : float
        The threshold in standard deviations, not negative.

    Returns
    -------
    ndarray of int, shape (m,)
        The indices in `x` of its m outliers, in ascending order.

    Examples
    --------
    >>> zscore_outliers([20, 22, 18, 20, 50, 20, -10, 20], 1.5)
    array([4, 6])
    """
    values = np.asarray(x, dtype=float)
    distances = np.abs(values - values.mean())
    return np.flatnonzero(distances > t * values.std())
