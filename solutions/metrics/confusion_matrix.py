"""Confusion matrix: which classes are taken for which."""

import numpy as np
from numpy.typing import ArrayLike


def confusion_matrix(y: ArrayLike, p: ArrayLike, k: int) -> np.ndarray:
    """Return how often each class was taken for each class.

    Row i, column j counts the examples of class i that were predicted to be of class j, so that
    the right predictions stand on the diagonal. A class that never appears has its row and its
    column too, full of zeros.

    Parameters
    ----------
    y : array_like of int, shape (n,)
        The true classes, from 0 to k - 1, in any type of integers.
    p : array_like of int, shape (n,)
        The predicted classes, likewise.
    k : int
        The number of classes.

    Returns
    -------
    ndarray of int, shape (k, k)
        The counts, n in all.

    Raises
    ------
    ValueError
        If `y` and `p` differ in shape, or if a class in them is not one of 0 to k - 1.

    Examples
    --------
    >>> confusion_matrix([0, 0, 1, 2, 2, 2], [0, 2, 1, 2, 2, 1], k=3)
    array([[1, 0, 1],
           [0, 1, 0],
           [0, 1, 2]])
    """
    true, predicted = np.asarray(y), np.asarray(p)
    if true.shape != predicted.shape:
        raise ValueError(f"the classes have shape {true.shape}, but their predictions {predicted.shape}")
    known = np.arange(k)
    if not (np.isin(true, known).all() and np.isin(predicted, known).all()):
        raise ValueError(f"a class is none of the {k} classes, which count from 0")
    counts = np.zeros((k, k), dtype=int)
    # Unlike counts[true, predicted] += 1, this counts a pair as often as it appears.
    np.add.at(counts, (true, predicted), 1)
    return counts
