"""Answers to `confidence_interval`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import scipy.optimize
import scipy.special
import scipy.stats


def right_scipy(x, level=0.95):
    if len(x) < 2 or not 0 < level < 1:
        raise ValueError("no interval")
    return scipy.stats.t.interval(level, len(x) - 1, loc=np.mean(x), scale=scipy.stats.sem(x))


def right_plain_python(x, level=0.95):
    if len(x) < 2 or not 0 < level < 1:
        raise ValueError("no interval")
    values = [float(value) for value in x]
    mean = math.fsum(values) / len(values)
    variance = math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1)
    quantile = -scipy.special.stdtrit(len(values) - 1, (1 - level) / 2)
    return [mean + sign * quantile * math.sqrt(variance / len(values)) for sign in (-1, 1)]


def right_two_quantiles(x, level=0.95):
    if np.size(x) < 2 or not 0 < level < 1:
        raise ValueError("no interval")
    values = np.asarray(x, dtype=np.float64)
    shares = np.array([(1 - level) / 2, 1 - (1 - level) / 2])
    return values.mean() + scipy.stats.t(values.size - 1).ppf(shares) * np.sqrt(
        values.var(ddof=1) / values.size
    )


def right_inverted_test(x, level=0.95):
    if np.size(x) < 2 or not 0 < level < 1:
        raise ValueError("no interval")
    interval = scipy.stats.ttest_1samp(np.asarray(x, dtype=float), 0).confidence_interval(level)
    return interval.low, interval.high


def right_root_finding(x, level=0.95):
    if len(x) < 2 or level <= 0 or level >= 1:
        raise ValueError("no interval")
    values = np.asarray(x, dtype=float)
    error = values.std() / math.sqrt(values.size - 1)
    t = scipy.optimize.brentq(
        lambda t: scipy.special.stdtr(values.size - 1, t) - (1 + level) / 2, 0, 1e6, xtol=1e-13, rtol=1e-14
    )
    return np.array([values.mean() - t * error, values.mean() + t * error])


def _interval(x, level, *, errors=None, deviation=None, root=None, df=None):
    """Return the right interval, but for what is given."""
    if len(x) < 2 or not 0 < level < 1:
        raise ValueError("no interval")
    values = np.asarray(x, dtype=float)
    deviation = values.std(ddof=1) if deviation is None else deviation
    error = deviation / (math.sqrt(values.size) if root is None else root)
    df = values.size - 1 if df is None else df
    margin = error * (scipy.stats.t.ppf((1 + level) / 2, df) if errors is None else errors)
    return values.mean() - margin, values.mean() + margin


def wrong_normal_quantile(x, level=0.95):
    """You take the quantile of the normal distribution, as if the deviation were known. It is estimated
    from the values, so take that of Student's t distribution, which is larger."""
    return _interval(x, level, errors=scipy.stats.norm.ppf((1 + level) / 2))


def wrong_always_1_96(x, level=0.95):
    """You take 1.96 standard errors, which is right for a level of 95 % and a deviation that is known:
    ask Student's t distribution for the quantile of this level."""
    return _interval(x, level, errors=1.96)


def wrong_two_errors(x, level=0.95):
    """You take two standard errors, a rule of thumb for 95 %: ask Student's t distribution for the
    quantile of this level."""
    return _interval(x, level, errors=2)


def wrong_population_deviation(x, level=0.95):
    """You divide by n in the standard deviation (ddof 0), as numpy does by default: it is that of a
    sample, so divide by n - 1."""
    return _interval(x, level, deviation=np.std(x) if len(x) else None)


def wrong_one_sided_quantile(x, level=0.95):
    """You take the quantile below which `level` lies. Then as much is left out on each side as should be
    on both together: take that of (1 + level) / 2."""
    return _interval(x, level, errors=scipy.stats.t.ppf(level, len(x) - 1))


def wrong_n_degrees(x, level=0.95):
    """You take n degrees of freedom: one is used up by the mean, so take n - 1."""
    return _interval(x, level, df=len(x))


def wrong_root_lost(x, level=0.95):
    """You take the deviation of the values, which says where single values lie: that of their mean is
    smaller by √n."""
    return _interval(x, level, root=1)


