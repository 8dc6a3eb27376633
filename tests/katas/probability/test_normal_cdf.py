"""Checks of `normal_cdf`."""

import numpy as np
import pytest
import scipy.stats

from katas.probability.normal_cdf import normal_cdf


def test_example():
    """Puts half below the mean, and about 16 % each beyond one deviation of 10 to either side."""
    expected = np.array([0.158655, 0.5, 0.841345])
    assert normal_cdf([40, 50, 60], 50, 10) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize(("n", "std"), [(9, 0.2), (20, 3.0), (4, 50.0)])
def test_values(rng, n, std):
    """Goes by the distance from the mean in standard deviations."""
    mean = rng.uniform(-5, 5)
    x = mean + std * rng.normal(size=n)
    expected = scipy.stats.norm.cdf(x, mean, std)
    assert normal_cdf(x, mean, std) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("z", [-6.5, -10.0, -20.0, -37.0])
def test_lower_tail(rng, z):
    """Is accurate far below the mean, where it is tiny."""
    std = rng.uniform(0.5, 8)
    x = 3 + std * np.array([z, z + 0.25])
    expected = scipy.stats.norm.cdf(x, 3, std)
    assert normal_cdf(x, 3, std) == pytest.approx(expected, rel=1e-9, abs=0)


def test_upper_tail():
    """Comes near 1 far above the mean, and never exceeds it."""
    result = np.asarray(normal_cdf([5.0, 9.0, 23.0, 203.0], 3, 2))
    assert result == pytest.approx(np.array([0.841344746, 0.998650102, 1, 1]), rel=1e-9)
    assert result.max() <= 1


def test_integers():
    """Does not overflow for integers."""
    pixels = np.array([20, 250, 128], dtype=np.uint8)
    expected = scipy.stats.norm.cdf([20.0, 250.0, 128.0], 120, 60)
    assert normal_cdf(pixels, 120, 60) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("std", [0.0, -2.0])
def test_deviation(std):
    """Refuses a standard deviation that is not positive."""
    with pytest.raises(ValueError):
        normal_cdf([1.0, 2.0], 1.5, std)
