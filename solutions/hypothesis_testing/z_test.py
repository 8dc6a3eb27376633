"""z test: is a mean what it is said to be, where the standard deviation is known?"""

import math

import numpy as np
import scipy.stats
from numpy.typing import ArrayLike


def z_test(x: ArrayLike, mu: float, sigma: float) -> tuple[float, float]:
    """Return z and the two-sided p-value for the mean of some values.

    z is how many standard errors, σ / √n, the mean of the values lies above `mu`. The p-value is
    the probability of a mean at least as far from `mu`, above or below, if the values were drawn
    from a normal distribution with mean `mu` and standard deviation `sigma`.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u.
    mu : float
        The mean to be tested, in u.
    sigma : float
        The standard deviation that one value has, known beforehand, in u.

    Returns
    -------
    z : float
        The statistic, negative where the mean of the values lies below `mu`.
    p : float
        The p-value, to nine digits or more, also where it is tiny.

    Raises
    ------
    ValueError
        If there are no values, or if `sigma` is not positive.

    Examples
    --------
    >>> z, p = z_test([40, 60, 68, 104], mu=50, sigma=18)
    >>> z, round(p, 6)
    (2.0, 0.0455)
    """
    values = np.asarray(x, dtype=float)
    if not values.size or sigma <= 0:
        raise ValueError(f"cannot test {values.size} values of standard deviation {sigma}")
    z = (values.mean() - mu) / (sigma / math.sqrt(values.size))
    return float(z), float(2 * scipy.stats.norm.sf(abs(z)))
