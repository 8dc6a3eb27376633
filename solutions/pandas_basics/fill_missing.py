"""Filling gaps: a guess for each missing number that leaves the middle of its column where it is."""

import pandas as pd


def fill_missing(df: pd.DataFrame) -> pd.DataFrame:
    """Return a table in which each missing number is replaced by the median of its column.

    The median is that of the numbers that the column has. A column that has none keeps its gaps, and
    so does a column of anything but numbers.

    Parameters
    ----------
    df : DataFrame
        The table, of any index. Numbers are in columns of integers and floats.

    Returns
    -------
    DataFrame
        A new table of the same index, columns and dtypes.

    Examples
    --------
    >>> df = pd.DataFrame({"student": ["Ada", "Emmy", None], "hours": [9.5, None, 20.5]})
    >>> fill_missing(df)["hours"].tolist()
    [9.5, 15.0, 20.5]
    """
    return df.fillna(df.median(numeric_only=True))
