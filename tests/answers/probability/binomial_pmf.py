"""Answers to `binomial_pmf`: its checks accept every right_ one and refuse every wrong_ one."""

import math
from fractions import Fraction

import numpy as np
import scipy.stats

EQUIVALENT = {
    "if not -1 <= k <= n:": "the logarithm of (-1)! is infinite, so that -1 has the probability 0 too",
}


def right_exact(k, n, p):
    if not 0 <= p <= 1:
        raise ValueError("no probability")
    if not 0 <= k <= n:
        return 0
    return float(math.comb(n, k) * Fraction(p) ** k * (1 - Fraction(p)) ** (n - k))


def right_sum_of_logarithms(k, n, p):
    if p < 0 or p > 1:
        raise ValueError("no probability")
    if k < 0 or k > n:
        return 0.0
    if p == 0 or p == 1:
        return 1.0 if k == n * p else 0.0
    return math.exp(math.log(math.comb(n, k)) + k * math.log(p) + (n - k) * math.log(1 - p))


def right_scipy(k, n, p):
    if not 0 <= p <= 1:
        raise ValueError("no probability")
    return scipy.stats.binom(n, p).pmf(k)


def right_interleaved_product(k, n, p):
    if not 0 <= p <= 1:
        raise ValueError("no probability")
    if not 0 <= k <= n:
        return 0.0
    factors = [(n - k + i) / i for i in range(1, k + 1)]
    small = [float(p)] * k + [1 - float(p)] * (n - k)
    result = 1.0
    for factor in factors:
        result *= factor
        while result > 1 and small:
            result *= small.pop()
    return result * math.prod(small)


def right_convolution(k, n, p):
    if not 0 <= p <= 1:
        raise ValueError("no probability")
    distribution = np.ones(1)
    for _ in range(n):
        distribution = np.convolve(distribution, [1 - p, p])
    return distribution[k] if 0 <= k <= n else 0.0


def _possible(k, n, p):
    """Say whether k is possible, and refuse a p that is no probability."""
    if not 0 <= p <= 1:
        raise ValueError("no probability")
    return 0 <= k <= n


def _pmf(k, n, p):
    return scipy.stats.binom.pmf(k, n, p) if _possible(k, n, p) else 0.0


def wrong_factorials_overflow(k, n, p):
    """You multiply the number of ways by powers of p. For thousands of trials the one is too large for
    a float, and the others are too small: add up logarithms, and take the exponential last."""
    return math.comb(n, k) * p**k * (1 - p) ** (n - k) if _possible(k, n, p) else 0.0


def wrong_float_factorials(k, n, p):
    """You calculate with factorials as floats, and that of 171 is infinite already: calculate with
    their logarithms (math.lgamma), and take the exponential last."""
    if not _possible(k, n, p):
        return 0.0
    n_factorial, k_factorial, rest = (
        float(np.prod(np.arange(1, number + 1, dtype=float))) for number in (n, k, n - k)
    )
    with np.errstate(all="ignore"):
        return np.float64(n_factorial) / (k_factorial * rest) * p**k * (1 - p) ** (n - k)


def wrong_recurrence_from_zero(k, n, p):
    """You start at (1 - p)ⁿ and go up from one number of successes to the next. For thousands of trials
    that start is 0 already, and so is all that follows: add up logarithms instead."""
    if not _possible(k, n, p):
        return 0.0
    if p == 1:
        return float(k == n)
    result = (1 - p) ** n
    for i in range(1, k + 1):
        result *= (n - i + 1) / i * p / (1 - p)
    return result


def wrong_logarithm_of_zero(k, n, p):
    """You take the logarithm of p and of 1 - p, one of which is 0 where p is 0 or 1, and math.log
    refuses it. Treat these two cases apart."""
    if not _possible(k, n, p):
        return 0.0
    ways = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
    return math.exp(ways + k * math.log(p) + (n - k) * math.log(1 - p))


def wrong_zero_times_infinity(k, n, p):
    """You multiply 0 by the logarithm of 0, minus infinity, where p is 0 or 1, and get nan. Treat these
    two cases apart."""
    if not _possible(k, n, p):
        return 0.0
    ways = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
    with np.errstate(all="ignore"):
        return np.exp(ways + k * np.log(p) + (n - k) * np.log1p(-p))


