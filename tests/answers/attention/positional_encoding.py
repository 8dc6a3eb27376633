"""Answers to `positional_encoding`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np


def slow_loop(n, d):
    """You calculate one angle after the other: a column of positions and a row of frequencies make
    all of them."""
    encoding = np.zeros((n, d))
    for position in range(n):
        for i in range(0, d, 2):
            angle = position / math.pow(10000, i / d)
            encoding[position, i] = math.sin(angle)
            if i + 1 < d:
                encoding[position, i + 1] = math.cos(angle)
    return encoding


def right_logarithm(n, d):
    frequencies = np.exp(np.arange(0, d, 2) * (-math.log(10000.0) / d))
    angles = np.outer(np.arange(n), frequencies)
    return np.stack([np.sin(angles), np.cos(angles)], axis=-1).reshape(n, -1)[:, :d]


def right_shifted_sine(n, d):
    column = np.arange(d)
    angles = np.arange(n)[:, None] * 10000.0 ** (-(column // 2 * 2) / d)
    return np.sin(angles + math.pi / 2 * (column % 2))


def _encode(n, d, *, base=10000.0, exponent=lambda i, d: i / d, first=0, waves=(np.sin, np.cos)):
    """Encode with columns i = 0, 2, …, for each of which the exponent is a function."""
    i = np.arange(0, d, 2)
    angles = (np.arange(n) + first)[:, None] / base ** exponent(i, d)
    return np.stack([waves[0](angles), waves[1](angles)], axis=-1).reshape(n, -1)[:, :d]


def wrong_halves(n, d):
    """You have all sines first and all cosines behind them: they take turns, a sine and a cosine of each
    wave side by side."""
    pairs = _encode(n, d)
    return np.concatenate([pairs[:, 0::2], pairs[:, 1::2]], axis=1)


def wrong_exponent_not_doubled(n, d):
    """You count pairs in the exponent, i / d: it is 2i / d for the i-th pair, so that the waves reach a
    length of tens of thousands."""
    return _encode(n, d, exponent=lambda i, d: i / 2 / d)


def wrong_exponent_doubled_twice(n, d):
    """You double the exponent twice, where i is the column already, and so twice the pair's number: it is i /
    d for column i."""
    return _encode(n, d, exponent=lambda i, d: 2 * i / d)


def wrong_exponent_of_each_column(n, d):
    """You give each column a wave of its own: the sine and the cosine of a pair have the same."""
    column = np.arange(d)
    angles = np.arange(n)[:, None] / 10000.0 ** (column / d)
    return np.where(column % 2, np.cos(angles), np.sin(angles))


def wrong_exponent_by_d_minus_2(n, d):
    """You divide the exponent so that the last wave is that of 10000 exactly: divide by d."""
    return _encode(n, d, exponent=lambda i, d: i / max(d - 2, 1))


def wrong_rising(n, d):
    """You multiply the position by the power of 10000: divide by it, so that waves become longer."""
    return _encode(n, d, exponent=lambda i, d: -i / d)


def wrong_base_1000(n, d):
    """You take powers of 1000: take those of 10000."""
    return _encode(n, d, base=1000.0)


def wrong_from_1(n, d):
    """You count positions from 1: count from 0."""
    return _encode(n, d, first=1)


def wrong_cosine_first(n, d):
    """You have the cosine first in each pair: the sine comes first."""
    return _encode(n, d, waves=(np.cos, np.sin))


def wrong_sines_only(n, d):
    """You have sines in all columns: odd ones have the cosine."""
    return _encode(n, d, waves=(np.sin, np.sin))


def wrong_odd_d_fails(n, d):
    """You have as many cosines as sines, but where d is odd there is one fewer: leave out the last one."""
    angles = np.arange(n)[:, None] / 10000 ** (np.arange(0, d, 2) / d)
    encoding = np.empty((n, d))
    encoding[:, 0::2], encoding[:, 1::2] = np.sin(angles), np.cos(angles)
    return encoding


def wrong_odd_d_one_more(n, d):
    """You return a column too many where d is odd: leave out the last cosine."""
    return _encode(n, d + d % 2, exponent=lambda i, _: i / d)


def wrong_odd_d_rounded_up(n, d):
    """You round d up where it is odd, in the exponent too: only the last cosine is left out, and the waves
    are those of d itself."""
    return _encode(n, d + d % 2)[:, :d]


def wrong_transposed(n, d):
    """You have a column for each position: have a row."""
    return _encode(n, d).T


def wrong_degrees(n, d):
    """You take the angle for degrees: it is in radians."""
    i = np.arange(0, d, 2)
    angles = np.radians(np.arange(n)[:, None] / 10000.0 ** (i / d))
    return np.stack([np.sin(angles), np.cos(angles)], axis=-1).reshape(n, -1)[:, :d]


def wrong_float32(n, d):
    """You calculate in float32, which far positions have too many digits for: calculate in float64."""
    i = np.arange(0, d, 2, dtype=np.float32)
    angles = np.arange(n, dtype=np.float32)[:, None] / np.float32(10000) ** (i / np.float32(d))
    return np.stack([np.sin(angles), np.cos(angles)], axis=-1).reshape(n, -1)[:, :d]
