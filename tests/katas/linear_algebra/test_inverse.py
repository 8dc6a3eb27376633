"""Checks of `inverse`."""

import numpy as np
import pytest

from katas.linear_algebra.inverse import inverse


def _well_conditioned(rng, n):
    """Return a random matrix that stretches no direction by less than 1 or more than 2."""
    left, right = (np.linalg.qr(rng.normal(size=(n, n))).Q for _ in range(2))
    return left * rng.uniform(1, 2, size=n) @ right


def test_example():
    """Inverts a matrix of two rows."""
    assert inverse([[4, 7], [2, 6]]) == pytest.approx(np.array([[0.6, -0.7], [-0.2, 0.4]]))


@pytest.mark.parametrize("n", [1, 2, 3, 6])
def test_sizes(rng, n):
    """Is right for matrices of any size."""
    a = _well_conditioned(rng, n)
    expected = np.linalg.inv(a)
    assert inverse(a) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(
    "a", [[[0, 2], [4, 0]], [[0, 2, 1], [0, 0, 3], [4, 1, 0]], [[4, 2, 1], [2, 1, 3], [1, 5, 2]]]
)
def test_zero_pivot(a):
    """Exchanges rows where a pivot is zero, at the start or on the way."""
    expected = np.linalg.inv(a)
    assert inverse(a) == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_tiny_pivot():
    """Keeps its accuracy where a pivot is tiny."""
    a = [[1e-11, 0.7, 1.9], [1.3, 3.1, 5.3], [2.3, 4.7, 1.1]]
    expected = np.linalg.inv(a)
    assert inverse(a) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("unit", [1e-12, 1e12])
def test_scale(unit):
    """Inverts a matrix of tiny or huge numbers like any other."""
    a = np.array([[4.0, 7.0], [2.0, 6.0]]) * unit
    expected = np.array([[0.6, -0.7], [-0.2, 0.4]]) / unit
    assert inverse(a) == pytest.approx(expected, rel=1e-9, abs=0)


@pytest.mark.parametrize(
    "a",
    [
        [[1, 2], [2, 4]],
        [[5, 0, 1], [2, 0, 3], [4, 0, 6]],
        [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
        [[1e9, 2e9, 3e9], [4e9, 5e9, 6e9], [7e9, 8e9, 9e9]],
        [[0]],
    ],
)
def test_singular(a):
    """Refuses a matrix whose rows depend on each other, also where rounding hides it."""
    with pytest.raises(ValueError):
        inverse(a)


@pytest.mark.parametrize("shape", [(2, 3), (3, 2), (4,), (2, 2, 2)])
def test_not_square(rng, shape):
    """Refuses what is not a square matrix."""
    a = rng.normal(size=shape)
    with pytest.raises(ValueError):
        inverse(a)


@pytest.mark.perf
def test_steps(perf, rng):
    """Loops over pivots alone."""
    # 2 cores, Linux, November 2026: the reference 3.3, right_adjugate 15, slow_loop 50.
    perf.steps_grow("slow_loop", lambda n: (rng.normal(size=(n, n)),), 6, stars=(20, 8, 5))
