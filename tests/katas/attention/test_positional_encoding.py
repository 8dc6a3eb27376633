"""Checks of `positional_encoding`."""

import math

import numpy as np
import pytest

from katas.attention.positional_encoding import positional_encoding


def encoded(n, d):
    """Return the encoding, number by number."""
    wave = [math.sin, math.cos]
    rows = [[wave[j % 2](p / 10000 ** ((j - j % 2) / d)) for j in range(d)] for p in range(n)]
    return np.array(rows).reshape(n, d)


def test_example():
    """Has a sine and a cosine that go round in 6 positions, and a pair that is a hundred times slower."""
    expected = np.array([[0, 1, 0, 1], [math.sin(1), math.cos(1), math.sin(0.01), math.cos(0.01)]])
    assert positional_encoding(2, 4) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(("n", "d"), [(5, 6), (7, 2), (3, 16), (40, 8)])
def test_even(n, d):
    """Has sines in even columns and cosines in odd ones, each pair slower than the one before."""
    assert positional_encoding(n, d) == pytest.approx(encoded(n, d), abs=1e-12)


@pytest.mark.parametrize(("n", "d"), [(4, 5), (6, 7), (5, 3), (9, 1), (1, 3)])
def test_odd(n, d):
    """Ends with a sine where d is odd."""
    assert positional_encoding(n, d) == pytest.approx(encoded(n, d), abs=1e-12)


def test_far():
    """Is as exact at the thousandth position as at the first."""
    expected = encoded(3000, 4)
    assert positional_encoding(3000, 4) == pytest.approx(expected, abs=1e-9)


def test_shifts():
    """Turns each pair by the same angle from any position to the next."""
    encoding = np.asarray(positional_encoding(12, 6))
    for i in range(3):
        sines, cosines = encoding[:, 2 * i], encoding[:, 2 * i + 1]
        step = 10000 ** (-2 * i / 6)
        expected = math.sin(step) * cosines[:-1] + math.cos(step) * sines[:-1]
        assert sines[1:] == pytest.approx(expected, abs=1e-9)
        assert cosines**2 + sines**2 == pytest.approx(np.full(12, 1.0))


@pytest.mark.perf
def test_speed(perf):
    """Loops over no positions in Python."""
    # 2 cores, Linux, November 2026: the reference 13, right_logarithm 12.
    perf.faster_than("slow_loop", lambda n: (n, 16), 500, stars=(2, 3, 4))
