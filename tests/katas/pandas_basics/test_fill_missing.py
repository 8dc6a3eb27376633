"""Checks of `fill_missing`."""

import numpy as np
import pandas as pd
import pytest

from katas.pandas_basics.fill_missing import fill_missing


def test_example():
    """Puts the hours in the middle of two others, and no name."""
    df = pd.DataFrame({"student": ["Ada", "Emmy", None], "hours": [9.5, np.nan, 20.5]})
    expected = pd.DataFrame({"student": ["Ada", "Emmy", None], "hours": [9.5, 15, 20.5]})
    assert fill_missing(df) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize(("n", "gaps"), [(7, 2), (12, 4), (31, 20)])
def test_median(rng, n, gaps):
    """Fills each column with the median of its own numbers."""
    drawn = {
        name: 10 * size + rng.exponential(size, size=n) for name, size in (("b", 1), ("a", 5), ("c", 20))
    }
    for values in drawn.values():
        values[rng.permutation(n)[:gaps]] = np.nan
    filled = {
        name: np.where(np.isnan(values), np.nanmedian(values), values) for name, values in drawn.items()
    }
    assert fill_missing(pd.DataFrame(drawn)) == pytest.approx(pd.DataFrame(filled))


def test_outlier():
    """Takes the middle of the numbers that are there, whatever the others are."""
    df = pd.DataFrame({"income": [np.nan, 2000.0, 1e9, np.nan, 1000.0, np.nan, 3000.0, np.nan, -np.inf]})
    expected = pd.DataFrame({"income": [2000, 2000.0, 1e9, 2000, 1000.0, 2000, 3000.0, 2000, -np.inf]})
    assert fill_missing(df) == pytest.approx(expected)


def test_other_columns():
    """Leaves the gaps in columns of text and of dates alone, and columns that have none."""
    columns = {
        "id": ["007", None, "012", "003"],
        "day": [pd.NaT, pd.Timestamp("2024-05-17"), pd.NaT, pd.Timestamp("2024-05-19")],
        "late": [True, False, False, False],
        "mark": [40, 68, 61, 90],
        "hours": [2.0, np.nan, 8.0, 4.0],
    }
    df = pd.DataFrame(columns)
    expected = pd.DataFrame({**columns, "hours": [2.0, 4.0, 8.0, 4.0]})
    assert fill_missing(df) == pytest.approx(expected, nan_ok=True)


def test_nothing_there():
    """Leaves a column without any number as it is."""
    df = pd.DataFrame({"hours": [5.0, np.nan, 1.0], "none": [np.nan] * 3})
    expected = pd.DataFrame({"hours": [5.0, 3.0, 1.0], "none": [np.nan] * 3})
    assert fill_missing(df) == pytest.approx(expected, nan_ok=True)


def test_index():
    """Keeps the labels of rows and columns, and the order of both."""
    df = pd.DataFrame({"z": [np.nan, 1, 4], 5: [2.5, np.nan, np.nan]}, index=["b", "a", "b"])
    expected = pd.DataFrame({"z": [2.5, 1, 4], 5: [2.5, 2.5, 2.5]}, index=["b", "a", "b"])
    assert fill_missing(df) == pytest.approx(expected)


def test_exam_marks(exam_marks):
    """Fills the hours of a thousand students."""
    hours = exam_marks["hours"].to_numpy()
    expected = exam_marks.assign(hours=np.where(np.isnan(hours), np.nanmedian(hours), hours))
    assert fill_missing(exam_marks) == pytest.approx(expected)
