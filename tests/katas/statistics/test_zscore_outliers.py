"""Checks of `zscore_outliers`."""

import numpy as np
import pytest
import scipy.stats

from katas.statistics.zscore_outliers import zscore_outliers

# Their mean is 5 and their standard deviation 2 (ddof 0).
VALUES = [2, 4, 4, 4, 5, 5, 7, 9]


def test_example():
    """Finds the two readings of a thermometer that cannot be right."""
    readings = [20, 22, 18, 20, 50, 20, -10, 20]
    assert zscore_outliers(readings, 1.5) == pytest.approx(np.array([4, 6]))


@pytest.mark.parametrize("t", [0.5, 1, 2.5])
def test_values(rng, t):
    """Finds the values further than t deviations from the mean, on both sides of it."""
    x = rng.normal(size=40)
    x[[3, 17, 30]] = 12, -9, 11
    x += 100
    expected = np.flatnonzero(np.abs(scipy.stats.zscore(x)) > t)
    assert zscore_outliers(x, t) == pytest.approx(expected)


def test_threshold():
    """Leaves out a value at exactly t deviations."""
    assert zscore_outliers(VALUES, 1.5) == pytest.approx(np.array([7]))


def test_population():
    """Measures by the standard deviation of a population (ddof 0)."""
    assert zscore_outliers(VALUES, 1.9) == pytest.approx(np.array([7]))


def test_integers():
    """Returns integers, so that they can be used as indices."""
    result = np.asarray(zscore_outliers(VALUES, 0.9))
    assert result.tolist() == [0, 6, 7]
    assert result.dtype.kind in "iu"


def test_zero_deviation():
    """Finds none where all values are equal, and one that stands out from equal ones."""
    assert np.asarray(zscore_outliers([3.0] * 6, 2)).tolist() == []
    assert np.asarray(zscore_outliers([3.0] * 5 + [3.5], 2)).tolist() == [5]


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no values in Python."""
    # 2 cores, Linux, November 2026: the reference 54, right_squares 80.
    perf.faster_than("slow_loop", lambda n: (rng.normal(size=n), 1.5), 3000, stars=(4, 8.5, 17))
