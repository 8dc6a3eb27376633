"""Checks of `determinant`."""

import numpy as np
import pytest

from katas.linear_algebra.determinant import determinant


def _well_conditioned(rng, n):
    """Return a random matrix that stretches no direction by less than 1 or more than 2."""
    left, right = (np.linalg.qr(rng.normal(size=(n, n))).Q for _ in range(2))
    stretches = rng.uniform(1, 2, size=n) * rng.choice([-1, 1], size=n)
    return left * stretches @ right


def test_example():
    """Measures a matrix of three rows."""
    assert determinant([[2, 1, 1], [4, 3, 1], [-2, 0, 3]]) == pytest.approx(10)


@pytest.mark.parametrize("n", [1, 2, 5, 7])
def test_sizes(rng, n):
    """Is right for matrices of any size."""
    a = _well_conditioned(rng, n)
    expected = np.linalg.det(a)
    assert determinant(a) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("a", "expected"),
    [
        ([[0, 2], [3, 4]], -6),
        ([[0, 2, 0], [0, 0, 3], [4, 0, 0]], 24),
        ([[4, 2, 1], [2, 1, 3], [1, 5, 2]], -45),
    ],
)
def test_zero_pivot(a, expected):
    """Exchanges rows where a pivot is zero, at the start or on the way, and turns the sign each time."""
    assert determinant(a) == pytest.approx(expected)


def test_tiny_pivot():
    """Keeps its accuracy where a pivot is tiny."""
    assert determinant([[1e-16, 1, 2], [1, 3, 5], [2, 4, 1]]) == pytest.approx(5)


def test_scale():
    """Measures a matrix of tiny numbers like any other."""
    assert determinant([[4e-12, 2e-12], [2e-12, 3e-12]]) == pytest.approx(8e-24, rel=1e-9, abs=0)


@pytest.mark.parametrize(
    ("a", "expected"), [([[2, 0, 0], [7, 3, 0], [8, 9, -4]], -24), ([[2, 7, 8], [0, 3, 9], [0, 0, 4]], 24)]
)
def test_triangular(a, expected):
    """Is the product of the diagonal where all is zero above or below it."""
    assert determinant(a) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("a", "expected"),
    [
        ([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 0),
        ([[1, 2, 3], [4, 5, 6], [7, 8, 10]], -3),
        ([[5, 0, 1], [2, 0, 3], [4, 0, 6]], 0),
        ([[0]], 0),
    ],
)
def test_singular(a, expected):
    """Is zero where the rows depend on each other, and only there."""
    assert determinant(a) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("shape", [(2, 3), (3, 2), (4,), (2, 2, 2)])
def test_not_square(rng, shape):
    """Refuses what is not a square matrix."""
    a = rng.normal(size=shape)
    with pytest.raises(ValueError):
        determinant(a)


@pytest.mark.perf
def test_steps(perf, rng):
    """Takes no more steps than elimination does."""
    # 2 cores, Linux, November 2026: the reference 3.8, right_fractions 46.
    perf.steps_grow("slow_expansion_by_minors", lambda n: (rng.normal(size=(n, n)),), 2, stars=(100, 20, 6))
