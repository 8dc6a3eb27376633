"""Macro F1: the harmonic mean of precision and recall, averaged over the classes."""

import numpy as np
from numpy.typing import ArrayLike


def f1_score(y: ArrayLike, p: ArrayLike, k: int) -> float:
    """Return the mean of the F1 scores of all classes.

    The F1 of a class is the harmonic mean of its precision P and its recall R, 2 P R / (P + R). It
    is 0 where no example of the class is found, even if there is none to find. Each of the k
    classes counts alike in the mean, be it common, rare or absent.

    Parameters
    ----------
    y : array_like of int, shape (n,)
        The true classes, from 0 to k - 1.
    p : array_like of int, shape (n,)
        The predicted classes, likewise.
    k : int
        The number of classes.

    Returns
    -------
    float
        The macro F1, from 0 to 1.

    Raises
    ------
    ValueError
        If `y` and `p` differ in shape.

    Examples
    --------
    >>> f1_score([0, 0, 1, 1, 2], [0, 0, 1, 2, 1], k=3)
    0.5
    """
    raise NotImplementedError
