"""Checks of `stratified_split`."""

import operator
import random

import numpy as np
import pytest

from katas.validation.stratified_split import stratified_split


def lists(parts):
    """Return both parts as lists of indices, which whole numbers are and nothing else."""
    train, test = parts
    return [operator.index(i) for i in train], [operator.index(i) for i in test]


def labels(rng, counts):
    """Return labels in random order, each as often as its count says."""
    names = np.array(list(counts))
    return rng.permutation(np.repeat(names, list(counts.values())))


def off(y, train, test, test_fraction):
    """Return how far the number of tested samples is off for each class; every index counts once."""
    assert sorted(train + test) == list(range(len(y)))
    return [abs(np.sum(y[test] == name) - test_fraction * np.sum(y == name)) for name in np.unique(y)]


def test_example():
    """Tests two of six samples of one class, and one of three of the other."""
    y = ["a", "b", "a", "a", "b", "a", "a", "b", "a"]
    train, test = lists(stratified_split(y, 1 / 3, np.random.default_rng(7)))
    assert sorted(train + test) == [0, 1, 2, 3, 4, 5, 6, 7, 8]
    assert sorted(y[i] for i in test) == ["a", "a", "b"]


@pytest.mark.parametrize("test_fraction", [0.1, 0.25, 0.5, 0.83])
def test_shares(rng, test_fraction):
    """Tests the same share of every class, up to rounding."""
    y = labels(rng, {0: 400, 1: 100, 2: 60, 3: 7})
    train, test = lists(stratified_split(y, test_fraction, rng))
    assert max(off(y, train, test, test_fraction)) < 1


@pytest.mark.parametrize("test_fraction", [0.02, 0.2, 0.5, 0.97])
def test_rare_class(rng, test_fraction):
    """Has each class of two or more samples in both parts, however rare it is."""
    y = labels(rng, {0: 50, 1: 2, 2: 3, 3: 90})
    train, test = lists(stratified_split(y, test_fraction, rng))
    assert set(y[train].tolist()) == set(y[test].tolist()) == {0, 1, 2, 3}
    assert max(off(y, train, test, test_fraction)) < 1


@pytest.mark.parametrize("test_fraction", [0.1, 0.6, 0.95])
def test_only_one(rng, test_fraction):
    """Trains on the only sample of a class."""
    y = labels(rng, {0: 20, 1: 1, 2: 8, 3: 1})
    train, test = lists(stratified_split(y, test_fraction, rng))
    assert sorted(train + test) == list(range(30))
    assert set(y[train].tolist()) == {0, 1, 2, 3}
    assert set(y[test].tolist()) == {0, 2}


@pytest.mark.parametrize(
    "counts",
    [{"cat": 30, "dog": 12, "a long-eared owl": 6}, {-7: 24, 3: 30, 1000: 6}, {"one and only": 18}],
)
def test_names(rng, counts):
    """Takes labels for names: strings, and integers that do not follow each other."""
    y = labels(rng, counts)
    train, test = lists(stratified_split(y, 1 / 6, rng))
    assert max(off(y, train, test, 1 / 6)) < 1e-9
    train, test = lists(stratified_split(y.tolist(), 1 / 6, rng))
    assert max(off(y, train, test, 1 / 6)) < 1e-9


def test_shuffled(rng):
    """Leaves it to chance which samples of a class are tested."""
    y = np.repeat([0, 1], [1500, 900])
    train, test = lists(stratified_split(y, 1 / 3, rng))
    assert max(off(y, train, test, 1 / 3)) < 1e-9
    is_tested = np.isin(np.arange(2400), test)
    # 5 of 9 neighbours are in one part by chance. That is 1333, ± 22; ten of those are 220.
    assert np.sum(is_tested[1:] == is_tested[:-1]) < 1560
    # Of the first half of a class, a third is tested: 250 and 150, ± 9; nine of those are 80.
    assert [is_tested[:750].sum(), is_tested[1500:1950].sum()] == pytest.approx([250, 150], abs=80)


def test_same_state(rng):
    """Makes the same parts from the same state of a generator, and others from another."""
    y, seed = labels(rng, {0: 40, 1: 25}), int(rng.integers(2**32))
    first, again, other = (
        lists(stratified_split(y, 0.4, np.random.default_rng(each))) for each in (seed, seed, seed + 1)
    )
    assert again == first
    assert sorted(other[1]) != sorted(first[1])


def test_draws_on(rng):
    """Makes other parts when the same generator is used again."""
    y = labels(rng, {0: 40, 1: 25})
    first, second = (sorted(lists(stratified_split(y, 0.4, rng))[1]) for _ in range(2))
    assert second != first


def test_global_generators(rng):
    """Neither seeds nor uses the global generators."""
    y = labels(rng, {0: 20, 1: 5})
    before = random.getstate(), np.random.get_state()[1].tolist(), np.random.get_state()[2:]
    train, test = lists(stratified_split(y, 0.4, rng))
    after = random.getstate(), np.random.get_state()[1].tolist(), np.random.get_state()[2:]
    assert sorted(train + test) == list(range(25))
    assert after == before


@pytest.mark.parametrize("test_fraction", [0, 1, -0.2, 1.5])
def test_fraction(rng, test_fraction):
    """Refuses a fraction that is not between 0 and 1."""
    assert len(lists(stratified_split([0, 0, 1, 1, 1, 1], 0.5, rng))[1]) == 3
    with pytest.raises(ValueError):
        stratified_split([0, 0, 1, 1, 1, 1], test_fraction, rng)
