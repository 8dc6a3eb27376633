"""Checks of `cross_validate`."""

import numpy as np
import pytest

from katas.validation.cross_validate import cross_validate


def fit_mean(x, y):
    """Return a model that predicts the mean of what it was trained on."""
    return float(np.mean(y))


def fit_line(x, y):
    """Return the coefficients of a linear fit without a constant."""
    return np.linalg.lstsq(np.asarray(x), np.asarray(y), rcond=None)[0]


def score_line(coefficients, x, y):
    """Return the negative mean squared error of a linear fit."""
    return -float(np.mean((np.asarray(y) - np.asarray(x) @ np.asarray(coefficients)) ** 2))


def score_mean(model, x, y):
    """Return the negative mean squared error of a constant prediction."""
    return -float(np.mean((np.asarray(y) - model) ** 2))


class Trainee:
    """A model that is trained anew by each fit, as those of many libraries are."""

    def __init__(self):
        self.mean = 0.0

    def fit(self, x, y):
        """Train, and return the model itself."""
        self.mean = float(np.mean(y))
        return self


def score_trainee(model, x, y):
    """Return how far the targets lie above what the model predicts now."""
    return float(np.mean(y)) - model.mean


def test_example():
    """Scores the mean of two targets on the third, and that of one on the two others."""
    folds = [([0, 1], [2]), ([2], [0, 1])]
    scores = cross_validate(fit_mean, score_mean, [[0], [1], [2]], [5, 7, 9], folds)
    assert np.asarray(scores) == pytest.approx(np.array([-9.0, -10.0]))


def test_folds(rng):
    """Fits to the training rows of each fold, and scores on its test rows."""
    x = rng.normal(size=(13, 3))
    y = x @ rng.normal(size=3) + rng.normal(size=13)
    order = rng.permutation(13)
    tests = np.array_split(order, 4)
    folds = [(np.setdiff1d(order, test), test) for test in tests]
    expected = np.array([score_line(fit_line(x[train], y[train]), x[test], y[test]) for train, test in folds])
    scores = cross_validate(fit_line, score_line, x, y, folds)
    assert np.asarray(scores) == pytest.approx(expected)


def test_any_folds(rng):
    """Takes folds that overlap, leave rows out or repeat them, in any order."""
    x = rng.normal(size=(10, 2))
    y = rng.normal(size=10) + 4
    folds = [([7, 1, 2, 2, 5], [0, 3]), ([0, 9], [9, 0, 4]), ([8, 6, 3], [1]), ([4, 5, 6], [8, 7, 6, 5])]
    expected = np.array([score_line(fit_line(x[train], y[train]), x[test], y[test]) for train, test in folds])
    scores = cross_validate(fit_line, score_line, x, y, folds)
    assert np.asarray(scores) == pytest.approx(expected)


def test_rows(rng):
    """Hands over whole rows, each with its own target."""
    x = rng.normal(size=(8, 8)) + 10 * np.arange(8)[:, None]
    y = x.sum(axis=1)
    folds = [([0, 2, 3, 5, 6], [1, 4, 7]), ([1, 4], [0, 6])]

    def fit(x_train, y_train):
        return float(np.abs(np.sum(x_train, axis=1) - y_train).max())

    def score(model, x_test, y_test):
        return float(np.sum(y_test)) + model + float(np.abs(np.sum(x_test, axis=1) - y_test).max())

    expected = np.array([y[[1, 4, 7]].sum(), y[[0, 6]].sum()])
    scores = cross_validate(fit, score, x, y, folds)
    assert np.asarray(scores) == pytest.approx(expected, rel=1e-9)


def test_one_fit_for_each_fold(rng):
    """Fits once for each fold, and to no other rows."""
    x = np.arange(9.0)[:, None]
    y = rng.normal(size=9)
    folds = [([3, 4, 5, 6, 7, 8], [0, 1, 2]), ([0, 1, 2, 6], [3, 4, 5]), ([0, 5], [6, 7, 8])]
    fitted = []

    def fit(x_train, y_train):
        fitted.append(sorted(np.ravel(x_train).tolist()))
        return float(np.mean(y_train))

    expected = np.array([score_mean(np.mean(y[train]), x[test], y[test]) for train, test in folds])
    scores = cross_validate(fit, score_mean, x, y, folds)
    assert np.asarray(scores) == pytest.approx(expected)
    assert fitted == [sorted(float(i) for i in train) for train, _ in folds]


def test_trained_anew(rng):
    """Scores a model before the next fit, which may train that same model anew."""
    y = rng.normal(size=12)
    folds = [(np.arange(4, 12), np.arange(4)), (np.arange(8), np.arange(8, 12))]
    expected = np.array([y[:4].mean() - y[4:].mean(), y[8:].mean() - y[:8].mean()])
    scores = cross_validate(Trainee().fit, score_trainee, rng.normal(size=(12, 2)), y, folds)
    assert np.asarray(scores) == pytest.approx(expected)


def test_planted_leak():
    """Lets a model that only knows its training rows by heart know nothing of the test rows."""
    x = [[10], [20], [30], [40], [50], [60]]
    y = [3, 1, 4, 1, 5, 9]
    folds = [([2, 3, 4, 5], [0, 1]), ([0, 1, 4, 5], [2, 3]), ([0, 1, 2, 3, 5], [4, 5])]

    def fit(x_train, y_train):
        return [float(value) for value in np.ravel(x_train)]

    def score(seen, x_test, y_test):
        known = [float(value) in seen for value in np.ravel(x_test)]
        return 10 + sum(known) / len(known)

    scores = cross_validate(fit, score, x, y, folds)
    assert np.asarray(scores) == pytest.approx(np.array([10, 10, 10.5]))
