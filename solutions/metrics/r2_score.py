"""Coefficient of determination: how much of the variance predictions explain."""

import numpy as np
from numpy.typing import ArrayLike


def r2_score(y: ArrayLike, p: ArrayLike) -> float:
    """Return R², the share of the variance of the true values that predictions explain.

    1 minus the sum of the squared errors, divided by the sum of the squared distances of the true
    values from their mean. So 1 is perfect, 0 is as good as to predict the mean every time, and
    worse predictions are negative, without limit.

    Parameters
    ----------
    y : array_like, shape (n,)
        The true values, in any unit.
    p : array_like, shape (n,)
        The predictions, in the same unit.

    Returns
    -------
    float
        R², without unit.

    Raises
    ------
    ValueError
        If `y` and `p` differ in shape, or if all true values are equal, as they are where n < 2:
        there is no variance to explain.

    Examples
    --------
    >>> r2_score([3, 5, 7, 9], [4, 5, 6, 9])
    0.9
    """
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    if true.shape != predicted.shape:
        raise ValueError(f"the values have shape {true.shape}, but their predictions {predicted.shape}")
    # The variance of equal values need not be zero, as their mean may be rounded.
    if np.all(true == true[:1]):
        raise ValueError("all true values are equal, so there is no variance to explain")
    total = np.sum((true - true.mean()) ** 2)
    return float(1 - np.sum((true - predicted) ** 2) / total)
