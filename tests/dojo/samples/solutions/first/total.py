"""Total: all numbers added up."""

from collections.abc import Sequence


def total(xs: Sequence[float]) -> float:
    """Return the sum of some numbers, 0 for none.

    Parameters
    ----------
    xs : sequence of float, shape (n,)
        The numbers.

    Returns
    -------
    float
        Their sum.

    Examples
    --------
    >>> total([1, 2, 4])
    7.0
    """
    result = 0.0
    for x in xs:
        result += x
    return result
