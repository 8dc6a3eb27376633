"""Checks of `precision_recall`."""

import numpy as np
import pytest
import sklearn.metrics

from katas.metrics.precision_recall import precision_recall


def test_example():
    """Finds one of four spam mails, and takes another mail for spam."""
    expected = np.array([0.5, 0.25])
    assert precision_recall([1, 0, 1, 1, 1], [1, 1, 0, 0, 0]) == pytest.approx(expected)


@pytest.mark.parametrize("positive", [-1, 0, 1, 2, 7])
@pytest.mark.parametrize("n", [40, 300])
def test_values(rng, n, positive):
    """Measures any one of several labels against all others."""
    labels = [-1, 0, 1, 2, 7]
    y = rng.choice(labels, size=n, p=[0.1, 0.15, 0.2, 0.25, 0.3])
    p = np.where(rng.uniform(size=n) < 0.5, y, rng.choice(labels, size=n, p=[0.3, 0.3, 0.2, 0.1, 0.1]))
    y[:3], p[:3] = positive, [positive, 3, positive]
    expected = sklearn.metrics.precision_recall_fscore_support(
        y, p, labels=[positive], average=None, zero_division=0
    )[:2]
    assert precision_recall(y, p, positive=positive) == pytest.approx(np.ravel(expected))


def test_default():
    """Takes 1 for the positive label where none is named."""
    y, p = [0, 1, 2, 1, 1, 0, 2], [1, 1, 1, 2, 1, 0, 1]
    assert precision_recall(y, p) == pytest.approx(np.array([2 / 5, 2 / 3]))


def test_asymmetric():
    """Gives the precision first, and the recall second."""
    y, p = np.repeat([5, 4, 4], [1, 2, 7]), np.repeat([5, 5, 4], [1, 2, 7])
    assert precision_recall(y, p, positive=5) == pytest.approx(np.array([1 / 3, 1]))
    assert precision_recall(p, y, positive=5) == pytest.approx(np.array([1, 1 / 3]))


@pytest.mark.parametrize(("y", "p"), [([2, 5, 2, 5], [5, 5, 5, 5]), ([0, 3, 0, 3], [3, 3, 3, 3])])
def test_never_predicted(y, p):
    """Gives 0 for both where the label is never predicted."""
    assert precision_recall(y, p, positive=p[0]) == pytest.approx(np.array([0.5, 1]))
    assert precision_recall(y, p, positive=y[0]) == pytest.approx(np.array([0, 0]))


def test_never_true():
    """Gives 0 for both where no example has the label."""
    y, p = [2, 2, 0, 2, 0], [2, 1, 1, 2, 2]
    assert precision_recall(y, p, positive=2) == pytest.approx(np.array([2 / 3, 2 / 3]))
    assert precision_recall(y, p, positive=1) == pytest.approx(np.array([0, 0]))


def test_neither():
    """Gives 0 for both where the label appears nowhere."""
    y, p = [2, 0, 0, 2, 2], [2, 2, 0, 0, 0]
    assert precision_recall(y, p, positive=0) == pytest.approx(np.array([1 / 3, 1 / 2]))
    assert precision_recall(y, p, positive=1) == pytest.approx(np.array([0, 0]))


@pytest.mark.parametrize("p", [[1], [1, 1, 0], [1, 1, 0, 1, 0], [[1], [1], [0], [1]], [[1, 1, 0, 1]]])
def test_shapes(p):
    """Refuses y and p of different shapes."""
    y = [1, 0, 0, 1]
    assert precision_recall(y, [1, 1, 0, 1]) == pytest.approx(np.array([2 / 3, 1]))
    with pytest.raises(ValueError):
        precision_recall(y, np.array(p))


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no examples in Python."""
    # 2 cores, Linux, November 2026: the reference 20, right_four_counts 30.
    perf.faster_than(
        "slow_loop", lambda n: (rng.integers(3, size=n), rng.integers(3, size=n)), 10000, stars=(2, 3, 6.5)
    )
