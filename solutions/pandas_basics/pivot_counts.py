"""Cross-tabulation: how often each value of one column meets each value of another."""

import pandas as pd


def pivot_counts(df: pd.DataFrame, rows: str, cols: str) -> pd.DataFrame:
    """Return how many rows of a table have each combination of the values of two columns.

    A row in which either value is missing counts for nothing.

    Parameters
    ----------
    df : DataFrame
        The table. It has at least one row in which neither value is missing.
    rows, cols : str
        The two columns: the values of the first become rows, those of the second columns.

    Returns
    -------
    DataFrame
        The counts, as whole numbers: 0 for a combination that does not occur. The labels of the rows and
        those of the columns are the values that are counted, sorted.

    Examples
    --------
    >>> df = pd.DataFrame({"group": ["B", "A", "B"], "grade": ["good", "poor", "good"]})
    >>> pivot_counts(df, "group", "grade").to_dict("index")
    {'A': {'good': 0, 'poor': 1}, 'B': {'good': 2, 'poor': 0}}
    """
    return pd.crosstab(df[rows], df[cols])
