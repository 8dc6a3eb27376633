"""Checks of `encode_categories`."""

import numpy as np
import pandas as pd
import pytest
from sklearn.preprocessing import OneHotEncoder

from katas.pandas_basics.encode_categories import encode_categories


def test_example():
    """Encodes a colour that was seen in training, and one that was not."""
    expected = pd.DataFrame({"blue": [0.0, 0.0], "red": [0.0, 1.0]})
    assert encode_categories(pd.Series(["red", "blue", "red"]), pd.Series(["green", "red"])) == pytest.approx(
        expected
    )


@pytest.mark.parametrize(("n", "m", "k"), [(30, 7, 4), (12, 20, 3), (50, 3, 6)])
def test_values(rng, n, m, k):
    """Marks the category of each value in the columns of training, sorted."""
    names = rng.permutation(["fig", "pear", "kiwi", "lime", "plum", "date", "yuzu"])
    seen, values = np.concatenate([names[:k], rng.choice(names[:k], size=n - k)]), rng.choice(names, size=m)
    encoder = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit(seen[:, None])
    expected = pd.DataFrame(encoder.transform(values[:, None]), columns=encoder.categories_[0].tolist())
    assert encode_categories(pd.Series(seen), pd.Series(values)) == pytest.approx(expected)


@pytest.mark.parametrize("values", [["b"], ["b", "b", "b"], ["d", "e", "d", "e", "e"], []])
def test_columns(values):
    """Has all columns of training, and no other, whatever comes in."""
    train, new = pd.Series(list("caabd")), pd.Series(values, dtype=object)
    expected = pd.DataFrame({name: [float(value == name) for value in values] for name in "abcd"})
    assert encode_categories(train, new) == pytest.approx(expected.astype(float))


def test_missing():
    """Takes what is missing for no category, in training too."""
    train = pd.Series(["low", None, "high", None])
    new = pd.Series([None, "high", "nan", "low", None])
    expected = pd.DataFrame({"high": [0.0, 1, 0, 0, 0], "low": [0.0, 0, 0, 1, 0]})
    assert encode_categories(train, new) == pytest.approx(expected)


@pytest.mark.parametrize("labels", [[5, 0, 5], ["x", "y", "z"]], ids=str)
def test_index(labels):
    """Has the labels of the new rows, whatever those of training are."""
    train = pd.Series(["p", "q", "r", "p"], index=[0, 5, 5, "x"], name="letter")
    new = pd.Series(["r", "p", "s"], index=labels, name="letter")
    expected = pd.DataFrame({"p": [0.0, 1, 0], "q": [0.0, 0, 0], "r": [1.0, 0, 0]}, index=labels)
    assert encode_categories(train, new) == pytest.approx(expected)


def test_similar_names():
    """Tells apart values that differ in capitals, spaces or a part."""
    train, new = pd.Series(["B", "a", "A", "a b", "ab"]), pd.Series(["a", "A", "ab", "b", "a ", "xa", "a b"])
    names = sorted(["B", "a", "A", "a b", "ab"])
    expected = pd.DataFrame({name: [float(value == name) for value in new] for name in names})
    assert encode_categories(train, new) == pytest.approx(expected)


def test_exam_marks(exam_marks):
    """Encodes the groups of a thousand students as the first ones fix them."""
    train = exam_marks["group"].iloc[:7]
    new = exam_marks["group"].iloc[7:]
    names = sorted(set(train.tolist()))
    columns = {name: [float(value == name) for value in new] for name in names}
    expected = pd.DataFrame(columns, index=range(7, 1000))
    assert encode_categories(train, new) == pytest.approx(expected)
