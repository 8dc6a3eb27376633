"""Checks of `pivot_counts`."""

import numpy as np
import pandas as pd
import pytest

from katas.pandas_basics.pivot_counts import pivot_counts


def counts(pairs):
    """Return what is expected of some pairs of values."""
    down, across = (sorted({pair[place] for pair in pairs}) for place in (0, 1))
    rows = [[sum(pair == (row, column) for pair in pairs) for column in across] for row in down]
    return pd.DataFrame(rows, index=down, columns=across)


def test_example():
    """Counts the grades of two groups."""
    df = pd.DataFrame({"group": ["B", "A", "B"], "grade": ["good", "poor", "good"]})
    expected = pd.DataFrame({"good": [0, 2], "poor": [1, 0]}, index=["A", "B"])
    assert pivot_counts(df, "group", "grade") == pytest.approx(expected)


@pytest.mark.parametrize("n", [15, 90])
def test_values(rng, n):
    """Counts every combination, and sorts rows and columns by their labels."""
    down = rng.choice(list("zyxwv"), p=[0.1, 0.3, 0.3, 0.2, 0.1], size=n).tolist()
    across = rng.choice(["tea", "oil", "jam"], p=[0.5, 0.2, 0.3], size=n).tolist()
    df = pd.DataFrame({"across": across, "noise": rng.normal(size=n), "down": down})
    expected = counts(list(zip(down, across, strict=True)))
    assert pivot_counts(df, "down", "across") == pytest.approx(expected)


def test_absent():
    """Has a whole 0 for each combination that does not occur."""
    df = pd.DataFrame({"true": ["cat", "dog", "owl", "cat"], "guess": ["dog", "dog", "cat", "dog"]})
    expected = pd.DataFrame({"cat": [0, 0, 1], "dog": [2, 1, 0]}, index=["cat", "dog", "owl"])
    assert pivot_counts(df, "true", "guess") == pytest.approx(expected)


def test_missing():
    """Leaves out a row in which either value is missing, and what appears in no other."""
    df = pd.DataFrame(
        {
            "city": ["Oslo", None, "Bern", "Rome", "Oslo", "Bern"],
            "size": ["S", "S", None, "L", "L", "XL"],
            "note": [None, "a", "b", None, None, "c"],
        }
    )
    expected = counts([("Oslo", "S"), ("Rome", "L"), ("Oslo", "L"), ("Bern", "XL")])
    assert pivot_counts(df, "city", "size") == pytest.approx(expected)
    expected = counts([("S", "a"), ("XL", "c")])
    assert pivot_counts(df, "size", "note") == pytest.approx(expected)


def test_numbers(rng):
    """Sorts numbers as numbers, and takes rows of any labels."""
    years, late = [9, 2024, 101, 9, 9], [True, False, False, False, True]
    df = pd.DataFrame({"count": years, "late": late}, index=list("aabbc"))
    expected = counts(list(zip(years, late, strict=True)))
    assert pivot_counts(df, "count", "late") == pytest.approx(expected)


def test_exam_marks(exam_marks):
    """Counts which groups of a thousand students passed with 60."""
    df = exam_marks.assign(result=np.where(exam_marks["mark"] >= 60, "pass", "fail"))
    expected = counts(list(zip(df["group"].tolist(), df["result"].tolist(), strict=True)))
    assert pivot_counts(df, "group", "result") == pytest.approx(expected)
