"""Checks of `MeanRegressor`."""

import contextlib
from unittest import SkipTest

import numpy as np
import pandas as pd
import pytest
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.exceptions import NotFittedError
from sklearn.metrics import r2_score
from sklearn.utils.estimator_checks import estimator_checks_generator

from katas.sklearn_basics.mean_regressor import MeanRegressor

PARTS = 5


class Understudy(RegressorMixin, BaseEstimator):
    """A regressor that leaves all that it is asked to the one that is checked.

    scikit-learn's own checks make copies of an estimator and look at its class, which only works where
    that class lives.
    """

    def __getattr__(self, name):
        """Make the one that is checked when it is first needed."""
        if name != "_checked":
            raise AttributeError(name)
        self._checked = MeanRegressor()
        return self._checked

    def fit(self, X, y):
        """Fit it, and take over what it has learnt."""
        self._checked.fit(X, y)
        self.mean_ = self._checked.mean_
        self.n_features_in_ = self._checked.n_features_in_
        return self

    def predict(self, X):
        """Let it predict."""
        return self._checked.predict(X)

    def score(self, X, y):
        """Let it score itself."""
        return self._checked.score(X, y)

    def __sklearn_tags__(self):
        tags = super().__sklearn_tags__()
        tags.regressor_tags.poor_score = True
        return tags


def fitted(rng, n=9, d=3):
    """Return a regressor that is fitted to some rows, and the mean of their targets."""
    x, y = rng.normal(size=(n, d)), rng.normal(loc=50, size=n)
    regressor = MeanRegressor()
    regressor.fit(x, y)
    return regressor, np.mean(y)


def test_example():
    """Predicts 5 for every row, where the targets were 2, 4 and 9."""
    regressor = MeanRegressor()
    regressor.fit([[1], [5], [6]], [2, 4, 9])
    assert regressor.predict([[3], [8]]) == pytest.approx(np.array([5.0, 5.0]))


@pytest.mark.parametrize(("n", "d", "m"), [(7, 2, 5), (40, 4, 3), (2, 1, 1)])
def test_mean(rng, n, d, m):
    """Predicts the mean of its training targets for every row, whatever the features."""
    x, y, new = rng.normal(size=(n, d)), rng.normal(loc=-3, size=n), rng.normal(scale=100, size=(m, d))
    regressor = MeanRegressor()
    regressor.fit(x, y)
    assert regressor.predict(new) == pytest.approx(np.full(m, np.mean(y)))
    assert regressor.mean_ == pytest.approx(np.mean(y))


def test_tables(rng):
    """Takes tables and whole numbers, and predicts floats all the same."""
    table = pd.DataFrame({"a": [3, 1, 2, 5], "b": [7.0, 0.5, 2.5, 8.0]})
    regressor = MeanRegressor()
    regressor.fit(table, pd.Series([1, 2, 2, 6]))
    assert regressor.predict(table[:3]) == pytest.approx(np.array([2.75, 2.75, 2.75]))


def test_returns_itself(rng):
    """Returns itself from fit, so that the next call can follow at once."""
    x, y = rng.normal(size=(6, 2)), rng.normal(size=6)
    regressor = MeanRegressor()
    assert regressor.fit(x, y) == regressor
    assert regressor.predict(x) == pytest.approx(np.full(6, np.mean(y)))


def test_features(rng):
    """Remembers in n_features_in_ how many features it was fitted to, and takes no other number."""
    regressor, mean = fitted(rng, n=8, d=3)
    assert regressor.n_features_in_ == 3
    assert regressor.predict(rng.normal(size=(2, 3))) == pytest.approx(np.array([mean, mean]))
    for d in (1, 2, 4):
        with contextlib.suppress(ValueError):
            regressor.predict(rng.normal(size=(2, d)))
        assert regressor.n_features_in_ == 3
        with pytest.raises(ValueError):
            regressor.predict(rng.normal(size=(2, d)))


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf])
def test_not_finite(rng, number):
    """Refuses numbers that are missing or infinite, wherever they stand."""
    x, y = rng.normal(size=(5, 2)), rng.normal(size=5)
    holed_x, holed_y = x.copy(), y.copy()
    holed_x[3, 1] = holed_y[2] = number
    regressor = MeanRegressor()
    with pytest.raises(ValueError):
        regressor.fit(holed_x, y)
    with pytest.raises(ValueError):
        regressor.fit(x, holed_y)
    regressor.fit(x, y)
    with pytest.raises(ValueError):
        regressor.predict(holed_x)
    assert regressor.predict(x) == pytest.approx(np.full(5, np.mean(y)))


