"""Checks of `dot_product`."""

import numpy as np
import pytest

from katas.linear_algebra.dot_product import dot_product


def test_example():
    """Multiplies two vectors of three numbers."""
    assert dot_product([1, 3, -5], [4, -2, -1]) == pytest.approx(3)


@pytest.mark.parametrize("n", [2, 7])
def test_any_numbers(rng, n):
    """Adds up the products of the numbers at the same place."""
    a, b = rng.normal(size=(2, n)).round(2)
    expected = np.dot(a, b)
    assert dot_product(a, b) == pytest.approx(expected)


@pytest.mark.parametrize(("a", "b", "expected"), [([2.5], [4], 10), ([], [], 0)])
def test_short(a, b, expected):
    """Takes vectors of one number, and gives 0 for vectors of none."""
    assert dot_product(a, b) == pytest.approx(expected)


@pytest.mark.parametrize(("dtype", "large"), [("uint8", 200), ("int32", 70_000), ("int64", 4_000_000_000)])
def test_integers(dtype, large):
    """Does not overflow where the products do not fit into the integers' dtype."""
    a, b = np.array([large, 3], dtype=dtype), np.array([large, 5], dtype=dtype)
    assert dot_product(a, b) == pytest.approx(float(large) ** 2 + 15)


@pytest.mark.parametrize(
    ("a", "b"), [([1, 2, 3], [4, 5]), ([1, 2], [3, 4, 5]), ([1, 2], [3]), ([1], [2, 3]), ([1], [])]
)
def test_lengths(a, b):
    """Refuses vectors of different lengths."""
    with pytest.raises(ValueError):
        dot_product(a, b)
