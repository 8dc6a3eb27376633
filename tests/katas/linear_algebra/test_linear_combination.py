"""Checks of `linear_combination`."""

import numpy as np
import pytest

from katas.linear_algebra.linear_combination import linear_combination


def test_example():
    """Takes the second matrix from twice the first."""
    expected = np.array([[2, -1, 5], [1, 8, 2]])
    result = linear_combination(2, [[1, 0, 3], [2, 5, 4]], -1, [[0, 1, 1], [3, 2, 6]])
    assert result == pytest.approx(expected)


@pytest.mark.parametrize(("a", "b"), [(1, 1), (1, -1), (2.5, 0), (0, 2.5), (0.3, -4)])
def test_weights(rng, a, b):
    """Adds, subtracts and scales, as the weights say."""
    x, y = rng.normal(size=(2, 2, 3)).round(2)
    expected = a * x + b * y
    assert linear_combination(a, x, b, y) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("a", "b", "expected"), [(2, 3, [[700, 100], [23, 307]]), (1, -1, [[100, 50], [-6, -99]])]
)
def test_overflow(a, b, expected):
    """Does not overflow where the result does not fit into the integers' dtype."""
    x = np.array([[200, 50], [1, 2]], dtype=np.uint8)
    y = np.array([[100, 0], [7, 101]], dtype=np.uint8)
    assert linear_combination(a, x, b, y) == pytest.approx(np.array(expected))


def test_fractions():
    """Keeps the fractions that come of integer matrices."""
    x, y = np.array([[1, 2, -3]]), np.array([[5, -6, 7]])
    expected = np.array([[1.75, -0.5, 0.25]])
    assert linear_combination(0.5, x, 0.25, y) == pytest.approx(expected)


def test_same_matrix():
    """Combines a matrix with itself."""
    x = np.array([[1.0, -2.0], [3.0, 0.5], [4.0, 6.0]])
    expected = np.array([[5.0, -10.0], [15.0, 2.5], [20.0, 30.0]])
    assert linear_combination(2, x, 3, x) == pytest.approx(expected)


@pytest.mark.parametrize("shapes", [((3, 4), (1, 4)), ((3, 1), (3, 4)), ((3, 4), (4,)), ((2, 4), (3, 4))])
def test_shapes(rng, shapes):
    """Refuses matrices of different shapes, also those that numpy would broadcast."""
    x, y = (rng.normal(size=shape) for shape in shapes)
    with pytest.raises(ValueError):
        linear_combination(2, x, 3, y)
