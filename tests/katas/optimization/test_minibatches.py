"""Checks of `minibatches`."""

import numpy as np
import pytest

from katas.optimization.minibatches import minibatches


def test_example():
    """Deals seven rows out in batches of three, three and one."""
    batches = list(minibatches(7, 3, np.random.default_rng(1)))
    assert [len(batch) for batch in batches] == [3, 3, 1]
    assert sorted(index for batch in batches for index in batch) == [0, 1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("n", "size", "lengths"), [(10, 4, [4, 4, 2]), (11, 5, [5, 5, 1]), (3, 1, [1, 1, 1])]
)
def test_last_batch(rng, n, size, lengths):
    """Gives the last batch what is left."""
    batches = list(minibatches(n, size, rng))
    assert [len(batch) for batch in batches] == lengths
    assert np.sort(np.concatenate(batches)).tolist() == list(range(n))


@pytest.mark.parametrize(
    ("n", "size", "lengths"), [(12, 4, [4, 4, 4]), (6, 6, [6]), (5, 8, [5]), (1, 2, [1])]
)
def test_no_empty_batch(rng, n, size, lengths):
    """Ends with a full batch where the rows come out even, and with the only one where they are few."""
    batches = list(minibatches(n, size, rng))
    assert [len(batch) for batch in batches] == lengths
    assert np.sort(np.concatenate(batches)).tolist() == list(range(n))


def test_indices(rng):
    """Gives integers that find the labels and the inputs of the same rows."""
    x, y = np.arange(40).reshape(20, 2), np.arange(20) * 2
    batches = list(minibatches(20, 6, rng))
    for batch in batches:
        assert np.ndim(batch) == 1
        assert x[batch][:, 0].tolist() == y[batch].tolist()
    assert sum(len(batch) for batch in batches) == 20


def test_mixes(rng):
    """Mixes rows from everywhere into each batch."""
    batches = list(minibatches(60, 6, rng))
    assert len(batches) == 10
    neighbours = sum(np.sum(np.diff(np.sort(batch)) == 1) for batch in batches)
    assert neighbours < 30  # By chance there are 5, and 30 in less than 1 of 10¹² runs.


def test_order_in_a_batch(rng):
    """Puts the rows of a batch in random order."""
    batches = list(minibatches(40, 50, rng))
    assert [len(batch) for batch in batches] == [40]
    neighbours = sum(np.diff(batches[0]) == 1)
    assert neighbours < 17  # By chance there is 1, and 17 in less than 1 of 10¹⁴ runs.


def test_generator():
    """Draws the order from rng: the same again from one that is alike, another from others."""
    orders = [np.concatenate(list(minibatches(50, 8, np.random.default_rng(seed)))) for seed in (3, 3, 4, 5)]
    assert [len(order) for order in orders] == [50] * 4
    assert orders[0].tolist() == orders[1].tolist()
    assert len({tuple(order.tolist()) for order in orders}) == 3


def test_every_index_first(rng):
    """Lets every index come first in some epoch."""
    seeds = rng.integers(2**32, size=150)  # One of the four is missed in less than 1 of 10¹⁸ runs.
    first = [next(iter(minibatches(4, 3, np.random.default_rng(seed))))[0] for seed in seeds]
    assert sorted(set(map(int, first))) == [0, 1, 2, 3]


def test_no_rows(rng):
    """Has no batch where there are no rows, and one where there is one."""
    assert len(list(minibatches(0, 3, rng))) == 0
    assert [np.asarray(batch).tolist() for batch in minibatches(1, 3, rng)] == [[0]]


@pytest.mark.parametrize("size", [0, -2])
def test_size(rng, size):
    """Refuses batches of less than one row."""
    with pytest.raises(ValueError):
        list(minibatches(5, size, rng))
