"""Checks of `column_summary`."""

import numpy as np
import pandas as pd
import pytest

from katas.pandas_basics.column_summary import column_summary


def summary(df, missing, unique, examples):
    """Return what is expected of a table."""
    columns = {
        "dtype": [str(dtype) for dtype in df.dtypes],
        "missing": missing,
        "unique": unique,
        "example": pd.Series(examples, dtype=object).tolist(),
    }
    return pd.DataFrame(columns, index=list(df.columns)).astype({"example": object})


def test_example():
    """Sums up hours of which one is missing, and whether three students passed."""
    df = pd.DataFrame({"hours": [None, 9.5, 9.5], "pass": [False, True, True]})
    expected = summary(df, [1, 0], [1, 2], [9.5, False])
    assert column_summary(df) == pytest.approx(expected)


@pytest.mark.parametrize("n", [9, 40])
def test_values(rng, n):
    """Counts what is missing and what differs, in columns of any kind and in their order."""
    numbers, words = rng.integers(5, size=n), rng.choice(["tea", "jam", "oil"], size=n)
    gaps = rng.permutation(n)[: n // 3]
    df = pd.DataFrame({"number": numbers, "float": numbers / 4, "Word": words, "big": numbers > 2})
    df.loc[gaps, "float"] = np.nan
    df.loc[gaps[1:], "Word"] = None
    present = [sorted(set(range(n)) - set(left_out.tolist())) for left_out in (gaps, gaps[1:])]
    floats, texts = numbers[present[0]] / 4, words[present[1]]
    unique = [len(set(values.tolist())) for values in (numbers, floats, texts, numbers > 2)]
    examples = [numbers[0].item(), floats[0].item(), str(texts[0]), (numbers[0] > 2).item()]
    expected = summary(df, [0, len(gaps), len(gaps) - 1, 0], unique, examples)
    assert column_summary(df) == pytest.approx(expected)


def test_first_value():
    """Takes the first value that is not missing for its example, whatever the rows are called."""
    df = pd.DataFrame({"mark": [np.nan, 60, 40], "name": [None, None, "Kurt"]}, index=[2, 0, 1])
    expected = summary(df, [1, 2], [2, 1], [60.0, "Kurt"])
    assert column_summary(df) == pytest.approx(expected)


def test_nothing_there():
    """Has an example that is missing for a column without values."""
    df = pd.DataFrame({"hours": [np.nan] * 4, "name": ["Ada", "Kurt", "Ada", "Emmy"]})
    expected = summary(df, [4, 0], [0, 3], [np.nan, "Ada"])
    assert column_summary(df) == pytest.approx(expected, nan_ok=True)


def test_no_rows():
    """Sums up a table without rows."""
    df = pd.DataFrame({"mark": [40, 60], "name": ["Kurt", "Emmy"]}).iloc[:0]
    expected = summary(df, [0, 0], [0, 0], [None, None])
    assert column_summary(df) == pytest.approx(expected, nan_ok=True)


def test_kinds():
    """Knows what is missing in columns of any kind, and the dtype of each."""
    day = pd.Timestamp("2024-05-17")
    columns = {
        "day": [pd.NaT, day, day],
        "kind": ["b", None, "a"],
        "mixed": [None, None, 7],
        "small": [3, 1, 1],
        "real": [0.5, 2, 1],
    }
    dtypes = {"kind": "category", "mixed": object, "small": "int8", "real": "float32"}
    df = pd.DataFrame({name: pd.Series(values, dtype=dtypes.get(name)) for name, values in columns.items()})
    expected = summary(df, [1, 1, 2, 0, 0], [1, 2, 1, 2, 3], [day, "b", 7, 3, 0.5])
    assert column_summary(df) == pytest.approx(expected)


def test_names():
    """Takes columns of any name and order, such as those of pandas' own methods."""
    columns = {"size": [7, 7, 9], "index": ["a", "b", "c"], "count": [1.5, np.nan, 2.5], "T": [True] * 3}
    df = pd.DataFrame(columns)
    expected = summary(df, [0, 0, 1, 0], [2, 3, 2, 1], [7, "a", 1.5, True])
    assert column_summary(df) == pytest.approx(expected)


def test_exam_marks(exam_marks):
    """Sums up a thousand students."""
    hours = [hours for hours in exam_marks["hours"].tolist() if hours == hours]
    unique = [1000, 4, len(set(hours)), len(set(exam_marks["mark"].tolist()))]
    examples = ["0001", exam_marks["group"].tolist()[0], hours[0], exam_marks["mark"].tolist()[0]]
    expected = summary(exam_marks, [0, 0, 1000 - len(hours), 0], unique, examples)
    assert column_summary(exam_marks) == pytest.approx(expected)
