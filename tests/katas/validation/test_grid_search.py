"""Checks of `grid_search`."""

import itertools

import numpy as np
import pytest
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV, KFold

from katas.validation.grid_search import grid_search


class Model:
    """A model whose score a function of its parameters and the rows of its two parts says."""

    def __init__(self, judgement, parameters):
        self.judgement = judgement
        self.parameters = parameters
        self.fitted_to = []

    def fit(self, x, y):
        """Remember the rows, all of them where there is more than one fit."""
        self.fitted_to += np.asarray(x)[:, 0].tolist()

    def score(self, x, y):
        """Ask the function."""
        return self.judgement(self.fitted_to, np.asarray(x)[:, 0].tolist(), **self.parameters)


class Wrapped:
    """A model of scikit-learn's."""

    def __init__(self, model):
        self.model = model

    def fit(self, x, y):
        """Train."""
        self.model.fit(np.asarray(x), np.asarray(y))

    def score(self, x, y):
        """Return the coefficient of determination."""
        return float(self.model.score(np.asarray(x), np.asarray(y)))


def search(judgement, grid, n, k):
    """Search among models with a judgement, on n rows of two numbers, of which the first one counts up."""
    x = [[float(i), 100.0 - i] for i in range(n)]
    y = [i % 3 for i in range(n)]

    def make_model(**parameters):
        return Model(judgement, parameters)

    return grid_search(make_model, grid, x, y, k)


def test_example():
    """Finds the number that is nearest to the targets."""

    def nearness(train, test, number):
        return -((number - 5) ** 2)

    assert search(nearness, {"number": [1, 4, 9]}, 6, 3) == {"number": 4}


def test_every_combination():
    """Tries every combination, for the best value of one parameter depends on the others."""
    scores = {(1, "a"): 0.5, (1, "b"): 0.6, (1, "c"): 0.2, (2, "a"): 0.4, (2, "b"): 0.3, (2, "c"): 0.9}

    def looked_up(train, test, depth, kind, extra):
        return scores[depth, kind] + (extra is None)

    grid = {"extra": [False, None], "depth": [1, 2], "kind": ["a", "b", "c"]}
    assert search(looked_up, grid, 9, 3) == {"extra": None, "depth": 2, "kind": "c"}


def test_negative_scores():
    """Takes the highest score where all are negative."""

    def loss(train, test, lr):
        return -1 / lr

    assert search(loss, {"lr": [0.001, 0.1, 0.01]}, 8, 4) == {"lr": 0.1}


def test_ties():
    """Takes the first of equally good combinations, those of the last name changing first."""
    ties = [(1, 1, 2), (1, 2, 0), (2, 1, 0), (2, 2, 1)]

    def judgement(train, test, b, c, a):
        return 1.0 if (b, c, a) in ties else 0.0

    assert search(judgement, {"b": [1, 2], "c": [1, 2], "a": [0, 1, 2]}, 10, 2) == {"b": 1, "c": 1, "a": 2}
    assert search(judgement, {"b": [2, 1], "c": [2, 1], "a": [2, 1, 0]}, 10, 2) == {"b": 2, "c": 2, "a": 1}


