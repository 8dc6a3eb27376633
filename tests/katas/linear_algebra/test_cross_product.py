"""Checks of `cross_product`."""

import numpy as np
import pytest

from katas.linear_algebra.cross_product import cross_product

X, Y, Z = [1, 0, 0], [0, 1, 0], [0, 0, 1]


def test_example():
    """Multiplies two vectors in space."""
    assert cross_product([1, 3, -5], [4, -2, -1]) == pytest.approx(np.array([-13, -19, -14]))


@pytest.mark.parametrize(("a", "b", "expected"), [(X, Y, Z), (Y, Z, X), (Z, X, Y)])
def test_axes(a, b, expected):
    """Follows the right-hand rule: x × y is z, y × z is x, z × x is y."""
    assert cross_product(a, b) == pytest.approx(np.array(expected))


def test_any_vectors(rng):
    """Is right for any vectors."""
    a, b = rng.normal(size=(2, 3)).round(2)
    expected = np.cross(a, b)
    assert cross_product(a, b) == pytest.approx(expected)


@pytest.mark.parametrize(("third", "expected"), [(-3, [0, 0, 0]), (1, [-16, -8, 0])])
def test_parallel(third, expected):
    """Is zero where the vectors lie on one line, and only there."""
    assert cross_product([2, -4, 6], [-1, 2, third]) == pytest.approx(np.array(expected))


def test_unsigned():
    """Does not overflow where the result does not fit into the integers' dtype."""
    a, b = np.array([10, 20, 30], dtype=np.uint8), np.array([40, 50, 70], dtype=np.uint8)
    assert cross_product(a, b) == pytest.approx(np.array([-100, 500, -300]))


@pytest.mark.parametrize("sizes", [(2, 3), (4, 3), (3, 2), (3, 4), (2, 2), (4, 4)])
def test_sizes(sizes):
    """Refuses vectors that do not have three components."""
    a, b = (np.arange(1.0, size + 1) for size in sizes)
    with pytest.raises(ValueError):
        cross_product(a, b)
