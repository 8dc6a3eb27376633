"""Welch's t test: do two groups have the same mean, however far each of them spreads?"""

import math

import numpy as np
import scipy.stats
from numpy.typing import ArrayLike


def welch_t_test(a: ArrayLike, b: ArrayLike) -> tuple[float, float]:
    """Return t and the two-sided p-value for the difference of two means.

    With v = s² / n for the first group and w = s² / m for the second, where s² is the variance of
    each (ddof 1), t is the difference of the means in standard errors, √(v + w). If both groups
    were drawn from normal distributions of one mean, whatever their variances, t would nearly
    follow Student's distribution, with a number of degrees of freedom that is mostly no integer:
    (v + w)² / (v² / (n - 1) + w² / (m - 1)), by Welch and Satterthwaite.

    Parameters
    ----------
    a : array_like, shape (n,)
        The values of the first group, in any unit u.
    b : array_like, shape (m,)
        Those of the second, in u. Not in both groups are all values equal.

    Returns
    -------
    t : float
        The statistic, negative where the first mean is the smaller.
    p : float
        The p-value, to six digits or more, also where it is tiny.

    Raises
    ------
    ValueError
        If there are less than two values in a group.

    Examples
    --------
    >>> t, p = welch_t_test([40, 60, 68, 104], [35, 52, 46])
    >>> round(t, 6), round(p, 6)
    (1.659259, 0.176522)
    """
    first, second = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    n, m = first.size, second.size
    if min(n, m) < 2:
        raise ValueError(f"a t test needs two values at least in each group, got {n} and {m}")
    v, w = np.var(first, ddof=1) / n, np.var(second, ddof=1) / m
    t = (first.mean() - second.mean()) / math.sqrt(v + w)
    df = (v + w) ** 2 / (v**2 / (n - 1) + w**2 / (m - 1))
    return float(t), float(2 * scipy.stats.t.sf(abs(t), df))
