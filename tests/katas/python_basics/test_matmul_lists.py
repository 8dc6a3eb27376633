"""Checks of `matmul_lists`."""

import numpy as np
import pytest

from katas.python_basics.matmul_lists import matmul_lists


def _random(rng, *shapes):
    return [rng.normal(size=shape).round(2).tolist() for shape in shapes]


def test_example():
    """Multiplies a 2 × 3 matrix with a 3 × 2 matrix."""
    expected = [[-2, 7], [-2, 16]]
    assert matmul_lists([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 2], [-1, 1]]) == expected


@pytest.mark.parametrize(("n", "k", "m"), [(2, 3, 4), (4, 2, 3), (3, 4, 2), (5, 2, 5), (2, 300, 3)])
def test_sizes(rng, n, k, m):
    """Multiplies matrices of any sizes that fit."""
    a, b = _random(rng, (n, k), (k, m))
    expected = np.matmul(a, b)
    assert matmul_lists(a, b) == pytest.approx(expected)


@pytest.mark.parametrize("n", [2, 3])
def test_square(rng, n):
    """Takes rows of a and columns of b where sizes do not tell them apart."""
    a, b = _random(rng, (n, n), (n, n))
    expected = np.matmul(a, b)
    assert matmul_lists(a, b) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "k", "m"), [(1, 3, 1), (3, 1, 2), (1, 1, 4), (4, 2, 1), (1, 1, 1)])
def test_thin(rng, n, k, m):
    """Multiplies single rows, columns and numbers."""
    a, b = _random(rng, (n, k), (k, m))
    expected = np.matmul(a, b)
    assert matmul_lists(a, b) == pytest.approx(expected)


@pytest.mark.parametrize(
    "shapes", [((2, 3), (2, 4)), ((3, 2), (4, 3)), ((2, 3), (4, 2)), ((4, 1), (2, 3)), ((2, 2), (1, 5))]
)
def test_do_not_fit(rng, shapes):
    """Refuses matrices whose inner sizes differ."""
    a, b = _random(rng, *shapes)
    with pytest.raises(ValueError):
        matmul_lists(a, b)


@pytest.mark.parametrize("a", [[[1.5, 2.0], [3.0]], [[1.5, 2.0], [3.0, 4.0, 5.0]], [[1.5], [3.0, 4.0]]])
def test_one_row_does_not_fit(a):
    """Refuses a left matrix of which any row does not fit."""
    with pytest.raises(ValueError):
        matmul_lists(a, [[1.0, 2.0, 6.0], [3.0, 4.0, 8.0]])
