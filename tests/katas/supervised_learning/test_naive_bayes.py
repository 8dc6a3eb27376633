"""Checks of `naive_bayes`."""

import numpy as np
import pytest
from sklearn.naive_bayes import GaussianNB

from katas.supervised_learning.naive_bayes import naive_bayes


def clear_queries(x, y, q):
    """Leave out the queries for which two labels are nearly equally probable; give the others' labels."""
    model = GaussianNB().fit(x, y)
    chances = np.sort(model.predict_joint_log_proba(q), axis=1)
    q = q[chances[:, -1] - chances[:, -2] > 1e-3]
    return q, model.predict(q)


def test_example():
    """Tells two kinds of fish apart by length and weight."""
    x = [[30, 1.0], [34, 1.2], [32, 1.4], [50, 1.1], [46, 1.5]]
    y = [2, 2, 2, 7, 7]
    assert naive_bayes(x, y, [[33, 1.5], [47, 1.0], [31, 1.1]]) == pytest.approx(np.array([2, 7, 2]))


@pytest.mark.parametrize("d", [1, 2, 5])
def test_values(rng, d):
    """Predicts the most probable of several labels."""
    y = rng.permutation([-4] * 8 + [0] * 20 + [3] * 12)
    x = rng.normal(size=(40, d)) * (1 + y[:, np.newaxis] % 3) + 0.4 * y[:, np.newaxis]
    q, expected = clear_queries(x, y, 3 * rng.normal(size=(150, d)))
    assert naive_bayes(x, y, q) == pytest.approx(expected)


def test_prior(rng):
    """Takes a frequent label for more probable than a rare one."""
    x, y = rng.normal(size=(44, 2)), np.array([2] * 4 + [5] * 40)
    x[y == 2] += 1
    q, expected = clear_queries(x, y, np.concatenate([2 * rng.normal(size=(100, 2)), x[:4]]))
    assert naive_bayes(x, y, q) == pytest.approx(expected)


def test_few_samples(rng):
    """Divides by n for the variance, which shows where samples are few."""
    x = np.concatenate([rng.normal(size=(3, 6)), 2 * rng.normal(size=(7, 6))])
    y = np.repeat([8, 5], [3, 7])
    q, expected = clear_queries(x, y, 2 * rng.normal(size=(200, 6)))
    assert naive_bayes(x, y, q) == pytest.approx(expected)


@pytest.mark.parametrize("scale", [0.01, 1, 100])
def test_many_features(rng, scale):
    """Compares likelihoods that are too small, or too large, for a float."""
    y = rng.permutation(np.repeat([0, 1, 2], [10, 14, 20]))
    x = rng.normal(size=(44, 500)) + 0.5 * y[:, np.newaxis]
    q = rng.normal(size=(30, 500)) + 0.5 * rng.integers(3, size=(30, 1))
    q, expected = clear_queries(x, y, q)
    assert naive_bayes(scale * x, y, scale * q) == pytest.approx(expected)


def test_constant_feature():
    """Copes with a feature that is constant, in all rows or in those of a label."""
    x = np.array([[0, 5, 1.0], [0, 5, 2], [0, 5, 4], [1, 5, 1.5], [1, 5, 3]])
    y = np.array([6, 6, 6, 9, 9])
    q = np.array([[1, 5, 2.0], [0, 5, 2.2], [1, 5, 1.0], [0, 5, 4.5]])
    assert naive_bayes(x, y, q) == pytest.approx(np.array([9, 6, 9, 6]))
    assert naive_bayes([[2], [2], [5], [7]], [4, 4, 3, 3], [[2], [6]]) == pytest.approx(np.array([4, 3]))


def test_single_sample(rng):
    """Copes with a label of which there is one sample alone."""
    x, y = rng.normal(size=(12, 2)), np.array([3] * 11 + [1])
    x[-1] += 7
    q = np.concatenate([x[::-1], rng.normal(size=(5, 2))])
    expected = np.array([1] + [3] * 16)
    assert naive_bayes(x, y, q) == pytest.approx(expected)


@pytest.mark.parametrize("unit", [1, 1e-6])
def test_scale(rng, unit):
    """Smooths so little that features of any scale count, whatever the unit."""
    x, y = rng.normal(size=(30, 3)), np.repeat([0, 1], [12, 18])
    x[y == 1] += 1.5
    q, expected = clear_queries(x, y, rng.normal(size=(40, 3)))
    scale = unit * np.array([1, 0.1, 0.002])
    assert naive_bayes(scale * x, y, scale * q) == pytest.approx(expected)


@pytest.mark.perf
def test_steps(perf, rng):
    """Loops over no rows in Python."""
    # 2 cores, Linux, November 2026: the reference 1, right_scipy 1, slow_loop 3.8.
    perf.steps_grow(
        "slow_loop",
        lambda n: (rng.normal(size=(n, 4)), np.arange(n) % 3, rng.normal(size=(n, 4))),
        20,
        stars=(3, 2, 1.1),
    )
