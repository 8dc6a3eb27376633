"""Checks of `join_tables`."""

import numpy as np
import pandas as pd
import pytest

from katas.pandas_basics.join_tables import join_tables


def test_example():
    """Puts the room of each group beside its students, as far as it has one."""
    left = pd.DataFrame({"group": ["B", "A", "C"], "mark": [68, 40, 60]})
    right = pd.DataFrame({"group": ["A", "B"], "room": [101.0, 204.0]})
    expected = pd.DataFrame({"group": ["B", "A", "C"], "mark": [68, 40, 60], "room": [204.0, 101.0, np.nan]})
    assert join_tables(left, right, on="group") == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize(("n", "known"), [(12, 5), (40, 9)])
def test_rows(rng, n, known):
    """Keeps every row of the left table in its place, however often its key appears."""
    words = [f"word{number}" for number in rng.permutation(12)]
    keys = rng.choice(words, size=n)
    sizes, kinds = rng.integers(100, 999, size=known) / 8, rng.choice(["noun", "verb"], size=known)
    left = pd.DataFrame({"place": rng.permutation(n), "word": keys, "weight": rng.uniform(size=n)})
    right = pd.DataFrame({"size": sizes, "word": words[:known], "kind": kinds})
    found = [words.index(key) if key in words[:known] else None for key in keys]
    added = {
        "size": [np.nan if place is None else sizes[place] for place in found],
        "kind": [None if place is None else str(kinds[place]) for place in found],
    }
    expected = left.assign(**added)
    assert join_tables(left, right, "word") == pytest.approx(expected, nan_ok=True)


def test_all_known(rng):
    """Keeps whole numbers whole where nothing is missing."""
    left = pd.DataFrame({"group": list("cabac")})
    right = pd.DataFrame({"group": list("abc"), "room": [101, 204, 77], "tutor": ["Bo", "Cy", "Di"]})
    expected = pd.DataFrame({"group": list("cabac"), "room": [77, 101, 204, 101, 77]})
    expected["tutor"] = ["Di", "Bo", "Cy", "Bo", "Di"]
    assert join_tables(left, right, "group") == pytest.approx(expected)


def test_index():
    """Numbers the rows from 0, whatever their labels were in either table."""
    left = pd.DataFrame({"key": [30, 10, 20], "x": [0.5, 0.25, 1]}, index=[2, 2, 0])
    right = pd.DataFrame({"key": [10, 20, 40], "y": [1.5, 2.5, 3.5]}, index=[30, 10, 20])
    expected = pd.DataFrame({"key": [30, 10, 20], "x": [0.5, 0.25, 1], "y": [np.nan, 1.5, 2.5]})
    assert join_tables(left, right, "key") == pytest.approx(expected, nan_ok=True)


def test_same_names(rng):
    """Keeps both columns of a name that both tables have, and marks that of the right one."""
    columns = rng.normal(size=(5, 3))
    left = pd.DataFrame({"id": ["p", "q", "r"], "mark": columns[0], "hours": columns[1]})
    right = pd.DataFrame({"mark": columns[2], "id": ["p", "q", "r"], "age": columns[3], "hours": columns[4]})
    expected = left.assign(mark_right=columns[2], age=columns[3], hours_right=columns[4])
    assert join_tables(left, right, "id") == pytest.approx(expected)


def test_nothing_known():
    """Has missing values alone where no key is known."""
    left = pd.DataFrame({"id": ["p", "q"], "n": [3, 4]})
    right = pd.DataFrame({"id": ["x", "y", "z"], "mark": [40, 60, 80]})
    expected = left.assign(mark=[np.nan, np.nan])
    # A column in which all is missing may be of any dtype.
    assert join_tables(left, right, "id").astype({"mark": float}) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("repeated", ["a", "c"])
def test_repeated_key(repeated):
    """Refuses a right table in which a key appears twice, whether or not the left one has it."""
    left = pd.DataFrame({"key": ["a", "b", "d"], "n": [1, 2, 3]})
    right = pd.DataFrame({"key": ["a", "b", repeated, "c"], "m": [10, 20, 30, 30]})
    with pytest.raises(ValueError):
        join_tables(left, right, "key")


def test_exam_marks(exam_marks):
    """Joins a thousand students with what is known about three groups."""
    right = pd.DataFrame({"group": ["D", "B", "A"], "teacher": ["Di", "Bo", "Al"], "room": [4, 2, 1]})
    rooms = [{"A": 1, "B": 2, "D": 4}.get(group, np.nan) for group in exam_marks["group"]]
    teachers = [{"A": "Al", "B": "Bo", "D": "Di"}.get(group) for group in exam_marks["group"]]
    expected = exam_marks.assign(teacher=teachers, room=rooms)
    assert join_tables(exam_marks, right, "group") == pytest.approx(expected, nan_ok=True)
