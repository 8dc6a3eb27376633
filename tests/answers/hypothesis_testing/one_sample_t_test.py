"""Answers to `one_sample_t_test`: its checks accept every right_ one and refuse every wrong_ one."""

import math
import statistics

import numpy as np
import scipy.special
import scipy.stats


def right_scipy(x, mu):
    if len(x) < 2:
        raise ValueError("too few values")
    return scipy.stats.ttest_1samp(np.asarray(x, dtype=float), mu)


def right_plain_python(x, mu):
    if len(x) <= 1:
        raise ValueError("too few values")
    values = [float(value) for value in x]
    t = (statistics.fmean(values) - mu) * math.sqrt(len(values)) / statistics.stdev(values)
    return [t, 2 * scipy.special.stdtr(len(values) - 1, -abs(t))]


def right_incomplete_beta(x, mu):
    if np.size(x) < 2:
        raise ValueError("too few values")
    distances = np.asarray(x, dtype=float) - mu
    t = distances.mean() / scipy.stats.sem(distances)
    df = distances.size - 1
    return np.array([t, scipy.special.betainc(df / 2, 0.5, df / (df + t**2))])


def right_one_way(x, mu):
    if np.size(x) < 2:
        raise ValueError("too few values")
    n, distances = np.size(x), np.array(x, dtype=np.float64) - mu
    between = n * distances.mean() ** 2
    within = distances.var() * n / (n - 1)
    return np.copysign(np.sqrt(between / within), distances.mean()), scipy.stats.f.sf(
        between / within, 1, n - 1
    )


def _t(x, mu, ddof=1):
    if len(x) < 2:
        raise ValueError("too few values")
    values = np.asarray(x, dtype=float)
    return (values.mean() - mu) / (values.std(ddof=ddof) / math.sqrt(values.size))


def _p(t, df):
    return 2 * scipy.stats.t.sf(abs(t), df)


def wrong_population_deviation(x, mu):
    """You divide by n in the standard deviation (ddof 0), as numpy does by default: it is that of a
    sample, so divide by n - 1."""
    t = _t(x, mu, ddof=0)
    return t, _p(t, len(x) - 1)


def wrong_normal_tail(x, mu):
    """You take the tail of the normal distribution, as if the deviation were known. It is estimated, so
    take that of Student's t distribution, which is heavier."""
    t = _t(x, mu)
    return t, 2 * scipy.stats.norm.sf(abs(t))


def wrong_n_degrees(x, mu):
    """You take n degrees of freedom: one is used up by the mean, so take n - 1."""
    t = _t(x, mu)
    return t, _p(t, len(x))


def wrong_one_sided(x, mu):
    """You return the probability of one tail: a mean as far away on the other side is as surprising, so
    double it."""
    t = _t(x, mu)
    return t, scipy.stats.t.sf(abs(t), len(x) - 1)


def wrong_upper_tail(x, mu):
    """You return the probability of a larger t, which tests one side only: take the upper tail beyond the
    size of t, and double it."""
    t = _t(x, mu)
    return t, scipy.stats.t.sf(t, len(x) - 1)


def wrong_lower_tail(x, mu):
    """You return the probability of a smaller t, which tests one side only: take the lower tail below
    minus the size of t, and double it."""
    t = _t(x, mu)
    return t, scipy.stats.t.cdf(t, len(x) - 1)


def wrong_p_above_1(x, mu):
    """You double the upper tail beyond t, which goes up to 2 where t is negative: take the size of t
    first."""
    t = _t(x, mu)
    return t, 2 * scipy.stats.t.sf(t, len(x) - 1)


def wrong_probability_within(x, mu):
    """You return the probability of a t that lies nearer to 0: subtract it from 1, or rather take both
    tails."""
    t = _t(x, mu)
    return t, 1 - _p(t, len(x) - 1)


def wrong_root_lost(x, mu):
    """You divide by the deviation of the values, by which a single one strays: their mean strays by that
    divided by √n."""
    t = _t(x, mu) / math.sqrt(len(x))
    return t, _p(t, len(x) - 1)


def wrong_divides_by_n(x, mu):
    """You divide the deviation by n: divide it by √n."""
    t = _t(x, mu) * math.sqrt(len(x))
    return t, _p(t, len(x) - 1)


def wrong_root_of_degrees(x, mu):
    """You divide the deviation of a sample, which has n - 1 in it already, by the root of n - 1 again:
    divide it by √n."""
    t = _t(x, mu) * math.sqrt((len(x) - 1) / len(x))
    return t, _p(t, len(x) - 1)


def wrong_variance(x, mu):
    """You take the variance for the standard deviation: take its root."""
    t = _t(x, mu) / np.std(x, ddof=1)
    return t, _p(t, len(x) - 1)


def wrong_sign(x, mu):
    """You subtract the mean of the values from mu: it is the other way round, so that t is positive where
    their mean is the larger."""
    t = -_t(x, mu)
    return t, _p(t, len(x) - 1)


def wrong_size_of_t(x, mu):
    """You return the size of t without its sign: take it for p only."""
    t = abs(_t(x, mu))
    return t, _p(t, len(x) - 1)


def wrong_order(x, mu):
    """You return p first: return t, then p."""
    t = _t(x, mu)
    return _p(t, len(x) - 1), t


def wrong_deviation_from_mu(x, mu):
    """You measure the deviation of the values from mu: measure it from their own mean."""
    _t(x, mu)
    values = np.asarray(x, dtype=float)
    deviation = math.sqrt(np.sum((values - mu) ** 2) / (values.size - 1))
    t = (values.mean() - mu) / (deviation / math.sqrt(values.size))
    return t, _p(t, values.size - 1)


def wrong_mean_of_squares(x, mu):
    """You subtract the squared mean from the mean of the squares. Far from zero both are huge, and their
    small difference is lost to rounding: subtract the mean before you square."""
    _t(x, mu)
    values = np.asarray(x, dtype=float)
    variance = (np.mean(values**2) - values.mean() ** 2) * values.size / (values.size - 1)
    with np.errstate(all="ignore"):
        t = (values.mean() - mu) / np.sqrt(variance / values.size)
    return t, _p(t, values.size - 1)


def wrong_nan_for_one_value(x, mu):
    """You divide zero by zero for a single value, and get nan: one value does not say how far values
    spread. Raise a ValueError."""
    if len(x) == 1:
        return float("nan"), float("nan")
    t = _t(x, mu)
    return t, _p(t, len(x) - 1)


def wrong_nan_for_too_few(x, mu):
    """You return nan for less than two values, and everything computed from it will be nan: raise a
    ValueError."""
    if len(x) < 2:
        return float("nan"), float("nan")
    t = _t(x, mu)
    return t, _p(t, len(x) - 1)


def wrong_division_by_zero(x, mu):
    """You leave it to a division to fail where there are less than two values, and a ZeroDivisionError
    does not say why. Test for that first, and raise a ValueError."""
    mean = sum(float(value) for value in x) / len(x)
    variance = sum((float(value) - mean) ** 2 for value in x) / (len(x) - 1)
    t = (mean - mu) / math.sqrt(variance / len(x))
    return t, _p(t, len(x) - 1)
