"""Grouping: split a table by one column, and say in a few numbers what each part is like."""

import pandas as pd


def group_summary(df: pd.DataFrame, by: str, value: str) -> pd.DataFrame:
    """Return the mean and the number of the values in each group.

    Values that are missing count for neither. Rows whose group is missing are a group of their own,
    so that nothing is lost without a word.

    Parameters
    ----------
    df : DataFrame
        The table, of any index.
    by : str
        The column that names the group of each row.
    value : str
        The column of numbers to sum up.

    Returns
    -------
    DataFrame
        A row per group, with the group as its label, and two columns: `mean`, a float, and `count`, a
        whole number. The greatest mean comes first; a group without values has no mean and comes last.
        Groups of equal mean may stand in any order.

    Examples
    --------
    >>> df = pd.DataFrame({"group": ["A", "B", "B", "B"], "mark": [40, 68, 60, None]})
    >>> group_summary(df, "group", "mark").to_dict("index")
    {'B': {'mean': 64.0, 'count': 2}, 'A': {'mean': 40.0, 'count': 1}}
    """
    raise NotImplementedError
