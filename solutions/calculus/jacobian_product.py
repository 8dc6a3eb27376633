"""Chain rule for vectors: the Jacobians of functions one after the other multiply, as matrices."""

import numpy as np
from numpy.typing import ArrayLike


def jacobian_product(jf: ArrayLike, jg: ArrayLike) -> np.ndarray:
    """Return the Jacobian of g after f, which is g(f(x)) as a function of x.

    `f` comes first: it takes n numbers and returns m. `g` takes these m and returns p. Row i of a
    Jacobian belongs to output i and column j to input j.

    Parameters
    ----------
    jf : array_like, shape (m, n)
        The Jacobian of f at x.
    jg : array_like, shape (p, m)
        The Jacobian of g at f(x).

    Returns
    -------
    ndarray, shape (p, n)
        The Jacobian of g after f at x.

    Raises
    ------
    ValueError
        If g does not take as many numbers as f returns.

    Examples
    --------
    >>> jacobian_product([[1, 2], [3, 4], [5, 6]], [[1, 0, 2]])
    array([[11, 14]])
    """
    return np.asarray(jg) @ np.asarray(jf)
