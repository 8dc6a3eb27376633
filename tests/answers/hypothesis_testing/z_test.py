"""Answers to `z_test`: its checks accept every right_ one and refuse every wrong_ one."""

import math
import statistics

import numpy as np
import scipy.special
import scipy.stats


def right_plain_python(x, mu, sigma):
    if len(x) == 0 or sigma <= 0:
        raise ValueError("no test")
    z = (sum(float(value) for value in x) / len(x) - mu) * len(x) ** 0.5 / sigma
    return z, math.erfc(abs(z) / math.sqrt(2))


def right_lower_tail(x, mu, sigma):
    if np.size(x) == 0 or not sigma > 0:
        raise ValueError("no test")
    z = np.sqrt(np.size(x)) * (np.mean(x) - mu) / sigma
    return np.array([z, 2 * scipy.special.ndtr(-np.abs(z))])


def right_of_the_mean(x, mu, sigma):
    if not len(x):
        raise ValueError("no values")
    if sigma <= 0:
        raise ValueError("no deviation")
    null = scipy.stats.norm(mu, sigma / math.sqrt(len(x)))
    mean = statistics.fmean(x)
    return [(mean - null.mean()) / null.std(), 2 * min(null.cdf(mean), null.sf(mean))]


def right_chi_square(x, mu, sigma):
    if not len(x) or sigma <= 0:
        raise ValueError("no test")
    z = (np.mean(np.asarray(x, dtype=np.float64)) - mu) / (sigma / len(x) ** 0.5)
    return z, scipy.stats.chi2(1).sf(z**2)


def right_sum(x, mu, sigma):
    n = len(x)
    if n == 0 or sigma <= 0:
        raise ValueError("no test")
    z = (math.fsum(float(value) for value in x) - n * mu) / (sigma * math.sqrt(n))
    return np.array([z, scipy.special.erfc(math.fabs(z) * math.sqrt(0.5))])


def _z(x, mu, sigma):
    if not len(x) or sigma <= 0:
        raise ValueError("no test")
    return (np.mean(np.asarray(x, dtype=float)) - mu) / (sigma / math.sqrt(len(x)))


def wrong_one_sided(x, mu, sigma):
    """You return the probability of one tail: a mean as far away on the other side is as surprising, so
    double it."""
    z = _z(x, mu, sigma)
    return z, scipy.stats.norm.sf(abs(z))


def wrong_upper_tail(x, mu, sigma):
    """You return the probability of a larger mean, which tests one side only: take the upper tail beyond
    the size of z, and double it."""
    z = _z(x, mu, sigma)
    return z, scipy.stats.norm.sf(z)


def wrong_lower_tail(x, mu, sigma):
    """You return the probability of a smaller mean, which tests one side only: take the lower tail below
    minus the size of z, and double it."""
    z = _z(x, mu, sigma)
    return z, scipy.stats.norm.cdf(z)


def wrong_p_above_1(x, mu, sigma):
    """You double the upper tail beyond z, which goes up to 2 where z is negative: take the size of z
    first."""
    z = _z(x, mu, sigma)
    return z, 2 * scipy.stats.norm.sf(z)


def wrong_p_above_1_for_positive_z(x, mu, sigma):
    """You double the lower tail below z, which goes up to 2 where z is positive: take minus the size of
    z."""
    z = _z(x, mu, sigma)
    return z, 2 * scipy.stats.norm.cdf(z)


def wrong_probability_within(x, mu, sigma):
    """You return the probability of a mean that lies nearer to mu: subtract it from 1, or rather take
    both tails."""
    z = _z(x, mu, sigma)
    return z, 1 - 2 * scipy.stats.norm.sf(abs(z))


def wrong_divides_by_n(x, mu, sigma):
    """You divide sigma by n: the mean of n values strays by sigma / √n."""
    z = _z(x, mu, sigma) * math.sqrt(len(x))
    return z, 2 * scipy.stats.norm.sf(abs(z))


def wrong_root_lost(x, mu, sigma):
    """You divide by sigma, by which a single value strays: the mean of n values strays by sigma / √n."""
    z = _z(x, mu, sigma) / math.sqrt(len(x))
    return z, 2 * scipy.stats.norm.sf(abs(z))


