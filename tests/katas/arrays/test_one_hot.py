"""Checks of `one_hot`."""

import numpy as np
import pytest

from katas.arrays.one_hot import one_hot


def test_example():
    """Writes two labels of three classes as rows."""
    assert one_hot([2, 0], 3) == pytest.approx(np.array([[0, 0, 1], [1, 0, 0]]))


@pytest.mark.parametrize(("n", "k"), [(7, 3), (4, 9), (5, 5), (1, 4), (6, 1)])
def test_any(rng, n, k):
    """Puts a single 1 into each row, in the place of its label."""
    labels = rng.integers(k, size=n)
    expected = np.zeros((n, k))
    for row, label in enumerate(labels):
        expected[row, label] = 1
    assert one_hot(labels, k) == pytest.approx(expected)


def test_missing_classes():
    """Has a column for each of the k classes, also for those that do not occur."""
    expected = np.array([[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 1, 0, 0, 0]])
    assert one_hot(np.array([1, 2, 1]), 5) == pytest.approx(expected)


def test_floats():
    """Returns floats, of which products and means can be made."""
    result = np.asarray(one_hot(np.array([1, 0, 1]), 2))
    assert result.tolist() == [[0, 1], [1, 0], [0, 1]]
    assert result.dtype.kind == "f", "rows of floats, not of integers or booleans"


@pytest.mark.parametrize("dtype", ["uint8", "int8", "int32"])
def test_dtypes(dtype):
    """Takes labels of any dtype of integers."""
    labels = np.array([3, 0, 2, 3], dtype=dtype)
    expected = np.array([[0, 0, 0, 1], [1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])
    assert one_hot(labels, 4) == pytest.approx(expected)


@pytest.mark.parametrize("labels", [[0, 3], [-1, 2], [4, 0, 1], [1, -3]])
def test_no_such_class(labels):
    """Refuses a label that is not from 0 to k - 1."""
    with pytest.raises(ValueError):
        one_hot(np.array(labels), 3)


@pytest.mark.parametrize("labels", [[[1], [0], [1]], [[1, 0, 1]], [[[1], [0]]], [[1, 0], [0, 0]]])
def test_not_flat(labels):
    """Refuses labels that are a column, or have more than one axis in another way."""
    with pytest.raises(ValueError):
        one_hot(np.array(labels), 2)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no labels in Python."""
    # 2 cores, Linux, November 2026: the reference 30, right_compares 61.
    perf.faster_than("slow_loop", lambda n: (rng.integers(7, size=n), 7), 3000, stars=(2, 4.5, 9.5))
