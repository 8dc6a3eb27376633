"""Inverted dictionary: from values back to their keys."""

from collections.abc import Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Hashable)


def invert_dict(d: dict[K, V]) -> dict[V, list[K]]:
    """Return a dictionary from each value to the sorted list of all keys that have it.

    Parameters
    ----------
    d : dict
        Its keys can be compared with each other, and its values can be hashed.

    Returns
    -------
    dict
        Each value of `d` once, in any order, with a list of its own: the keys, in ascending order.

    Examples
    --------
    >>> invert_dict({"dog": "animal", "oak": "tree", "cat": "animal"})
    {'animal': ['cat', 'dog'], 'tree': ['oak']}
    """
    raise NotImplementedError
