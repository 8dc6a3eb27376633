"""Answers to `read_table`: its checks accept every right_ one and refuse every wrong_ one."""

import csv

import openpyxl
import pandas as pd


def _without_row_numbers(table):
    return table.drop(columns="Unnamed: 0") if "Unnamed: 0" in table.columns else table


def _reader(path):
    readers = {".csv": pd.read_csv, ".tsv": pd.read_table, ".xlsx": pd.read_excel}
    if path.suffix.lower() not in readers:
        raise ValueError("no such suffix")
    return readers[path.suffix.lower()]


def right_branches(path):
    text = {"id": "str"}
    match str(path).lower().rpartition(".")[2]:
        case "csv":
            table = pd.read_csv(path, dtype=text)
        case "tsv":
            table = pd.read_csv(path, sep="\t", dtype=text)
        case "xlsx":
            table = pd.read_excel(path, dtype=text, sheet_name=0, engine="openpyxl")
        case _:
            raise ValueError("no such suffix")
    return table.loc[:, ~table.columns.str.startswith("Unnamed")]


def right_converter(path):
    return _without_row_numbers(_reader(path)(path, converters={"id": str}))


def right_plain_python(path):
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        rows = list(openpyxl.load_workbook(path).worksheets[0].values)
    elif suffix in (".csv", ".tsv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, delimiter="," if suffix == ".csv" else "\t"))
    else:
        raise ValueError("no such suffix")
    columns = {}
    for name, *cells in zip(*rows, strict=True):
        values = pd.Series([None if cell == "" else cell for cell in cells])
        if name in ("", None):
            continue
        try:
            columns[name] = values.astype(str) if name == "id" else pd.to_numeric(values)
        except (TypeError, ValueError):
            columns[name] = values
    return pd.DataFrame(columns)


def wrong_commas_only(path):
    """You read a TSV file as if commas separated its columns: in TSV tabs do (sep)."""
    reader = _reader(path)
    reader = pd.read_csv if reader is pd.read_table else reader
    return _without_row_numbers(reader(path, dtype={"id": str}))


def wrong_guesses_the_separator(path):
    """You let pandas guess what separates the columns, and text with commas or tabs in it misleads
    it. The suffix says it."""
    if _reader(path) is pd.read_excel:
        return _without_row_numbers(pd.read_excel(path, dtype={"id": str}))
    return _without_row_numbers(pd.read_csv(path, sep=None, engine="python", dtype={"id": str}))


def wrong_splits_by_hand(path):
    """You split the lines at each separator, and text in quotation marks that holds one falls apart.
    pandas and the csv module know about quotation marks."""
    if _reader(path) is pd.read_excel:
        return _without_row_numbers(pd.read_excel(path, dtype={"id": str}))
    separator = "," if _reader(path) is pd.read_csv else "\t"
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split(separator) for line in lines]
    table = pd.DataFrame(rows, columns=header.split(separator))
    for name in table.columns.drop("id", errors="ignore"):
        try:
            table[name] = pd.to_numeric(table[name])
        except ValueError:
            continue
    return table.drop(columns="", errors="ignore")


def wrong_keeps_row_numbers_of_excel(path):
    """You keep the row numbers that pandas has written to Excel, as a column "Unnamed: 0". Leave out
    a first column without a name, whatever the file."""
    table = _reader(path)(path, dtype={"id": str})
    return table if _reader(path) is pd.read_excel else _without_row_numbers(table)


def wrong_keeps_row_numbers(path):
    """You keep the row numbers that pandas has written, as a column "Unnamed: 0". Leave out a first
    column without a name."""
    return _reader(path)(path, dtype={"id": str})


def wrong_first_column_as_index(path):
    """You take the first column for row numbers (index_col=0), whatever it is: where it has a name,
    it is data."""
    return _reader(path)(path, index_col=0, dtype={"id": str}).reset_index(drop=True)


def wrong_row_numbers_as_labels(path):
    """You take the first column for the labels of the rows (index_col=0): where it has a name, it is
    data, and the rows are numbered from 0."""
    return _reader(path)(path, index_col=0, dtype={"id": str})


