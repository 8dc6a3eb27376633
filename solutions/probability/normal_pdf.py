"""Density of the normal distribution: Gauss's bell."""

import math

import numpy as np
from numpy.typing import ArrayLike


def normal_pdf(x: ArrayLike, mean: float, std: float) -> np.ndarray:
    """Return the density of the normal distribution at some values.

    With z = (x - mean) / std, the distance from the mean in standard deviations, it is
    exp(-z² / 2) / (std √(2π)). It is positive everywhere, and in float64 down to |z| = 38.
    Integers are turned into float64 before anything else.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u.
    mean : float
        The mean, in u.
    std : float
        The standard deviation, in u: the root of the variance.

    Returns
    -------
    ndarray, shape (n,)
        The densities, in 1/u; not probabilities, and larger than 1 where `std` is small.

    Raises
    ------
    ValueError
        If `std` is not positive.

    Examples
    --------
    >>> normal_pdf([50, 60], mean=50, std=10).round(6)
    array([0.039894, 0.024197])
    """
    if std <= 0:
        raise ValueError(f"a standard deviation is positive, not {std}")
    z = (np.asarray(x, dtype=float) - mean) / std
    return np.exp(-(z**2) / 2) / (std * math.sqrt(2 * math.pi))
