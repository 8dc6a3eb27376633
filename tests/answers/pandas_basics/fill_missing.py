"""Answers to `fill_missing`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
import pandas as pd


def _numbers(df):
    return df.select_dtypes("number").columns


def right_apply(df):
    def fill(column):
        return column.fillna(column.median()) if pd.api.types.is_numeric_dtype(column) else column

    return pd.DataFrame({name: fill(df[name]) for name in df})


def right_numpy(df):
    filled = df.copy()
    for name in _numbers(df):
        values = df[name].to_numpy()
        present = values[~np.isnan(values)]
        if len(present) and len(present) < len(values):
            filled[name] = np.where(np.isnan(values), np.median(present), values)
    return filled


def right_plain_python(df):
    columns = {}
    for name in df:
        values = df[name].tolist()
        numbers = sorted(value for value in values if isinstance(value, float) and value == value)
        if df[name].dtype.kind == "f" and numbers:
            middle = (numbers[(len(numbers) - 1) // 2] + numbers[len(numbers) // 2]) / 2
            columns[name] = [value if value == value else middle for value in values]
        else:
            columns[name] = df[name].array
    return pd.DataFrame(columns, index=df.index)


def wrong_mean(df):
    """You fill with the mean, which one outlier moves anywhere: the median stays in the middle."""
    return df.fillna(df.mean(numeric_only=True))


def wrong_mode(df):
    """You fill with the most frequent number: the median is wanted."""
    return df.fillna({name: df[name].mode().iloc[0] for name in _numbers(df) if df[name].notna().any()})


def wrong_zero(df):
    """You fill with 0, which is a number like any other and seldom near the rest: fill with the median."""
    filled = df.copy()
    filled[_numbers(df)] = filled[_numbers(df)].fillna(0)
    return filled


def wrong_median_after_filling(df):
    """You take the median after filling the gaps with 0, and the zeros move it: take it of the numbers
    that are there. It leaves out what is missing by itself."""
    return df.fillna({name: df[name].fillna(0).median() for name in _numbers(df)})


def wrong_one_median_for_all(df):
    """You fill every column with one median of all numbers: each column has its own."""
    return df.fillna(dict.fromkeys(_numbers(df), np.nanmedian(df[_numbers(df)].to_numpy(dtype=float))))


def wrong_median_of_row(df):
    """You fill with the median of the row (axis=1): the median of the column is wanted."""
    filled = df.copy()
    filled[_numbers(df)] = df[_numbers(df)].T.fillna(df[_numbers(df)].median(axis=1)).T
    return filled


def wrong_lower_middle(df):
    """You take one of the two numbers in the middle where there are as many below as above: the median
    is the mean of the two."""
    return df.fillna(df[_numbers(df)].quantile(0.5, interpolation="lower"))


def wrong_leaves_gaps(df):
    """The gaps are still there. np.median is nan as soon as one number is missing (np.nanmedian is not);
    and where you fill a column that was taken out of the table, the table does not change."""
    return df.fillna({name: np.median(df[name].to_numpy()) for name in _numbers(df)})


def wrong_fills_forward(df):
    """You fill with the number before the gap: fill with the median of the column."""
    filled = df.copy()
    filled[_numbers(df)] = filled[_numbers(df)].ffill()
    return filled


def wrong_interpolates(df):
    """You fill with what lies between the numbers before and after the gap: fill with the median of the
    column."""
    filled = df.copy()
    filled[_numbers(df)] = filled[_numbers(df)].interpolate(limit_direction="both")
    return filled


def wrong_text_too(df):
    """You fill the gaps in text with its most frequent value: only numbers are to be filled."""
    filled = df.fillna(df.median(numeric_only=True))
    for name in df.columns.difference(_numbers(df)):
        if len(values := df[name].mode()):
            filled[name] = filled[name].fillna(values.iloc[0])
    return filled


def wrong_empty_text(df):
    """You fill the gaps in text with "": only numbers are to be filled."""
    filled = df.fillna(df.median(numeric_only=True))
    text = [name for name in df if df[name].dtype.kind == "O"]
    filled[text] = filled[text].fillna("")
    return filled


def wrong_digits_are_numbers(df):
    """You turn text that looks like numbers into numbers: a column of text stays as it is."""
    numbers = df.copy()
    for name in df:
        try:
            numbers[name] = pd.to_numeric(df[name])
        except (TypeError, ValueError):
            continue
    return numbers.fillna(numbers.median(numeric_only=True))


def wrong_numbers_alone(df):
    """You return the columns of numbers alone: keep the others, as they are."""
    return df[_numbers(df)].fillna(df.median(numeric_only=True))


def wrong_drops_rows(df):
    """You drop the rows in which a number is missing: fill the gap with the median of its column."""
    return df.dropna(subset=_numbers(df))


def wrong_drops_empty_column(df):
    """You drop a column that has no number at all: leave it as it is."""
    filled = df.fillna(df.median(numeric_only=True))
    return filled.drop(columns=[name for name in _numbers(df) if df[name].isna().all()])


def wrong_fills_empty_column(df):
    """You fill a column that has no number at all with 0: it has no median, so leave it as it is."""
    return df.fillna(df.median(numeric_only=True).fillna(0))


def wrong_in_place(df):
    """You fill the gaps of the table that you were given, and whoever called you has lost sight of them:
    work on a copy."""
    for name in _numbers(df):
        df[name] = df[name].fillna(df[name].median())
    return df


def wrong_new_labels(df):
    """You number the rows anew: keep their labels."""
    return df.fillna(df.median(numeric_only=True)).reset_index(drop=True)


def wrong_all_floats(df):
    """You turn whole numbers into floats: a column that has no gap stays as it is."""
    filled = df.fillna(df.median(numeric_only=True))
    return filled.astype(dict.fromkeys(_numbers(df), float))


def wrong_column_order(df):
    """You put the columns of numbers before the others: keep their order."""
    filled = df.fillna(df.median(numeric_only=True))
    return filled[[*_numbers(df), *df.columns.difference(_numbers(df), sort=False)]]
