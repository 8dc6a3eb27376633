"""Tests of how tables are shown and compared."""

import numpy as np
import pandas as pd
import pytest

from dojo.authoring.fakes import _replace
from dojo.diagnosis import alike
from dojo.values import show

nan = float("nan")


def marks() -> pd.DataFrame:
    """Return three students."""
    columns = {"group": ["A", None, "B"], "hours": [1.5, nan, 3], "mark": [40, 60, 68], "late": [True, 0, 0]}
    return pd.DataFrame(columns, index=["x", "y", "z"]).astype({"late": bool})


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (pd.DataFrame({"a": [1, 2], "b": ["x", None]}), "pd.DataFrame({'a': [1, 2], 'b': ['x', %s]})"),
        (pd.DataFrame({"a": [0.5]}, index=["r"]), "pd.DataFrame({'a': [0.5]}, index=['r'])"),
        (pd.DataFrame([[1, 2]], columns=["a", "a"]), "pd.DataFrame([[1, 2]], columns=['a', 'a'])"),
        (pd.DataFrame({"a": []}), "pd.DataFrame({'a': []})"),
        (pd.Series([1, 2]), "pd.Series([1, 2])"),
        (pd.Series([0.5], index=[7], name="a"), "pd.Series([0.5], index=[7], name='a')"),
        (pd.DataFrame({"a": range(30), "b": range(30)}), "<DataFrame of shape (30, 2): a, b>"),
        (pd.Series(range(49)), "<Series of shape (49,)>"),
        ([pd.DataFrame({"a": [True]})], "[pd.DataFrame({'a': [True]})]"),
    ],
)
def test_show(table, expected):
    """A small table is written as a learner would type it, a large one by its shape and its columns."""
    missing = show(pd.Series(["x", None])[1])
    assert show(table) == expected.replace("%s", missing)


@pytest.mark.parametrize(
    "table",
    [
        marks().astype({"group": object, "mark": "int8", "hours": "float32"}),
        marks().astype({"group": "string", "mark": "Int64", "hours": "Float64"}),
        marks().assign(hours=[1.5 + 1e-9, nan, 3]),
        marks().rename_axis(index="student", columns="facts"),
        marks().set_index(pd.CategoricalIndex(["x", "y", "z"])),
    ],
    ids=["sizes", "nullable", "rounding", "names", "categories"],
)
def test_equal(table):
    """A table equals another of the same labels and values, whatever the size of its numbers."""
    assert table == pytest.approx(marks(), nan_ok=True)
    assert pytest.approx(marks(), nan_ok=True) == table


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (marks().drop(columns="late"), "columns ['group', 'hours', 'mark'] instead of ['group', 'hours', 'm"),
        (
            marks()[["mark", "group", "hours", "late"]],
            "columns ['mark', 'group', 'hours', 'late'] instead of",
        ),
        (marks().reset_index(drop=True), "index [0, 1, 2] instead of ['x', 'y', 'z']"),
        (marks().iloc[:2], "index ['x', 'y'] instead of ['x', 'y', 'z']"),
        (marks().astype({"mark": float}), "column 'mark' is of dtype float64, not int64"),
        (marks().astype({"late": int}), "column 'late' is of dtype int64, not bool"),
        (marks().astype({"mark": object}), "column 'mark' is of dtype object, not int64"),
        (marks().astype({"group": "category"}), "column 'group' is of dtype category, not"),
        (marks().assign(hours=[1.5, 2, 3.1]), "column 'hours', row 'y': 2.0 instead of nan, and 1 more"),
        (marks().assign(mark=[40, 60, 69]), "column 'mark', row 'z': 69 instead of 68"),
        (marks().assign(group=["A", "", "B"]), "column 'group', row 'y': '' instead of nan"),
        (marks()["mark"], "Series instead of DataFrame"),
        (marks().to_numpy(), "ndarray instead of DataFrame"),
        (None, "NoneType instead of DataFrame"),
    ],
)
def test_different(table, expected):
    """A table that differs is unequal, and it is said where."""
    approximate = pytest.approx(marks(), nan_ok=True)
    assert table != approximate
    assert approximate.differences(table)[0].startswith(expected)


def test_missing_passes_only_where_it_may():
    """What is missing equals nothing, not even what is missing, unless that is allowed."""
    assert marks() != pytest.approx(marks())
    assert marks()[["mark"]] == pytest.approx(marks()[["mark"]])


def test_series():
    """A column is compared by its index and its values, not by its name."""
    expected = pd.Series([1.0, 2.0], index=["a", "b"])
    assert expected.rename("other") == pytest.approx(expected)
    assert pd.Series([1.0, 2.0]) != pytest.approx(expected)
    assert expected.to_frame() != pytest.approx(expected)
    assert np.array([1.0, 2.0]) != pytest.approx(expected)


def test_whole_numbers_are_exact():
    """A tolerance is for what was rounded, not for whole numbers."""
    expected = pd.DataFrame({"n": [10_000_000]})
    assert expected + 1 != pytest.approx(expected)
    assert expected.astype(float) + 1 == pytest.approx(expected.astype(float))


def test_failure_explains_itself(house):
    """A check that compares tables says where they differ, in the words of a learner."""
    house.curriculum.checks(house.kata("total")).write_text(
        "import pandas as pd\nimport pytest\nfrom katas.first.total import total\n\n\n"
        'def test_example():\n    """Adds up tables."""\n    expected = pd.DataFrame({"n": [3, 7]})\n'
        '    assert total([pd.DataFrame({"n": [1, 2]})]) == pytest.approx(expected)\n'
    )
    house.write("total", "def total(xs):\n    return xs[0] + 2\n")
    done = house.pytest("-q", "-k", "total")
    expected = (
        "Adds up tables.\n    total([pd.DataFrame({'n': [1, 2]})])\n"
        "    returned  pd.DataFrame({'n': [3, 4]})\n"
        "    expected  pd.DataFrame({'n': [3, 7]})\n"
        "    differs   column 'n', row 1: 4 instead of 7"
    )
    assert expected in done.out


def test_rounding_is_no_mistake_of_its_own():
    """Two answers that give the same table but for rounding and the dtype of text make the same mistake."""
    assert alike(marks(), marks().assign(hours=[1.5 + 1e-12, nan, 3]).astype({"group": object}))
    assert not alike(marks(), marks().astype({"mark": float}))
    assert not alike(marks(), marks().assign(hours=[1.5, nan, 3.1]))
    assert not alike(marks(), marks().rename(columns={"mark": "marks"}))


def test_fakes():
    """A fake table has the labels and dtypes of the right one, and nothing else of it."""
    fake = _replace(marks(), 0.0)
    expected = pd.DataFrame({"group": [""] * 3, "hours": [0.0] * 3, "mark": [0] * 3, "late": [False] * 3})
    assert fake == pytest.approx(expected.set_index(marks().index))
    assert _replace(marks()["mark"], nan).isna().tolist() == [True] * 3
