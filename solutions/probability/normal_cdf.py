"""Distribution function of the normal distribution, through the error function."""

import math

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import erfc


def normal_cdf(x: ArrayLike, mean: float, std: float) -> np.ndarray:
    """Return the probability that a normally distributed variable is at most x, for some values x.

    That is the area below the bell to the left of x. With z = (x - mean) / std it is
    (1 + erf(z / √2)) / 2. Far below the mean, where erf is almost -1, that difference would lose
    all its digits; erfc, the complement 1 - erf, keeps them.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u.
    mean : float
        The mean, in u.
    std : float
        The standard deviation, in u.

    Returns
    -------
    ndarray, shape (n,)
        The probabilities, to nine digits or more, also where they are as tiny as 1e-300.

    Raises
    ------
    ValueError
        If `std` is not positive.

    Examples
    --------
    >>> normal_cdf([40, 50, 60], mean=50, std=10).round(6)
    array([0.158655, 0.5     , 0.841345])
    """
    if std <= 0:
        raise ValueError(f"a standard deviation is positive, not {std}")
    z = (np.asarray(x, dtype=float) - mean) / std
    return erfc(-z / math.sqrt(2)) / 2
