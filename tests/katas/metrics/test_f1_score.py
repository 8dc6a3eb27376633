"""Checks of `f1_score`."""

import numpy as np
import pytest
import sklearn.metrics

from katas.metrics.f1_score import f1_score


def test_example():
    """Averages the scores 1, 0.5 and 0 of three classes."""
    assert f1_score([0, 0, 1, 1, 2], [0, 0, 1, 2, 1], 3) == pytest.approx(0.5)


@pytest.mark.parametrize(("n", "k"), [(30, 2), (45, 3), (80, 4), (200, 7)])
def test_values(rng, n, k):
    """Averages the harmonic means of precision and recall."""
    y = rng.choice(k, size=n, p=np.arange(1, k + 1) / (k * (k + 1) / 2))
    p = np.where(rng.uniform(size=n) < 0.5, y, rng.integers(k, size=n))
    p[0] = y[0]
    expected = sklearn.metrics.f1_score(y, p, average="macro", labels=range(k), zero_division=0)
    assert f1_score(y, p, k) == pytest.approx(expected)


def test_rare_class():
    """Counts a rare class as much as a common one."""
    y, p = np.repeat([0, 0, 1], [40, 2, 3]), np.repeat([0, 1, 0], [40, 2, 3])
    assert f1_score(y, p, 2) == pytest.approx(80 / 85 / 2)


def test_precision_unlike_recall():
    """Takes the harmonic mean, which lies near the smaller of the two."""
    # Class 0 has the precision 1 and the recall 1/10, class 1 the precision 1/10 and the recall 1.
    y, p = np.repeat([0, 0, 1], [1, 9, 1]), np.repeat([0, 1, 1], [1, 9, 1])
    assert f1_score(y, p, 2) == pytest.approx(2 / 11)


@pytest.mark.parametrize(
    ("y", "p"),
    [
        ([0, 1, 2, 3, 1, 0], [0, 1, 1, 3, 3, 0]),  # Class 2 is never predicted,
        ([0, 3, 0, 0, 3, 0], [1, 3, 0, 2, 0, 0]),  # 1 and 2 are never true,
        ([1, 0, 2, 2, 0, 1], [2, 0, 0, 2, 1, 1]),  # 3 is neither,
        ([2, 3, 3, 2, 1, 3], [3, 2, 3, 3, 1, 3]),  # nor is 0.
    ],
)
def test_missing(y, p):
    """Counts a class that is never predicted, never true, or neither, as 0."""
    expected = sklearn.metrics.f1_score(y, p, average="macro", labels=range(4), zero_division=0)
    assert f1_score(y, p, 4) == pytest.approx(expected)


def test_extremes():
    """Is 1 where all predictions are right, and 0 where none is."""
    assert f1_score([1, 0, 1, 2, 2], [1, 0, 1, 2, 2], 3) == pytest.approx(1)
    assert f1_score([1, 0, 1, 2, 2], [0, 2, 0, 1, 0], 3) == pytest.approx(0)


@pytest.mark.parametrize("p", [[0], [0, 1, 1], [0, 1, 1, 2, 0], [[0], [1], [1], [2]], [[0, 1, 1, 2]]])
def test_shapes(p):
    """Refuses y and p of different shapes."""
    y = [0, 2, 1, 2]
    assert f1_score(y, [0, 1, 1, 2], 4) == pytest.approx(7 / 12)
    with pytest.raises(ValueError):
        f1_score(y, np.array(p), 4)
