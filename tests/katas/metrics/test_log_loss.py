"""Checks of `log_loss`."""

import numpy as np
import pytest
import sklearn.metrics

from katas.metrics.log_loss import log_loss


def test_example():
    """Averages -log 0.8 and -log 0.5."""
    expected = -(np.log(0.8) + np.log(0.5)) / 2
    assert log_loss([2, 0], [[0.1, 0.1, 0.8], [0.5, 0.3, 0.2]]) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "k"), [(5, 2), (12, 3), (40, 6), (3, 8)])
def test_values(rng, n, k):
    """Is the mean negative logarithm of the probabilities of the true classes."""
    p = rng.dirichlet(np.arange(1, k + 1), size=n)
    y = rng.integers(k, size=n)
    expected = sklearn.metrics.log_loss(y, p, labels=range(k))
    assert log_loss(y, p) == pytest.approx(expected)


@pytest.mark.parametrize("y", [[0, 2, 2, 0, 2], [3, 3, 1, 3, 3], [2, 2, 2, 2, 2]])
def test_missing(rng, y):
    """Finds the column of a class where others never appear."""
    p = rng.dirichlet([1, 2, 3, 4], size=5)
    expected = sklearn.metrics.log_loss(y, p, labels=range(4))
    assert log_loss(y, p) == pytest.approx(expected)


@pytest.mark.parametrize("tiny", [0.0, 1e-300, 1e-16])
def test_zero(tiny):
    """Counts a probability below 2⁻⁵² as 2⁻⁵²."""
    p = [[1 - tiny, tiny, 0.0], [0.25, 0.5, 0.25], [0.0, 0.0, 1.0]]
    assert log_loss([1, 1, 2], p) == pytest.approx((52 + 1) * np.log(2) / 3)


@pytest.mark.parametrize("small", [1e-7, 1e-10, 1e-15])
def test_small(small):
    """Leaves a small probability as it is."""
    expected = -(np.log(small) + np.log(0.75)) / 2
    assert log_loss([0, 1], [[small, 1 - small], [0.25, 0.75]]) == pytest.approx(expected)


def test_certain_and_right():
    """Is 0 for a classifier that is certain and right, and only for such a one."""
    p = np.eye(3)[[2, 0, 1, 2]]
    assert log_loss([2, 0, 1, 2], p) == pytest.approx(0, abs=1e-12)
    p[1] = [0.9, 0.05, 0.05]
    assert log_loss([2, 0, 1, 2], p) == pytest.approx(-np.log(0.9) / 4)


def test_single_precision(rng):
    """Takes rows of float32, whose sums are not exactly 1."""
    p = rng.dirichlet(np.ones(50), size=20)
    y = p.argmax(axis=1)
    expected = sklearn.metrics.log_loss(y, p, labels=range(50))
    assert log_loss(y, p.astype(np.float32)) == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(
    "row", [[0.2, 0.4, 0.3], [0.5, 0.4, 0.2], [2.0, 4.0, 4.0], [0.0, 0.0, 0.0], [0.25, 0.5, 0.251]]
)
def test_not_normalized(row):
    """Refuses a row that does not sum to 1."""
    rest = [[0.3, 0.3, 0.4], [0.2, 0.7, 0.1]]
    assert log_loss([1, 2, 1], [[0.5, 0.25, 0.25], *rest]) == pytest.approx(-np.log(0.25 * 0.4 * 0.7) / 3)
    with pytest.raises(ValueError):
        log_loss([1, 2, 1], [row, *rest])


@pytest.mark.parametrize("y", [[1, 3], [1, -1]])
def test_unknown_class(y):
    """Refuses a class that is not one of 0 to k - 1."""
    p = [[0.2, 0.3, 0.5], [0.1, 0.3, 0.6]]
    assert log_loss([1, 2], p) == pytest.approx(-np.log(0.3 * 0.6) / 2)
    with pytest.raises(ValueError):
        log_loss(y, p)


@pytest.mark.parametrize("y", [[2], [2, 1], [2, 1, 0, 1], [[2], [1], [0]], [[2, 1, 0]]])
def test_shapes(y):
    """Refuses y that has not one class for each row of p."""
    p = [[0.2, 0.3, 0.5], [0.1, 0.3, 0.6], [0.2, 0.2, 0.6]]
    assert log_loss([2, 1, 0], p) == pytest.approx(-np.log(0.5 * 0.3 * 0.2) / 3)
    with pytest.raises(ValueError):
        log_loss(np.array(y), p)


def test_no_examples():
    """Needs one example at least."""
    assert log_loss([1], [[0.3, 0.7]]) == pytest.approx(-np.log(0.7))
    with pytest.raises(ValueError):
        log_loss(np.zeros(0, dtype=int), np.zeros((0, 2)))


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no rows in Python."""
    # 2 cores, Linux, November 2026: the reference 34, right_clipped_on_both_sides 49.
    perf.faster_than(
        "slow_loop",
        lambda n: (rng.integers(4, size=n), rng.dirichlet(np.ones(4), size=n)),
        1000,
        stars=(2.5, 5.5, 11),
    )
