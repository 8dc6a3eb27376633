"""Answers to `encode_categories`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
import pandas as pd
from sklearn.preprocessing import OneHotEncoder


def _encode(categories, new):
    return pd.DataFrame({name: (new == name).astype(float) for name in categories}, index=new.index)


def right_dummies(train, new):
    categories = sorted(train.dropna().unique())
    return pd.get_dummies(new, dtype=float).reindex(columns=categories, fill_value=0.0)


def right_sklearn(train, new):
    seen = train.dropna().to_numpy(dtype=object)[:, None]
    encoder = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit(seen)
    columns = encoder.categories_[0]
    if not len(new):
        return pd.DataFrame(np.zeros((0, len(columns))), index=new.index, columns=columns)
    values = new.astype(object).where(new.notna(), None).to_numpy(dtype=object)[:, None]
    return pd.DataFrame(encoder.transform(values), index=new.index, columns=columns)


def right_numpy(train, new):
    categories = np.array(sorted(set(train.dropna())), dtype=object)
    codes = {category: code for code, category in enumerate(categories)}
    encoded = np.zeros((len(new), len(categories)))
    for row, value in enumerate(new):
        if value in codes:
            encoded[row, codes[value]] = 1
    return pd.DataFrame(encoded, index=new.index, columns=categories)


def right_categorical(train, new):
    categories = pd.Categorical(train).categories
    codes = pd.Index(categories).get_indexer(new)
    columns = np.arange(len(categories))
    return pd.DataFrame((codes[:, None] == columns).astype(float), index=new.index, columns=categories)


def wrong_refits(train, new):
    """You take the categories from the new values, and the model meets columns that it was not trained on.
    They come from training alone."""
    return _encode(sorted(new.dropna().unique()), new)


def wrong_both(train, new):
    """You take the categories from both, and a value that training has not seen adds a column. They come
    from training alone."""
    return _encode(sorted(pd.concat([train, new]).dropna().unique()), new)


def wrong_common(train, new):
    """You keep only the categories that the new values have too: every category of training has a column,
    if need be of zeros."""
    return _encode(sorted(set(train.dropna()) & set(new)), new)


def wrong_refuses_unseen(train, new):
    """You fail where a value was not seen in training: its row is 0 throughout."""
    categories = sorted(train.dropna().unique())
    if not new.dropna().isin(categories).all():
        raise ValueError("a value that was not seen in training")
    return _encode(categories, new)


def wrong_drops_unseen(train, new):
    """You drop the rows whose value is of no category: keep them, with 0 throughout."""
    categories = sorted(train.dropna().unique())
    return _encode(categories, new[new.isin(categories)])


def wrong_unseen_is_the_first(train, new):
    """You take a value that is of no category for one all the same: a code of -1 or 0 is no place for it.
    Its row is 0 throughout."""
    categories = sorted(train.dropna().unique())
    codes = [categories.index(value) if value in categories else 0 for value in new]
    columns = np.arange(len(categories))
    encoded = (np.array(codes, dtype=int)[:, None] == columns).astype(float)
    return pd.DataFrame(encoded, index=new.index, columns=categories)


def wrong_unseen_is_the_last(train, new):
    """You use the code -1 of a value of no category as an index, and it marks the last column: its row is
    0 throughout."""
    categories = sorted(train.dropna().unique())
    encoded = np.eye(len(categories))[pd.Index(categories).get_indexer(new)]
    return pd.DataFrame(encoded, index=new.index, columns=categories)


def wrong_unseen_is_missing(train, new):
    """You leave gaps in the row of a value that is of no category: it is 0 throughout."""
    encoded = _encode(sorted(train.dropna().unique()), new)
    return encoded.where(encoded.sum(axis=1) > 0)


def wrong_order_of_training(train, new):
    """You leave the columns in the order in which training has the categories: sort them."""
    return _encode(train.dropna().unique(), new)


def wrong_most_frequent_first(train, new):
    """You put the most frequent category first, as value_counts does: sort the columns by their names."""
    return _encode(train.value_counts().sort_index().sort_values(ascending=False, kind="stable").index, new)


def wrong_order_of_new(train, new):
    """You put the columns in the order in which the new values come: they are those of training, sorted,
    whatever comes in."""
    known = sorted(train.dropna().unique())
    return _encode([*(name for name in new.dropna().unique() if name in known), *set(known) - set(new)], new)


def wrong_missing_is_a_category(train, new):
    """You make a category of what is missing: it is none, and its row is 0 throughout."""
    train, new = train.astype(object).fillna("nan"), new.astype(object).fillna("nan")
    return _encode(sorted(train.unique()), new)


def wrong_drops_first(train, new):
    """You drop the first category (drop_first), whose rows then look like those of no category: every
    category has a column."""
    return _encode(sorted(train.dropna().unique())[1:], new)


def wrong_encodes_training(train, new):
    """You encode the values of training: encode the new ones, in the columns of training."""
    return _encode(sorted(train.dropna().unique()), train)


def wrong_truths(train, new):
    """You return True and False, as get_dummies does by itself: floats are wanted, 1.0 and 0.0."""
    return _encode(sorted(train.dropna().unique()), new).astype(bool)


def wrong_whole_numbers(train, new):
    """You return whole numbers: floats are wanted, 1.0 and 0.0."""
    return _encode(sorted(train.dropna().unique()), new).astype(int)


def wrong_codes(train, new):
    """You give each value the number of its category, as if one were more than another: a column for each
    category is wanted."""
    codes = pd.Index(sorted(train.dropna().unique())).get_indexer(new)
    return pd.DataFrame({"code": codes.astype(float)}, index=new.index)


def wrong_prefix(train, new):
    """You put something before the names of the columns: they are called as the categories are."""
    return _encode(sorted(train.dropna().unique()), new).add_prefix("is_")


def wrong_numbered_columns(train, new):
    """You number the columns: they are called as the categories are."""
    encoded = _encode(sorted(train.dropna().unique()), new)
    return encoded.set_axis(range(encoded.shape[1]), axis=1)


def wrong_numbered_rows(train, new):
    """You number the rows: they keep the labels of the new values."""
    return _encode(sorted(train.dropna().unique()), new).reset_index(drop=True)


def wrong_beginning_of_the_text(train, new):
    """You look at the beginning of the value alone: all of it must be equal to the category."""
    text = new.astype(object).fillna("")
    names = sorted(train.dropna().unique())
    return pd.DataFrame({name: text.str.startswith(name).astype(float) for name in names}, index=new.index)


def wrong_part_of_the_text(train, new):
    """You look for the name of the category anywhere in the value: the two must be equal."""
    categories = sorted(train.dropna().unique())
    return pd.DataFrame(
        {
            name: new.astype(object).fillna("").str.contains(name, regex=False).astype(float)
            for name in categories
        },
        index=new.index,
    )


def wrong_tidies_text(train, new):
    """You change the text before you compare it, its capitals or its spaces: "B" and "b" are two
    categories."""
    train, new = (series.astype(object).str.strip().str.lower() for series in (train, new))
    return _encode(sorted(train.dropna().unique()), new)


def right_row_by_row(train, new):
    categories = sorted(set(train[train.notna()]))
    rows = [[1.0 if value == category else 0.0 for category in categories] for value in new]
    return pd.DataFrame(rows, index=new.index, columns=categories, dtype=float)


def wrong_shares(train, new):
    """You put the share of the category in training where 1.0 should be."""
    categories = sorted(train.dropna().unique())
    return _encode(categories, new) * train.value_counts(normalize=True)[categories]
