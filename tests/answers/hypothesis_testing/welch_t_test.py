"""Answers to `welch_t_test`: its checks accept every right_ one and refuse every wrong_ one."""

import math
import statistics

import numpy as np
import scipy.special
import scipy.stats


def right_scipy(a, b):
    if min(len(a), len(b)) < 2:
        raise ValueError("too few values")
    return scipy.stats.ttest_ind(a, b, equal_var=False)


def right_plain_python(a, b):
    if len(a) < 2 or len(b) < 2:
        raise ValueError("too few values")
    a, b = [float(value) for value in a], [float(value) for value in b]
    v, w = statistics.variance(a) / len(a), statistics.variance(b) / len(b)
    t = (statistics.fmean(a) - statistics.fmean(b)) / math.sqrt(v + w)
    df = (v + w) ** 2 / (v * v / (len(a) - 1) + w * w / (len(b) - 1))
    return [t, 2 * scipy.special.stdtr(df, -abs(t))]


def right_shares(a, b):
    groups = [np.asarray(group, dtype=float) for group in (a, b)]
    if any(group.size < 2 for group in groups):
        raise ValueError("too few values")
    squares = np.array([scipy.stats.sem(group) ** 2 for group in groups])
    shares = squares / squares.sum()
    df = 1 / sum(share**2 / (group.size - 1) for share, group in zip(shares, groups, strict=True))
    t = np.subtract(*[group.mean() for group in groups]) / np.sqrt(squares.sum())
    return np.array([t, scipy.special.betainc(df / 2, 0.5, df / (df + t**2))])


def right_from_moments(a, b):
    if len(a) < 2 or len(b) < 2:
        raise ValueError("too few values")
    moments = [(np.mean(group), np.std(group, ddof=1), len(group)) for group in (a, b)]
    return list(scipy.stats.ttest_ind_from_stats(*moments[0], *moments[1], equal_var=False))


def _moments(a, b, ddof=1):
    """Return the difference of the means, and both variances and sizes."""
    if min(len(a), len(b)) < 2:
        raise ValueError("too few values")
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return a.mean() - b.mean(), a.var(ddof=ddof), b.var(ddof=ddof), a.size, b.size


def _df(v, w, n, m):
    return (v + w) ** 2 / (v**2 / (n - 1) + w**2 / (m - 1))


def _p(t, df):
    return 2 * scipy.stats.t.sf(abs(t), df)


def _welch(a, b):
    difference, first, second, n, m = _moments(a, b)
    v, w = first / n, second / m
    return difference / math.sqrt(v + w), _df(v, w, n, m)


def wrong_pooled_variance(a, b):
    """You pool the variances of both groups into one, which is right only where they are equal: divide
    each by its own n, and add them up."""
    difference, first, second, n, m = _moments(a, b)
    pooled = ((n - 1) * first + (m - 1) * second) / (n + m - 2)
    t = difference / math.sqrt(pooled * (1 / n + 1 / m))
    return t, _p(t, n + m - 2)


def wrong_degrees_of_pooled(a, b):
    """You take n + m - 2 degrees of freedom, which is right only where the variances are equal: take
    those of Welch and Satterthwaite."""
    t, _ = _welch(a, b)
    return t, _p(t, len(a) + len(b) - 2)


def wrong_degrees_of_the_smaller(a, b):
    """You take the degrees of freedom of the smaller group, a rule of thumb that is too careful: take
    those of Welch and Satterthwaite."""
    t, _ = _welch(a, b)
    return t, _p(t, min(len(a), len(b)) - 1)


def wrong_whole_degrees(a, b):
    """You round the degrees of freedom down to a whole number, as one does to look them up in a table:
    leave them as they are."""
    t, df = _welch(a, b)
    return t, _p(t, math.floor(df))


def wrong_rounded_degrees(a, b):
    """You round the degrees of freedom to a whole number: leave them as they are."""
    t, df = _welch(a, b)
    return t, _p(t, round(df))


def wrong_degrees_with_n(a, b):
    """You divide by n and m in the degrees of freedom: divide by n - 1 and m - 1."""
    difference, first, second, n, m = _moments(a, b)
    v, w = first / n, second / m
    t = difference / math.sqrt(v + w)
    return t, _p(t, _df(v, w, n + 1, m + 1))


def wrong_degrees_of_variances(a, b):
    """You leave out the division by n and m of the variances in the degrees of freedom: take s² / n and
    s² / m there too."""
    difference, first, second, n, m = _moments(a, b)
    t = difference / math.sqrt(first / n + second / m)
    return t, _p(t, _df(first, second, n, m))


def wrong_degrees_of_deviations(a, b):
    """You take the standard deviations in the degrees of freedom: take the variances, their squares."""
    difference, first, second, n, m = _moments(a, b)
    t = difference / math.sqrt(first / n + second / m)
    return t, _p(t, _df(math.sqrt(first) / n, math.sqrt(second) / m, n, m))


def wrong_normal_tail(a, b):
    """You take the tail of the normal distribution, as if the variances were known. They are estimated,
    so take that of Student's t distribution, which is heavier."""
    t, _ = _welch(a, b)
    return t, 2 * scipy.stats.norm.sf(abs(t))


def wrong_population_variance(a, b):
    """You divide by n in the variances (ddof 0), as numpy does by default: they are those of samples, so
    divide by n - 1."""
    difference, first, second, n, m = _moments(a, b, ddof=0)
    t = difference / math.sqrt(first / n + second / m)
    return t, _p(t, _df(first / n, second / m, n, m))


