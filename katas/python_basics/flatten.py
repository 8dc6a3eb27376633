"""Flattening: the items of nested lists in one list."""

from typing import Any


def flatten(nested: list[Any]) -> list[Any]:
    """Return the items of a list and of all lists within it, at any depth, in one new list.

    Only lists are opened. Everything else is an item and stays whole: a text, a tuple, a dictionary, also
    one that is empty or has lists in it. Empty lists leave nothing behind.

    Parameters
    ----------
    nested : list
        Items and lists, which hold items and lists in their turn. It is not deeper than Python's own
        recursion allows.

    Returns
    -------
    list
        The items, in the order in which they are written down.

    Examples
    --------
    >>> flatten([1, [2, [3, 4]], 5])
    [1, 2, 3, 4, 5]
    >>> flatten([["cat", (0, 1)], []])
    ['cat', (0, 1)]
    """
    raise NotImplementedError
