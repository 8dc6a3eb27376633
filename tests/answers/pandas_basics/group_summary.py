"""Answers to `group_summary`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
import pandas as pd


def _summary(df, by, value, mean="mean", count="count", dropna=False):
    grouped = df.groupby(by, dropna=dropna)[value]
    return pd.DataFrame({"mean": grouped.agg(mean), "count": grouped.agg(count)})


def _sorted(summary):
    return summary.sort_values("mean", ascending=False)


def right_named(df, by, value):
    summary = df.groupby(by, dropna=False, sort=False).agg(mean=(value, "mean"), count=(value, "count"))
    return summary.sort_values(by="mean", ascending=False, na_position="last")


def right_plain_python(df, by, value):
    groups = {}
    for label, number in zip(df[by].tolist(), df[value].tolist(), strict=True):
        label = None if pd.isna(label) else label
        numbers = groups.setdefault(label, [])
        if not np.isnan(number):
            numbers.append(number)
    rows = [(sum(numbers) / len(numbers) if numbers else np.nan, len(numbers)) for numbers in groups.values()]
    summary = pd.DataFrame(rows, index=list(groups), columns=["mean", "count"])
    return summary.iloc[np.argsort(-summary["mean"].to_numpy())]


def right_masks(df, by, value):
    codes, labels = pd.factorize(df[by], use_na_sentinel=False)
    values = [df[value].to_numpy()[codes == code] for code in range(len(labels))]
    summary = pd.DataFrame(
        {
            "mean": [pd.Series(group, dtype=float).mean() for group in values],
            "count": [int((~np.isnan(group)).sum()) for group in values],
        },
        index=labels,
    )
    return _sorted(summary)


def wrong_counts_rows(df, by, value):
    """You count the rows of each group, those without a value too (size): count the values."""
    return _sorted(_summary(df, by, value, count="size"))


def wrong_ascending(df, by, value):
    """You begin with the least mean, as sort_values does by itself: begin with the greatest."""
    return _summary(df, by, value).sort_values("mean")


def wrong_sorted_by_label(df, by, value):
    """You leave the groups in the order of their labels: begin with the greatest mean."""
    return _summary(df, by, value)


def wrong_sorted_by_count(df, by, value):
    """You begin with the largest group: begin with the greatest mean."""
    return _summary(df, by, value).sort_values("count", ascending=False)


def wrong_sorted_by_size_of_mean(df, by, value):
    """You sort by the size of the means without their sign: -9 is less than 5."""
    summary = _summary(df, by, value)
    return summary.loc[summary["mean"].abs().sort_values(ascending=False).index]


def wrong_loses_missing_groups(df, by, value):
    """You lose the rows whose group is missing, as groupby does by itself: they are a group of their
    own (dropna=False)."""
    return _sorted(_summary(df, by, value, dropna=True))


def wrong_names_missing_groups(df, by, value):
    """You give the group of the rows without one a name of your own: its label is missing, as it was in
    the table."""
    return _sorted(_summary(df.assign(**{by: df[by].astype(object).fillna("unknown")}), by, value))


def wrong_loses_groups_without_values(df, by, value):
    """You lose a group that has no values: it has no mean, a count of 0, and comes last."""
    return _sorted(_summary(df.dropna(subset=[value]), by, value))


def wrong_missing_is_zero(df, by, value):
    """You take what is missing for 0, or divide by the number of rows, and it pulls the mean towards 0:
    leave it out, and divide by the number of values."""
    summary = _summary(df.fillna({value: 0}), by, value)
    summary["count"] = df.groupby(by, dropna=False)[value].count()
    return _sorted(summary)


def wrong_without_values_first(df, by, value):
    """You put a group that has no mean first, as whoever sorts upwards and then turns the rows round: it
    comes last. sort_values(ascending=False) does that."""
    return _summary(df, by, value).sort_values("mean", ascending=False, na_position="first")


def wrong_median(df, by, value):
    """You give the median of each group: the mean is wanted."""
    return _sorted(_summary(df, by, value, mean="median"))


def wrong_sum(df, by, value):
    """You give the sum of each group: the mean is wanted."""
    return _sorted(_summary(df, by, value, mean="sum").astype({"mean": float}))


def wrong_two_levels(df, by, value):
    """You give each column two labels, that of the values and that of the number: choose the column of
    the values before agg, or drop the upper label."""
    summary = df.groupby(by, dropna=False)[[value]].agg(["mean", "count"])
    return summary.sort_values((value, "mean"), ascending=False)


def wrong_groups_as_column(df, by, value):
    """You make the groups a column: they are the labels of the rows."""
    return _sorted(_summary(df, by, value)).rename_axis("group").reset_index()


def wrong_numbered(df, by, value):
    """You number the rows, and nobody knows which group is which: the groups are the labels."""
    return _sorted(_summary(df, by, value)).reset_index(drop=True)


def wrong_mean_alone(df, by, value):
    """You return the means alone: the counts are a second column."""
    return _sorted(_summary(df, by, value))[["mean"]]


def wrong_count_first(df, by, value):
    """You put the counts first: the columns are mean, then count."""
    return _sorted(_summary(df, by, value))[["count", "mean"]]


def wrong_count_as_float(df, by, value):
    """You give the counts as floats: they are whole numbers."""
    return _sorted(_summary(df, by, value)).astype({"count": float})


def wrong_rounded(df, by, value):
    """You round the means: leave that to whoever shows them."""
    return _sorted(_summary(df, by, value)).round(2)


def right_one_by_one(df, by, value):
    rows = {}
    for label, group in df.groupby(by, dropna=False):
        numbers = group[value].dropna()
        rows[label] = (float(numbers.sum() / len(numbers)) if len(numbers) else np.nan, len(numbers))
    order = sorted(rows, key=lambda label: -rows[label][0] if rows[label][1] else np.inf)
    return pd.DataFrame([rows[label] for label in order], index=order, columns=["mean", "count"])


def wrong_labels_backwards(df, by, value):
    """You sort the groups by their labels, the last first: begin with the greatest mean."""
    return _summary(df, by, value).sort_index(ascending=False)


def wrong_different_values(df, by, value):
    """You drop rows that say the same as another: two students of one mark are two."""
    return _sorted(_summary(df.drop_duplicates([by, value]), by, value))
