"""Checks of `confusion_matrix`."""

import numpy as np
import pytest
import sklearn.metrics

from katas.metrics.confusion_matrix import confusion_matrix


def test_example():
    """Counts how six animals of three kinds were told apart."""
    expected = np.array([[1, 0, 1], [0, 1, 0], [0, 1, 2]])
    assert confusion_matrix([0, 0, 1, 2, 2, 2], [0, 2, 1, 2, 2, 1], 3) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "k"), [(9, 2), (50, 3), (80, 5), (40, 12)])
def test_values(rng, n, k):
    """Counts every pair of a true and a predicted class."""
    y = rng.integers(k, size=n)
    p = np.where(rng.uniform(size=n) < 0.5, y, rng.integers(k, size=n))
    expected = sklearn.metrics.confusion_matrix(y, p, labels=range(k))
    assert confusion_matrix(y, p, k) == pytest.approx(expected)


def test_rows():
    """Has a row for each true class, and a column for each predicted one."""
    expected = np.array([[0, 4], [1, 2]])
    assert confusion_matrix([0, 1, 0, 0, 1, 1, 0], [1, 0, 1, 1, 1, 1, 1], 2) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("y", "p"),
    [
        ([0, 1, 2, 3, 1], [0, 1, 1, 3, 3]),  # Class 2 is never predicted,
        ([0, 3, 0, 0, 3], [1, 3, 0, 2, 0]),  # 1 and 2 are never true,
        ([1, 0, 2, 2, 0], [2, 0, 0, 2, 1]),  # 3 is neither,
        ([2, 3, 3, 2, 1], [3, 2, 3, 3, 1]),  # nor is 0.
    ],
)
def test_missing(y, p):
    """Keeps the row and the column of a class that never appears."""
    expected = np.zeros((4, 4))
    for true, predicted in zip(y, p, strict=True):
        expected[true, predicted] += 1
    assert confusion_matrix(y, p, 4) == pytest.approx(expected)


def test_whole_numbers():
    """Gives whole numbers."""
    result = np.asarray(confusion_matrix([1, 0, 1, 1], [1, 1, 0, 1], 2))
    assert result.tolist() == [[0, 1], [1, 2]]
    assert result.dtype.kind in "iu"


@pytest.mark.parametrize("dtype", [np.uint8, np.int8])
def test_small_integers(rng, dtype):
    """Takes classes in small types of integers."""
    y = rng.integers(30, size=200)
    p = np.where(rng.uniform(size=200) < 0.7, y, rng.integers(30, size=200))
    expected = sklearn.metrics.confusion_matrix(y, p, labels=range(30))
    assert confusion_matrix(y.astype(dtype), p.astype(dtype), 30) == pytest.approx(expected)


@pytest.mark.parametrize("p", [[0], [0, 1, 1], [0, 1, 1, 2, 0], [[0], [1], [1], [2]]])
def test_shapes(p):
    """Refuses y and p of different shapes."""
    y = [0, 2, 1, 2]
    expected = np.array([[1, 0, 0], [0, 1, 0], [0, 1, 1]])
    assert confusion_matrix(y, [0, 1, 1, 2], 3) == pytest.approx(expected)
    with pytest.raises(ValueError):
        confusion_matrix(y, np.array(p), 3)


@pytest.mark.parametrize(
    ("y", "p"),
    [([0, 3, 1], [0, 2, 1]), ([0, 2, 1], [0, 3, 1]), ([0, -1, 1], [0, 2, 1]), ([0, 2, 1], [0, -1, 1])],
)
def test_unknown_class(y, p):
    """Refuses a class that is not one of 0 to k - 1."""
    expected = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    assert confusion_matrix([0, 2, 1], [0, 2, 1], 3) == pytest.approx(expected)
    with pytest.raises(ValueError):
        confusion_matrix(y, p, 3)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no examples in Python."""
    # 2 cores, Linux, November 2026: the reference 17, scikit-learn 1.2, right_cells 77.
    perf.faster_than(
        "slow_loop", lambda n: (rng.integers(5, size=n), rng.integers(5, size=n), 5), 2000, stars=(2, 3, 5.5)
    )
