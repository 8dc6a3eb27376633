"""Unique items: each once, in the order in which they appear."""

from typing import Any


def unique_in_order(items: list[Any]) -> list[Any]:
    """Return the items of a list without those that appeared before.

    Items are the same where they are equal (``==``), whatever their types: 1, 1.0 and True are the same,
    1 and "1" are not. Items need not be hashable: lists and dictionaries are compared as well.

    Parameters
    ----------
    items : list
        Any items but nan, which equals nothing.

    Returns
    -------
    list
        A new list with the first of all items that are equal, in the order of their first appearances.

    Examples
    --------
    >>> unique_in_order(["dog", "cat", "dog", "ant", "cat"])
    ['dog', 'cat', 'ant']
    """
    raise NotImplementedError
