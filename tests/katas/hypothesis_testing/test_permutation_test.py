"""Checks of `permutation_test`."""

import itertools

import numpy as np
import pytest
import scipy.stats

from katas.hypothesis_testing.permutation_test import permutation_test


def deal(rng, n, m, sign):
    """Deal out values to two groups, of which the first has the larger mean or the smaller, as the sign says.

    Of all ways to do so, about four in ten set the means as far apart or further; the share is returned too.
    """
    pooled = rng.normal(loc=5, size=n + m)
    ways = np.array(list(itertools.combinations(range(n + m), n)))
    first_means = pooled[ways].mean(axis=1)
    differences = first_means - (pooled.sum() - n * first_means) / m
    distances = np.abs(differences)
    shares = np.mean(distances >= distances[:, None] - 1e-9, axis=1)
    way = np.argmin(np.where(np.sign(differences) == sign, np.abs(shares - 0.4), 1))
    return pooled[ways[way]], np.delete(pooled, ways[way]), shares[way]


def bounds(p, trials):
    """Return what the p-value from so many trials is within, but for one of 1e10 runs, if the exact one is p.

    Each trial is counted with probability p, independently of the others, so their number is binomial.
    """
    counts = scipy.stats.binom(trials, p)
    return (counts.ppf(5e-11) + 1) / (trials + 1), (counts.isf(5e-11) + 1) / (trials + 1)


# Of the C(50, 20) > 1e13 ways to deal these numbers out only one sets them as far apart, and of the C(51, 25)
# ways below as well: that one of the shuffles finds it happens in less than one of 1e11 runs.
def test_example(rng):
    """Is 1/100 where none of 99 shuffles sets two groups of numbers as far apart."""
    assert permutation_test(range(20), range(100, 130), 99, rng) == pytest.approx(1 / 100)


@pytest.mark.parametrize("trials", [1, 9, 199])
def test_never_zero(rng, trials):
    """Counts what was observed as one more way, so that p is never 0."""
    a, b = rng.normal(loc=1e3, size=25), rng.normal(size=26)
    assert permutation_test(a, b, trials, rng) == pytest.approx(1 / (trials + 1))


@pytest.mark.parametrize(("n", "m"), [(4, 6), (5, 3), (2, 20)])
@pytest.mark.parametrize("sign", [1, -1])
def test_share(rng, n, m, sign):
    """Comes near the share of all ways that set the means as far apart, whichever is larger."""
    a, b, p = deal(rng, n, m, sign)
    low, high = bounds(p, 600)
    result = permutation_test(a, b, 600, rng)
    assert result >= low
    assert result <= high


def test_sizes_of_differences(rng):
    """Counts a difference the other way round only if it is as large."""
    # The outlier is in the first group in 3 of 7 ways, and in the others the means are closer.
    outlier, others = int(rng.integers(50, 90)), int(rng.integers(1, 9))
    low, high = bounds(3 / 7, 1000)
    result = permutation_test([others, outlier, others], [others] * 4, 1000, rng)
    assert result >= low
    assert result <= high


def test_every_value_once(rng):
    """Deals out every value once, so that two values always lie as far apart."""
    assert permutation_test([3.0], [8.0], 51, rng) == pytest.approx(1)


@pytest.mark.parametrize(("a", "b"), [([4, 6, 5], [5, 5, 2, 8]), ([0, 0], [0, 0, 0])])
def test_no_difference(rng, a, b):
    """Is 1 where the means are equal, as all others lie as far apart at least."""
    assert permutation_test(a, b, 60, rng) == pytest.approx(1)


def test_rounding(rng):
    """Counts distances that are equal but for rounding as equal."""
    # The means lie as far apart where a has three of the seven high values or less, or six or more: in 1,575
    # of the C(15, 9) = 5,005 ways. Compared to the last bit, it is less than half of these.
    low_value, high_value = 702873.8, 2108621.4
    a = rng.permutation([high_value] * 3 + [low_value] * 6)
    b = rng.permutation([high_value] * 4 + [low_value] * 2)
    low, high = bounds(1575 / 5005, 1000)
    result = permutation_test(a, b, 1000, rng)
    assert result >= low
    assert result <= high


def test_rng(rng):
    """Shuffles with the generator that it is given."""
    before = rng.bit_generator.state
    assert permutation_test(range(20), range(100, 130), 50, rng) == pytest.approx(1 / 51)
    assert rng.bit_generator.state != before


def test_anew(rng):
    """Shuffles anew in each call, so that the estimate varies."""
    a, b, _ = deal(rng, 4, 6, 1)
    # No count of 200 shuffles has a probability above 0.06: all of ten are equal in one of 1e10 runs at most.
    results = {permutation_test(a, b, 200, rng) for _ in range(10)}
    assert len(results) > 1


@pytest.mark.parametrize(("n", "m"), [(0, 3), (2, 0), (0, 0)])
def test_no_values(rng, n, m):
    """Refuses a group without values."""
    a, b = [4.0, 9.0], [7.0, 2.0, 8.0]
    with pytest.raises(ValueError):
        permutation_test(a[:n], b[:m], 20, rng)
