"""Answers to `normal_pdf`: its checks accept every right_ one and refuse every wrong_ one."""

import math
import statistics

import numpy as np
import scipy.stats


def right_plain_python(x, mean, std):
    if std <= 0:
        raise ValueError("std")
    height = 1 / (math.sqrt(2 * math.pi) * std)
    return [height * math.exp(-0.5 * ((float(value) - mean) / std) ** 2) for value in x]


def right_variance_in_both_places(x, mean, std):
    if not std > 0:
        raise ValueError("std")
    values = np.array(x, dtype=np.float64)
    return np.exp(-((values - mean) ** 2) / (2 * std**2)) / np.sqrt(2 * np.pi * std**2)


def right_scipy(x, mean, std):
    if std <= 0:
        raise ValueError("std")
    return scipy.stats.norm(mean, std).pdf(np.asarray(x, dtype=float))


def right_logarithm(x, mean, std):
    if std <= 0:
        raise ValueError("std")
    z = (np.asarray(x, dtype=float) - mean) / std
    return np.exp(-z * z / 2 - math.log(std) - math.log(2 * math.pi) / 2)


def right_statistics(x, mean, std):
    if std <= 0:
        raise ValueError("std")
    normal = statistics.NormalDist(mean, std)
    return tuple(normal.pdf(float(value)) for value in x)


def _z(x, mean, std):
    if std <= 0:
        raise ValueError("std")
    return (np.asarray(x, dtype=float) - mean) / std


def wrong_variance_for_std(x, mean, std):
    """You take std for the variance: it is the root of it, so square it where the variance belongs."""
    return scipy.stats.norm.pdf(_z(x, mean, std) * math.sqrt(std)) / math.sqrt(std)


def wrong_std_not_squared(x, mean, std):
    """In the exponent you divide by std where its square belongs: divide x - mean by std before you
    square it."""
    return np.exp(-(_z(x, mean, std) ** 2) * std / 2) / (std * math.sqrt(2 * math.pi))


def wrong_height_of_std_1(x, mean, std):
    """You leave out the division by std, which is right for a std of 1 only: a bell that is wider must be
    lower."""
    return np.exp(-(_z(x, mean, std) ** 2) / 2) / math.sqrt(2 * math.pi)


def wrong_variance_in_height(x, mean, std):
    """You divide the height by the variance: divide by std √(2π), or by √(2π std²), with the square under
    the root."""
    return np.exp(-(_z(x, mean, std) ** 2) / 2) / (std**2 * math.sqrt(2 * math.pi))


def wrong_std_under_the_root(x, mean, std):
    """You take the root of std along with that of 2π: std stands outside of the root, or its square
    inside."""
    return np.exp(-(_z(x, mean, std) ** 2) / 2) / math.sqrt(2 * math.pi * std)


def wrong_pi_outside_of_the_root(x, mean, std):
    """You take the root of 2 alone, or of std, and not of π: it is √(2π), with π under the root."""
    return np.exp(-(_z(x, mean, std) ** 2) / 2) / (std * math.sqrt(2) * math.pi)


def wrong_no_root(x, mean, std):
    """You divide by 2π std: take the root of 2π first."""
    return np.exp(-(_z(x, mean, std) ** 2) / 2) / (std * 2 * math.pi)


def wrong_no_half(x, mean, std):
    """You leave out the half in the exponent: it is -z² / 2."""
    return np.exp(-(_z(x, mean, std) ** 2)) / (std * math.sqrt(2 * math.pi))


def wrong_sign_of_the_exponent(x, mean, std):
    """You lose the minus in the exponent, and the density grows away from the mean: it is -z² / 2, not
    (-z)² / 2."""
    with np.errstate(over="ignore"):
        return np.exp(_z(x, mean, std) ** 2 / 2) / (std * math.sqrt(2 * math.pi))


def wrong_not_squared(x, mean, std):
    """You take the distance from the mean without its square: a bell falls like exp(-z² / 2)."""
    return np.exp(-np.abs(_z(x, mean, std)) / 2) / (std * math.sqrt(2 * math.pi))


def wrong_not_centred(x, mean, std):
    """You leave the mean at 0: subtract it from the values first."""
    return scipy.stats.norm.pdf(_z(x, 0.0, std)) / std


def wrong_unscaled(x, mean, std):
    """You return exp(-z² / 2), which is 1 at the mean: divide by std √(2π), so that the area is 1."""
    return np.exp(-(_z(x, mean, std) ** 2) / 2)


def wrong_single_precision(x, mean, std):
    """You calculate in floats of 32 bits, which hold 7 digits and nothing below 1e-45: calculate in
    64 bits."""
    z = _z(x, mean, std).astype(np.float32)
    return np.exp(-(z**2) / 2) / np.float32(std * math.sqrt(2 * math.pi))


def wrong_small_integers_overflow(x, mean, std):
    """You subtract the mean in the type in which the values come, and small integers wrap around. Turn
    the values into floats first."""
    if std <= 0:
        raise ValueError("std")
    z = (np.asarray(x) - mean) / std
    return np.exp(-(z**2) / 2) / (std * math.sqrt(2 * math.pi))


def wrong_in_place(x, mean, std):
    """You subtract the mean in place, and whoever called you finds other values in x: np.asarray makes no
    copy of a float array. Write x - mean, not x -= mean."""
    if std <= 0:
        raise ValueError("std")
    values = np.asarray(x, dtype=float)
    values -= mean
    return np.exp(-((values / std) ** 2) / 2) / (std * math.sqrt(2 * math.pi))


def wrong_probability_up_to(x, mean, std):
    """You return the probability of a value up to x, the area below the bell: return its height."""
    return scipy.stats.norm.cdf(_z(x, mean, std))


def wrong_zero_deviation(x, mean, std):
    """You refuse a negative standard deviation, but divide by one of 0. There is no bell of no width:
    raise a ValueError for both."""
    if std < 0:
        raise ValueError("std")
    with np.errstate(all="ignore"):
        z = np.divide(np.asarray(x, dtype=float) - mean, std)
        return np.exp(-(z**2) / 2) / np.float64(std * math.sqrt(2 * math.pi))


def wrong_any_deviation(x, mean, std):
    """You accept a standard deviation of 0 or less, which no distribution has: raise a ValueError."""
    with np.errstate(all="ignore"):
        z = np.divide(np.asarray(x, dtype=float) - mean, std)
        return np.exp(-(z**2) / 2) / np.float64(std * math.sqrt(2 * math.pi))


def wrong_division_by_zero(x, mean, std):
    """You leave it to the division to fail for a standard deviation of 0, and take a negative one. Test
    for that first, and raise a ValueError."""
    return [
        math.exp(-(((float(value) - mean) / std) ** 2) / 2) / (std * math.sqrt(2 * math.pi)) for value in x
    ]
