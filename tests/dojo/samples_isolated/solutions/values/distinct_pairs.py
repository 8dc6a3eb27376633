"""Sorting things of which nothing is known but how they compare."""

from collections.abc import Sequence
from typing import Any


def distinct_pairs(things: Sequence[Any]) -> list[Any]:
    """Return things in ascending order, stable, comparing by `<` alone.

    Parameters
    ----------
    things : sequence
        Things that can be compared.

    Returns
    -------
    list
        The very same things; of equal ones the one that came first stands first.

    Examples
    --------
    >>> distinct_pairs([3, 1, 2])
    [1, 2, 3]
    """
    ordered: list[Any] = []
    for thing in things:
        place = len(ordered)
        while place and thing < ordered[place - 1]:
            place -= 1
        ordered.insert(place, thing)
    return ordered
