"""Binomial distribution: how many of n independent trials succeed."""

import math

from scipy.special import gammaln, xlog1py, xlogy


def binomial_pmf(k: int, n: int, p: float) -> float:
    """Return the probability of exactly k successes in n independent trials.

    There are n! / (k! (n - k)!) ways to choose which k trials succeed, each of probability
    pᵏ (1 - p)ⁿ⁻ᵏ, where 0⁰ is 1.

    Parameters
    ----------
    k : int
        The number of successes. One below 0 or above `n` is impossible.
    n : int
        The number of trials, 0 or more. Some thousands are fine, though a float cannot hold n!.
    p : float
        The probability of success in each trial, 0 and 1 included.

    Returns
    -------
    float
        The probability, to nine digits or more, also where it is tiny.

    Raises
    ------
    ValueError
        If `p` is not between 0 and 1.

    Examples
    --------
    >>> round(binomial_pmf(2, 4, 0.5), 9)
    0.375
    """
    if not 0 <= p <= 1:
        raise ValueError(f"a probability is between 0 and 1, not {p}")
    if not 0 <= k <= n:
        return 0.0
    ways = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
    # Unlike k * log(p), xlogy(k, p) is 0 for k = 0 and p = 0.
    return math.exp(ways + xlogy(k, p) + xlog1py(n - k, -p))
