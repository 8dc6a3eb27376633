"""Rotation: what any value goes through as it is."""

from collections.abc import Sequence
from typing import Any


def rotate(values: Sequence[Any], n: int = 1) -> list[Any]:
    """Return values with the first ones moved to the end.

    Parameters
    ----------
    values : sequence
        Values of any kind.
    n : int, default 1
        How many to move.

    Returns
    -------
    list
        The same values in another order.

    Examples
    --------
    >>> rotate([1, 2, 3])
    [2, 3, 1]
    """
    return [*values[n:], *values[:n]]
