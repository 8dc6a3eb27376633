"""Accuracy: the share of predictions that are right."""

import numpy as np
from numpy.typing import ArrayLike


def accuracy(y: ArrayLike, p: ArrayLike) -> float:
    """Return the share of examples whose predicted label is the true one.

    Parameters
    ----------
    y : array_like, shape (n,)
        The true labels: any numbers, or texts.
    p : array_like, shape (n,)
        The predicted labels, of the same kind.

    Returns
    -------
    float
        The accuracy, from 0 to 1 and not rounded.

    Raises
    ------
    ValueError
        If `y` and `p` differ in shape, or if there are no labels.

    Examples
    --------
    >>> accuracy([3, 0, 2, 2], [3, 0, 2, 1])
    0.75
    """
    raise NotImplementedError
