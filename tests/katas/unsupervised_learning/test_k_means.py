"""Checks of `k_means`."""

import numpy as np
import pytest
from scipy.spatial.distance import cdist
from sklearn.cluster import KMeans

from katas.unsupervised_learning.k_means import k_means


def lloyd(x, centers, steps):
    """Return centres and labels after some steps."""
    centers = np.array(centers, dtype=float)
    for _ in range(steps):
        labels = cdist(x, centers).argmin(axis=1)
        for label in set(labels.tolist()):
            centers[label] = x[labels == label].mean(axis=0)
    return centers, cdist(x, centers).argmin(axis=1)


def test_example():
    """Moves two centres once, to the means of their points."""
    centers, labels = k_means([[1, 1], [3, 1], [8, 6], [10, 9], [9, 6]], [[2, 2], [7, 7]], steps=1)
    assert centers == pytest.approx(np.array([[2.0, 1.0], [9.0, 7.0]]))
    assert labels == pytest.approx(np.array([0, 0, 1, 1, 1]))


@pytest.mark.parametrize("steps", [1, 2, 3, 7])
def test_steps(rng, steps):
    """Takes as many steps as it is asked to."""
    x = rng.normal(size=(60, 2))
    start = x[[0, 1, 2, 3]] + 0.1
    expected, expected_labels = lloyd(x, start, steps)
    centers, labels = k_means(x, start, steps)
    assert centers == pytest.approx(expected)
    assert labels == pytest.approx(expected_labels)


def test_convergence(rng):
    """Ends where scikit-learn does, if it may take steps enough."""
    x = rng.normal(size=(50, 3)) + 4 * rng.integers(3, size=(50, 1))
    start = x[:3].copy()
    model = KMeans(3, init=start, n_init=1, max_iter=200, tol=0).fit(x)
    expected, expected_labels = lloyd(x, start, 200)
    assert model.inertia_ == pytest.approx(np.sum((x - expected[expected_labels]) ** 2))
    centers, labels = k_means(x, start, 200)
    assert centers == pytest.approx(expected)
    assert labels == pytest.approx(expected_labels)


def test_no_steps(rng):
    """Gives the centres as they came, and the labels that belong to them, for no steps."""
    x, start = rng.normal(size=(20, 3)), rng.normal(size=(5, 3))
    expected = cdist(x, start).argmin(axis=1)
    centers, labels = k_means(x, start, 0)
    assert centers == pytest.approx(start)
    assert labels == pytest.approx(expected)


def test_labels_of_new_centers():
    """Labels the points by the centres after the last step, not before it."""
    centers, labels = k_means([[0], [4], [5], [6], [20]], [[0], [5]], steps=1)
    assert centers == pytest.approx(np.array([[0.0], [8.75]]))
    assert labels == pytest.approx(np.array([0, 0, 1, 1, 1]))


@pytest.mark.parametrize("steps", [1, 4])
def test_empty_cluster(steps):
    """Leaves a centre where it is to which no point goes."""
    x = [[1, 2], [2, 1], [9, 8], [8, 9], [10, 10]]
    centers, labels = k_means(x, [[-50, 7], [1, 1], [9, 9], [70, 70]], steps)
    assert centers == pytest.approx(np.array([[-50.0, 7], [1.5, 1.5], [9, 9], [70, 70]]))
    assert labels == pytest.approx(np.array([1, 1, 2, 2, 2]))


def test_distance():
    """Measures distances as the crow flies."""
    centers, labels = k_means([[0, 0], [3, 3.5], [0, -6]], [[3, 3], [0, -5]], steps=0)
    assert centers == pytest.approx(np.array([[3.0, 3.0], [0.0, -5.0]]))
    assert labels == pytest.approx(np.array([0, 0, 1]))


def test_whole_numbers():
    """Moves centres to fractions even if they start at whole numbers."""
    x = np.array([[1, 1], [2, 1], [7, 8], [8, 8], [8, 7]])
    centers, labels = k_means(x, np.array([[1, 1], [8, 8]]), 2)
    assert centers == pytest.approx(np.array([[1.5, 1], [23 / 3, 23 / 3]]))
    assert labels == pytest.approx(np.array([0, 0, 1, 1, 1]))


@pytest.mark.parametrize("dtype", [np.uint8, np.int8])
def test_small_dtypes(dtype):
    """Does not overflow for points of a small dtype, such as pixels."""
    x = np.array([[10, 20], [20, 10], [120, 110], [110, 120], [115, 124]], dtype=dtype)
    centers, labels = k_means(x, np.array([[30, 30], [100, 100]], dtype=dtype), 2)
    assert centers == pytest.approx(np.array([[15, 15], [115, 118]]))
    assert labels == pytest.approx(np.array([0, 0, 1, 1, 1]))


@pytest.mark.perf
def test_loops(perf, rng):
    """Loops over no points in Python."""
    # 2 cores, Linux, November 2026: the reference 1, right_members 1, slow_loop 3.7.
    perf.steps_grow(
        "slow_loop", lambda n: (rng.normal(size=(n, 3)), rng.normal(size=(4, 3)), 3), 30, stars=(3, 2, 1.1)
    )
