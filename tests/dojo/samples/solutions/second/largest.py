"""Largest: the number that no other exceeds."""

from collections.abc import Sequence


def largest(xs: Sequence[float]) -> float:
    """Return the largest of some numbers.

    Parameters
    ----------
    xs : sequence of float, shape (n,)
        The numbers.

    Returns
    -------
    float
        The largest.

    Raises
    ------
    ValueError
        If there is none.

    Examples
    --------
    >>> largest([1, 4, 2])
    4
    """
    if not xs:
        raise ValueError("largest needs a number")
    return sorted(xs)[-1]
