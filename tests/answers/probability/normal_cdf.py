"""Answers to `normal_cdf`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import scipy.stats
from scipy.special import erf, erfc, ndtr


def right_plain_python(x, mean, std):
    if std <= 0:
        raise ValueError("std")
    return [0.5 * math.erfc((mean - float(value)) / (std * math.sqrt(2))) for value in x]


def right_ndtr(x, mean, std):
    if not std > 0:
        raise ValueError("std")
    return ndtr((np.asarray(x, dtype=float) - mean) / std)


def right_scipy(x, mean, std):
    if std <= 0:
        raise ValueError("std")
    return scipy.stats.norm.cdf(np.asarray(x, dtype=float), loc=mean, scale=std)


def right_both_tails(x, mean, std):
    if std <= 0:
        raise ValueError("std")
    z = (np.array(x, dtype=np.float64) - mean) / (std * 2**0.5)
    return np.where(z < 0, 0.5 * erfc(np.abs(z)), 1 - 0.5 * erfc(np.abs(z)))


def _z(x, mean, std):
    if std <= 0:
        raise ValueError("std")
    return (np.asarray(x, dtype=float) - mean) / std


def wrong_tail_cancels(x, mean, std):
    """You add 1 to an erf that is almost -1 far below the mean, and nothing but rounding is left: take
    half of erfc(-z / √2), which makes no such difference."""
    return (1 + erf(_z(x, mean, std) / math.sqrt(2))) / 2


def wrong_tail_from_above(x, mean, std):
    """You subtract the probability of a larger value from 1. Far below the mean that is almost 1 itself,
    and nothing but rounding is left: take half of erfc(-z / √2)."""
    return 1 - erfc(_z(x, mean, std) / math.sqrt(2)) / 2


def wrong_root_of_2_lost(x, mean, std):
    """You give z itself to erf, which integrates exp(-t²): the bell is exp(-t² / 2), so divide z by √2."""
    return erfc(-_z(x, mean, std)) / 2


def wrong_times_root_of_2(x, mean, std):
    """You multiply z by √2: divide by it."""
    return erfc(-_z(x, mean, std) * math.sqrt(2)) / 2


def wrong_not_halved(x, mean, std):
    """You return erfc(-z / √2), which goes up to 2: take half of it."""
    return erfc(-_z(x, mean, std) / math.sqrt(2))


def wrong_erf_alone(x, mean, std):
    """You return erf(z / √2), the probability to be within z deviations of the mean, with a sign: add 1
    and take the half."""
    return erf(_z(x, mean, std) / math.sqrt(2))


def wrong_larger_values(x, mean, std):
    """You return the probability of a value above x: turn the sign of z."""
    return erfc(_z(x, mean, std) / math.sqrt(2)) / 2


def wrong_density(x, mean, std):
    """You return the density, the height of the bell: return the area to the left of x."""
    return scipy.stats.norm.pdf(_z(x, mean, std)) / std


def wrong_variance_for_std(x, mean, std):
    """You take std for the variance and divide by its root: divide by std itself."""
    return ndtr(_z(x, mean, std) * math.sqrt(std))


def wrong_divides_by_variance(x, mean, std):
    """You divide the distance from the mean by the variance: divide by std."""
    return ndtr(_z(x, mean, std) / std)


def wrong_not_centred(x, mean, std):
    """You leave the mean at 0: subtract it from the values first."""
    return ndtr(_z(x, 0.0, std))


def wrong_not_scaled(x, mean, std):
    """You take std for 1: divide the distance from the mean by it."""
    return ndtr(_z(x, mean, std) * std)


def wrong_logistic(x, mean, std):
    """You take the logistic function, which only looks alike: use erfc."""
    return 1 / (1 + np.exp(-1.702 * _z(x, mean, std)))


def wrong_sum_of_strips(x, mean, std):
    """You add up strips below the bell, from ten deviations below the mean on, which is near the
    probability but not exact, and leaves out what lies below: use erfc."""
    ends = np.clip(_z(x, mean, std), -10, None)
    return np.array([np.trapezoid(scipy.stats.norm.pdf(t := np.linspace(-10, end, 2000)), t) for end in ends])


def wrong_small_integers_overflow(x, mean, std):
    """You subtract the mean in the type in which the values come, and small integers wrap around. Turn
    the values into floats first."""
    if std <= 0:
        raise ValueError("std")
    return ndtr((np.asarray(x) - mean) / std)


def wrong_in_place(x, mean, std):
    """You subtract the mean in place, and whoever called you finds other values in x: np.asarray makes no
    copy of a float array. Write x - mean, not x -= mean."""
    if std <= 0:
        raise ValueError("std")
    values = np.asarray(x, dtype=float)
    values -= mean
    return ndtr(values / std)


def wrong_zero_deviation(x, mean, std):
    """You refuse a negative standard deviation, but divide by one of 0: raise a ValueError for both."""
    if std < 0:
        raise ValueError("std")
    with np.errstate(all="ignore"):
        return ndtr(np.divide(np.asarray(x, dtype=float) - mean, std))


def wrong_any_deviation(x, mean, std):
    """You accept a standard deviation of 0 or less, which no distribution has: raise a ValueError."""
    with np.errstate(all="ignore"):
        return ndtr(np.divide(np.asarray(x, dtype=float) - mean, std))


def wrong_division_by_zero(x, mean, std):
    """You leave it to the division to fail for a standard deviation of 0, and take a negative one. Test
    for that first, and raise a ValueError."""
    return [0.5 * math.erfc((mean - float(value)) / (std * math.sqrt(2))) for value in x]
