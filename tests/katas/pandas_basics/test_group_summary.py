"""Checks of `group_summary`."""

import numpy as np
import pandas as pd
import pytest

from katas.pandas_basics.group_summary import group_summary


def summary(groups):
    """Return what is expected: the mean and the number of the values of each group, greatest mean first."""
    rows = [(label, np.mean(values) if values else np.nan, len(values)) for label, values in groups.items()]
    rows.sort(key=lambda row: -row[1] if row[2] else np.inf)
    columns = {"mean": [row[1] for row in rows], "count": [row[2] for row in rows]}
    return pd.DataFrame(columns, index=[row[0] for row in rows])


def test_example():
    """Sums up the marks of two groups, of which one is missing."""
    df = pd.DataFrame({"group": ["A", "B", "B", "B"], "mark": [40, 68, 60, np.nan]})
    expected = pd.DataFrame({"mean": [64.0, 40.0], "count": [2, 1]}, index=["B", "A"])
    assert group_summary(df, "group", "mark") == pytest.approx(expected)


@pytest.mark.parametrize(("n", "missing"), [(20, 0), (50, 12), (200, 60)])
def test_values(rng, n, missing):
    """Gives the mean and the number of the values that each group has."""
    labels = np.concatenate([list("dacb"), rng.choice(list("abcd"), p=[0.1, 0.2, 0.3, 0.4], size=n - 4)])
    values = rng.normal(scale=30, size=n)
    values[4 + rng.permutation(n - 4)[:missing]] = np.nan
    expected = summary({label: values[(labels == label) & ~np.isnan(values)].tolist() for label in "abcd"})
    df = pd.DataFrame({"noise": rng.normal(size=n), "value": values, "label": labels})
    assert group_summary(df, "label", "value") == pytest.approx(expected)


def test_order():
    """Begins with the greatest mean, not with the largest group or the first label."""
    df = pd.DataFrame({"city": list("uvwuuv"), "change": [-3, 5, -9, -1, 4, -9]})
    expected = pd.DataFrame({"mean": [0.0, -2.0, -9.0], "count": [3, 2, 1]}, index=["u", "v", "w"])
    assert group_summary(df, "city", "change") == pytest.approx(expected)


def test_missing_groups(rng):
    """Makes a group of the rows whose group is missing."""
    labels = ["x", None, "y", "x", None, "y", "y"]
    values = rng.permutation(7) ** 2.0
    found = {
        label: [value for value, of in zip(values, labels, strict=True) if of == label] for label in labels
    }
    expected = summary({np.nan if label is None else label: group for label, group in found.items()})
    df = pd.DataFrame({"label": labels, "value": values})
    assert group_summary(df, "label", "value") == pytest.approx(expected, nan_ok=True)


def test_no_values():
    """Ends with the group that has no values, which has no mean."""
    df = pd.DataFrame({"group": ["B", "C", "B", "A"], "mark": [np.nan, -40, np.nan, -60]})
    expected = pd.DataFrame({"mean": [-40, -60, np.nan], "count": [1, 1, 0]}, index=["C", "A", "B"])
    assert group_summary(df, "group", "mark") == pytest.approx(expected, nan_ok=True)


def test_numbers(rng):
    """Takes groups that are numbers, rows of any labels, and columns of any names."""
    years, values = np.array([2024, 2022, 2023, 2022, 2022, 2024]), rng.permutation(6) ** 2
    expected = summary({year: values[years == year].tolist() for year in (2022, 2023, 2024)})
    df = pd.DataFrame({"count": years, "mean": values}, index=list("aabcde"))
    assert group_summary(df, "count", "mean") == pytest.approx(expected)


def test_exam_marks(exam_marks):
    """Sums up the hours of a thousand students."""
    labels, hours = exam_marks["group"].to_numpy(), exam_marks["hours"].to_numpy()
    expected = summary({label: hours[(labels == label) & ~np.isnan(hours)].tolist() for label in "ABCD"})
    assert group_summary(exam_marks, "group", "hours") == pytest.approx(expected)