def wrong_root_of_n_minus_1(x, mu, sigma):
    """You divide sigma by √(n - 1): nothing is estimated here, so divide it by √n."""
    z = _z(x, mu, sigma) / math.sqrt(len(x)) * math.sqrt(len(x) - 1)
    return z, 2 * scipy.stats.norm.sf(abs(z))


def wrong_sign(x, mu, sigma):
    """You subtract the mean of the values from mu: it is the other way round, so that z is positive where
    their mean is the larger."""
    z = -_z(x, mu, sigma)
    return z, 2 * scipy.stats.norm.sf(abs(z))


def wrong_size_of_z(x, mu, sigma):
    """You return the size of z without its sign: take it for p only."""
    z = abs(_z(x, mu, sigma))
    return z, 2 * scipy.stats.norm.sf(z)


def wrong_variance(x, mu, sigma):
    """You take sigma for the variance: it is its root."""
    z = _z(x, mu, sigma) * math.sqrt(sigma)
    return z, 2 * scipy.stats.norm.sf(abs(z))


def wrong_estimated_deviation(x, mu, sigma):
    """You estimate the deviation from the values: it is known here, and called sigma."""
    _z(x, mu, sigma)
    deviation = np.std(x, ddof=1) if len(x) > 1 else sigma
    z = (np.mean(x) - mu) / (deviation / math.sqrt(len(x)))
    return z, 2 * scipy.stats.norm.sf(abs(z))


def wrong_t_distribution(x, mu, sigma):
    """You take Student's t distribution, which allows for a deviation that is estimated. It is known
    here, so take the normal one."""
    z = _z(x, mu, sigma)
    return z, 2 * scipy.stats.t.sf(abs(z), len(x) - 1) if len(x) > 1 else 2 * scipy.stats.norm.sf(abs(z))


def wrong_order(x, mu, sigma):
    """You return p first: return z, then p."""
    z = _z(x, mu, sigma)
    return 2 * scipy.stats.norm.sf(abs(z)), z


def wrong_p_alone(x, mu, sigma):
    """You return p alone: return z and p."""
    return 2 * scipy.stats.norm.sf(abs(_z(x, mu, sigma)))


def wrong_density(x, mu, sigma):
    """You return the density at z, the height of the bell: p is an area below it, that of both tails."""
    z = _z(x, mu, sigma)
    return z, 2 * scipy.stats.norm.pdf(z)


def wrong_nan_for_no_values(x, mu, sigma):
    """You return nan for no values, and everything computed from it will be nan: raise a ValueError."""
    if not len(x) and sigma > 0:
        return float("nan"), float("nan")
    z = _z(x, mu, sigma)
    return z, 2 * scipy.stats.norm.sf(abs(z))


def wrong_zero_deviation(x, mu, sigma):
    """You refuse a negative sigma, but divide by one of 0: raise a ValueError for both."""
    if not len(x) or sigma < 0:
        raise ValueError("no test")
    with np.errstate(all="ignore"):
        z = np.divide(np.mean(np.asarray(x, dtype=float)) - mu, sigma / math.sqrt(len(x)))
    return z, 2 * scipy.stats.norm.sf(abs(z))


def wrong_any_deviation(x, mu, sigma):
    """You accept a sigma of 0 or less, which no values have: raise a ValueError."""
    if not len(x):
        raise ValueError("no values")
    with np.errstate(all="ignore"):
        z = np.divide(np.mean(np.asarray(x, dtype=float)) - mu, sigma / math.sqrt(len(x)))
    return z, 2 * scipy.stats.norm.sf(abs(z))


def wrong_division_by_zero(x, mu, sigma):
    """You leave it to a division to fail where there are no values, or where sigma is 0, and take one
    below 0. Test for that first, and raise a ValueError."""
    z = (sum(float(value) for value in x) / len(x) - mu) / (sigma / math.sqrt(len(x)))
    return z, 2 * scipy.stats.norm.sf(abs(z))


def wrong_rounded_p(x, mu, sigma):
    """You round p, and one that is tiny becomes 0: leave it as it is."""
    z = _z(x, mu, sigma)
    return z, round(float(2 * scipy.stats.norm.sf(abs(z))), 4)


def wrong_not_halved_erfc(x, mu, sigma):
    """You take erfc of z: it integrates exp(-t²), the bell is exp(-t² / 2), so divide z by √2."""
    z = _z(x, mu, sigma)
    return z, math.erfc(abs(z))
