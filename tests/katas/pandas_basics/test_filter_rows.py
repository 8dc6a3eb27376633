"""Checks of `filter_rows`."""

import numpy as np
import pandas as pd
import pytest

from katas.pandas_basics.filter_rows import filter_rows


def test_example():
    """Keeps two of three students."""
    df = pd.DataFrame({"student": ["Ada", "Emmy", "Kurt"], "mark": [68, 40, 60]})
    expected = pd.DataFrame({"student": ["Ada", "Kurt"], "mark": [68, 60]})
    assert filter_rows(df, "mark", low=40) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "low"), [(12, 4), (30, 8), (25, -1)])
def test_values(rng, n, low):
    """Keeps the rows whose value is greater, not those where it is equal."""
    places, levels = np.arange(n), rng.integers(10, size=n)
    levels[:2] = low + 1, low
    chosen = [place for place in places if levels[place] > low]
    df = pd.DataFrame({"level": levels, "place": places})
    expected = pd.DataFrame({"level": levels[chosen], "place": places[chosen]})
    assert filter_rows(df, "level", low) == pytest.approx(expected)


@pytest.mark.parametrize(("low", "kept"), [(0.5, [0.51, np.inf]), (-0.5, [0.25, 0.5, 0.51, np.inf])])
def test_limit(low, kept):
    """Takes a limit that is no whole number."""
    df = pd.DataFrame({"loss": [0.25, 0.5, -0.75, 0.51, np.inf]})
    assert filter_rows(df, "loss", low) == pytest.approx(pd.DataFrame({"loss": kept}))


def test_missing():
    """Drops a row whose value is missing, but not one where something else is."""
    df = pd.DataFrame({"hours": [9.5, np.nan, 20.5, 3.0], "tutor": [None, "Bo", None, "Cy"]})
    expected = pd.DataFrame({"hours": [9.5, 20.5], "tutor": [None, None]})
    assert filter_rows(df, "hours", 5) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize(
    "labels", [[7, 3, 3, 0, 7], list("edcba"), pd.date_range("2024-05-01", periods=5)], ids=str
)
def test_index(labels):
    """Numbers the rows from 0, whatever their labels were."""
    df = pd.DataFrame({"mark": [55, 40, 90, 12, 71], "late": [True, False, False, True, False]}, index=labels)
    expected = pd.DataFrame({"mark": [55, 90, 71], "late": [True, False, False]})
    assert filter_rows(df, "mark", 50) == pytest.approx(expected)


@pytest.mark.parametrize(("low", "kept"), [(0, 4), (5, 0)])
def test_dtypes(rng, low, kept):
    """Keeps every column and its dtype, also where no row passes."""
    columns = {
        "day": pd.date_range("2024-05-01", periods=4),
        "name": list("dbca"),
        "score": rng.uniform(1, 2, size=4),
        "count": rng.integers(9, size=4),
        "late": [True, False, False, True],
    }
    df = pd.DataFrame(columns)
    expected = df.iloc[:kept].copy()
    assert filter_rows(df, "score", low) == pytest.approx(expected)


@pytest.mark.parametrize("column", ["hours of study", "count", "index", "low"])
def test_names(rng, column):
    """Takes a column of any name."""
    df = pd.DataFrame({"n": np.arange(8), column: rng.permutation(8) / 4})
    expected = df[df[column] > 0.5].reset_index(drop=True)
    assert filter_rows(df, column, 0.5) == pytest.approx(expected)


def test_exam_marks(exam_marks):
    """Finds who studied more than 20 hours."""
    chosen = np.flatnonzero(exam_marks["hours"].to_numpy() > 20)
    expected = exam_marks.iloc[chosen].set_index(np.arange(len(chosen)))
    assert filter_rows(exam_marks, "hours", 20) == pytest.approx(expected)
