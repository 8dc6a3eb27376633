"""Joining: look up in one table what the rows of another refer to."""

import pandas as pd


def join_tables(left: pd.DataFrame, right: pd.DataFrame, on: str) -> pd.DataFrame:
    """Return a table with what another one knows about each of its rows.

    Every row of `left` is kept, once and in its place. Where `right` has a row of the same key, the
    values of that row are put beside it; where it has none, they are missing.

    Parameters
    ----------
    left : DataFrame
        The rows. A key may appear in several of them.
    right : DataFrame
        What is known about each key, in a row per key. Keys that `left` does not have are left out.
    on : str
        The column of the key, which both have and which has no missing values. No other column of
        `left` ends in ``_right``.

    Returns
    -------
    DataFrame
        As many rows as `left`, numbered from 0: the columns of `left`, then those of `right` but for the
        key. Where both have a column of the same name, ``_right`` is added to that of `right`. Whole
        numbers become floats where one of them is missing.

    Raises
    ------
    ValueError
        If a key appears more than once in `right`, for then it is not known what belongs to it.

    Examples
    --------
    >>> left = pd.DataFrame({"group": ["B", "A", "C"], "mark": [68, 40, 60]})
    >>> right = pd.DataFrame({"group": ["A", "B"], "room": [101.0, 204.0]})
    >>> join_tables(left, right, on="group")
      group  mark   room
    0     B    68  204.0
    1     A    40  101.0
    2     C    60    NaN
    """
    raise NotImplementedError
