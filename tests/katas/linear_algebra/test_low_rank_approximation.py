"""Checks of `low_rank_approximation`."""

import numpy as np
import pytest

from katas.linear_algebra.low_rank_approximation import low_rank_approximation


def parts(rng, n, m, sizes):
    """Draw n by m matrices of rank one, of these sizes and perpendicular to each other."""
    left, right = (np.linalg.qr(rng.normal(size=(size, size)))[0] for size in (n, m))
    return np.array([size * np.outer(left[:, i], right[:, i]) for i, size in enumerate(sizes)])


def test_example():
    """Keeps the larger of two singular values."""
    expected = np.array([[0.0, 3.0, 0.0], [0.0, 0.0, 0.0]])
    assert low_rank_approximation([[0, 3, 0], [2, 0, 0]], 1) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(("n", "m", "k"), [(6, 4, 2), (3, 5, 1), (5, 5, 3)])
def test_largest(rng, n, m, k):
    """Adds up the k largest parts of a tall, a wide or a square matrix."""
    drawn = parts(rng, n, m, [8, 5, 2, 1][: min(n, m)])
    expected = drawn[:k].sum(axis=0)
    assert low_rank_approximation(drawn.sum(axis=0), k) == pytest.approx(expected, abs=1e-9)


def test_signs():
    """Keeps what is largest by size, for a symmetric matrix too."""
    a = np.array([[1, 0, 0], [0, 2, 0], [0, 0, -4]])
    assert low_rank_approximation(a, 1) == pytest.approx(np.diag([0.0, 0.0, -4.0]), abs=1e-9)
    assert low_rank_approximation(a, 2) == pytest.approx(np.diag([0.0, 2.0, -4.0]), abs=1e-9)


@pytest.mark.parametrize("k", [1, 2, 3, 4])
def test_error(rng, k):
    """Comes as near to any matrix as rank k allows."""
    a = rng.normal(size=(7, 5))
    least = np.sqrt(np.sum(np.linalg.svd(a, compute_uv=False)[k:] ** 2))
    approximation = low_rank_approximation(a, k)
    assert np.linalg.norm(a - approximation) == pytest.approx(least, rel=1e-6)
    assert np.linalg.matrix_rank(approximation, tol=1e-9) <= k


@pytest.mark.parametrize("k", [0, 1, 4, 5, 9])
def test_every_rank(rng, k):
    """Is zero for k = 0, and the matrix itself from k = min(n, m) on."""
    drawn = parts(rng, 6, 4, [3, 2, 1.5, 1])
    expected = drawn[:k].sum(axis=0)
    assert low_rank_approximation(drawn.sum(axis=0), k) == pytest.approx(expected, abs=1e-9)


def test_negative_rank(rng):
    """Refuses a negative rank."""
    a = rng.normal(size=(4, 3))
    with pytest.raises(ValueError):
        low_rank_approximation(a, -1)
