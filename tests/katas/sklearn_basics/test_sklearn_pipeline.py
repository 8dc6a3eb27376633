"""Checks of `sklearn_pipeline`."""

import numpy as np
import pandas as pd
import pytest
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LogisticRegression

from katas.sklearn_basics.sklearn_pipeline import sklearn_pipeline

NUMBERS, TEXTS = ["age", "income"], ["city", "plan"]


def draw(rng, n):
    """Draw a table of two numbers and two texts, and labels that follow all four."""
    table = pd.DataFrame(
        {
            "income": rng.normal(30_000, 9_000, size=n),
            "city": rng.choice(["Bonn", "Lima", "Oslo", "Rome"], p=[0.5, 0.2, 0.2, 0.1], size=n),
            "age": rng.normal(40, 12, size=n),
            "plan": rng.choice(["free", "paid"], p=[0.7, 0.3], size=n),
        }
    )
    score = (table["age"] - 40) / 12 + (table["income"] - 30_000) / 9_000 + rng.normal(size=n)
    score += 1.5 * (table["city"] == "Oslo") - 2 * (table["plan"] == "paid")
    return table, np.select([score < -0.7, score < 0.8], ["leaves", "stays"], "returns")


def prepared(train, table, numeric, categorical):
    """Return the columns of a table by hand: standardized, and one for each category of the training rows."""
    columns = [(table[name] - train[name].mean()) / train[name].std(ddof=0) for name in numeric]
    columns += [table[name] == value for name in categorical for value in sorted(set(train[name]))]
    return np.column_stack(columns).astype(float)


def probabilities(train, labels, table, numeric=NUMBERS, categorical=TEXTS):
    """Return the probabilities of the classes by hand."""
    model = LogisticRegression(solver="newton-cg", tol=1e-8)
    model.fit(prepared(train, train, numeric, categorical), labels)
    return model.predict_proba(prepared(train, table, numeric, categorical))


def close(expected):
    """Allow for the few steps by which solvers differ."""
    return pytest.approx(expected, abs=5e-3)


def test_example():
    """Tells cats from mice by size and kind, and a hamster by its size alone."""
    table = pd.DataFrame({"cm": [9, 8, 31, 35], "pet": ["mouse", "mouse", "cat", "cat"]})
    pipeline = sklearn_pipeline(["cm"], ["pet"])
    pipeline.fit(table, ["small", "small", "large", "large"])
    new = pd.DataFrame({"cm": [33, 10, 8], "pet": ["cat", "hamster", "mouse"]})
    assert pipeline.predict(new).tolist() == ["large", "small", "small"]


def test_probabilities(rng):
    """Gives the probabilities of a logistic regression on scaled numbers and one-hot texts."""
    table, labels = draw(rng, 90)
    new, _ = draw(rng, 40)
    expected = probabilities(table, labels, new)
    pipeline = sklearn_pipeline(NUMBERS, TEXTS)
    pipeline.fit(table, labels)
    assert pipeline.predict_proba(new) == close(expected)
    assert pipeline.predict(new).tolist() == pipeline.classes_[pipeline.predict_proba(new).argmax(1)].tolist()


@pytest.mark.parametrize("unit", [0.001, 1000])
def test_units(rng, unit):
    """Does not mind in which unit a number is given."""
    table, labels = draw(rng, 60)
    expected = probabilities(table, labels, table)
    table["age"] *= unit
    pipeline = sklearn_pipeline(NUMBERS, TEXTS)
    pipeline.fit(table, labels)
    assert pipeline.predict_proba(table) == close(expected)


def test_new_category(rng):
    """Predicts where a category is new, as if it were none of those that it knows."""
    table, labels = draw(rng, 70)
    new, _ = draw(rng, 9)
    new.loc[[1, 4], "city"] = ["Atlantis", ""]
    new.loc[4, "plan"] = "trial"
    expected = probabilities(table, labels, new)
    pipeline = sklearn_pipeline(NUMBERS, TEXTS)
    pipeline.fit(table, labels)
    assert pipeline.predict_proba(new) == close(expected)


def test_names(rng):
    """Finds columns by their names, wherever they stand, and ignores all others."""
    table, labels = draw(rng, 60)
    new, _ = draw(rng, 20)
    expected = probabilities(table, labels, new)
    table.insert(0, "label", labels)
    table["row"] = np.arange(60.0)
    new.insert(0, "label", "stays")
    new["row"] = 1e6
    pipeline = sklearn_pipeline(NUMBERS, TEXTS)
    pipeline.fit(table, labels)
    assert pipeline.predict_proba(new[["plan", "row", "income", "label", "city", "age"]]) == close(expected)
    assert pipeline.predict_proba(new[["age", "income", "city", "plan"]]) == close(expected)


@pytest.mark.parametrize(
    ("numeric", "categorical"), [(["income"], []), ([], ["plan", "city"]), (["age"], ["city"])]
)
def test_some_columns(rng, numeric, categorical):
    """Uses the named columns alone, also where all are of one kind."""
    table, labels = draw(rng, 80)
    expected = probabilities(table, labels, table, numeric, categorical)
    pipeline = sklearn_pipeline(numeric, categorical)
    pipeline.fit(table, labels)
    assert pipeline.predict_proba(table) == close(expected)


def test_rows_by_themselves(rng):
    """Predicts for each row what it would predict for that row alone."""
    table, labels = draw(rng, 60)
    new, _ = draw(rng, 6)
    new.loc[5, "age"] = 4000
    expected = probabilities(table, labels, new)
    pipeline = sklearn_pipeline(NUMBERS, TEXTS)
    pipeline.fit(table, labels)
    alone = np.vstack([pipeline.predict_proba(new.iloc[[i]]) for i in range(6)])
    assert alone == close(expected)
    assert pipeline.predict_proba(new) == close(expected)


def test_planted_leak(rng):
    """Learns scales and categories anew from whatever rows it is fitted to, and from no others."""
    table, labels = draw(rng, 75)
    table.loc[:4, "age"] = 1e6
    table.loc[:4, "city"] = "Ur"
    kept, new = table.loc[5:], table.loc[20:40].assign(city="Ur")
    expected = probabilities(kept, labels[5:], new)
    pipeline = sklearn_pipeline(NUMBERS, TEXTS)
    pipeline.fit(table, labels)
    pipeline.fit(kept, labels[5:])
    assert pipeline.predict_proba(new) == close(expected)


def test_not_fitted(rng):
    """Is not fitted until somebody fits it."""
    table, labels = draw(rng, 30)
    pipeline = sklearn_pipeline(NUMBERS, TEXTS)
    with pytest.raises(NotFittedError):
        pipeline.predict(table)
    pipeline.fit(table, labels)
    assert set(pipeline.predict(table).tolist()) <= set(labels.tolist())


def test_one_of_its_own(rng):
    """Returns a pipeline of its own at each call."""
    table, labels = draw(rng, 60)
    expected = probabilities(table, labels, table)
    first, second = sklearn_pipeline(NUMBERS, TEXTS), sklearn_pipeline(NUMBERS, TEXTS)
    first.fit(table, labels)
    second.fit(table[::-1][:30], labels[:30])
    assert first.predict_proba(table) == close(expected)
