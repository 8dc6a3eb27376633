"""Checks of `train_val_test_split`."""

import itertools
import operator
import random

import numpy as np
import pytest

from katas.validation.train_val_test_split import train_val_test_split


def lists(parts):
    """Return the three parts as lists of indices, which whole numbers are and nothing else."""
    train, validation, test = parts
    return [[operator.index(i) for i in part] for part in (train, validation, test)]


def test_example():
    """Puts four of eight samples into the first part, and two into each other part."""
    parts = lists(train_val_test_split(8, (0.5, 0.25, 0.25), np.random.default_rng(7)))
    assert [len(part) for part in parts] == [4, 2, 2]
    assert sorted(itertools.chain(*parts)) == [0, 1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("n", [1, 2, 10, 11, 97, 1000])
@pytest.mark.parametrize("fractions", [(0.7, 0.2, 0.1), (1 / 3, 1 / 3, 1 / 3), (0.15, 0.15, 0.7)])
def test_every_index(rng, n, fractions):
    """Puts every index into exactly one part."""
    parts = lists(train_val_test_split(n, fractions, rng))
    assert sorted(itertools.chain(*parts)) == list(range(n))


@pytest.mark.parametrize("n", [19, 503, 4000])
@pytest.mark.parametrize("fractions", [(0.6, 0.3, 0.1), (0.17, 0.21, 0.62), (0.0, 0.75, 0.25), (0.8, 0.2, 0)])
def test_sizes(rng, n, fractions):
    """Makes each part as large as its fraction says, up to rounding."""
    parts = lists(train_val_test_split(n, fractions, rng))
    off = [abs(len(set(part)) - fraction * n) for part, fraction in zip(parts, fractions, strict=True)]
    assert max(off) < 2


def test_shuffled(rng):
    """Leaves it to chance which index goes into which part."""
    n, fractions = 3000, (0.5, 0.3, 0.2)
    parts = lists(train_val_test_split(n, fractions, rng))
    part_of = np.zeros(n, dtype=int)
    for number, part in enumerate(parts):
        part_of[part] = number
    # 38 % of all neighbours are in one part by chance. That is 1140, ± 25; twelve of those are 300.
    assert np.sum(part_of[1:] == part_of[:-1]) < 1440
    # The smallest part has the middle as its mean, ± 32; nine of those are 290.
    assert [np.mean(part) for part in parts] == pytest.approx([1499.5] * 3, abs=290)


def test_same_state(rng):
    """Makes the same parts from the same state of a generator, and others from another."""
    seed = int(rng.integers(2**32))
    first, again, other = (
        lists(train_val_test_split(60, (0.6, 0.2, 0.2), np.random.default_rng(each)))
        for each in (seed, seed, seed + 1)
    )
    assert again == first
    assert [sorted(part) for part in other] != [sorted(part) for part in first]


def test_draws_on(rng):
    """Makes other parts when the same generator is used again."""
    first = lists(train_val_test_split(60, (0.6, 0.2, 0.2), rng))
    second = lists(train_val_test_split(60, (0.6, 0.2, 0.2), rng))
    assert [sorted(part) for part in second] != [sorted(part) for part in first]


def test_global_generators(rng):
    """Neither seeds nor uses the global generators."""
    before = random.getstate(), np.random.get_state()[1].tolist(), np.random.get_state()[2:]
    parts = lists(train_val_test_split(30, (0.5, 0.3, 0.2), rng))
    after = random.getstate(), np.random.get_state()[1].tolist(), np.random.get_state()[2:]
    assert sorted(itertools.chain(*parts)) == list(range(30))
    assert after == before


@pytest.mark.parametrize(
    "fractions", [(0.5, 0.3, 0.1), (0.7, 0.2, 0.2), (0.5, 0.7, -0.2), (-0.1, 0.6, 0.5), (0.5, -0.5, 1.0)]
)
def test_fractions(rng, fractions):
    """Refuses fractions that are negative or do not sum to 1, but lets their sum round."""
    rounded = lists(train_val_test_split(20, (0.7, 0.2, 0.1), rng))  # 0.7 + 0.2 + 0.1 is 1 - 2⁻⁵³.
    assert sorted(itertools.chain(*rounded)) == list(range(20))
    with pytest.raises(ValueError):
        train_val_test_split(20, fractions, rng)