def wrong_capitals(path):
    """You refuse a suffix in capitals: compare it in lower case."""
    if path.suffix != path.suffix.lower():
        raise ValueError("no such suffix")
    return _without_row_numbers(_reader(path)(path, dtype={"id": str}))


def wrong_first_dot(path):
    """You take what follows the first dot for the suffix: a name may have several, and a folder too.
    path.suffix is what follows the last."""
    first = path.name.partition(".")[2].partition(".")[0]
    return _without_row_numbers(_reader(path.with_suffix(f".{first}"))(path, dtype={"id": str}))


def wrong_anywhere_in_the_path(path):
    """You look for the suffix anywhere in the path: what counts is the end of the name."""
    for suffix, reader in ((".csv", pd.read_csv), (".tsv", pd.read_table), (".xlsx", pd.read_excel)):
        if suffix in str(path).lower():
            return _without_row_numbers(reader(path, dtype={"id": str}))
    raise ValueError("no such suffix")


def wrong_none_for_unknown(path):
    """You return None for a suffix that you do not know, and whoever called you finds out much later.
    Raise a ValueError."""
    try:
        reader = _reader(path)
    except ValueError:
        return None
    return _without_row_numbers(reader(path, dtype={"id": str}))


def wrong_key_error(path):
    """You leave it to the dictionary to fail for a suffix that you do not know, and a KeyError does not
    say why. Test for it first, and raise a ValueError."""
    readers = {".csv": pd.read_csv, ".tsv": pd.read_table, ".xlsx": pd.read_excel}
    return _without_row_numbers(readers[path.suffix.lower()](path, dtype={"id": str}))


def wrong_unknown_as_csv(path):
    """You read every file that you do not know as CSV: raise a ValueError instead."""
    try:
        reader = _reader(path)
    except ValueError:
        reader = pd.read_csv
    return _without_row_numbers(reader(path, dtype={"id": str}))


def wrong_unknown_as_excel(path):
    """You take every file that is neither CSV nor TSV for Excel's: raise a ValueError where the suffix
    is none of the three."""
    try:
        reader = _reader(path)
    except ValueError:
        reader = pd.read_excel
    return _without_row_numbers(reader(path, dtype={"id": str}))


def wrong_ids_as_numbers_in_excel(path):
    """You keep the zeros of the ids, but not in Excel: pandas turns what looks like a number into one
    there too."""
    if _reader(path) is pd.read_excel:
        return _without_row_numbers(pd.read_excel(path))
    return _without_row_numbers(_reader(path)(path, dtype={"id": str}))


def wrong_ids_as_numbers(path):
    """You let pandas read the ids as numbers, and 007 becomes 7: give read_csv and its like the dtype of
    that column."""
    return _without_row_numbers(_reader(path)(path))


def wrong_text_too_late(path):
    """You turn the ids into text after they were read, when the zeros are lost already: say while
    reading that the column is text (dtype)."""
    table = _without_row_numbers(_reader(path)(path))
    return table.astype({"id": str}) if "id" in table else table


def wrong_all_text(path):
    """You read every column as text: only the ids are."""
    return _without_row_numbers(_reader(path)(path, dtype=str))


def wrong_all_sheets(path):
    """You read all sheets of an Excel file, which gives a dictionary of tables: return that of the first."""
    if _reader(path) is pd.read_excel:
        return pd.read_excel(path, sheet_name=None, dtype={"id": str})
    return _without_row_numbers(_reader(path)(path, dtype={"id": str}))


def wrong_last_sheet(path):
    """You read the last sheet of an Excel file: the first counts."""
    if _reader(path) is pd.read_excel:
        return _without_row_numbers(pd.read_excel(path, sheet_name=-1, dtype={"id": str}))
    return _without_row_numbers(_reader(path)(path, dtype={"id": str}))


def wrong_no_header(path):
    """You read the line of names as a row like any other (header=None): it names the columns."""
    return _reader(path)(path, header=None, dtype={"id": str})
