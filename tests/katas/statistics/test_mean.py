"""Checks of `mean`."""

import statistics

import numpy as np
import pytest

from katas.statistics.mean import mean

PIXELS = np.array([250, 200, 255, 190], dtype=np.uint8)
NANOSECONDS = 1_700_000_000_000_000_000 + np.array([0, 7, 3, 9, 1, 4]) * 10**15


def test_example():
    """Averages the marks of four students."""
    assert mean([40, 60, 68, 104]) == pytest.approx(68)


def test_values(rng):
    """Is the sum of the values divided by their number."""
    x = rng.normal(loc=-5, size=23)
    expected = statistics.fmean(x)
    assert mean(x) == pytest.approx(expected)


def test_fraction():
    """Keeps the fraction of a mean of integers."""
    assert mean([3, 4]) == pytest.approx(3.5)
    assert mean([-1, -2, 0, -2]) == pytest.approx(-1.25)


@pytest.mark.parametrize("x", [PIXELS, NANOSECONDS], ids=["pixels", "nanoseconds"])
def test_overflow(x):
    """Adds integers without overflow."""
    expected = statistics.fmean(x.tolist())
    assert mean(x) == pytest.approx(expected)


def test_small_beside_large():
    """Keeps many small values beside a large one."""
    x = np.ones(20_000)
    x[0], x[-1] = 1e16, -1e16
    assert mean(x) == pytest.approx(19_998 / 20_000, rel=0.01)


def test_fewest_values():
    """Needs one value at least."""
    assert mean([7.5]) == pytest.approx(7.5)
    with pytest.raises(ValueError):
        mean([])
