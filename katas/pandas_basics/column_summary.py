"""Column summary: what to look at first in a table that one has never seen."""

import pandas as pd


def column_summary(df: pd.DataFrame) -> pd.DataFrame:
    """Return what each column of a table holds, how much of it is missing, and an example.

    Parameters
    ----------
    df : DataFrame
        The table: columns of different names, any index, and at least one column.

    Returns
    -------
    DataFrame
        A row per column of `df`, in their order, with the column's name as its label. Its columns are:

        - ``dtype``: the name of the column's dtype, as text: ``"float64"``, not the dtype itself
        - ``missing``: how many values are missing, as a whole number
        - ``unique``: how many different values there are, what is missing not counted, as a whole number
        - ``example``: the first value that is not missing; missing itself where there is none. As these
          are values of any kind, the dtype of this column is object.

    Examples
    --------
    >>> df = pd.DataFrame({"hours": [None, 9.5, 9.5], "pass": [False, True, True]})
    >>> column_summary(df)
             dtype  missing  unique example
    hours  float64        1       1     9.5
    pass      bool        0       2   False
    """
    raise NotImplementedError
