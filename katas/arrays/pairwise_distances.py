"""Pairwise distances: how far each point of one set is from each point of another."""

import numpy as np
from numpy.typing import ArrayLike


def pairwise_distances(a: ArrayLike, b: ArrayLike) -> np.ndarray:
    """Return the Euclidean distances between all points of two sets.

    ``result[i, j]`` is the distance from ``a[i]`` to ``b[j]``. It is right to 1e-6 of the largest
    coordinate, by size: so the distance of a point to itself is 0, or nearly so, and never nan.

    Parameters
    ----------
    a : array_like, shape (n, d)
        Points with d coordinates, of any real dtype, in any unit u.
    b : array_like, shape (m, d)
        Other points, or the same ones, in u.

    Returns
    -------
    ndarray, shape (n, m)
        The distances, in u.

    Raises
    ------
    ValueError
        If the points of `a` and `b` differ in their number of coordinates.

    Examples
    --------
    >>> pairwise_distances([[0, 0], [3, 0]], [[0, 4], [0, 0], [3, 0]])
    array([[4., 0., 3.],
           [5., 3., 0.]])
    """
    raise NotImplementedError
