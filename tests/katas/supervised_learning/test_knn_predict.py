"""Checks of `knn_predict`."""

import numpy as np
import pytest
from sklearn.neighbors import KNeighborsClassifier

from katas.supervised_learning.knn_predict import knn_predict


def test_example():
    """Lets the three nearest of five points vote."""
    x = [[1, 1], [2, 1], [1, 3], [7, 6], [6, 8]]
    y = [4, 9, 4, 9, 9]
    assert knn_predict(x, y, [[1, 2], [6, 6]], k=3) == pytest.approx(np.array([4, 9]))


@pytest.mark.parametrize("k", [1, 2, 5, 8, 40])
def test_votes(rng, k):
    """Gives each query the label that most of its k nearest rows have."""
    x, q = rng.normal(size=(40, 3)), rng.normal(size=(25, 3))
    y = rng.choice([0, 1, 2, 5], p=[0.4, 0.3, 0.2, 0.1], size=40)
    expected = KNeighborsClassifier(k, algorithm="kd_tree").fit(x, y).predict(q)
    assert knn_predict(x, y, q, k) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("x", "expected"), [([[3, 3], [0, -5], [9, 9]], 6), ([[4, 4], [0, -5], [9, 9]], 1), ([[0, 5], [8, 0]], 6)]
)
def test_distance(x, expected):
    """Measures distances as the crow flies."""
    y = [6, 1, 2][: len(x)]
    assert knn_predict(x, y, [[0, 0]], k=1) == pytest.approx(np.array([expected]))


def test_ties():
    """Takes the smallest of the labels that have equally many votes."""
    x, y = [[1.0], [2.0], [3.0], [4.5], [6.5], [9.0]], [7, 4, 7, 4, 2, 2]
    assert knn_predict(x, y, [[0.0]], k=2) == pytest.approx(np.array([4]))
    assert knn_predict(x, y, [[0.0], [10.0]], k=4) == pytest.approx(np.array([4, 2]))
    assert knn_predict(x, y, [[2.2]], k=6) == pytest.approx(np.array([2]))


@pytest.mark.parametrize("k", [1, 3])
def test_known_points(rng, k):
    """Counts a row that is equal to the query as its nearest neighbour."""
    x, y = rng.normal(size=(20, 2)), rng.integers(3, size=20)
    q = np.concatenate([x[:15], rng.normal(size=(10, 2))])
    expected = KNeighborsClassifier(k, algorithm="kd_tree").fit(x, y).predict(q)
    assert knn_predict(x, y, q, k) == pytest.approx(expected)


def test_labels():
    """Takes labels for names, whatever their size and sign."""
    x, y = [[1, 2], [2, 1], [8, 9], [9, 8], [-8, 7], [-9, 8]], [-3, -3, 700, 700, 12, 12]
    assert knn_predict(x, y, [[9, 9], [1, 1], [-7, 7]], k=2) == pytest.approx(np.array([700, -3, 12]))


@pytest.mark.parametrize("dtype", [np.uint8, np.int8, np.int16])
def test_small_dtypes(dtype):
    """Does not overflow for points of a small dtype, such as pixels."""
    x, y = np.array([[100, 90], [20, 10], [10, 125]], dtype=dtype), np.array([5, 6, 8], dtype=dtype)
    q = np.array([[110, 100], [30, 20], [0, 120]], dtype=dtype)
    assert knn_predict(x, y, q, k=1) == pytest.approx(np.array([5, 6, 8]))


@pytest.mark.parametrize("k", [-1, 0, 4])
def test_number_of_neighbours(k):
    """Refuses to ask less than one neighbour, or more than there are."""
    with pytest.raises(ValueError):
        knn_predict([[1, 2], [3, 1], [5, 5]], [0, 0, 1], [[1, 1], [4, 4]], k)


@pytest.mark.perf
def test_steps(perf, rng):
    """Loops over no points in Python."""
    # 2 cores, Linux, November 2026: the reference 1, right_sorted_votes 15, slow_loop 9.8.
    perf.steps_grow(
        "slow_loop",
        lambda n: (rng.normal(size=(n, 3)), rng.integers(4, size=n), rng.normal(size=(n, 3)), 5),
        12,
        stars=(5, 2, 1.1),
    )
