"""Checks of `silhouette`."""

import numpy as np
import pytest
from sklearn.metrics import silhouette_score

from katas.unsupervised_learning.silhouette import silhouette


def test_example():
    """Compares two pairs of points on a line."""
    assert silhouette([[0], [2], [10], [14]], [1, 1, 2, 2]) == pytest.approx(
        (10 / 12 + 8 / 10 + 5 / 9 + 9 / 13) / 4
    )


@pytest.mark.parametrize(("n", "d", "k"), [(20, 2, 2), (30, 4, 3), (25, 1, 5), (12, 7, 4)])
def test_values(rng, n, d, k):
    """Is the mean over the points of several clusters of unequal size."""
    labels = rng.permutation(np.concatenate([np.repeat(np.arange(k), 2), rng.integers(2, size=n - 2 * k)]))
    x = rng.normal(size=(n, d)) + labels[:, np.newaxis]
    expected = silhouette_score(x, labels)
    assert silhouette(x, labels) == pytest.approx(expected, abs=1e-9)


def test_nearest_cluster():
    """Compares with the nearest other cluster, not with one far away or with all."""
    x, labels = [[0, 0], [0, 1], [3, 0], [3, 1], [90, 0], [90, 1], [90, 2]], [1, 1, 2, 2, 3, 3, 3]
    expected = silhouette_score(x, labels)
    assert silhouette(x, labels) == pytest.approx(expected)


def test_wrong_cluster():
    """Is negative for points that lie in the midst of another cluster."""
    x, labels = [[0.0], [1], [10], [11], [12], [0.5]], [4, 4, 8, 8, 8, 8]
    expected = silhouette_score(x, labels)
    assert silhouette(x, labels) == pytest.approx(expected)
    assert silhouette([[0], [9], [1], [10]], [4, 4, 8, 8]) == pytest.approx(-4 / 9)


def test_single_point():
    """Counts a point that is alone in its cluster as 0."""
    assert silhouette([[0], [2], [8]], [5, 5, 7]) == pytest.approx((6 / 8 + 4 / 6) / 3)
    assert silhouette([[0], [2], [8], [30]], [5, 5, 7, 6]) == pytest.approx((6 / 8 + 4 / 6) / 4)


def test_equal_points():
    """Counts a point as 0 that is at no distance from its own cluster and another."""
    x, labels = [[3, 1], [3, 1], [3, 1], [3, 1], [7, 1], [7, 1]], [0, 0, 2, 2, 5, 5]
    assert silhouette(x, labels) == pytest.approx(2 / 6)


def test_labels():
    """Takes labels for names, whatever their size, sign and order."""
    x, labels = [[0, 1], [9, 8], [1, 0], [8, 8], [1, 1], [-9, 9], [-8, 9]], [-4, 900, -4, 900, -4, 7, 7]
    expected = silhouette_score(x, labels)
    assert silhouette(x, labels) == pytest.approx(expected)


@pytest.mark.parametrize("dtype", [np.uint8, np.int8])
def test_small_dtypes(dtype):
    """Does not overflow for points of a small dtype."""
    x = np.array([[10, 20], [20, 10], [25, 30], [120, 110], [100, 120]], dtype=dtype)
    expected = silhouette_score(x.astype(float), [0, 0, 0, 1, 1])
    assert silhouette(x, np.array([0, 0, 0, 1, 1], dtype=dtype)) == pytest.approx(expected)


@pytest.mark.parametrize("label", [0, 3])
def test_one_cluster(label):
    """Refuses a clustering of one cluster, for which there is nothing to compare with."""
    with pytest.raises(ValueError):
        silhouette([[0, 1], [1, 2], [4, 4]], [label] * 3)


@pytest.mark.perf
def test_steps(perf, rng):
    """Loops over no points in Python."""
    # 2 cores, Linux, November 2026: the reference 1, right_sklearn 1.1, slow_loop 12.
    perf.steps_grow("slow_loop", lambda n: (rng.normal(size=(n, 3)), np.arange(n) % 3), 12, stars=(5, 2, 1.1))
