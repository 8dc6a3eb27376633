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
    points, clusters = np.asarray(x, dtype=float), np.asarray(labels)
    names, sizes = np.unique(clusters, return_counts=True)
    if len(names) < 2:
        raise ValueError("a silhouette compares two clusters at least")
    distances = np.linalg.norm(points[:, np.newaxis] - points, axis=2)
    own = clusters[:, np.newaxis] == names
    sums = distances @ own  # of each point's distances to each cluster
    size = own @ sizes
    a = sums[own] / np.maximum(size - 1, 1)  # A point is not among the others of its cluster.
    b = np.min(np.where(own, np.inf, sums / sizes), axis=1)
    larger = np.maximum(a, b)
    comparable = (size > 1) & (larger > 0)
    return float(np.mean(np.divide(b - a, larger, where=comparable, out=np.zeros(len(points)))))
