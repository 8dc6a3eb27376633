"""Checks of `sample_means`."""

import numpy as np
import pytest
import scipy.stats

from katas.probability.sample_means import sample_means


def deal(rng, n):
    """Shuffle the numbers from 1 to n."""
    return 1 + rng.permutation(n)


def normal(rng, n):
    """Draw from a normal distribution of mean 20 and standard deviation 3."""
    return rng.normal(20, 3, size=n)


def exponential(rng, n):
    """Draw from an exponential distribution of mean 2, which is far from a bell."""
    return rng.exponential(2, size=n)


def test_example(rng):
    """Averages three hands of five cards each, which hold the numbers 1 to 5 in some order."""
    assert sample_means(deal, 5, 3, rng) == pytest.approx(np.array([3, 3, 3]))


@pytest.mark.parametrize(("n", "trials"), [(2, 7), (9, 4), (1, 5), (6, 1)])
def test_one_call(rng, n, trials):
    """Draws each sample by one call, and returns as many means as there are trials."""
    expected = np.full(trials, (n + 1) / 2)
    assert sample_means(deal, n, trials, rng) == pytest.approx(expected)


# The means of n normal values are normal themselves. So the sum of their squared distances from the mean of
# all, in units of their variance, follows a chi-square distribution, and the mean of all is normal again:
# each is out of its bounds in one of 1e10 runs, by their definition.
@pytest.mark.parametrize("n", [4, 25])
def test_spread(rng, n):
    """Spreads as the values do, divided by √n, around the same mean."""
    means = np.asarray(sample_means(normal, n, 100, rng))
    error = 3 / np.sqrt(n)
    squares = np.sum((means - np.mean(means)) ** 2) / error**2
    assert squares >= scipy.stats.chi2.ppf(5e-11, 99)
    assert squares <= scipy.stats.chi2.isf(5e-11, 99)
    assert abs(np.mean(means) - 20) <= scipy.stats.norm.isf(5e-11) * error / np.sqrt(100)


# The means of n exponential values follow a gamma distribution. So the p-value of the test of Kolmogorov and
# Smirnov is below 1e-10 in one of 1e10 runs, by its definition.
@pytest.mark.parametrize("n", [3, 40])
def test_distribution(rng, n):
    """Is right for values of a distribution that is far from normal."""
    means = np.asarray(sample_means(exponential, n, 100, rng))
    p = scipy.stats.kstest(means, scipy.stats.gamma(n, scale=2 / n).cdf).pvalue
    assert p > 1e-10


def test_fresh(rng):
    """Draws all samples afresh, also when it is called once more, so that no two means are equal."""
    # Two means are equal only if they round to the same, which happens to one pair in 1e14 at most.
    means = [*sample_means(normal, 5, 40, rng), *sample_means(normal, 5, 30, rng)]
    assert len(np.unique(means)) == 70


def test_rng(rng):
    """Draws with the generator that it is given."""
    before = rng.bit_generator.state
    assert sample_means(deal, 4, 3, rng) == pytest.approx(np.array([2.5, 2.5, 2.5]))
    assert rng.bit_generator.state != before
