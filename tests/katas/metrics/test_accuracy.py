"""Checks of `accuracy`."""

import numpy as np
import pytest
import sklearn.metrics

from katas.metrics.accuracy import accuracy


def test_example():
    """Finds three of four predictions right."""
    assert accuracy([3, 0, 2, 2], [3, 0, 2, 1]) == pytest.approx(0.75)


@pytest.mark.parametrize(("n", "k"), [(7, 2), (60, 3), (300, 5)])
def test_values(rng, n, k):
    """Is the share of right predictions."""
    y = rng.choice(k, size=n, p=np.arange(1, k + 1) / (k * (k + 1) / 2))
    p = np.where(rng.uniform(size=n) < 0.6, y, rng.integers(k, size=n))
    p[0] = y[0]
    expected = sklearn.metrics.accuracy_score(y, p)
    assert accuracy(y, p) == pytest.approx(expected)


@pytest.mark.parametrize("n", [3, 7, 1000])
def test_not_rounded(n):
    """Is not rounded."""
    y, p = np.arange(n), np.arange(n)
    p[n // 2] += 1
    assert accuracy(y, p) == pytest.approx((n - 1) / n)


@pytest.mark.parametrize(
    ("y", "p"),
    [
        ([-1, 1, -1, -1, 1], [-1, -1, -1, 1, -1]),
        ([10, 30, 20, 30, 30], [10, 10, 20, 10, 10]),
        (["cat", "dog", "dog", "owl", "cat"], ["cat", "owl", "cat", "owl", "dog"]),
    ],
)
def test_labels(y, p):
    """Takes any numbers or texts as labels."""
    assert accuracy(y, p) == pytest.approx(0.4)


def test_extremes():
    """Is 1 where all predictions are right, and 0 where none is."""
    assert accuracy([1, 0, 1, 2, 2], [1, 0, 1, 2, 2]) == pytest.approx(1)
    assert accuracy([1, 0, 1, 2, 2], [0, 2, 0, 1, 0]) == pytest.approx(0)


@pytest.mark.parametrize("p", [[4], [4, 7, 7], [4, 7, 7, 5, 4], [[4], [7], [7], [5]], [[4, 7, 7, 5]]])
def test_shapes(p):
    """Refuses y and p of different shapes."""
    y = [4, 7, 5, 5]
    assert accuracy(y, [4, 7, 7, 5]) == pytest.approx(0.75)
    with pytest.raises(ValueError):
        accuracy(y, np.array(p))


def test_no_labels():
    """Needs one label at least."""
    assert accuracy([6], [6]) == pytest.approx(1)
    with pytest.raises(ValueError):
        accuracy([], [])
