"""Checks of `power_iteration`."""

import numpy as np
import pytest

from katas.linear_algebra.power_iteration import power_iteration


def symmetric(rng, eigenvalues):
    """Draw a symmetric matrix with these eigenvalues."""
    n = len(eigenvalues)
    vectors = np.linalg.qr(rng.normal(size=(n, n)))[0]
    a = vectors * eigenvalues @ vectors.T
    return (a + a.T) / 2


def assert_dominant_pair(pair, a, eigenvalue):
    """Hold a pair to A v = λ v, with the right λ and a v of length 1; v or -v is left open."""
    value, vector = pair
    assert value == pytest.approx(eigenvalue, rel=1e-6)
    assert np.linalg.norm(vector) == pytest.approx(1, rel=1e-6)
    assert a @ np.asarray(vector) == pytest.approx(eigenvalue * np.ravel(vector), abs=1e-6 * abs(eigenvalue))


def test_example():
    """Finds the eigenvalue 5 of a matrix of two rows, and its eigenvector."""
    a = [[1, 2], [2, 4]]
    value, vector = power_iteration(a, steps=50)
    assert value == pytest.approx(5)
    assert np.abs(vector) == pytest.approx(np.array([1, 2]) / 5**0.5)


@pytest.mark.parametrize("n", [2, 3, 6])
def test_random(rng, n):
    """Finds the pair that is dominant by size, among positive and negative eigenvalues."""
    a = symmetric(rng, [3, *rng.uniform(-1.5, 1.5, size=n - 1)])
    assert_dominant_pair(power_iteration(a, 100), a, 3)


@pytest.mark.parametrize("steps", [100, 101])
def test_negative(rng, steps):
    """Keeps the sign of a negative eigenvalue."""
    a = symmetric(rng, [-4, 2, 1, -0.5, 0])
    assert_dominant_pair(power_iteration(a, steps), a, -4)


@pytest.mark.parametrize(
    ("a", "eigenvalue"),
    [
        ([[2, -1], [-1, 2]], 3),
        ([[1, 0, 0], [0, 4, 1], [0, 1, 4]], 5),
        ([[4, 1, 0], [1, 4, 0], [0, 0, 1]], 5),
        ([[3, -2, 0], [-2, 3, 0], [0, 0, 2]], 5),
    ],
)
def test_start(a, eigenvalue):
    """Starts from no vector that is orthogonal to the dominant eigenvector of an everyday matrix."""
    assert_dominant_pair(power_iteration(a, 100), np.array(a), eigenvalue)


@pytest.mark.parametrize("scale", [1e-10, 1e10])
def test_scale(rng, scale):
    """Neither overflows nor underflows in many steps."""
    a = symmetric(rng, scale * np.array([6, -3, 2, 1]))
    assert_dominant_pair(power_iteration(a, 100), a, 6 * scale)


def test_slow(rng):
    """Takes all the steps it is given, which eigenvalues close to each other need."""
    a = symmetric(rng, [1, 0.95, 0.9, 0.5])
    assert_dominant_pair(power_iteration(a, 1000), a, 1)


def test_one_step():
    """Is done after one step where all other eigenvalues are zero."""
    a = np.outer([2, -1, 2], [2, -1, 2])
    assert_dominant_pair(power_iteration(a, 1), a, 9)


@pytest.mark.parametrize("steps", [0, -1])
def test_too_few_steps(steps):
    """Refuses to take less than one step."""
    with pytest.raises(ValueError):
        power_iteration([[2, 1], [1, 3]], steps)
