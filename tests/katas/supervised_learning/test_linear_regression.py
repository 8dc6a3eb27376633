"""Checks of `linear_regression`."""

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression

from katas.supervised_learning.linear_regression import linear_regression


def with_ones(x):
    """Give the samples a feature that is always 1."""
    return np.column_stack([x, np.ones(len(x))])


def test_example():
    """Finds the line that runs between four points."""
    weights, bias = linear_regression([[0], [1], [2], [5]], [1.0, 4.0, 4.0, 11.0])
    assert weights == pytest.approx(np.array([27 / 14]), rel=1e-6)
    assert bias == pytest.approx(8 / 7, rel=1e-6)


@pytest.mark.parametrize(("n", "d"), [(9, 2), (30, 5), (40, 1), (4, 3)])
def test_values(rng, n, d):
    """Finds the weights and the bias with the least squared errors."""
    x = rng.uniform(-3, 3, size=(n, d)) + np.linspace(1, 2, d)
    x[:, -1] += x[:, 0]
    y = x @ rng.normal(size=d) + rng.normal(size=n) + 7
    expected = LinearRegression().fit(x, y)
    weights, bias = linear_regression(x, y)
    assert weights == pytest.approx(expected.coef_, rel=1e-6, abs=1e-6)
    assert bias == pytest.approx(expected.intercept_, rel=1e-6, abs=1e-6)


def test_gradient(rng):
    """Leaves errors in which no feature, and no bias, can be seen any more."""
    x = rng.normal(size=(25, 4)) @ rng.normal(size=(4, 4)) + 2
    y = rng.normal(size=25) + 5
    weights, bias = linear_regression(x, y)
    gradient = with_ones(x).T @ (x @ np.asarray(weights) + bias - y)
    assert gradient == pytest.approx(np.zeros(5), abs=1e-6)


@pytest.mark.parametrize("offset", [-20, 1000])
def test_offset(rng, offset):
    """Moves the bias alone where all targets move."""
    x, y = rng.normal(size=(12, 3)), rng.normal(size=12)
    expected = np.linalg.lstsq(with_ones(x), y)[0]
    weights, bias = linear_regression(x, y + offset)
    assert weights == pytest.approx(expected[:-1], rel=1e-6, abs=1e-6)
    assert bias == pytest.approx(expected[-1] + offset, rel=1e-6)


def test_nearly_dependent(rng):
    """Tells two columns apart that differ only in the eighth digit."""
    a, b = rng.normal(size=(2, 20))
    x = np.column_stack([a, a + 3e-8 * b])
    weights, bias = linear_regression(x, x @ [3, -2] + 4)
    assert weights == pytest.approx(np.array([3.0, -2.0]), rel=1e-5)
    assert bias == pytest.approx(4, rel=1e-5)


@pytest.mark.parametrize("case", ["equal", "sum", "constant", "wide"])
def test_dependent(rng, case):
    """Predicts as well where columns depend on each other, or outnumber the rows."""
    x, y = rng.normal(size=(10, 3)), rng.normal(size=10) + 3
    x = {
        "equal": np.column_stack([x, x[:, 1]]),
        "sum": np.column_stack([x, x[:, 0] - 2 * x[:, 1]]),
        "constant": np.column_stack([x, np.full(10, 0.7)]),
        "wide": x.T,
    }[case]
    y = y[: len(x)]
    expected = with_ones(x) @ np.linalg.lstsq(with_ones(x), y)[0]
    weights, bias = linear_regression(x, y)
    assert x @ np.asarray(weights) + bias == pytest.approx(expected, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("y", [[1.5, 2, 4], [1.5, 2], [1.5, 2, 4, 3, 5]])
def test_targets(y):
    """Refuses targets that are not one for each sample."""
    with pytest.raises(ValueError):
        linear_regression([[1, 0], [2, 0], [3, 1], [4, 1]], y)
