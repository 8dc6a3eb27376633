"""Checks of `fit_and_evaluate`."""

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error, r2_score

from katas.sklearn_basics.fit_and_evaluate import fit_and_evaluate


def draw(rng, n, m, d):
    """Draw training and validation rows of a noisy line; the validation rows lie apart."""
    slopes = rng.uniform(1, 3, size=d)
    x_train, x_valid = rng.normal(size=(n, d)), rng.normal(loc=2, size=(m, d))
    y_train, y_valid = (x @ slopes - 7 + rng.normal(size=len(x)) for x in (x_train, x_valid))
    return x_train, y_train, x_valid, y_valid


def test_example():
    """Fits a line to three points, and finds it 0 and 2 off at two others."""
    model, metrics = fit_and_evaluate([[0], [1], [2]], [1, 3, 5], [[3], [4]], [7, 11])
    assert metrics == pytest.approx({"rmse": 2**0.5, "r2": 0.5})
    assert model.predict([[10]]) == pytest.approx(np.array([21.0]))


@pytest.mark.parametrize(("n", "m", "d"), [(12, 7, 2), (30, 9, 4), (8, 40, 1)])
def test_metrics(rng, n, m, d):
    """Measures on the validation rows how well the fit to the training rows does."""
    x_train, y_train, x_valid, y_valid = draw(rng, n, m, d)
    predictions = LinearRegression().fit(x_train, y_train).predict(x_valid)
    expected = {
        "rmse": mean_squared_error(y_valid, predictions) ** 0.5,
        "r2": r2_score(y_valid, predictions),
    }
    _, metrics = fit_and_evaluate(x_train, y_train, x_valid, y_valid)
    assert metrics == pytest.approx(expected)


@pytest.mark.parametrize(("n", "m", "d"), [(12, 7, 3), (9, 20, 1)])
def test_model(rng, n, m, d):
    """Returns the model that is fitted to the training rows, as they are and alone."""
    x_train, y_train, x_valid, y_valid = draw(rng, n, m, d)
    fitted = LinearRegression().fit(x_train, y_train)
    new = rng.normal(size=(4, d))
    expected = fitted.predict(new)
    model, _ = fit_and_evaluate(x_train, y_train, x_valid, y_valid)
    assert model.predict(new) == pytest.approx(expected)
    assert model.coef_ == pytest.approx(fitted.coef_)
    assert model.intercept_ == pytest.approx(fitted.intercept_)


def test_bad_fit():
    """Says by a negative R² that the mean would have done better."""
    model, metrics = fit_and_evaluate([[1], [2], [3]], [1, 2, 3], [[4], [5], [6]], [2, 4, 3])
    assert metrics == pytest.approx({"rmse": (14 / 3) ** 0.5, "r2": -6.0})
    assert model.predict([[7]]) == pytest.approx(np.array([7.0]))


def test_planted_leak(rng):
    """Lets no validation row change the model, however far out it lies."""
    x_train, y_train, x_valid, y_valid = draw(rng, 15, 6, 2)
    before, _ = fit_and_evaluate(x_train, y_train, x_valid, y_valid)
    x_valid[2], y_valid[2] = [1e4, -1e4], 1e6
    expected = np.append(before.coef_, before.intercept_)
    after, _ = fit_and_evaluate(x_train, y_train, x_valid, y_valid)
    assert np.append(after.coef_, after.intercept_) == pytest.approx(expected)
    assert after.predict([[0, 0], [1, -1]]) == pytest.approx(before.predict([[0, 0], [1, -1]]))
