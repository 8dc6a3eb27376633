"""Checks of `gauss_solve`."""

import numpy as np
import pytest

from katas.linear_algebra.gauss_solve import gauss_solve


def test_example():
    """Solves three equations."""
    a = [[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]
    assert gauss_solve(a, [8, -11, -3]) == pytest.approx(np.array([2.0, 3.0, -1.0]))


@pytest.mark.parametrize("n", [1, 2, 5, 8])
def test_random(rng, n):
    """Solves systems of any size."""
    left, right = (np.linalg.qr(rng.normal(size=(n, n)))[0] for _ in range(2))
    a = left * np.linspace(1, 5, n) @ right  # No direction is stretched by less than 1 or more than 5.
    x = rng.normal(size=n)
    assert gauss_solve(a, a @ x) == pytest.approx(x, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ([[0, 2, 1], [4, 1, 3], [1, 1, 1]], [5, 8, 4]),
        ([[0, 2, 1], [-4, 1, 3], [-1, 1, 1]], [5, -8, 0]),
        ([[1, 2, 3], [2, 4, 1], [-1, 1, 2]], [5, 15, -1]),
    ],
)
def test_zero_pivot(a, b):
    """Exchanges equations where a zero stands on the diagonal, or turns up there."""
    assert gauss_solve(a, b) == pytest.approx(np.array([2.0, 3.0, -1.0]))


@pytest.mark.parametrize(
    ("a", "b", "x"),
    [
        ([[1e-20, 1], [1, 1]], [1, 2], [1.0, 1.0]),
        ([[1, 1, 1], [1, 1 + 1e-12, 2], [1, 2, 2]], [4, 3 + 3e-12, 6], [2.0, 3.0, -1.0]),
    ],
)
def test_small_pivot(a, b, x):
    """Keeps its accuracy where the number on the diagonal is tiny."""
    assert gauss_solve(a, b) == pytest.approx(np.array(x), rel=1e-9)


@pytest.mark.parametrize("scale", [1e-20, 1e20])
def test_scale(scale):
    """Solves systems whose numbers are all tiny, or all huge."""
    a = scale * np.array([[4, -2, 1], [3, 6, -4], [2, 1, 8]])
    b = scale * np.array([11, -21, 24])
    assert gauss_solve(a, b) == pytest.approx(np.array([1.0, -2.0, 3.0]))


@pytest.mark.parametrize(
    "a",
    [
        [[0, 0, 0], [0, 0, 0], [0, 0, 0]],
        [[0, 1, 2], [0, 3, 4], [0, 5, 7]],
        [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
        [[1e11, 2e11, 3e11], [4e11, 5e11, 6e11], [7e11, 8e11, 9e11]],
    ],
)
def test_singular(a):
    """Refuses a singular matrix, also where rounding turns the zero pivot into a tiny one."""
    with pytest.raises(ValueError):
        gauss_solve(a, [1, 2, 4])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ([[2, 1, 1], [1, 3, 1]], [1, 2]),
        ([[2, 1], [1, 3], [1, 1]], [1, 2]),
        ([[2, 1], [1, 3], [1, 1]], [1, 2, 3]),
        ([[2, 1], [1, 3]], [1, 2, 3]),
        ([[2, 1], [1, 3]], [[1], [2]]),
    ],
)
def test_shapes(a, b):
    """Refuses a matrix that is not square, and right-hand sides that do not fit it."""
    with pytest.raises(ValueError):
        gauss_solve(a, b)


@pytest.mark.perf
def test_steps(perf, rng):
    """Loops over pivots alone."""
    # 2 cores, Linux, November 2026: the reference 3.4, right_numpy 1, slow_loop 54.
    perf.steps_grow("slow_loop", lambda n: (rng.normal(size=(n, n)), rng.normal(size=n)), 6, stars=(20, 8, 5))
