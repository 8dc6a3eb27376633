"""Checks of `entropy`."""

import numpy as np
import pytest
import scipy.stats

from katas.probability.entropy import entropy


def test_example():
    """Counts the questions that tell one of three outcomes, of which one is as likely as the others."""
    assert entropy([0.5, 0.25, 0.25]) == pytest.approx(1.5)


@pytest.mark.parametrize("k", [2, 5, 300])
def test_values(rng, k):
    """Adds up -p log p, with the binary logarithm."""
    p = rng.dirichlet(rng.uniform(0.5, 2, size=k))
    expected = scipy.stats.entropy(p, base=2)
    assert entropy(p) == pytest.approx(expected)


@pytest.mark.parametrize("k", [3, 10, 49])
def test_uniform(k):
    """Is log₂ k where k outcomes are equally likely, though the sum of their probabilities is rounded."""
    expected = np.log2(k)
    assert entropy([1 / k] * k) == pytest.approx(expected)


def test_zeros():
    """Leaves out what is impossible."""
    assert entropy([0.0, 0.25, 0.0, 0.75]) == pytest.approx(2 - 0.75 * np.log2(3))


def test_certain():
    """Is 0 where one outcome is certain, and hardly more where one almost is."""
    assert entropy([0, 1, 0]) == pytest.approx(0)
    assert entropy([1]) == pytest.approx(0)
    assert entropy([2.0**-20, 1 - 2.0**-20]) == pytest.approx(2.0**-20 * (20 + np.log2(np.e)), rel=1e-5)


def test_rare():
    """Counts what is rare, however rare."""
    p = np.array([1e-8, 1e-5, 1 - 1e-5 - 1e-8])
    expected = scipy.stats.entropy(p, base=2)
    assert entropy(p) == pytest.approx(expected, rel=1e-7)


@pytest.mark.parametrize("p", [[0.5, 0.501], [0.4, 0.599], [3, 1, 4], [0.0, 0.0], []])
def test_sum(p):
    """Refuses probabilities that do not sum to 1."""
    with pytest.raises(ValueError):
        entropy(p)


def test_negative():
    """Refuses a negative probability."""
    with pytest.raises(ValueError):
        entropy([0.7, -0.2, 0.5])
