"""Checks of `binomial_pmf`."""

import pytest
import scipy.stats

from katas.probability.binomial_pmf import binomial_pmf


def test_example():
    """Tells how likely one of three trials succeeds, if each does with probability 1/4."""
    assert binomial_pmf(1, 3, 0.25) == pytest.approx(27 / 64)


@pytest.mark.parametrize("n", [1, 5, 12])
def test_values(rng, n):
    """Is the number of ways to choose k of n trials, times the probability of each."""
    p = rng.uniform(0.05, 0.95)
    for k in range(n + 1):
        expected = scipy.stats.binom.pmf(k, n, p)
        assert binomial_pmf(k, n, p) == pytest.approx(expected, rel=1e-9, abs=0)


@pytest.mark.parametrize(("k", "p"), [(1000, 0.5), (40, 0.02), (1987, 0.99), (600, 0.3)])
def test_many_trials(rng, k, p):
    """Copes with thousands of trials, where factorials are too large and powers too small."""
    n = 2000 + int(rng.integers(50))
    expected = scipy.stats.binom.pmf(k, n, p)
    assert binomial_pmf(k, n, p) == pytest.approx(expected, rel=1e-9, abs=0)


@pytest.mark.parametrize(("k", "n", "p"), [(300, 300, 0.1), (0, 2000, 0.25), (150, 2000, 0.4)])
def test_unlikely(k, n, p):
    """Is accurate where the probability is tiny."""
    expected = scipy.stats.binom.pmf(k, n, p)
    assert binomial_pmf(k, n, p) == pytest.approx(expected, rel=1e-9, abs=0)


@pytest.mark.parametrize(("p", "certain"), [(0, 0), (0.0, 0), (1, 5), (1.0, 5)])
def test_certain(p, certain):
    """Is 1 for the one number of successes that trials without any doubt lead to, 0 for others."""
    for k in range(6):
        assert binomial_pmf(k, 5, p) == pytest.approx(float(k == certain))


def test_no_trials():
    """Is 1 for no success in no trials."""
    assert binomial_pmf(0, 0, 0.3) == pytest.approx(1)


@pytest.mark.parametrize(("k", "n"), [(5, 4), (9, 4), (-1, 4), (-3, 4), (1, 0)])
def test_impossible(k, n):
    """Is 0 for more successes than trials, or fewer than none."""
    assert binomial_pmf(4, 4, 0.7) == pytest.approx(0.7**4)
    assert binomial_pmf(k, n, 0.7) == pytest.approx(0)


@pytest.mark.parametrize("p", [-0.2, 1.3])
def test_no_probability(p):
    """Refuses a p below 0 or above 1."""
    with pytest.raises(ValueError):
        binomial_pmf(2, 4, p)