def wrong_divides_by_n(x, level=0.95):
    """You divide the standard deviation by n: divide it by √n."""
    return _interval(x, level, root=len(x))


def wrong_root_of_degrees(x, level=0.95):
    """You divide the deviation of a sample, which has n - 1 in it already, by the root of n - 1 again:
    divide it by √n."""
    return _interval(x, level, root=math.sqrt(max(len(x) - 1, 1)))


def wrong_variance(x, level=0.95):
    """You take the variance for the standard deviation: take its root."""
    return _interval(x, level, deviation=np.var(x, ddof=1) if len(x) > 1 else None)


def wrong_level_fixed(x, level=0.95):
    """You return the interval for 95 % whatever level says: use it."""
    _interval(x, level)
    return _interval(x, 0.95)


def wrong_default_level(x, level=0.99):
    """You take 99 % where nothing is said: the level is 0.95 by default."""
    return _interval(x, level)


def wrong_share_outside(x, level=0.95):
    """You take level for the share outside of the interval, as tests name it by alpha: it is the share
    inside."""
    return _interval(x, 1 - level)


def wrong_ends_swapped(x, level=0.95):
    """You return the upper end first: return the lower one first."""
    low, high = _interval(x, level)
    return high, low


def wrong_mean_and_margin(x, level=0.95):
    """You return the mean and the margin: return both ends, the mean minus and plus the margin."""
    low, high = _interval(x, level)
    return (low + high) / 2, (high - low) / 2


def wrong_quantiles_of_the_values(x, level=0.95):
    """You return quantiles of the values, between which single values lie: the mean lies in a much
    smaller interval around theirs."""
    _interval(x, level)
    return tuple(np.quantile(np.asarray(x, dtype=float), [(1 - level) / 2, (1 + level) / 2]))


def wrong_mean_of_squares(x, level=0.95):
    """You subtract the squared mean from the mean of the squares. Far from zero both are huge, and their
    small difference is lost to rounding: subtract the mean before you square."""
    values = np.asarray(x, dtype=float)
    if values.size < 2:
        raise ValueError("too few values")
    variance = (np.mean(values**2) - np.mean(values) ** 2) * values.size / (values.size - 1)
    return _interval(x, level, deviation=math.sqrt(max(variance, 0)))


def wrong_nan_for_one_value(x, level=0.95):
    """You divide zero by zero for a single value, and get nan: one value does not say how far values
    spread. Raise a ValueError."""
    if len(x) == 1 and 0 < level < 1:
        return float("nan"), float("nan")
    return _interval(x, level)


def wrong_no_width_for_one_value(x, level=0.95):
    """You return an interval of no width for a single value, as if it were the mean for sure. It does not
    say how far values spread: raise a ValueError."""
    if len(x) == 1 and 0 < level < 1:
        return float(x[0]), float(x[0])
    return _interval(x, level)


def wrong_any_level(x, level=0.95):
    """You accept every level. One of 1 takes in everything, and one above it is no share (95 % is 0.95):
    raise a ValueError unless it lies between 0 and 1."""
    if 0 < level < 1:
        return _interval(x, level)
    values = np.asarray(x, dtype=float)
    margin = scipy.stats.sem(values) * scipy.stats.t.ppf((1 + level) / 2, values.size - 1)
    return values.mean() - margin, values.mean() + margin


def wrong_percent(x, level=0.95):
    """You take a level above 1 for a percentage: it is a share, so raise a ValueError."""
    return _interval(x, level / 100 if level > 1 else level)


def wrong_around_the_median(x, level=0.95):
    """You put the interval around the median: put it around the mean."""
    low, high = _interval(x, level)
    shift = np.median(np.asarray(x, dtype=float)) - (low + high) / 2
    return low + shift, high + shift


def wrong_bootstrap(x, level=0.95):
    """You take quantiles of the means of samples drawn from the values, the bootstrap, which is too narrow
    for few values and varies: ask Student's t distribution."""
    _interval(x, level)
    values = np.asarray(x, dtype=float)
    means = np.random.default_rng(0).choice(values, size=(500, values.size)).mean(axis=1)
    return tuple(np.quantile(means, [(1 - level) / 2, (1 + level) / 2]))
