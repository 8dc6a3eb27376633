"""Replacing in a tuple: what cannot change is made anew."""

from typing import Any


def replace_at(items: tuple[Any, ...], index: int, value: Any) -> tuple[Any, ...]:
    """Return a tuple that differs from another one in a single item.

    Parameters
    ----------
    items : tuple
        The items, of any types.
    index : int
        Where the new item goes, counted as Python counts: 0 is the first item, -1 is the last.
    value : object
        The new item. It is one item, also where it is a tuple itself.

    Returns
    -------
    tuple
        The items of `items` in their order, but for the one at `index`, which is `value`.

    Raises
    ------
    IndexError
        If `items` has no item at `index`.

    Examples
    --------
    >>> replace_at((28, 28, 3), 2, 1)
    (28, 28, 1)
    """
    replaced = list(items)
    replaced[index] = value
    return tuple(replaced)
