"""Checks of `ridge_regression`."""

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression, Ridge

from katas.supervised_learning.ridge_regression import ridge_regression


def draw(rng, n, d):
    """Draw samples far from zero, and targets further still."""
    x = rng.uniform(-3, 3, size=(n, d)) + np.linspace(1, 4, d)
    return x, x @ rng.normal(size=d) + rng.normal(size=n) + 20


def test_example():
    """Halves the slope of a line through three points."""
    weights, bias = ridge_regression([[1], [2], [3]], [1.0, 4.0, 7.0], alpha=2)
    assert weights == pytest.approx(np.array([1.5]))
    assert bias == pytest.approx(1)


@pytest.mark.parametrize(("n", "d", "alpha"), [(9, 2, 0.1), (30, 5, 4), (40, 1, 300), (3, 6, 1.5)])
def test_values(rng, n, d, alpha):
    """Finds the minimum of squared errors and squared weights."""
    x, y = draw(rng, n, d)
    expected = Ridge(alpha, solver="svd").fit(x, y)
    weights, bias = ridge_regression(x, y, alpha)
    assert weights == pytest.approx(expected.coef_, rel=1e-6, abs=1e-6)
    assert bias == pytest.approx(expected.intercept_, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("offset", [-500, 1000])
def test_offset(rng, offset):
    """Moves the bias alone where all targets move."""
    x, y = draw(rng, 12, 3)
    expected = Ridge(2, solver="svd").fit(x, y)
    weights, bias = ridge_regression(x, y + offset, 2)
    assert weights == pytest.approx(expected.coef_, rel=1e-6, abs=1e-6)
    assert bias == pytest.approx(expected.intercept_ + offset, rel=1e-6)


def test_large_penalty(rng):
    """Predicts the mean of the targets where weights cost too much."""
    x, y = draw(rng, 15, 4)
    expected = y.mean()
    weights, bias = ridge_regression(x, y, 1e12)
    assert weights == pytest.approx(np.zeros(4), abs=1e-6)
    assert bias == pytest.approx(expected, rel=1e-6)


def test_twice_the_samples(rng):
    """Heeds the penalty half as much where every sample comes twice."""
    x, y = draw(rng, 8, 3)
    expected = Ridge(2.5, solver="svd").fit(x, y)
    weights, bias = ridge_regression(np.tile(x, (2, 1)), np.tile(y, 2), 5)
    assert weights == pytest.approx(expected.coef_, rel=1e-6, abs=1e-6)
    assert bias == pytest.approx(expected.intercept_, rel=1e-6, abs=1e-6)


def test_no_penalty(rng):
    """Is least squares for alpha = 0."""
    x, y = draw(rng, 20, 4)
    expected = LinearRegression().fit(x, y)
    weights, bias = ridge_regression(x, y, 0)
    assert weights == pytest.approx(expected.coef_, rel=1e-6, abs=1e-6)
    assert bias == pytest.approx(expected.intercept_, rel=1e-6, abs=1e-6)


def test_dependent():
    """Shares a weight among equal columns, and predicts as well for alpha = 0."""
    column, y = np.array([-3.0, -1, 0, 1, 3]), np.array([2.0, 3, 4, 7, 9])
    x = np.column_stack([column, column])
    weights, bias = ridge_regression(x, y, 10)
    assert weights == pytest.approx(np.array([0.5, 0.5]))
    assert bias == pytest.approx(5)
    weights, bias = ridge_regression(x, y, 0)
    assert x @ np.asarray(weights) + bias == pytest.approx(1.25 * column + 5)


@pytest.mark.parametrize("alpha", [-1e-3, -2])
def test_negative_penalty(alpha):
    """Refuses a negative penalty."""
    with pytest.raises(ValueError):
        ridge_regression([[1], [2], [3]], [1.0, 4.0, 7.0], alpha)
