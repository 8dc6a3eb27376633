"""Checks of `cross_entropy`."""

from pathlib import Path

import numpy as np
import pytest
from scipy.special import log_softmax

from katas.neural_networks.cross_entropy import cross_entropy

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def test_example():
    """Averages -log 1/4 and -log 1/2."""
    logits = np.log([[1.0, 2.0, 1.0], [2.0, 1.0, 1.0]])
    expected = (np.log(4) + np.log(2)) / 2
    assert cross_entropy(logits, np.array([2, 0])) == pytest.approx(expected)


@pytest.mark.parametrize("size", ["small", "huge"])
def test_recorded(size):
    """Gives the loss that torch gives, for small logits and for huge ones."""
    logits, y, loss = (RECORDED[f"cross_entropy_{size}_{name}"] for name in ("logits", "y", "loss"))
    assert cross_entropy(logits, y) == pytest.approx(float(loss))


@pytest.mark.parametrize(("n", "k"), [(9, 3), (3, 7), (6, 2), (4, 4), (1, 5)])
def test_mean(rng, n, k):
    """Is the mean over the rows of what each costs."""
    logits, y = 2 * rng.normal(size=(n, k)), rng.integers(k, size=n)
    expected = -np.mean([log_softmax(row)[label] for row, label in zip(logits, y, strict=True)])
    assert cross_entropy(logits, y) == pytest.approx(expected)


@pytest.mark.parametrize("shift", [1000, -1000])
def test_shift(rng, shift):
    """Stays the same if all logits of a row are raised by as much, each row by its own."""
    logits, y = rng.normal(size=(5, 3)), rng.integers(3, size=5)
    expected = -np.mean(log_softmax(logits, axis=1)[np.arange(5), y])
    rows = shift * np.arange(5)[:, np.newaxis]
    assert cross_entropy(logits + rows, y) == pytest.approx(expected)


def test_certain_and_wrong():
    """Costs as much as the true class lies behind, where that is far."""
    logits = np.array([[5000.0, 0.0, -3000.0], [0.0, 900.0, 100.0]])
    assert cross_entropy(logits, np.array([2, 0])) == pytest.approx((8000 + 900) / 2)


def test_small_loss():
    """Tells small losses apart."""
    logits = np.array([[20.0, 0.0], [0.0, 18.0], [16.0, 0.0]])
    expected = np.mean(np.log1p(np.exp([-20, -18, -16])))
    assert cross_entropy(logits, np.array([0, 1, 0])) == pytest.approx(expected, rel=1e-4, abs=0)


def test_integers():
    """Takes whole numbers for logits."""
    logits = np.array([[3, 1, 0], [0, 2, 120], [-100, 1, 100], [4, 3, 3]], dtype=np.int8)
    expected = -np.mean(log_softmax(logits.astype(float), axis=1)[np.arange(4), [0, 1, 1, 2]])
    assert cross_entropy(logits, np.array([0, 1, 1, 2])) == pytest.approx(expected)


@pytest.mark.parametrize("y", [[0, 3, 1], [-1, 0, 2], [2, 5, 0]])
def test_unknown_class(y):
    """Refuses a class that is not from 0 to k - 1, also one below zero."""
    logits = np.log([[1.0, 2.0, 1.0], [2.0, 1.0, 1.0], [1.0, 1.0, 6.0]])
    assert cross_entropy(logits, np.array([2, 0, 0])) == pytest.approx(np.log(4 * 2 * 8) / 3)
    with pytest.raises(ValueError):
        cross_entropy(logits, np.array(y))


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no rows in Python."""
    # 2 cores, Linux, November 2026: the reference 14, right_logsumexp 5.6.
    perf.faster_than(
        "slow_loop", lambda n: (rng.normal(size=(n, 10)), rng.integers(10, size=n)), 1000, stars=(2, 3, 4.5)
    )
