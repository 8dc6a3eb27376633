"""Checks of `bayes_posterior`."""

from fractions import Fraction

import numpy as np
import pytest

from katas.probability.bayes_posterior import bayes_posterior


def posterior(weights, hits):
    """Return the posterior for priors and likelihoods that are in proportion to whole numbers."""
    joint = [int(weight) * int(hit) for weight, hit in zip(weights, hits, strict=True)]
    return np.array([float(Fraction(product, sum(joint))) for product in joint])


def test_example():
    """Tells whether someone is ill, of whom a test that errs once in ten says so."""
    assert bayes_posterior([0.25, 0.75], [0.9, 0.1]) == pytest.approx(np.array([0.75, 0.25]))


@pytest.mark.parametrize("k", [2, 3, 7])
def test_values(rng, k):
    """Divides prior times likelihood by the sum of these products."""
    weights, hits = rng.integers(1, 20, size=k), rng.integers(1, 100, size=k)
    expected = posterior(weights, hits)
    assert bayes_posterior(weights / weights.sum(), hits / 100) == pytest.approx(expected)


def test_impossible():
    """Gives nothing to a hypothesis that was impossible, or under which the data are."""
    result = bayes_posterior([0.5, 0.0, 0.2, 0.3], [0.0, 0.9, 0.1, 0.2])
    assert result == pytest.approx(np.array([0, 0, 0.25, 0.75]))


@pytest.mark.parametrize("scale", [1e-250, 1e250])
def test_scale(rng, scale):
    """Goes by the ratios of the likelihoods, be they tiny or huge."""
    weights, hits = rng.integers(1, 20, size=4), rng.integers(1, 100, size=4)
    expected = posterior(weights, hits)
    assert bayes_posterior(weights / weights.sum(), scale * hits) == pytest.approx(expected)


@pytest.mark.parametrize(("k", "m"), [(3, 1), (1, 3), (4, 2), (2, 4)])
def test_shapes(k, m):
    """Refuses priors and likelihoods of different shapes."""
    prior, likelihood = [0.4, 0.2, 0.1, 0.3], [0.3, 0.1, 0.4, 0.4]
    assert bayes_posterior(prior, likelihood) == pytest.approx(np.array([6, 1, 2, 6]) / 15)
    with pytest.raises(ValueError):
        bayes_posterior(prior[:k], likelihood[:m])


@pytest.mark.parametrize(("prior", "likelihood"), [([0.4, 0.6], [0.0, 0.0]), ([0.0, 1.0], [0.7, 0.0])])
def test_zero_evidence(prior, likelihood):
    """Refuses data that no hypothesis allows for, and only those."""
    assert bayes_posterior([0.5, 0.5], [0.0, 0.1]) == pytest.approx(np.array([0, 1]))
    with pytest.raises(ValueError):
        bayes_posterior(prior, likelihood)
