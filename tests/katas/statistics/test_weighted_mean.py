"""Checks of `weighted_mean`."""

import numpy as np
import pytest

from katas.statistics.weighted_mean import weighted_mean


def test_example():
    """Lets a mark of 60 count three times as much as one of 80."""
    assert weighted_mean([60, 80], [3, 1]) == pytest.approx(65)


@pytest.mark.parametrize("n", [2, 9, 40])
def test_values(rng, n):
    """Divides the sum of weight times value by the sum of the weights."""
    x = rng.normal(loc=-5, size=n)
    w = rng.uniform(0.5, 3, size=n)
    expected = np.average(x, weights=w)
    assert weighted_mean(x, w) == pytest.approx(expected)


def test_zero_weight():
    """Leaves out a value of weight zero."""
    assert weighted_mean([4.0, 1e9, 7.0], [2.0, 0.0, 4.0]) == pytest.approx(6)


def test_integers():
    """Neither rounds nor overflows for integers."""
    pixels = np.array([200, 101, 250], dtype=np.uint8)
    weights = np.array([3, 200, 90], dtype=np.uint8)
    assert weighted_mean(pixels, weights) == pytest.approx(43_300 / 293)


@pytest.mark.parametrize(("n", "m"), [(3, 1), (1, 3), (4, 2), (2, 4)])
def test_shapes(n, m):
    """Refuses x and w of different shapes."""
    x, w = [5.0, 1.0, 2.0, 3.0], [1.0, 3.0, 2.0, 2.0]
    assert weighted_mean(x, w) == pytest.approx(2.25)
    with pytest.raises(ValueError):
        weighted_mean(x[:n], w[:m])


@pytest.mark.parametrize(("x", "w"), [([4.0, 7.0, 5.0], [0.0, 0.0, 0.0]), ([], [])])
def test_zero_total(x, w):
    """Refuses weights that sum to zero, and only those."""
    assert weighted_mean([4.0, 7.0], [1e-9, 2e-9]) == pytest.approx(6)
    with pytest.raises(ValueError):
        weighted_mean(x, w)
