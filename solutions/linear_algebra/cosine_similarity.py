"""Cosine similarity: how far two vectors point the same way, whatever their lengths."""

import math

import numpy as np
from numpy.typing import ArrayLike


def cosine_similarity(a: ArrayLike, b: ArrayLike) -> float:
    """Return the cosine of the angle between two vectors.

    Their dot product after each is divided by its own length: 1 where they point the same way, 0
    where they are perpendicular, -1 where they point opposite ways. It never leaves [-1, 1], not
    even by rounding, so its arccosine always exists.

    Parameters
    ----------
    a, b : array_like, shape (n,)
        The vectors, of any real dtype, also of one too small for sums of products. Numbers as large
        as 1e200 or as small as 1e-200 are fine, though a float cannot hold their squares.

    Returns
    -------
    float
        The cosine, from -1 to 1.

    Raises
    ------
    ValueError
        If the vectors differ in length, or if all numbers of one are zero: it points nowhere.

    Examples
    --------
    >>> cosine_similarity([3, 4], [40, 30])
    0.96
    """
    u, v = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if not (u.any() and v.any()):
        raise ValueError("a zero vector has no direction")
    # math.hypot, unlike the root of a sum of squares, neither overflows nor underflows,
    # and @, unlike *, refuses vectors of different lengths.
    cosine = (u / math.hypot(*u)) @ (v / math.hypot(*v))
    return float(np.clip(cosine, -1, 1))
