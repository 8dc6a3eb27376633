"""Filtering: the rows of a table that pass a test."""

import pandas as pd


def filter_rows(df: pd.DataFrame, column: str, low: float) -> pd.DataFrame:
    """Return the rows whose value in a column is greater than a limit.

    A missing value is not greater than anything.

    Parameters
    ----------
    df : DataFrame
        The table, of any index.
    column : str
        The name of one of its columns, which holds numbers.
    low : float
        The limit, in the unit of that column; a value equal to it does not pass.

    Returns
    -------
    DataFrame
        The rows that pass, in their order and numbered from 0, with all columns and their dtypes.

    Examples
    --------
    >>> df = pd.DataFrame({"student": ["Ada", "Emmy", "Kurt"], "mark": [68, 40, 60]})
    >>> filter_rows(df, "mark", low=40)
      student  mark
    0     Ada    68
    1    Kurt    60
    """
    raise NotImplementedError