def wrong_sizes_swapped(a, b):
    """You divide the variance of each group by the size of the other: divide it by its own."""
    difference, first, second, n, m = _moments(a, b)
    t = difference / math.sqrt(first / m + second / n)
    return t, _p(t, _df(first / m, second / n, n, m))


def wrong_sum_of_errors(a, b):
    """You add up the standard errors of both means: their squares add up, and the root comes last."""
    difference, first, second, n, m = _moments(a, b)
    t = difference / (math.sqrt(first / n) + math.sqrt(second / m))
    return t, _p(t, _df(first / n, second / m, n, m))


def wrong_root_lost(a, b):
    """You divide by the variance of the difference: divide by its root, the standard error."""
    difference, first, second, n, m = _moments(a, b)
    v, w = first / n, second / m
    return difference / (v + w), _p(difference / (v + w), _df(v, w, n, m))


def wrong_no_sizes(a, b):
    """You leave out the sizes of the groups: the variance of a mean is s² / n."""
    difference, first, second, n, m = _moments(a, b)
    t = difference / math.sqrt(first + second)
    return t, _p(t, _df(first / n, second / m, n, m))


def wrong_one_sided(a, b):
    """You return the probability of one tail: a difference as large the other way round is as
    surprising, so double it."""
    t, df = _welch(a, b)
    return t, _p(t, df) / 2


def wrong_p_above_1(a, b):
    """You double the upper tail beyond t, which goes up to 2 where t is negative: take the size of t
    first."""
    t, df = _welch(a, b)
    return t, 2 * scipy.stats.t.sf(t, df)


def wrong_sign(a, b):
    """You subtract the first mean from the second: it is the other way round."""
    t, df = _welch(a, b)
    return -t, _p(t, df)


def wrong_size_of_t(a, b):
    """You return the size of t without its sign: take it for p only."""
    t, df = _welch(a, b)
    return abs(t), _p(t, df)


def wrong_order(a, b):
    """You return p first: return t, then p."""
    t, df = _welch(a, b)
    return _p(t, df), t


def wrong_pairs(a, b):
    """You pair the values of both groups, which are no pairs, and lose those without a partner: compare
    the means of whole groups."""
    _moments(a, b)
    pairs = min(len(a), len(b))
    differences = np.asarray(a, dtype=float)[:pairs] - np.asarray(b, dtype=float)[:pairs]
    t = differences.mean() / scipy.stats.sem(differences)
    return t, _p(t, pairs - 1)


def wrong_divides_by_each_variance(a, b):
    """You divide by the variance of a single group, which is zero where all its values are equal: divide
    by the sum of s² / n and s² / m, which is not."""
    difference, first, second, n, m = _moments(a, b)
    t = difference / math.sqrt(first / n + second / m)
    with np.errstate(all="ignore"):
        ratio = (first / n) / np.float64(second / m)
        return t, _p(t, (1 + ratio) ** 2 / (ratio**2 / (n - 1) + 1 / (m - 1)))


def wrong_nan_for_one_value(a, b):
    """You return nan where a group has a single value or none, and everything computed from it will be
    nan: raise a ValueError."""
    if min(len(a), len(b)) < 2:
        return float("nan"), float("nan")
    t, df = _welch(a, b)
    return t, _p(t, df)


def wrong_zero_for_one_value(a, b):
    """You take the variance of a single value for zero. One value does not say how far values spread:
    raise a ValueError."""
    if min(len(a), len(b)) == 0:
        raise ValueError("no values")
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    v, w = (group.var(ddof=1) / group.size if group.size > 1 else 0.0 for group in (a, b))
    with np.errstate(all="ignore"):
        t = np.divide(a.mean() - b.mean(), math.sqrt(v + w))
        df = np.divide((v + w) ** 2, v**2 / max(a.size - 1, 1) + w**2 / max(b.size - 1, 1))
    return t, _p(t, df)


def wrong_division_by_zero(a, b):
    """You leave it to a division to fail where a group has less than two values, and a ZeroDivisionError
    does not say why. Test for that first, and raise a ValueError."""
    means = [sum(float(value) for value in group) / len(group) for group in (a, b)]
    v, w = (
        sum((float(value) - mean) ** 2 for value in group) / (len(group) - 1) / len(group)
        for group, mean in zip((a, b), means, strict=True)
    )
    t = (means[0] - means[1]) / math.sqrt(v + w)
    return t, _p(t, _df(v, w, len(a), len(b)))


def wrong_degrees_of_1947(a, b):
    """You take another formula of Welch's for the degrees of freedom, with n + 1 and m + 1 below, and 2
    subtracted at the end: divide by n - 1 and m - 1, and subtract nothing."""
    difference, first, second, n, m = _moments(a, b)
    v, w = first / n, second / m
    t = difference / math.sqrt(v + w)
    return t, _p(t, (v + w) ** 2 / (v**2 / (n + 1) + w**2 / (m + 1)) - 2)


def wrong_second_variance(a, b):
    """You take the variance of the second group alone, as if it were the control that sets the scale
    (Glass): take each group's own."""
    difference, _, second, n, m = _moments(a, b)
    with np.errstate(all="ignore"):
        t = np.divide(difference, math.sqrt(second * (1 / n + 1 / m)))
    return t, _p(t, m - 1)
