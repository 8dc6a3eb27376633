"""Checks of `learning_curve`."""

import numpy as np
import pytest

from katas.generalization.learning_curve import learning_curve


def one_object():
    """Return fit and error of a linear model that is one object for all fits: it predicts as fitted last."""
    fitted = {}

    def predict(x):
        return x @ fitted["weights"]

    def fit(x, y):
        fitted["weights"] = fit_weights(x, y)
        return predict

    def error(model, x, y):
        return float(np.mean((model(x) - y) ** 2))

    return fit, error


def fit_weights(x, y):
    """Return the weights of a linear model, a new array for each fit."""
    return np.linalg.lstsq(x, y, rcond=None)[0]


def squared_error(weights, x, y):
    """Return the mean squared error of the weights."""
    return float(np.mean((x @ weights - y) ** 2))


def rows(rng, n, m, k):
    """Draw training and validation rows, and targets that are nearly linear."""
    x, xv, weights = rng.normal(size=(n, k)), rng.normal(size=(m, k)), rng.normal(size=k)
    return x, x @ weights + rng.normal(size=n), xv, xv @ weights + rng.normal(size=m)


def curve(x, y, xv, yv, sizes):
    """Return what the errors of a linear model should be."""
    models = [fit_weights(x[:s], y[:s]) for s in sizes]
    return np.array(
        [
            [squared_error(model, x[:s], y[:s]), squared_error(model, xv, yv)]
            for s, model in zip(sizes, models, strict=True)
        ]
    )


def test_example():
    """Follows a model that has learnt nothing but the mean, from one row to four."""
    x, y = np.arange(4.0).reshape(4, 1), np.array([1.0, 3.0, 8.0, 4.0])
    expected = np.array([[0, 9], [1, 4], [6.5, 0]])
    found = learning_curve(
        lambda x, y: float(y.mean()),
        lambda mean, x, y: float(np.mean((y - mean) ** 2)),
        x,
        y,
        np.array([[4.0]]),
        np.array([4.0]),
        [1, 2, 4],
    )
    assert found == pytest.approx(expected)


@pytest.mark.parametrize(("n", "m", "k", "sizes"), [(30, 20, 3, [5, 10, 20, 30]), (12, 40, 2, [4, 7])])
def test_linear_model(rng, n, m, k, sizes):
    """Measures a linear model for each size, on what it has seen and on what it has not."""
    x, y, xv, yv = rows(rng, n, m, k)
    expected = curve(x, y, xv, yv, sizes)
    assert learning_curve(fit_weights, squared_error, x, y, xv, yv, sizes) == pytest.approx(expected)


def test_one_object(rng):
    """Measures each model before the next is fitted, for it may be the same object."""
    x, y, xv, yv = rows(rng, 24, 16, 3)
    sizes = [4, 20, 9]
    expected = curve(x, y, xv, yv, sizes)
    assert learning_curve(*one_object(), x, y, xv, yv, sizes) == pytest.approx(expected)


def test_any_order(rng):
    """Takes sizes as they come, in any order and repeated, and a single one too."""
    x, y, xv, yv = rows(rng, 15, 9, 2)
    for sizes in ([9, 4, 15, 4], [15], [6]):
        expected = curve(x, y, xv, yv, sizes)
        assert learning_curve(fit_weights, squared_error, x, y, xv, yv, sizes) == pytest.approx(expected)


def test_first_rows(rng):
    """Fits to the first rows and their own targets, from scratch each time."""
    x, y = rng.normal(size=(10, 2)), rng.normal(size=10)
    xv, yv = rng.normal(size=(4, 2)), rng.normal(size=4)

    def fit(x, y):
        return {"rows": len(x), "targets": len(y), "product": float(np.sum(x[:, 1] * y))}

    def error(model, x, y):
        return model["rows"] + 100 * model["targets"] + 1e4 * len(x) + 1e6 * len(y) + model["product"]

    products = [float(np.sum(x[:s, 1] * y[:s])) for s in (2, 7, 10)]
    expected = np.array(
        [
            [101 * s + 1010000 * s + product, 101 * s + 1010000 * 4 + product]
            for s, product in zip((2, 7, 10), products, strict=True)
        ]
    )
    found = learning_curve(fit, error, x, y, xv, yv, [2, 7, 10])
    assert found == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("sizes", [[0, 5], [3, 13], [-2], [4, -1, 6]])
def test_sizes(rng, sizes):
    """Refuses sizes of no row, and of more rows than there are."""
    x, y, xv, yv = rows(rng, 12, 8, 3)
    with pytest.raises(ValueError):
        learning_curve(fit_weights, squared_error, x, y, xv, yv, sizes)
