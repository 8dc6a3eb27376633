"""k-means: move each centre to the middle of the points that are nearest to it, again and again."""

import numpy as np
from numpy.typing import ArrayLike


def k_means(x: ArrayLike, centers: ArrayLike, steps: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the centres after some steps of Lloyd's algorithm, and which is nearest to each point.

    In a step, every point goes to its nearest centre by Euclidean distance, and then every centre moves
    to the mean of its points. A centre to which no point goes stays where it is.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The points, a row each, of any real dtype.
    centers : array_like, shape (k, d)
        Where the centres start.
    steps : int
        How many steps to take, 0 or more.

    Returns
    -------
    centers : ndarray, shape (k, d)
        The centres after the last step, in the order in which they came, in floats.
    labels : ndarray of int, shape (n,)
        For each point the row of `centers` that is nearest to it now, after the last step. Which one is
        left open where several are equally near.

    Examples
    --------
    >>> centers, labels = k_means([[0], [1], [5], [9]], [[1], [4]], steps=1)
    >>> centers, labels
    (array([[0.5],
           [7. ]]), array([0, 0, 1, 1]))
    """
    raise NotImplementedError
