"""Checks of `linear_svm`."""

import numpy as np
import pytest
from sklearn.svm import SVC

from katas.supervised_learning.linear_svm import linear_svm


def draw(rng, n, d, distance):
    """Draw two classes of unequal size, whose centres are so far from each other."""
    y = np.where(np.arange(n) < n // 3, -1, 1)
    x = rng.normal(size=(n, d)) + np.linspace(1, 2, d)
    x[:, 0] += y * distance / 2
    return x, y


def objective(x, y, c, weights, bias):
    """Return what is to be minimised."""
    losses = np.maximum(0, 1 - y * (x @ np.asarray(weights) + bias))
    return np.sum(np.square(weights)) / 2 + c * losses.sum()


def assert_least(x, y, c):
    """Hold the objective to be at most 1 % above its minimum."""
    best = SVC(kernel="linear", C=c, tol=1e-6).fit(x, y)
    least = objective(x, y, c, best.coef_[0], best.intercept_[0])
    weights, bias = linear_svm(x, y, c)
    assert np.shape(weights) == (x.shape[1],)
    assert np.shape(bias) == ()
    assert objective(x, y, c, weights, bias) <= 1.01 * least


def test_example():
    """Draws the boundary half-way between two samples, with a margin as wide as it can be."""
    x, y = np.array([[2.0], [4.0]]), np.array([-1, 1])
    weights, bias = linear_svm(x, y, c=1)
    assert np.shape(weights) == (1,)
    assert -bias / weights[0] == pytest.approx(3, abs=0.1)
    assert objective(x, y, 1, weights, bias) <= 1.01 * 0.5


@pytest.mark.parametrize(("n", "d", "c"), [(40, 2, 1.0), (30, 4, 0.3), (25, 1, 2.0), (50, 3, 0.05)])
def test_overlapping(rng, n, d, c):
    """Finds the minimum where no boundary parts the classes."""
    x, y = draw(rng, n, d, distance=1.5)
    assert_least(x, y, c)


@pytest.mark.parametrize("c", [0.1, 10])
def test_separable(rng, c):
    """Finds the minimum where many boundaries part the classes."""
    x, y = draw(rng, 30, 2, distance=9)
    assert_least(x / 10, y, c)


def test_more_features_than_samples(rng):
    """Finds the minimum where features outnumber samples."""
    x, y = draw(rng, 9, 15, distance=1)
    assert_least(x / 5, y, 0.5)


@pytest.mark.parametrize("offset", [-3.5, 0.5])
def test_bias(rng, offset):
    """Leaves the bias free, wherever the samples lie."""
    x, y = draw(rng, 40, 2, distance=2)
    assert_least(x + offset, y, 0.5)


def test_equal_samples():
    """Finds the minimum where equal samples have different labels."""
    x = np.array([[1.0, 0], [1, 0], [1, 0], [0, 2], [0, 2], [-1, -1]])
    y = np.array([1, 1, -1, -1, 1, -1])
    assert_least(x, y, 1.5)


@pytest.mark.parametrize("y", [[0, 1, 1], [1, 2, 2], [-1, 0, 1], [-1, -1, -1], [1], [-0.5, -1, 1]])
def test_labels(y):
    """Refuses labels other than -1 and 1, and labels that are all equal."""
    with pytest.raises(ValueError):
        linear_svm([[1], [2], [4]][: len(y)], y, 1)


@pytest.mark.parametrize("c", [0, -0.5])
def test_cost(c):
    """Refuses a c that is not positive."""
    with pytest.raises(ValueError):
        linear_svm([[1], [2], [4]], [-1, 1, 1], c)