def test_not_fitted(rng):
    """Says by a NotFittedError that it must be fitted before it can predict."""
    regressor, mean = fitted(rng)
    assert regressor.predict([[0, 0, 0]]) == pytest.approx(np.array([mean]))
    with pytest.raises(NotFittedError):
        MeanRegressor().predict([[0, 0, 0]])


def test_no_state(rng):
    """Has no parameters, and has learnt nothing before it is fitted."""
    regressor = MeanRegressor()
    assert not [name for name in ("mean_", "n_features_in_") if hasattr(regressor, name)]
    assert regressor.get_params() == {}
    regressor.fit([[1], [2]], [3, 4])
    assert regressor.mean_ == pytest.approx(3.5)
    assert regressor.get_params() == {}


def test_unknown_parameter():
    """Refuses to be given a parameter, for it has none."""
    regressor = MeanRegressor()
    with pytest.raises(ValueError):
        regressor.set_params(strategy="median")
    regressor.fit([[1], [2]], [3, 5])
    assert regressor.predict([[1]]) == pytest.approx(np.array([4.0]))


def test_fitted_anew(rng):
    """Forgets what it was fitted to before."""
    regressor, _ = fitted(rng, n=8, d=3)
    x, y = rng.normal(size=(5, 2)), rng.normal(loc=-9, size=5)
    regressor.fit(x, y)
    assert regressor.n_features_in_ == 2
    assert regressor.predict(x) == pytest.approx(np.full(5, np.mean(y)))


def test_shapes(rng):
    """Refuses features that are no table, no rows, and targets of another length."""
    regressor, mean = fitted(rng, n=6, d=2)
    for x, y in (
        ([1.0, 2.0, 3.0], [1.0, 4.0, 2.0]),
        (np.empty((0, 2)), []),
        (np.empty((3, 0)), [1.0, 4.0, 2.0]),
        ([[1.0], [2.0], [3.0]], [1.0, 4.0]),
    ):
        with pytest.raises(ValueError):
            MeanRegressor().fit(x, y)
    with pytest.raises(ValueError):
        regressor.predict([1.0, 2.0])
    assert regressor.predict([[1.0, 2.0]]) == pytest.approx(np.array([mean]))


def test_score(rng):
    """Scores by R², as every regressor of scikit-learn does: 0 on its training rows, and less elsewhere."""
    x, y = rng.normal(size=(9, 2)), rng.normal(size=9)
    new, targets = rng.normal(size=(5, 2)), rng.normal(loc=2, size=5)
    expected = r2_score(targets, np.full(5, np.mean(y)))
    regressor = MeanRegressor()
    regressor.fit(x, y)
    assert regressor.score(x, y) == pytest.approx(0, abs=1e-9)
    assert regressor.score(new, targets) == pytest.approx(expected)


@pytest.mark.parametrize("part", range(PARTS))
def test_check_estimator(part):
    """Passes scikit-learn's check_estimator, but for the score that no constant reaches."""
    skipped = {"check_estimators_pickle": "an understudy cannot be pickled"}
    checks = list(estimator_checks_generator(Understudy(), expected_failed_checks=skipped, mark="skip"))
    failed = {}
    for estimator, check in checks[part::PARTS]:
        try:
            check(estimator)
        except SkipTest:
            continue
        except Exception as error:
            failed[check.func.__name__] = f"{error}"
    assert list(failed) == [], f"no complaint of scikit-learn, which has {failed}"
