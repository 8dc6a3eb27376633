"""Transposed rows: what stood in columns stands in rows."""

from typing import Any


def transpose_rows(rows: list[list[Any]]) -> list[list[Any]]:
    """Return a table with rows and columns exchanged.

    Parameters
    ----------
    rows : list of list, shape (n, k)
        The table: n rows of k items each, of any types. Where n or k is 0 it has no items.

    Returns
    -------
    list of list, shape (k, n)
        A new table whose row j holds item j of every row of `rows`, in their order; an empty list where
        there are no items.

    Examples
    --------
    >>> transpose_rows([[1, 2, 3], [4, 5, 6]])
    [[1, 4], [2, 5], [3, 6]]
    """
    return [list(column) for column in zip(*rows, strict=True)]
