"""Checks of `standard_deviation`."""

import numpy as np
import pytest

from katas.statistics.standard_deviation import standard_deviation


def test_example():
    """Measures how far eight values are from their mean of 5."""
    assert standard_deviation([2, 4, 4, 4, 5, 5, 7, 9]) == pytest.approx(2)


@pytest.mark.parametrize("ddof", [0, 1, 3])
def test_divisor(rng, ddof):
    """Is the root of the variance that divides by n - ddof."""
    x = rng.normal(scale=3, size=8)
    expected = np.std(x, ddof=ddof)
    assert standard_deviation(x, ddof=ddof) == pytest.approx(expected)


@pytest.mark.parametrize("scale", [1e-6, 1e6])
def test_unit(rng, scale):
    """Grows in step with the values, as it is measured in their unit."""
    x = rng.normal(size=11)
    expected = scale * np.std(x)
    assert standard_deviation(scale * x) == pytest.approx(expected, rel=1e-9, abs=0)


def test_far_from_zero():
    """Keeps its accuracy for values far from zero."""
    x = 1e9 + np.array([4.0, 7.0, 13.0, 16.0])
    assert standard_deviation(x) == pytest.approx(np.sqrt(22.5))


def test_constant():
    """Is zero where all values are equal, and only there."""
    assert standard_deviation([0.1] * 3) == pytest.approx(0, abs=1e-15)
    assert standard_deviation([0.1] * 9 + [1.1]) == pytest.approx(0.3)


@pytest.mark.parametrize(("x", "ddof"), [([], 0), ([3.0], 1), ([3.0, 5.0], 3)])
def test_too_few(x, ddof):
    """Refuses a sample of no more than ddof values, and takes one more."""
    assert standard_deviation([3.0, 9.0, 0.0, 0.0], ddof=3) == pytest.approx(np.sqrt(54))
    with pytest.raises(ValueError):
        standard_deviation(x, ddof=ddof)
