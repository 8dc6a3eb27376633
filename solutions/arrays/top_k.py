"""Top k: where the largest values are."""

import numpy as np
from numpy.typing import ArrayLike


def top_k(x: ArrayLike, k: int) -> np.ndarray:
    """Return the indices of the k largest values, that of the largest first.

    Of equal values, the one with the lower index comes first, and is taken first where not all of
    them have room; 0.0 and -0.0 are equal.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, of any real dtype, none of them nan.
    k : int
        How many to take, at least 1.

    Returns
    -------
    ndarray of int, shape (k,)
        Their indices in `x`.

    Raises
    ------
    ValueError
        If there are fewer than k values.

    Examples
    --------
    >>> top_k([2, 7, 1, 7, 5], 3)
    array([1, 3, 4])
    """
    values = np.asarray(x)
    if k > values.size:
        raise ValueError(f"there are {values.size} values, fewer than {k}")
    # A stable sort keeps the order of equal values: turned round before and after, it is theirs in x.
    ascending = np.argsort(values[::-1], kind="stable")
    return values.size - 1 - ascending[::-1][:k]
