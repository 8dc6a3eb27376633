"""k nearest neighbours: a new point is like the known points around it."""

import numpy as np
from numpy.typing import ArrayLike


def knn_predict(x: ArrayLike, y: ArrayLike, q: ArrayLike, k: int) -> np.ndarray:
    """Return, for each query, the label that most of its k nearest rows have.

    Near is meant by Euclidean distance. Where several labels have equally many votes, the smallest of
    them wins. A row of `x` that is equal to the query is its neighbour like any other. Which of several
    rows at the same distance comes first is left open.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The known points, a row each, of any real dtype.
    y : array_like, shape (n,)
        Their labels: whole numbers of any size, also negative ones.
    q : array_like, shape (m, d)
        The queries, a row each.
    k : int
        How many neighbours vote, from 1 to n.

    Returns
    -------
    ndarray, shape (m,)
        A label for each query.

    Raises
    ------
    ValueError
        If `k` is less than 1 or more than n.

    Examples
    --------
    >>> knn_predict([[0, 0], [1, 0], [5, 6], [6, 5]], [3, 3, 8, 8], [[1, 1], [7, 7]], k=1)
    array([3, 8])
    """
    raise NotImplementedError
