"""Dot product: how far two vectors point the same way, times their lengths."""

import numpy as np
from numpy.typing import ArrayLike


def dot_product(a: ArrayLike, b: ArrayLike) -> float:
    """Return the dot product of two vectors.

    The sum of the products of the numbers at the same place, ``a[0] * b[0] + a[1] * b[1] + ...``;
    of two empty vectors it is 0. It is computed in float64: integers of a narrow dtype do not
    overflow.

    Parameters
    ----------
    a, b : array_like, shape (n,)
        The vectors, in any units u and v.

    Returns
    -------
    float
        The dot product, in u·v.

    Raises
    ------
    ValueError
        If `a` and `b` differ in length.

    Examples
    --------
    >>> dot_product([1, 3, -5], [4, -2, -1])
    3.0
    """
    x, y = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if x.shape != y.shape:
        raise ValueError(f"dot_product needs vectors of one length, got shapes {x.shape} and {y.shape}")
    return float(np.sum(x * y))
