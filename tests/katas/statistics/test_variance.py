"""Checks of `variance`."""

import numpy as np
import pytest

from katas.statistics.variance import variance


def test_example():
    """Measures the marks of four students."""
    assert variance([40, 60, 68, 104]) == pytest.approx(536)


@pytest.mark.parametrize("ddof", [0, 1, 3])
def test_divisor(rng, ddof):
    """Divides by n - ddof."""
    x = rng.normal(size=7)
    expected = np.var(x, ddof=ddof)
    assert variance(x, ddof=ddof) == pytest.approx(expected)


def test_far_from_zero(rng):
    """Keeps its accuracy for values far from zero."""
    x = 1e9 + rng.normal(size=7)
    expected = np.var(x)
    assert variance(x) == pytest.approx(expected, rel=1e-5)


def test_constant():
    """Is zero where all values are equal, and only there."""
    assert variance([0.1] * 10) == pytest.approx(0, abs=1e-15)
    assert variance([0.1] * 9 + [1.1]) == pytest.approx(0.09)


@pytest.mark.parametrize(("x", "ddof"), [([], 0), ([3.0], 1), ([3.0, 5.0], 3)])
def test_too_few(x, ddof):
    """Refuses a sample of no more than ddof values, and takes one more."""
    assert variance([3.0, 5.0, 1.0, 6.0], ddof=3) == pytest.approx(14.75)
    with pytest.raises(ValueError):
        variance(x, ddof=ddof)
