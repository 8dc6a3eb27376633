"""Precision and recall: how much of what was found is right, and how much of what is right was found."""

import numpy as np
from numpy.typing import ArrayLike


def precision_recall(y: ArrayLike, p: ArrayLike, positive: int = 1) -> tuple[float, float]:
    """Return the precision and the recall of one label.

    Precision is the share of the examples predicted to have the label that do have it; recall is
    the share of the examples with the label that were predicted to have it. All other labels count
    as one, the negative. A share of no examples is 0.

    Parameters
    ----------
    y : array_like of int, shape (n,)
        The true labels, of which there may be more than two.
    p : array_like of int, shape (n,)
        The predicted labels.
    positive : int, default 1
        The label in question.

    Returns
    -------
    precision, recall : float
        Both from 0 to 1.

    Raises
    ------
    ValueError
        If `y` and `p` differ in shape.

    Examples
    --------
    >>> precision_recall([1, 0, 1, 1, 1], [1, 1, 0, 0, 0])
    (0.5, 0.25)
    """
    raise NotImplementedError
