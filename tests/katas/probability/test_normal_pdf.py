"""Checks of `normal_pdf`."""

import numpy as np
import pytest
import scipy.stats

from katas.probability.normal_pdf import normal_pdf


def test_example():
    """Draws the bell around 50, at its top and one deviation of 10 aside."""
    expected = np.array([0.039894, 0.024197])
    assert normal_pdf([50, 60], 50, 10) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize(("n", "std"), [(9, 0.2), (20, 3.0), (4, 50.0)])
def test_values(rng, n, std):
    """Is as wide as std says, and the lower the wider."""
    mean = rng.uniform(2, 5)
    x = mean + std * rng.normal(size=n)
    expected = scipy.stats.norm.pdf(x, mean, std)
    assert normal_pdf(x, mean, std) == pytest.approx(expected, rel=1e-9)


def test_sides(rng):
    """Is the same on both sides of a mean, also of a negative one."""
    x = np.array([-9.0, -7.5, -7.0, -6.5, -5.0])
    std = rng.uniform(0.3, 0.6)
    expected = scipy.stats.norm.pdf(x, -7, std)
    assert normal_pdf(x, -7, std) == pytest.approx(expected, rel=1e-9, abs=0)


@pytest.mark.parametrize("std", [0.5, 8.0])
def test_far_out(std):
    """Is accurate many deviations from the mean, where it is tiny."""
    x = 3 + std * np.array([-37.0, -30.0, -14.0, 14.0, 30.0, 37.0])
    expected = scipy.stats.norm.pdf(x, 3, std)
    assert normal_pdf(x, 3, std) == pytest.approx(expected, rel=1e-9, abs=0)


def test_integers():
    """Does not overflow for integers."""
    pixels = np.array([20, 250, 128], dtype=np.uint8)
    expected = scipy.stats.norm.pdf([20.0, 250.0, 128.0], 120, 60)
    assert normal_pdf(pixels, 120, 60) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("std", [0.0, -2.0])
def test_deviation(std):
    """Refuses a standard deviation that is not positive."""
    with pytest.raises(ValueError):
        normal_pdf([1.0, 2.0], 1.5, std)
