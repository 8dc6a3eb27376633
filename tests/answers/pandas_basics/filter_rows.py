"""Answers to `filter_rows`: its checks accept every right_ one and refuse every wrong_ one."""

import pandas as pd


def right_where(df, column, low):
    return df.loc[lambda table: table[column].gt(low)].set_index(pd.RangeIndex((df[column] > low).sum()))


def right_plain_python(df, column, low):
    places = [place for place, value in enumerate(df[column]) if value > low]
    kept = df.take(places)
    kept.index = range(len(kept))
    return kept


def right_numpy(df, column, low):
    mask = df[column].to_numpy() > low
    return pd.DataFrame({name: df[name].array[mask] for name in df.columns})


def right_query(df, column, low):
    return df.query(f"`{column}` > @low").reset_index(drop=True)


def wrong_at_least(df, column, low):
    """You keep a value that equals the limit: it must be greater (>, not >=)."""
    return df[df[column] >= low].reset_index(drop=True)


def wrong_below(df, column, low):
    """You keep what is below the limit: what is above it is wanted."""
    return df[df[column] < low].reset_index(drop=True)


def wrong_keeps_labels(df, column, low):
    """You leave the rows their old labels, which have gaps now: number them anew (reset_index)."""
    return df[df[column] > low]


def wrong_labels_as_column(df, column, low):
    """You number the rows anew, but keep the old labels as a column: reset_index(drop=True) drops them."""
    return df[df[column] > low].reset_index()


def wrong_keeps_missing(df, column, low):
    """You drop what is not greater and so keep what is missing: a comparison with NaN is never true. Ask
    for what is greater."""
    return df[~(df[column] <= low)].reset_index(drop=True)


def wrong_drops_other_gaps(df, column, low):
    """You drop rows in which anything is missing: only the column that you filter by counts."""
    return df.dropna()[df.dropna()[column] > low].reset_index(drop=True)


def wrong_mask(df, column, low):
    """You return which rows pass: return the rows, df[mask]."""
    return df[column] > low


def wrong_column_alone(df, column, low):
    """You return the one column: return the rows with all columns."""
    return df[column][df[column] > low].reset_index(drop=True)


def wrong_query_without_quotes(df, column, low):
    """You put the column's name into the text of a query as it is, where a name with spaces, or one
    that means something else there, cannot be read. Write df[column], or put it in backticks."""
    return df.query(f"{column} > {low}").reset_index(drop=True)


def wrong_attribute(df, column, low):
    """You take the column as an attribute of the table, but a column called count or index gives you
    something of pandas' own. Write df[column]."""
    return df[getattr(df, column) > low].reset_index(drop=True)


def wrong_dtypes_lost_to_numpy(df, column, low):
    """You take the whole table to numpy, where all columns have one dtype, and in a table of many kinds
    numbers become objects. Filter the table itself."""
    return pd.DataFrame(df.to_numpy()[(df[column] > low).to_numpy()], columns=df.columns)


def wrong_dtypes_lost_to_gaps(df, column, low):
    """You blank the rows that do not pass and drop them then: whole numbers that were blanked in between
    are floats from then on. Take the rows that pass, df[mask]."""
    return df.where(df[column] > low).dropna(how="all").reset_index(drop=True)


def wrong_drops_by_label(df, column, low):
    """You drop rows by their labels: where a label appears twice, both rows go. Choose the rows by a
    mask instead."""
    return df.drop(index=df.index[~(df[column] > low)]).reset_index(drop=True)


def wrong_drops_in_place(df, column, low):
    """You drop rows from the table that you were given, and whoever called you has fewer: work on a copy,
    or write df[mask]."""
    df.drop(index=df.index[~(df[column] > low)], inplace=True)
    df.reset_index(drop=True, inplace=True)
    return df


def wrong_sorts(df, column, low):
    """You sort the rows by their values: keep their order."""
    return df[df[column] > low].sort_values(column).reset_index(drop=True)


def wrong_chained_through_int(df, column, low):
    """You turn the limit into a whole number, and 0.5 becomes 0: compare with it as it is."""
    return df[df[column] > int(low)].reset_index(drop=True)
