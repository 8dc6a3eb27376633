"""Checks of `polynomial_features`."""

import numpy as np
import pytest

from katas.generalization.polynomial_features import polynomial_features


def test_example():
    """Gives the powers of two values up to the third."""
    expected = np.array([[1, 2, 4, 8], [1, -3, 9, -27]])
    assert polynomial_features([2, -3], 3) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "degree"), [(7, 2), (3, 5), (1, 4), (4, 3), (6, 1)])
def test_random(rng, n, degree):
    """Gives a row for each value and a column for each power, the lowest first."""
    x = rng.uniform(0.5, 3, size=n) * rng.choice([-1, 1], size=n)
    expected = np.vander(x, degree + 1, increasing=True)
    assert polynomial_features(x, degree) == pytest.approx(expected)


def test_integers():
    """Does not overflow for integers."""
    x = np.array([100, -7, 3])
    expected = np.vander(x.astype(float), 13, increasing=True)
    assert polynomial_features(x, 12) == pytest.approx(expected)


def test_small_integers():
    """Turns the smallest integers into floats too."""
    pixels = np.array([200, 16, 3, 255], dtype=np.uint8)
    expected = np.vander(pixels.astype(float), 4, increasing=True)
    assert polynomial_features(pixels, 3) == pytest.approx(expected)


def test_zero():
    """Gives 1 for the power 0 of 0, and 0 for the others."""
    expected = np.array([[1, 0, 0, 0], [1, 2, 4, 8], [1, 0, 0, 0]])
    assert polynomial_features([0.0, 2.0, 0.0], 3) == pytest.approx(expected)


def test_degree_zero():
    """Is a single column of ones for the degree 0, and one more for each higher degree."""
    assert polynomial_features([5, 6, 8], 0) == pytest.approx(np.array([[1], [1], [1]]))
    assert polynomial_features([5, 6, 8], 1) == pytest.approx(np.array([[1, 5], [1, 6], [1, 8]]))


@pytest.mark.parametrize("degree", [-1, -3])
def test_negative_degree(degree):
    """Refuses a negative degree."""
    with pytest.raises(ValueError):
        polynomial_features([1.5, 2], degree)
