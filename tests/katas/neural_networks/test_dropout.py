"""Checks of `dropout`."""

import numpy as np
import pytest

from katas.neural_networks.dropout import dropout


def assert_counts(dropped, n, p):
    """Hold counts of numbers dropped out of n to be what chance allows."""
    # By Hoeffding's inequality a count is this far from its mean in at most one of 1e12 runs.
    allowed = np.sqrt(n * np.log(2e12) / 2)
    assert np.min(dropped) >= n * p - allowed
    assert np.max(dropped) <= n * p + allowed


def test_example(rng):
    """Leaves a quarter of the numbers, four times as large."""
    y = dropout(np.tile([3.0, -5.0], 200), 0.75, True, rng)
    assert np.unique(y) == pytest.approx(np.array([-20, 0, 12]))
    assert_counts(np.sum(y == 0), 400, 0.75)


@pytest.mark.parametrize("p", [0.1, 0.5, 0.8])
@pytest.mark.parametrize("shape", [(4000,), (50, 70), (10, 20, 30)])
def test_share(rng, shape, p):
    """Drops the share p, and divides what stays by 1 - p."""
    x = rng.normal(size=shape)
    kept = x / (1 - p)
    y = dropout(x, p, True, rng)
    dropped = np.equal(y, 0)
    assert y == pytest.approx(np.where(dropped, 0, kept))
    assert_counts(np.sum(dropped), x.size, p)


@pytest.mark.parametrize("p", [0.3, 0.6])
def test_independent(rng, p):
    """Decides for each number by itself, in no row or column for several together."""
    x = rng.uniform(1, 2, size=(60, 80))
    y = dropout(x, p, True, rng)
    dropped = np.equal(y, 0)
    assert np.ptp(y) > 1
    assert_counts(dropped.sum(axis=0), 60, p)
    assert_counts(dropped.sum(axis=1), 80, p)
    alike = dropped[::2] == dropped[1::2], dropped[:, ::2] == dropped[:, 1::2]
    for pairs in alike:  # Neighbours are both dropped, or both left, as often as chance has it.
        assert_counts(np.sum(pairs), pairs.size, p**2 + (1 - p) ** 2)


def test_mean(rng):
    """Keeps the mean."""
    x = rng.uniform(2, 4, size=40_000)
    y = dropout(x, 0.4, True, rng)
    # The mean of what is left has the variance Σ x² p / (1 - p) / n²: eight deviations are beyond chance.
    allowed = 8 * np.sqrt(np.sum(x**2) * 0.4 / 0.6) / 40_000
    assert_counts(np.sum(np.equal(y, 0)), 40_000, 0.4)
    assert np.mean(y) == pytest.approx(np.mean(x), abs=allowed)


@pytest.mark.parametrize("p", [0.0, 0.2, 0.9, 1.0])
def test_evaluation(rng, p):
    """Leaves all numbers as they are in evaluation, and only then."""
    x = rng.normal(size=(5, 30))
    expected = x.copy()
    assert_counts(np.sum(np.equal(dropout(rng.uniform(1, 2, size=150), 0.5, True, rng), 0)), 150, 0.5)
    assert dropout(x, p, False, rng) == pytest.approx(expected)


def test_none(rng):
    """Drops nothing if p is 0, and little if p is small."""
    x = rng.normal(size=(200, 30))
    expected = x.copy()
    dropped = np.sum(np.equal(dropout(rng.uniform(1, 2, size=6000), 0.1, True, rng), 0))
    assert dropped > 0
    assert_counts(dropped, 6000, 0.1)
    assert dropout(x, 0, True, rng) == pytest.approx(expected)


def test_all(rng):
    """Drops all if p is 1, and nearly all if p is close to it."""
    x = rng.uniform(1, 2, size=(200, 30))
    y = dropout(x, 0.99, True, rng)
    assert_counts(np.sum(np.equal(y, 0)), 6000, 0.99)
    assert np.max(y) >= 100
    assert dropout(x.copy(), 1, True, rng) == pytest.approx(np.zeros((200, 30)))


def test_fresh(rng):
    """Drops others at each call, and the same again only where the generator is in the same state."""
    x = rng.uniform(1, 2, size=300)
    state = rng.bit_generator.state
    first, second = dropout(x, 0.5, True, rng), dropout(x.copy(), 0.5, True, rng)
    assert_counts(np.sum(np.equal(first, 0) == np.equal(second, 0)), 300, 0.5)
    again = np.random.default_rng()
    again.bit_generator.state = state
    assert dropout(x.copy(), 0.5, True, again) == pytest.approx(first)


@pytest.mark.parametrize("p", [-0.1, 1.1, 50])
@pytest.mark.parametrize("training", [True, False])
def test_no_probability(rng, p, training):
    """Refuses a p that is no probability."""
    x = rng.uniform(1, 2, size=400)
    y = dropout(x, 0.5, True, rng)
    assert_counts(np.sum(np.equal(y, 0)), 400, 0.5)
    with pytest.raises(ValueError):
        dropout(x.copy(), p, training, rng)


def test_counts_differ(rng):
    """Leaves to chance how many numbers are dropped, too."""
    # All of 100 counts are alike in at most one of 1e90 runs.
    counts = [np.sum(np.equal(dropout(rng.uniform(1, 2, size=100), 0.5, True, rng), 0)) for _ in range(100)]
    assert_counts(counts, 100, 0.5)
    assert np.ptp(counts) > 0