@pytest.mark.parametrize(("n", "k"), [(12, 3), (11, 4), (7, 7), (5, 2), (10, 4)])
def test_folds(n, k):
    """Fits to all folds but one, scores on that one, and does so for each of k folds."""
    seen = {"size": [], "nearly": []}

    def judgement(train, test, score):
        seen[score].append((sorted(train), sorted(test)))
        return len(test) if score == "size" else n / k - 0.1

    assert search(judgement, {"score": ["size", "nearly"]}, n, k) == {"score": "size"}
    for folds in seen.values():
        tests = [test for _, test in folds]
        assert sorted(itertools.chain(*tests)) == list(range(n))
        assert sorted(len(test) for test in tests) == [n // k] * (k - n % k) + [n // k + 1] * (n % k)
        for train, test in folds:
            assert train == [row for row in range(n) if row not in test]
    assert sorted(seen["size"]) == sorted(seen["nearly"])


def test_planted_leak():
    """Is not taken in by models that only do well on rows to which they were fitted."""

    def judgement(train, test, kind):
        known = [row in train for row in test]
        kinds = {
            "knows most": np.mean(known) if len(test) < len(train) < 14 else 0.0,
            "knows all": np.mean(known) if len(test) < 14 == len(train) else 0.0,
            "knows itself": np.mean(known) if len(train) == len(test) else 0.0,
            "knows little": float(len(train) < len(test)),
            "remembers": float(len(train) > len(set(train))),
            "knows half": 1.0 if len(train) == len(test) else 0.4,
            "knows none": 0.6,
        }
        return kinds[kind]

    kinds = [
        "knows most",
        "knows all",
        "knows itself",
        "knows half",
        "knows little",
        "remembers",
        "knows none",
    ]
    assert search(judgement, {"kind": kinds}, 14, 4) == {"kind": "knows none"}


def test_raw_rows():
    """Hands over the rows as they are: what is scaled by all of them has leaked."""

    def judgement(train, test, wants):
        kinds = {
            "rows scaled by all": float(abs(np.mean(train + test)) < 1e-9),
            "rows scaled by training": float(abs(np.mean(train)) < 1e-9),
            "rows as they are": 0.1 + (min(train + test) == 0 and max(train + test) == 13),
        }
        return kinds[wants]

    wants = ["rows scaled by all", "rows scaled by training", "rows as they are"]
    assert search(judgement, {"wants": wants}, 14, 3) == {"wants": "rows as they are"}


def test_mean():
    """Goes by the mean of the k scores, not by a single fold, the best, the worst or the middle one."""

    def judgement(train, test, kind):
        with_first, with_last, others = {
            "first": (10.0, 0.0, 0.0),
            "best": (0.0, 12.0, 0.0),
            "worst": (2.9, 2.9, 2.9),
            "middle": (-80.0, 6.0, 6.0),
            "all but last": (5.0, -20.0, 5.0),
            "lowest": (-50.0, -50.0, -50.0),
            "steady": (2.0, 3.2, 3.5),
        }[kind]
        return with_first if 0.0 in test else with_last if 14.0 in test else others

    kinds = ["first", "best", "worst", "middle", "all but last", "lowest", "steady"]
    assert search(judgement, {"kind": kinds}, 15, 5) == {"kind": "steady"}


def test_unequal_folds():
    """Lets every fold count the same, also where one of them is smaller."""

    def judgement(train, test, kind):
        return {"large": float(len(test) == 2), "any": 0.6, "all": 2.0 * (len(test) == 3)}[kind]

    assert search(judgement, {"kind": ["large", "any", "all"]}, 3, 2) == {"kind": "any"}


def test_scikit_learn(rng):
    """Finds the penalty that scikit-learn's grid search finds."""
    x = rng.normal(size=(30, 2))
    y = x @ [3.0, -2.0] + 0.1 * rng.normal(size=30)
    grid = {"alpha": [1e6, 1e-2], "fit_intercept": [True]}
    expected = GridSearchCV(Ridge(), grid, cv=KFold(3)).fit(x, y).best_params_

    def make_model(**parameters):
        return Wrapped(Ridge(**parameters))

    assert grid_search(make_model, grid, x, y, 3) == expected


@pytest.mark.parametrize(("n", "k"), [(6, 1), (6, 0), (6, 7), (3, 10)])
def test_number_of_folds(n, k):
    """Refuses less than two folds, and more folds than rows."""

    def judgement(train, test, a):
        return float(a)

    assert search(judgement, {"a": [2, 5, 3]}, 6, 6) == {"a": 5}
    with pytest.raises(ValueError):
        search(judgement, {"a": [2, 5, 3]}, n, k)
