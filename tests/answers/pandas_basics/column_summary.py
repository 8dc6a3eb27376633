"""Answers to `column_summary`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
import pandas as pd

_NAMES = ["dtype", "missing", "unique", "example"]


def _first(column):
    values = column.dropna()
    return values.iloc[0] if len(values) else np.nan


def _summary(df, dtype=str, missing=None, unique=None, example=_first):
    missing = missing or (lambda column: column.isna().sum())
    unique = unique or (lambda column: column.nunique())
    rows = [[dtype(df[name].dtype), missing(df[name]), unique(df[name]), example(df[name])] for name in df]
    return pd.DataFrame(rows, index=df.columns, columns=_NAMES).astype({"example": object})


def right_rows(df):
    return _summary(df)


def right_plain_python(df):
    summary = {}
    for name in df.columns:
        values = [value for value in df[name].tolist() if not pd.isna(value)]
        missing = len(df) - len(values)
        summary[name] = [str(df[name].dtype), missing, len(set(values)), values[0] if values else None]
    table = pd.DataFrame.from_dict(summary, orient="index", columns=_NAMES)
    return table.astype({"missing": int, "unique": int, "example": object})


def right_by_column(df):
    table = pd.DataFrame(index=df.columns)
    table["dtype"] = [dtype.name for dtype in df.dtypes]
    table["missing"] = len(df) - df.count()
    table["unique"] = [len(df[name].dropna().drop_duplicates()) for name in df]
    table["example"] = pd.Series({name: _first(df[name]) for name in df}, dtype=object)
    return table


def wrong_missing_is_unique(df):
    """You count what is missing as a value of its own (dropna=False, or len(unique())): only values
    that are there are different values."""
    return _summary(df, unique=lambda column: column.nunique(dropna=False))


def wrong_example_of_first_row(df):
    """You take what stands in the first row for the example, even where it is missing: take the first
    value that is there."""
    return _summary(df, example=lambda column: column.iloc[0] if len(column) else np.nan)


def wrong_example_of_label_zero(df):
    """You take what has the label 0 for the example: labels may be in any order. Take the first value by
    its place (iloc)."""
    return _summary(df, example=lambda column: column.dropna().get(0, np.nan))


def wrong_example_must_exist(df):
    """You take the first of no values where a column has none, and an IndexError is the end of it.
    Such a column has an example that is missing."""
    return _summary(df, example=lambda column: column.dropna().iloc[0])


def wrong_most_frequent_example(df):
    """You take the most frequent value for the example: take the first that is not missing."""
    return _summary(df, example=lambda column: next(iter(column.mode()), np.nan))


def wrong_last_example(df):
    """You take the last value for the example: take the first that is not missing."""
    return _summary(df, example=lambda column: next(iter(column.dropna()[::-1]), np.nan))


def wrong_counts_values(df):
    """You count the values that are there: count those that are missing."""
    return _summary(df, missing=lambda column: column.count())


def wrong_share_missing(df):
    """You give the share of the missing values: count them."""
    return _summary(df, missing=lambda column: column.isna().mean())


def wrong_nan_alone_is_missing(df):
    """You look for what differs from itself: NaN does, but None need not. isna knows both, and NaT."""
    return _summary(df, missing=lambda column: sum(value != value for value in column.astype(object)))


def wrong_rows_in_disorder(df):
    """You sort the rows by the names of the columns: keep the order of the table."""
    return _summary(df).sort_index()


def wrong_numbers_first(df):
    """You take the columns of numbers first: keep the order of the table."""
    numbers = df.select_dtypes("number").columns
    return _summary(df).loc[[*numbers, *df.columns.difference(numbers, sort=False)]]


def wrong_numbers_alone(df):
    """You sum up the columns of numbers alone: every column has a row."""
    return _summary(df.select_dtypes("number"))


def wrong_names_as_column(df):
    """You put the names of the columns into a column of their own: they are the labels of the rows."""
    return _summary(df).rename_axis("column").reset_index()


def wrong_transposed(df):
    """You return a column for each column of the table: turn it round, a row for each. (.T alone makes
    every column an object: see the dtypes after it.)"""
    return _summary(df).T


def wrong_objects_after_transposing(df):
    """You build a column for each column and turn the table round. Then each column holds values of all
    kinds, and missing and unique are objects: build the table by rows, or give them their dtype."""
    return _summary(df).T.T


def wrong_dtype_itself(df):
    """You put the dtypes themselves into the table: their names are wanted, as text (astype(str))."""
    return _summary(df, dtype=lambda dtype: dtype)


def wrong_type_of_values(df):
    """You give the type of the values: the dtype of the column is wanted, df[name].dtype."""
    return _summary(df, dtype=lambda dtype: dtype.type.__name__)


def wrong_list_of_unique(df):
    """You give the different values themselves: count them (nunique)."""
    table = _summary(df)
    table["unique"] = pd.Series([df[name].dropna().unique().tolist() for name in df], index=df.columns)
    return table


def wrong_attribute(df):
    """You take columns as attributes of the table, but a column called size or index gives you something
    of pandas' own. Write df[name]."""
    return _summary(pd.DataFrame({name: pd.Series(getattr(df, name)) for name in df}))
