"""Silhouette: how much nearer points are to their own cluster than to the next one."""

import numpy as np
from numpy.typing import ArrayLike


def silhouette(x: ArrayLike, labels: ArrayLike) -> float:
    """Return the mean silhouette of the points of a clustering.

    The silhouette of a point is ``(b - a) / max(a, b)``: a is its mean Euclidean distance from the other
    points of its cluster, b that from the points of another cluster, the one for which this is least. It
    is near 1 where clusters are compact and far apart, and negative for a point that lies nearer to
    another cluster than to its own.

    It is 0 for a point that is alone in its cluster, and where a and b are both 0.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The points, a row each, of any real dtype.
    labels : array_like, shape (n,)
        The cluster of each point: whole numbers of any size, also negative ones.

    Returns
    -------
    float
        The mean over all points, from -1 to 1.

    Raises
    ------
    ValueError
        If there are not two clusters at least.

    Examples
    --------
    >>> round(silhouette([[0], [2], [8]], [5, 5, 7]), 6)
    0.472222
    """
    raise NotImplementedError
