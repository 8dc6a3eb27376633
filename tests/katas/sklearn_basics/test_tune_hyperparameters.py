"""Checks of `tune_hyperparameters`."""

import numpy as np
import pytest
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from katas.sklearn_basics.tune_hyperparameters import tune_hyperparameters


def searched(x, y, grid):
    """Return scikit-learn's search of a pipeline, which knows the parameters by other names."""
    grid = {f"svc__{name}": values for name, values in grid.items()}
    return GridSearchCV(make_pipeline(StandardScaler(), SVC()), grid, cv=5).fit(x, y)


def draw(rng, n):
    """Draw rows of three features in very different units, and noisy labels that follow two of them."""
    x = rng.normal(size=(n, 3)) * [1, 1000, 0.01] + [5, 0, -3]
    signal = (x[:, 0] - 5) * 2 + x[:, 2] * 100 + 300 + rng.normal(scale=0.7, size=n)
    return x, np.where(signal > 0.5, "yes", "no")


def best(search):
    """Return the best parameters by their own names, and their score."""
    names = {name.removeprefix("svc__"): value for name, value in search.best_params_.items()}
    return {f"classify__{name}": value for name, value in names.items()}, search.best_score_


def test_example():
    """Finds a penalty that lets a rarer class be learnt."""
    x = [[0], [1], [2], [3], [4], [20], [21], [22], [23], [24], [25], [26]]
    search = tune_hyperparameters(x, ["low"] * 5 + ["high"] * 7, {"C": [0.001, 1.0]})
    assert search.best_params_ == {"classify__C": 1.0}
    assert search.best_score_ == pytest.approx(1)
    assert search.predict([[6], [18]]).tolist() == ["low", "high"]


def test_best(rng):
    """Tries every combination, and finds the one that scikit-learn's grid search finds."""
    x, y = draw(rng, 60)
    grid = {"C": [0.01, 30.0], "gamma": [5.0, 0.01]}
    parameters, score = best(searched(x, y, grid))
    search = tune_hyperparameters(x, y, grid)
    assert search.best_params_ == parameters
    assert search.best_score_ == pytest.approx(score)


@pytest.mark.parametrize("parameter", [{"C": 0.1}, {"kernel": "linear"}, {"gamma": 2.0}])
def test_scores(rng, parameter):
    """Scores by accuracy on five folds, each scaled by its own training rows."""
    x, y = draw(rng, 61)
    grid = {name: [value] for name, value in parameter.items()}
    _, score = best(searched(x, y, grid))
    assert tune_hyperparameters(x, y, grid).best_score_ == pytest.approx(score)


def test_planted_leak(rng):
    """Lets no row of a test fold take part in scaling."""
    x = rng.normal(size=(50, 2))
    y = np.arange(50) % 5 // 3
    x[:, 1] += np.where(y, 3, -3)
    x[7, 1] = (
        1e7  # Where it takes part, the only feature that tells the classes apart is squeezed to nothing.
    )
    _, score = best(searched(x, y, {"C": [1.0]}))
    assert tune_hyperparameters(x, y, {"C": [1.0]}).best_score_ == pytest.approx(score)


def test_refitted(rng):
    """Predicts by the best parameters, fitted to all rows as they are."""
    x, y = draw(rng, 55)
    new, _ = draw(rng, 200)
    grid = {"C": [0.05, 20.0]}
    expected = searched(x, y, grid)
    labels, margins = expected.predict(new).tolist(), expected.decision_function(new)
    search = tune_hyperparameters(x, y, grid)
    assert search.predict(new).tolist() == labels
    assert search.decision_function(new) == pytest.approx(margins, rel=1e-6, abs=1e-6)


def test_sorted_classes(rng):
    """Has every class in every fold, also where they come one after the other and are of unequal size."""
    y = np.repeat(["a", "b", "c"], [30, 12, 6])
    x = rng.normal(size=(48, 2)) + 2 * np.column_stack([y == "b", y == "c"])
    _, score = best(searched(x, y, {"C": [1.0]}))
    assert tune_hyperparameters(x, y, {"C": [1.0]}).best_score_ == pytest.approx(score)


def test_same_again(rng):
    """Gives the same scores at every call."""
    x, y = draw(rng, 47)
    _, score = best(searched(x, y, {"gamma": [0.5]}))
    scores = [tune_hyperparameters(x, y, {"gamma": [0.5]}).best_score_ for _ in range(2)]
    assert scores == pytest.approx([score, score])
