"""Checks of `project_onto`."""

import numpy as np
import pytest

from katas.linear_algebra.project_onto import project_onto


def columns(rng, n, k):
    """Draw k columns that are far from dependent, but neither perpendicular nor of length one."""
    left, right = (np.linalg.qr(rng.normal(size=(size, size)))[0] for size in (n, k))
    return left[:, :k] * np.linspace(1, 5, k) @ right


def projection(x, basis):
    """Return the projection by least squares."""
    return basis @ np.linalg.lstsq(basis, x)[0]


def test_example():
    """Drops a vector onto the plane of the first two axes."""
    assert project_onto([1, 2, 3], [[1, 1], [0, 1], [0, 0]]) == pytest.approx(np.array([1.0, 2.0, 0.0]))


@pytest.mark.parametrize(("n", "k"), [(5, 1), (6, 2), (9, 4)])
def test_random(rng, n, k):
    """Finds the nearest point of the span, whatever the lengths of the columns and their angles."""
    x, basis = rng.normal(size=n), columns(rng, n, k)
    expected = projection(x, basis)
    assert project_onto(x, basis) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(
    ("x", "expected"), [([4, 1, 5], [4, 1, 5]), ([1, -3, -2], [1, -3, -2]), ([3, 3, 0], [1, 1, 2])]
)
def test_span(x, expected):
    """Keeps a vector that lies in the span."""
    assert project_onto(x, [[1, 0], [0, 1], [1, 1]]) == pytest.approx(
        np.array(expected, dtype=float), abs=1e-9
    )


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        ([[1, 2], [2, 4], [2, 4]], [1, 2, 2]),
        ([[1, 2, 3], [0, 1, 1], [0, 0, 0]], [5, 0, 0]),
        ([[0, 1], [0, 2], [0, 2]], [1, 2, 2]),
        ([[0, 0], [0, 0], [0, 0]], [0, 0, 0]),
        ([[2, 0, 0, 1], [0, 3, 0, 1], [0, 0, 5, 1]], [5, 0, 2]),
    ],
)
def test_dependent_columns(basis, expected):
    """Copes with columns that depend on others, or are zero."""
    assert project_onto([5, 0, 2], basis) == pytest.approx(np.array(expected, dtype=float), abs=1e-9)


def test_dependent_random(rng):
    """Copes with columns that depend on others but for rounding."""
    x, independent = rng.normal(size=8), columns(rng, 8, 3)
    basis = independent @ np.array([[1, 0, 0, 0.3, 1], [0, 1, 0, 0.7, 0], [0, 0, 1, 0.1, 0]])
    expected = projection(x, independent)
    assert project_onto(x, basis) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("scale", [1e-20, 1e20])
def test_scale(rng, scale):
    """Does not depend on how long the columns are."""
    x, basis = rng.normal(size=5), columns(rng, 5, 2)
    expected = projection(x, basis)
    assert project_onto(x, scale * basis) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("rows", [2, 4])
def test_rows(rng, rows):
    """Refuses columns that are longer or shorter than the vector."""
    basis = rng.normal(size=(rows, 2))
    with pytest.raises(ValueError):
        project_onto([1, 2, 3], basis)
