"""Checks of `read_table`."""

import numpy as np
import openpyxl
import pandas as pd
import pytest

from katas.pandas_basics.read_table import read_table

SUFFIXES = [".csv", ".tsv", ".xlsx"]


def write(table, path, *, index=False):
    """Write a table into a file of any name, as its suffix says."""
    path.parent.mkdir(exist_ok=True)
    if path.suffix.lower() == ".xlsx":
        with path.open("wb") as file:
            table.to_excel(file, index=index)
    else:
        table.to_csv(path, sep="\t" if path.suffix.lower() == ".tsv" else ",", index=index)
    return path


def marks(rng, n=6):
    """Return some students: text with every separator in it, floats and text with gaps, and whole numbers."""
    columns = {
        "name": rng.permutation(
            ["Lovelace, Ada", "Noether\tEmmy", "Gödel; Kurt", "Franklin", "Turing", "Curie"]
        ),
        "hours": rng.uniform(1, 40, size=6).round(2),
        "group": rng.choice(["A", "B"], size=6),
        "mark": rng.integers(10, 100, size=6),
    }
    table = pd.DataFrame(columns).iloc[:n]
    table.loc[rng.integers(n), "hours"] = np.nan
    table.loc[rng.integers(n), "group"] = None
    return table


def test_example(scratch):
    """Reads two students from a CSV file."""
    path = scratch / "students.csv"
    path.write_text("name,mark\nAda,68\nKurt,40\n")
    expected = pd.DataFrame({"name": ["Ada", "Kurt"], "mark": [68, 40]})
    assert read_table(path) == pytest.approx(expected)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_formats(rng, scratch, suffix):
    """Reads each kind of file, with separators in the text and with gaps."""
    expected = marks(rng)
    path = write(expected, scratch / f"marks{suffix}")
    assert read_table(path) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_one_column(rng, scratch, suffix):
    """Reads a file of one column, whatever is in its text."""
    names = rng.permutation(["Ada Lovelace", "Kurt Gödel", "Emmy Noether", "Marie Curie"])
    expected = pd.DataFrame({"name": names})
    path = write(expected, scratch / f"names{suffix}")
    assert read_table(path) == pytest.approx(expected)


@pytest.mark.parametrize("name", ["MARKS.CSV", "marks.Tsv", "MARKS.XLSX"])
def test_capitals(rng, scratch, name):
    """Does not mind capitals in the suffix."""
    expected = marks(rng, n=4)
    path = write(expected, scratch / name)
    assert read_table(path) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("name", ["marks.2024.csv", "marks.csv.tsv", "v1.csv/marks.tsv"])
def test_last_suffix(rng, scratch, name):
    """Goes by what follows the last dot of the file's name."""
    expected = marks(rng, n=5)
    path = write(expected, scratch / name)
    assert read_table(path) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_ids(rng, scratch, suffix):
    """Keeps the leading zeros of the column id, and the numbers of others."""
    ids = [f"{number:05}" for number in rng.integers(1, 1000, size=4)]
    expected = pd.DataFrame({"mark": rng.integers(10, 100, size=4), "id": ids})
    path = write(expected, scratch / f"ids{suffix}")
    assert read_table(path) == pytest.approx(expected)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_row_numbers(rng, scratch, suffix):
    """Leaves out the row numbers that pandas has written, and no column that has a name."""
    expected = pd.DataFrame({"place": range(5), "mark": rng.integers(10, 100, size=5)})
    path = write(expected, scratch / f"numbered{suffix}", index=True)
    assert read_table(path) == pytest.approx(expected)


def test_first_sheet(rng, scratch):
    """Reads the first sheet of an Excel file that has two."""
    book, path = openpyxl.Workbook(), scratch / "sheets.xlsx"
    spring, autumn = rng.integers(10, 100, size=3).tolist(), rng.integers(10, 100, size=5).tolist()
    for sheet, marks in ((book.active, spring), (book.create_sheet("autumn"), autumn)):
        for cell in ("mark", *marks):
            sheet.append([cell])
    book.save(path)
    assert read_table(path) == pytest.approx(pd.DataFrame({"mark": spring}))


def test_exam_marks(scratch, exam_marks):
    """Reads a thousand students."""
    expected = exam_marks.rename(columns={"student": "id"})
    path = write(expected, scratch / "exam_marks.tsv")
    assert read_table(path) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("name", ["marks.txt", "marks.json", "csv", "marks.csv.bak"])
def test_unknown_suffix(rng, scratch, name):
    """Refuses a file of any other suffix, or of none."""
    path = write(marks(rng), scratch / name)
    with pytest.raises(ValueError):
        read_table(path)


def test_misnamed(rng, scratch):
    """Refuses another suffix even where pandas could read the file."""
    path = write(marks(rng), scratch / "marks.xlsx").rename(scratch / "marks.zip")
    with pytest.raises(ValueError):
        read_table(path)
