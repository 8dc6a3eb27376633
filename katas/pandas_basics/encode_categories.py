"""One-hot encoding of text: a column of numbers for each category that training has seen."""

import pandas as pd


def encode_categories(train: pd.Series, new: pd.Series) -> pd.DataFrame:
    """Return which of the categories seen in training each new value is.

    A model that was trained on these columns needs the same ones for ever after, whatever comes in.

    Parameters
    ----------
    train : Series of str
        The values seen in training, one at least and others perhaps missing. The k different values are
        the categories; to be missing is none.
    new : Series of str
        The values to encode, of any index. Some may be missing, or of no category.

    Returns
    -------
    DataFrame of shape (len(new), k)
        A column per category, of that name and sorted, and a row per value of `new`, of the same index.
        A float each: 1.0 where the value is of the category, else 0.0. Where a value is missing or of no
        category, its whole row is 0.0.

    Examples
    --------
    >>> encode_categories(pd.Series(["red", "blue", "red"]), pd.Series(["green", "red"]))
       blue  red
    0   0.0  0.0
    1   0.0  1.0
    """
    raise NotImplementedError
