"""Checks of `pairwise_distances`."""

import numpy as np
import pytest
from scipy.spatial import distance

from katas.arrays.pairwise_distances import pairwise_distances


def test_example():
    """Measures the sides of triangles."""
    expected = np.array([[4, 0, 3], [5, 3, 0]])
    assert pairwise_distances([[0, 0], [3, 0]], [[0, 4], [0, 0], [3, 0]]) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(("n", "m", "d"), [(4, 6, 3), (7, 2, 5), (3, 5, 2), (5, 4, 1), (1, 3, 2), (3, 1, 4)])
def test_any(rng, n, m, d):
    """Has a row for each point of a and a column for each point of b."""
    a, b = rng.uniform(-1, 1, size=(n, d)), rng.uniform(2, 4, size=(m, d))
    expected = distance.cdist(a, b)
    assert pairwise_distances(a, b) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("n", [3, 5])
def test_square(rng, n):
    """Tells a from b, also where they have as many points as coordinates."""
    a, b = rng.normal(size=(2, n, n))
    expected = distance.cdist(a, b)
    assert pairwise_distances(a, b) == pytest.approx(expected, rel=0, abs=1e-6)


@pytest.mark.parametrize("d", [2, 3, 7])
def test_same_points(rng, d):
    """Is zero on the diagonal for the distances within one set, and never nan."""
    a = rng.uniform(-1, 1, size=(40, d))
    expected = distance.cdist(a, a)
    assert pairwise_distances(a, a.copy()) == pytest.approx(expected, rel=0, abs=1e-6)


@pytest.mark.parametrize("scale", [1e-5, 1e5])
def test_unit(rng, scale):
    """Does not depend on the unit of the coordinates."""
    a = scale * rng.uniform(-1, 1, size=(8, 3))
    b = np.concatenate([a[2:4], scale * rng.uniform(-1, 1, size=(3, 3))])
    expected = distance.cdist(a, b)
    assert pairwise_distances(a, b) == pytest.approx(expected, rel=0, abs=1e-6 * scale)


@pytest.mark.parametrize("dtype", ["uint8", "int8", "float16"])
def test_small_dtypes(dtype):
    """Neither overflows nor goes below zero in a small dtype."""
    a = np.array([[100, 3, 7], [5, 90, 120]], dtype=dtype)
    b = np.array([[4, 99, 7], [120, 80, 0], [1, 2, 3], [100, 3, 7]], dtype=dtype)
    expected = distance.cdist(a.astype(float), b.astype(float))
    assert pairwise_distances(a, b) == pytest.approx(expected, rel=0, abs=1e-4)


@pytest.mark.parametrize(("d", "e"), [(2, 3), (3, 2), (1, 3), (4, 1)])
def test_coordinates(rng, d, e):
    """Refuses points that differ in their number of coordinates."""
    with pytest.raises(ValueError):
        pairwise_distances(rng.normal(size=(5, d)), rng.normal(size=(6, e)))


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no points in Python."""
    # 2 cores, Linux, November 2026: the reference 180, the library's 500, right_all_differences 77.
    perf.faster_than(
        "slow_loop", lambda n: (rng.normal(size=(n, 5)), rng.normal(size=(n + 9, 5))), 30, stars=(8, 25, 60)
    )


@pytest.mark.perf
def test_memory(perf, rng):
    """Makes no array of all differences."""
    # 2 cores, Linux, November 2026: the reference 1.4, right_einsum 1.9, slow_array_of_all_differences 36.
    perf.memory(
        "slow_array_of_all_differences",
        lambda n: (rng.normal(size=(n, 40)), rng.normal(size=(n + 9, 40))),
        60,
        stars=(10, 4, 2.2),
    )
