"""Answers to `pivot_counts`: its checks accept every right_ one and refuse every wrong_ one."""

from collections import Counter

import pandas as pd


def right_groupby(df, rows, cols):
    return df.groupby([rows, cols]).size().unstack(fill_value=0)


def right_value_counts(df, rows, cols):
    counts = df[[rows, cols]].value_counts().unstack(cols).fillna(0).astype(int)
    return counts.sort_index().sort_index(axis=1)


def right_plain_python(df, rows, cols):
    pairs = zip(df[rows].tolist(), df[cols].tolist(), strict=True)
    counts = Counter((row, col) for row, col in pairs if not (pd.isna(row) or pd.isna(col)))
    down, across = (sorted({pair[place] for pair in counts}) for place in (0, 1))
    return pd.DataFrame([[counts[row, col] for col in across] for row in down], index=down, columns=across)


def right_dummies(df, rows, cols):
    df = df.dropna(subset=[rows, cols])
    down, across = sorted(df[rows].unique()), sorted(df[cols].unique())
    return pd.DataFrame(
        {col: [int(((df[rows] == row) & (df[cols] == col)).sum()) for row in down] for col in across},
        index=down,
    )


def wrong_gaps(df, rows, cols):
    """You leave a gap for a combination that does not occur: it occurs 0 times (fill_value=0)."""
    return df.groupby([rows, cols]).size().unstack()


def wrong_float_zeros(df, rows, cols):
    """You fill the gaps with 0 after they had turned all counts into floats: counts are whole numbers.
    unstack(fill_value=0) leaves no gaps in the first place."""
    return df.groupby([rows, cols]).size().unstack().fillna(0).astype(float)


def wrong_one_column(df, rows, cols):
    """You count each combination in one long column, without those that do not occur: turn the second
    label into columns (unstack)."""
    return df.groupby([rows, cols]).size()


def wrong_turned_round(df, rows, cols):
    """You have the values of the second column down and those of the first across: turn it round."""
    return pd.crosstab(df[cols], df[rows])


def wrong_shares(df, rows, cols):
    """You give the share of each combination: count it."""
    return pd.crosstab(df[rows], df[cols], normalize=True)


def wrong_totals(df, rows, cols):
    """You add the totals of rows and columns (margins): only the counts are wanted."""
    return pd.crosstab(df[rows], df[cols], margins=True)


def wrong_first_appearance(df, rows, cols):
    """You leave rows and columns in the order in which their values appear: sort both by their labels."""
    known = df.dropna(subset=[rows, cols])
    return pd.crosstab(df[rows], df[cols]).reindex(known[rows].unique())[known[cols].unique()]


def wrong_most_frequent_first(df, rows, cols):
    """You leave the rows in the order of their counts, as value_counts does: sort them by their
    labels."""
    counts = pd.crosstab(df[rows], df[cols])
    return counts.loc[counts.sum(axis=1).sort_values(ascending=False, kind="stable").index]


def wrong_sorts_as_text(df, rows, cols):
    """You sort the labels as text, where 101 comes before 9: sort the values themselves."""
    counts = pd.crosstab(df[rows], df[cols])
    return counts.sort_index(key=lambda labels: labels.astype(str))


def wrong_labels_as_text(df, rows, cols):
    """You turn the values into text, and 9 becomes "9": the labels are the values themselves."""
    known = df.dropna(subset=[rows, cols])
    return pd.crosstab(known[rows].astype(str), known[cols].astype(str))


def wrong_counts_missing(df, rows, cols):
    """You count what is missing as a value of its own: leave out a row in which either is missing."""
    return pd.crosstab(df[rows].astype(object).fillna("missing"), df[cols].astype(object).fillna("missing"))


def wrong_drops_other_gaps(df, rows, cols):
    """You leave out rows in which anything is missing: only the two columns count."""
    known = df.dropna()
    return pd.crosstab(known[rows], known[cols])


def wrong_keeps_what_never_counts(df, rows, cols):
    """You keep a label that appears only where the other value is missing: no row of it is counted."""
    return pd.crosstab(df[rows], df[cols]).reindex(sorted(df[rows].dropna().unique()), fill_value=0)


def wrong_counts_another_column(df, rows, cols):
    """You count the values of another column: where that one is missing, or where there is none, it goes
    wrong. Count the rows (size, not count)."""
    other = next(name for name in df if name not in (rows, cols))
    return df.pivot_table(index=rows, columns=cols, values=other, aggfunc="count", fill_value=0)


def wrong_two_levels(df, rows, cols):
    """You count every other column for each combination, which gives columns of two labels: count the
    rows once (size)."""
    return df.assign(n=1).pivot_table(index=rows, columns=cols, aggfunc="count", fill_value=0)


def wrong_rows_as_column(df, rows, cols):
    """You make the values of the first column a column of the result: they are the labels of its rows."""
    return pd.crosstab(df[rows], df[cols]).rename_axis("row").reset_index()


def wrong_occurs_or_not(df, rows, cols):
    """You say whether a combination occurs: count how often."""
    return pd.crosstab(df[rows], df[cols]).clip(upper=1)


def wrong_rows_of_the_table(df, rows, cols):
    """You count at the labels of the table's rows, each of which has one value: group by the values of
    the first column."""
    return pd.get_dummies(df[cols], dtype=int)
