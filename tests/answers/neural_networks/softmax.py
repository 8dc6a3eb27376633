"""Answers to `softmax`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import scipy.special

EQUIVALENT = {
    "return np.divide(powers, total, out=np.zeros_like(powers), where=total != 0)": (
        "no sum of exponentials is negative"
    ),
}


def slow_loop(x, axis=-1):
    """You go from number to number: have numpy take maxima, powers and sums along the axis."""

    def one(values):
        largest = max(values)
        if largest == -math.inf:
            return [0.0] * len(values)
        powers = [math.exp(value - largest) for value in values]
        return [power / math.fsum(powers) for power in powers]

    return np.apply_along_axis(lambda values: one(values.tolist()), axis, np.asarray(x, dtype=float))


def fast_scipy(x, axis=-1):
    with np.errstate(invalid="ignore"):
        return np.nan_to_num(scipy.special.softmax(np.asarray(x, dtype=float), axis=axis))


def right_logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        total = np.logaddexp.reduce(x, axis=axis, keepdims=True)
        return np.where(np.isneginf(x), 0, np.exp(x - total))


def right_last_axis_in_place(x, axis=-1):
    x = np.moveaxis(np.array(x, dtype=float), axis, -1)
    with np.errstate(invalid="ignore"):
        x -= x.max(axis=-1)[..., None]
    np.exp(x, out=x)
    x *= np.sum(x, axis=-1)[..., None] ** -1
    x[np.isnan(x)] = 0
    return np.moveaxis(x, -1, axis)


def _softmax(x, axis, largest):
    with np.errstate(all="ignore"):
        powers = np.exp(x - largest)
        shares = powers / powers.sum(axis=axis, keepdims=True)
    return np.where(np.all(np.isneginf(x), axis=axis, keepdims=True), 0, shares)


def _right(x, axis):
    x = np.asarray(x, dtype=float)
    return _softmax(x, axis, x.max(axis=axis, keepdims=True))


def wrong_first_axis_by_default(x, axis=0):
    """You take the first axis where nothing is said: that is the last here."""
    return _right(x, axis)


def wrong_last_axis_always(x, axis=-1):
    """You take the last axis whatever axis says: give it to max and to sum."""
    return _right(x, -1)


def wrong_first_axis_always(x, axis=-1):
    """You take the first axis whatever axis says: give it to max and to sum."""
    return _right(x, 0)


def wrong_all_numbers(x, axis=-1):
    """You divide by the sum over all numbers: each slice along the axis adds up to 1."""
    return _right(x, None)


def wrong_keeps_no_dimension(x, axis=-1):
    """You drop the axis along which you sum, and numpy takes what is left for a row: say keepdims=True."""
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(x - x.max(axis=axis, keepdims=True))
        return np.nan_to_num(powers / powers.sum(axis=axis))


def wrong_overflow(x, axis=-1):
    """You take exp of the numbers as they are, which overflows beyond 709, and is zero below -745:
    subtract the largest first."""
    return _softmax(np.asarray(x, dtype=float), axis, 0)


def wrong_largest_of_all(x, axis=-1):
    """You subtract the largest of all numbers. Slices far below it have nothing but zeros then: subtract
    from each slice its own largest."""
    x = np.asarray(x, dtype=float)
    return _softmax(x, axis, x.max())


def wrong_mean_subtracted(x, axis=-1):
    """You subtract the mean, and -inf makes that -inf too: subtract the largest."""
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        return _softmax(x, axis, x.mean(axis=axis, keepdims=True))


def wrong_nan_where_all_excluded(x, axis=-1):
    """You subtract -inf from -inf where a slice has nothing else, and all its shares are nan: they
    should be 0."""
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.exp(x - x.max(axis=axis, keepdims=True))
        return powers / powers.sum(axis=axis, keepdims=True)


def wrong_equal_where_all_excluded(x, axis=-1):
    """You give equal shares to a slice of nothing but -inf: nothing has a share there, so all are 0."""
    x = np.asarray(x, dtype=float)
    return _right(np.where(np.isneginf(x), -1e300, x), axis)


def wrong_unsigned(x, axis=-1):
    """You subtract in the dtype that x came with. An unsigned one has no minus: turn x into floats
    first."""
    x = np.asarray(x)
    with np.errstate(all="ignore"):
        powers = np.exp((x - x.max(axis=axis, keepdims=True)).astype(float))
        return np.nan_to_num(powers / powers.sum(axis=axis, keepdims=True))


def wrong_integers(x, axis=-1):
    """You write the shares into an array of the dtype of x: one of integers cuts off what is behind the
    point. Make it one of floats."""
    result = np.zeros_like(x)
    result[...] = _right(x, axis)
    return result


def wrong_eps_in_the_sum(x, axis=-1):
    """You add a small number to the sum, so that the shares do not add up to 1: divide by the sum itself."""
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        powers = np.nan_to_num(np.exp(x - x.max(axis=axis, keepdims=True)))
    return powers / (powers.sum(axis=axis, keepdims=True) + 1e-5)


def wrong_sign(x, axis=-1):
    """You take exp(-x): the largest number has the largest share."""
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        return np.nan_to_num(_right(np.where(np.isneginf(x), x, -x), axis))


def wrong_log(x, axis=-1):
    """You return the logarithms of the shares: return the shares."""
    with np.errstate(all="ignore"):
        return np.log(_right(x, axis))


def wrong_without_exp(x, axis=-1):
    """You divide the numbers themselves by their sum: take exp first, which makes them all positive."""
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        return np.nan_to_num(x / x.sum(axis=axis, keepdims=True))


def wrong_changes_x(x, axis=-1):
    """You subtract in place, and whoever called you finds other numbers in x: write x - largest, not
    x -= largest."""
    shares = _right(x, axis)
    if x.dtype == float:
        x -= np.where(np.isneginf(largest := x.max(axis=axis, keepdims=True)), 0, largest)
    return shares


def right_log_softmax(x, axis=-1):
    with np.errstate(invalid="ignore"):
        shares = np.exp(scipy.special.log_softmax(np.asarray(x, dtype=float), axis=axis))
    return np.where(np.isnan(shares), 0.0, shares)


def wrong_largest_share_1(x, axis=-1):
    """You divide by the largest power, so that its share is 1: divide by the sum."""
    shares = _right(x, axis)
    with np.errstate(all="ignore"):
        return np.nan_to_num(shares / shares.max(axis=axis, keepdims=True))


def wrong_powers_of_two(x, axis=-1):
    """You take powers of 2: softmax has powers of e."""
    return _right(np.asarray(x, dtype=float) * np.log(2), axis)
