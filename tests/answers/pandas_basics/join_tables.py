"""Answers to `join_tables`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
import pandas as pd


def _checked(right, on):
    if right[on].duplicated().any():
        raise ValueError("a key appears twice")
    return right


def _merge(left, right, on, how="left", suffixes=("", "_right"), **options):
    return left.merge(_checked(right, on), how=how, on=on, suffixes=suffixes, **options)


def right_join(left, right, on):
    indexed = right.set_index(on, verify_integrity=True)
    return left.join(indexed, on=on, rsuffix="_right").reset_index(drop=True)


def right_plain_python(left, right, on):
    rows = {}
    for place, key in enumerate(right[on]):
        if key in rows:
            raise ValueError("a key appears twice")
        rows[key] = place
    columns = {name: left[name].tolist() for name in left}
    for name in right:
        if name != on:
            values = right[name].tolist()
            found = [values[rows[key]] if key in rows else np.nan for key in left[on]]
            columns[f"{name}_right" if name in left else name] = found
    return pd.DataFrame(columns)


def right_reindex(left, right, on):
    added = _checked(right, on).set_index(on).reindex(left[on]).reset_index(drop=True)
    added = added.rename(columns={name: f"{name}_right" for name in added if name in left})
    return pd.concat([left.reset_index(drop=True), added], axis=1)


def wrong_inner(left, right, on):
    """You keep only the rows whose key the right table knows, as merge does by itself: keep every row
    of the left one (how="left")."""
    return _merge(left, right, on, how="inner")


def wrong_outer(left, right, on):
    """You keep the keys of both tables (how="outer"): those that only the right one has are left out."""
    return _merge(left, right, on, how="outer")


def wrong_right(left, right, on):
    """You keep the rows of the right table (how="right"): those of the left one are to be kept."""
    return _merge(left, right, on, how="right")


def wrong_compares_lengths(left, right, on):
    """You notice a repeated key only where the left table has it: the right table is as wrong where it
    does not. Look at the keys of the right table (validate)."""
    joined = left.merge(right, how="left", on=on, suffixes=("", "_right"))
    if len(joined) > len(left):
        raise ValueError("a key appears twice")
    return joined


def wrong_multiplies_rows(left, right, on):
    """You let a row of the left table appear once for each row of its key in the right one, and nobody
    notices. Raise a ValueError where a key of the right table appears twice (validate)."""
    return left.merge(right, how="left", on=on, suffixes=("", "_right"))


def wrong_first_of_several(left, right, on):
    """You take the first of several rows of a key, though nobody knows which is right: raise a
    ValueError where a key of the right table appears twice."""
    return _merge(left, right.drop_duplicates(on), on)


def wrong_last_of_several(left, right, on):
    """You take the last of several rows of a key, as a dictionary does: raise a ValueError where a key of
    the right table appears twice."""
    return _merge(left, right.drop_duplicates(on, keep="last"), on)


def wrong_one_to_one(left, right, on):
    """You refuse a left table in which a key appears twice (validate="one_to_one"): it may, only the right
    one may not."""
    return _merge(left, right, on, validate="one_to_one")


def wrong_one_to_many(left, right, on):
    """You ask that no key appears twice in the left table (validate="one_to_many"): it may, but not in
    the right one."""
    return left.merge(right, how="left", on=on, suffixes=("", "_right"), validate="one_to_many")


def wrong_suffixes_of_both(left, right, on):
    """You rename the columns of both tables where they have the same name, with _x and _y, as merge does
    by itself: those of the left keep their names, and only those of the right get "_right"."""
    return _merge(left, right, on, suffixes=("_x", "_y"))


def wrong_suffix_of_left(left, right, on):
    """You rename the column of the left table where both have the same name: rename that of the right."""
    return _merge(left, right, on, suffixes=("_left", ""))


def wrong_drops_same_names(left, right, on):
    """You drop a column of the right table whose name the left one has too: keep it, with "_right" added
    to its name."""
    return _merge(left, right.drop(columns=[name for name in right if name in left and name != on]), on)


def wrong_overwrites_same_names(left, right, on):
    """You put a column of the right table in the place of one of the same name in the left one: keep
    both, with "_right" added to the name of that of the right."""
    joined = _merge(left, right, on)
    for name in right:
        if name in left and name != on:
            joined[name] = joined.pop(f"{name}_right")
    return joined


def wrong_joins_on_all_common_columns(left, right, on):
    """You join on every column that both tables have: the key alone decides (on=on)."""
    _checked(right, on)
    return left.merge(right, how="left")


def wrong_sorts_by_key(left, right, on):
    """You sort the rows by their keys: keep the order of the left table."""
    return _merge(left, right, on).sort_values(on, kind="stable").reset_index(drop=True)


def wrong_keeps_labels(left, right, on):
    """You keep the labels of the left table: number the rows from 0."""
    return _merge(left, right, on).set_index(left.index)


def wrong_by_label(left, right, on):
    """You put the tables side by side by the labels of their rows (join without on, or concat): the key
    decides, wherever its row is."""
    added = _checked(right, on).drop(columns=on)
    added = added.rename(columns={name: f"{name}_right" for name in added if name in left})
    return left.reset_index(drop=True).join(added.reset_index(drop=True))


def wrong_key_as_label(left, right, on):
    """You make the key the label of the rows: leave it a column, and number the rows from 0."""
    return _merge(left, right, on).set_index(on)


def wrong_key_twice(left, right, on):
    """You keep the key of the right table as well: once is enough."""
    joined = _merge(left, right, on)
    joined[f"{on}_right"] = joined[on].where(joined[on].isin(right[on]))
    return joined


def wrong_fills_gaps(left, right, on):
    """You put 0 where the right table knows nothing, which is a number like any other: leave the value
    missing."""
    return _merge(left, right, on).fillna(0)


def wrong_drops_unmatched(left, right, on):
    """You drop the rows in which something is missing after the join: keep every row of the left table."""
    return _merge(left, right, on).dropna().reset_index(drop=True)


def wrong_columns_of_right_first(left, right, on):
    """You put the columns of the right table first: those of the left one come first."""
    joined = _merge(left, right, on)
    return joined[[*joined.columns[len(left.columns) :], *left.columns]]


def right_rows(left, right, on):
    known = {}
    for row in right.to_dict("records"):
        if row[on] in known:
            raise ValueError("a key appears twice")
        known[row[on]] = row
    names = {name: f"{name}_right" if name in left else name for name in right if name != on}
    rows = [
        {**row, **{new: known.get(row[on], {}).get(old) for old, new in names.items()}}
        for row in left.to_dict("records")
    ]
    return pd.DataFrame(rows)


def wrong_one_column_alone(left, right, on):
    """You look up one column of the right table alone: put all of them beside the left."""
    name = next(name for name in right if name != on)
    values = _checked(right, on).set_index(on)[name]
    joined = left.reset_index(drop=True)
    joined[f"{name}_right" if name in left else name] = joined[on].map(values)
    return joined


def wrong_no_suffix(left, right, on):
    """You do not say what becomes of a column that both tables have, and join refuses: give it a suffix for
    that of the right."""
    return left.join(_checked(right, on).set_index(on), on=on).reset_index(drop=True)
