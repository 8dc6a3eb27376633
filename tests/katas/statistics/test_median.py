"""Checks of `median`."""

import numpy as np
import pytest

from katas.statistics.median import median


def test_example():
    """Finds the middle of the marks of four students."""
    assert median([68, 104, 40, 60]) == pytest.approx(64)


@pytest.mark.parametrize("n", [3, 5, 18, 27, 40])
def test_values(rng, n):
    """Is the value in the middle, or the mean of the two in the middle."""
    x = rng.normal(loc=5, size=n)
    expected = np.median(x)
    assert median(x) == pytest.approx(expected)


def test_outlier():
    """Does not move with the largest value."""
    assert median([3.5, 1e9, 1.5, 2.5, 0.5]) == pytest.approx(2.5)


def test_repeated():
    """Counts a repeated value as often as it appears."""
    assert median([9, 2, 7, 2, 8, 2, 2]) == pytest.approx(2)
    assert median([6, 1, 6, 3]) == pytest.approx(4.5)


def test_integers():
    """Neither rounds nor overflows for integers."""
    assert median([4, 1]) == pytest.approx(2.5)
    pixels = np.array([200, 10, 255, 215], dtype=np.uint8)
    assert median(pixels) == pytest.approx(207.5)


def test_fewest_values():
    """Needs one value at least."""
    assert median([7.5]) == pytest.approx(7.5)
    with pytest.raises(ValueError):
        median([])
