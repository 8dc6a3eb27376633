"""Checks of `logistic_regression`."""

import math

import numpy as np
import pytest
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

from katas.supervised_learning.logistic_regression import logistic_regression


def draw(rng, x, weights, bias=0.0):
    """Draw labels by the chances that the weights give, and see to it that there are some of each."""
    y = (rng.random(len(x)) < expit(x @ weights + bias)).astype(int)
    y[:2] = 0, 1
    return y


def assert_minimum(fitted, x, y, l2):
    """Hold weights and bias to be where all derivatives of the penalised loss are zero."""
    weights, bias = fitted
    assert np.shape(weights) == (x.shape[1],)
    assert np.shape(bias) == ()
    errors = expit(x @ np.asarray(weights) + bias) - y
    gradient = np.append(errors @ x / len(y) + 2 * l2 * np.asarray(weights), errors.mean())
    assert gradient == pytest.approx(np.zeros(len(gradient)), abs=1e-4)


def test_example():
    """Finds the weight for which two samples have chances of 3 to 1."""
    weights, bias = logistic_regression([[1], [3]], [0, 1], l2=1 / (8 * math.log(3)))
    assert weights == pytest.approx(np.array([math.log(3)]), abs=1e-3)
    assert bias == pytest.approx(-2 * math.log(3), abs=3e-3)


@pytest.mark.parametrize(
    ("n", "d", "l2"), [(40, 2, 0.01), (60, 5, 0.1), (30, 1, 1.0), (12, 20, 0.05), (50, 3, 0.001)]
)
def test_minimum(rng, n, d, l2):
    """Goes on until the gradient of the penalised loss is zero."""
    x = rng.normal(size=(n, d)) + np.linspace(-1, 1, d)
    y = draw(rng, x, rng.normal(size=d), bias=1)
    assert_minimum(logistic_regression(x, y, l2), x, y, l2)


def test_predictions(rng):
    """Predicts the same chances as scikit-learn."""
    x = rng.uniform(-2, 2, size=(80, 3))
    y = draw(rng, x, np.array([1.5, -1, 0.5]))
    model = LogisticRegression(C=1 / (2 * 80 * 0.02), tol=1e-8, max_iter=1000).fit(x, y)
    expected = model.predict_proba(x)[:, 1]
    weights, bias = logistic_regression(x, y, 0.02)
    assert expit(x @ np.asarray(weights) + bias) == pytest.approx(expected, abs=5e-3)


def test_bias():
    """Leaves the bias free, so that a rare class stays rare however large the penalty."""
    x, y = np.array([[-2.0], [-1.0], [0.0], [1.0], [2.0]] * 4), np.array([0] * 18 + [1] * 2)
    weights, bias = logistic_regression(x, y, 1.0)
    assert expit(bias) == pytest.approx(0.1, abs=0.02)
    assert_minimum((weights, bias), x, y, 1.0)


def test_slow(rng):
    """Does not stop on the way where features differ in scale."""
    x = rng.normal(size=(60, 2)) * [1, 0.1]
    y = draw(rng, x, np.array([1, 15]), bias=0.5)
    assert_minimum(logistic_regression(x, y, 1e-5), x, y, 1e-5)


def test_separable(rng):
    """Finds the minimum where a line parts the classes, and only the penalty keeps the weights finite."""
    x = rng.uniform(-1, 1, size=(25, 2))
    x[:, 0] += np.where(np.arange(25) < 9, -1.5, 1.5)
    y = (np.arange(25) >= 9).astype(int)
    assert_minimum(logistic_regression(x, y, 0.003), x, y, 0.003)


def test_large_scores(rng):
    """Neither overflows nor takes the logarithm of zero where scores are in the thousands."""
    x = np.append(rng.normal(scale=2, size=600), [-900, 900])[:, np.newaxis]
    y = draw(rng, x, np.array([1.5]))
    y[-2:] = 0, 1
    assert_minimum(logistic_regression(x, y, 1e-4), x, y, 1e-4)


@pytest.mark.parametrize("y", [[-1, 1, 1], [1, 2, 2], [0, 1, 2], [0, 0, 0], [1], [0.5, 0, 1]])
def test_labels(y):
    """Refuses labels other than 0 and 1, and labels that are all equal."""
    with pytest.raises(ValueError):
        logistic_regression([[1], [2], [4]][: len(y)], y, 0.1)


@pytest.mark.parametrize("l2", [0, -0.5])
def test_penalty(l2):
    """Refuses a penalty that is not positive."""
    with pytest.raises(ValueError):
        logistic_regression([[1], [2], [4]], [0, 1, 1], l2)
