"""Checks of `polynomial_derivative`."""

import numpy as np
import pytest
from numpy.polynomial import polynomial

from katas.calculus.polynomial_derivative import polynomial_derivative


def test_example():
    """Finds that of 7 + 2 x + 5 x², which is 2 + 10 x."""
    assert polynomial_derivative([7, 2, 5]) == pytest.approx(np.array([2, 10]))


@pytest.mark.parametrize("k", [2, 3, 5, 12])
def test_any(rng, k):
    """Multiplies every coefficient by its power, and moves it one place down."""
    c = rng.normal(size=k)
    expected = polynomial.polyder(c)
    assert polynomial_derivative(c) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("c", "expected"), [([4], [0]), ([-2.5], [0]), ([4, 6], [6]), ([0, 0, 3], [0, 6]), ([0, 0.5], [0.5])]
)
def test_constant(c, expected):
    """Is [0] for a constant, and a constant for a straight line."""
    line = [3, c[-1]]
    assert polynomial_derivative(line) == pytest.approx(np.array([c[-1]]))
    assert polynomial_derivative(c) == pytest.approx(np.array(expected))


@pytest.mark.parametrize("c", [[1, 2, 0], [5, 0, 0, 7, 0, 0], [0, 3, 0, 0]])
def test_zeros(c):
    """Has one coefficient less, wherever there are zeros."""
    expected = np.array([i * value for i, value in enumerate(c)][1:])
    assert polynomial_derivative(c) == pytest.approx(expected)


def test_central_difference(rng):
    """Agrees with the central difference of the polynomial."""
    c, x = rng.uniform(1, 2, size=6), rng.uniform(-1, 1, size=4)
    expected = (polynomial.polyval(x + 1e-5, c) - polynomial.polyval(x - 1e-5, c)) / 2e-5
    found = np.asarray(polynomial_derivative(c))
    assert polynomial.polyval(x, found) == pytest.approx(expected, rel=0, abs=1e-6)


@pytest.mark.parametrize("dtype", ["int8", "uint8", "float16"])
def test_small_dtypes(dtype):
    """Does not overflow for coefficients of a small dtype."""
    c = np.array([0] * 5 + [100, 0, 0, 100], dtype=dtype)
    expected = np.array([0, 0, 0, 0, 500, 0, 0, 800])
    assert polynomial_derivative(c) == pytest.approx(expected)
    assert polynomial_derivative(np.array([3] + [0] * 700 + [101], dtype=dtype))[-1] == pytest.approx(70801)