def wrong_not_certain(k, n, p):
    """You return 0 wherever p is 0 or 1. But without doubt n · p trials succeed: that number has the
    probability 1."""
    return _pmf(k, n, p) if 0 < p < 1 else _possible(k, n, p) * 0.0


def wrong_one_row(k, n, p):
    """You calculate the probability of one certain row of successes and failures: multiply by the number
    of such rows, n! / (k! (n - k)!)."""
    if not _possible(k, n, p):
        return 0.0
    return math.exp(k * math.log(p) + (n - k) * math.log(1 - p)) if 0 < p < 1 else float(k == n * p)


def wrong_order_counted(k, n, p):
    """You count the ways to choose k trials one after the other, n! / (n - k)!. In which order they are
    chosen makes no difference: divide by k! too."""
    if not 0 < p < 1 or not _possible(k, n, p):
        return _pmf(k, n, p)
    ways = math.lgamma(n + 1) - math.lgamma(n - k + 1)
    exponent = ways + k * math.log(p) + (n - k) * math.log(1 - p)
    return math.exp(exponent) if exponent < 700 else float("inf")


def wrong_failures(k, n, p):
    """You take p for the probability of failure: k trials succeed, each with probability p, and the
    others fail."""
    return _pmf(k, n, 1 - p) if _possible(k, n, p) else 0.0


def wrong_failures_forgotten(k, n, p):
    """You leave out that the other n - k trials must fail: multiply by (1 - p) to the power of n - k."""
    if not _possible(k, n, p):
        return 0.0
    ways = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
    exponent = ways + (k * math.log(p) if p else -math.inf * k if k else 0.0)
    return math.exp(exponent) if exponent < 700 else float("inf")


def wrong_at_most(k, n, p):
    """You return the probability of k successes or fewer: that of exactly k is wanted."""
    return scipy.stats.binom.cdf(k, n, p) if _possible(k, n, p) else 0.0


def wrong_normal_approximation(k, n, p):
    """You take the normal distribution of the same mean and deviation, which only comes near: take the
    binomial one itself."""
    if not 0 < p < 1 or not _possible(k, n, p):
        return _pmf(k, n, p)
    return scipy.stats.norm.pdf(k, n * p, math.sqrt(n * p * (1 - p))) if n else 1.0


def wrong_poisson_approximation(k, n, p):
    """You take the Poisson distribution of the same mean, which only comes near where p is small: take
    the binomial one itself."""
    if not 0 < p < 1 or not _possible(k, n, p):
        return _pmf(k, n, p)
    return scipy.stats.poisson.pmf(k, n * p)


def wrong_negative_raises(k, n, p):
    """You return 0 for a k above n, but raise an error for one below 0, as math.comb and math.lgamma do.
    That cannot be either, and its probability is 0."""
    if k < 0:
        raise ValueError("negative")
    return _pmf(k, n, p)


def wrong_impossible_raises(k, n, p):
    """You raise an error for a k below 0 or above n. Nothing is wrong with the question: so many
    successes cannot be, and their probability is 0."""
    if not _possible(k, n, p):
        raise ValueError("impossible")
    return _pmf(k, n, p)


def wrong_any_p(k, n, p):
    """You accept a p below 0 or above 1, which is no probability, and calculate with it: raise a
    ValueError."""
    if not 0 <= k <= n:
        return 0.0
    return _pmf(k, n, p) if 0 <= p <= 1 else math.comb(n, k) * p**k * (1 - p) ** (n - k)


def wrong_nan_for_no_probability(k, n, p):
    """You return nan for a p below 0 or above 1, and everything computed from it will be nan: raise a
    ValueError."""
    return _pmf(k, n, p) if 0 <= p <= 1 else float("nan")


def wrong_stirling(k, n, p):
    """You take Stirling's formula for the factorials, which only comes near: take math.lgamma."""
    if not _possible(k, n, p):
        return 0.0
    if not 0 < p < 1:
        return _pmf(k, n, p)

    def logarithm(number):
        return number * math.log(number) - number + math.log(2 * math.pi * number) / 2 if number else 0.0

    ways = logarithm(n) - logarithm(k) - logarithm(n - k)
    return math.exp(ways + k * math.log(p) + (n - k) * math.log(1 - p))


def wrong_rounded(k, n, p):
    """You round the probability, and one that is tiny becomes 0: leave it as it is."""
    return round(float(_pmf(k, n, p)), 10) if _possible(k, n, p) else 0.0
