"""Area under the ROC curve: how often a positive example scores higher than a negative one."""

import numpy as np
from numpy.typing import ArrayLike


def roc_auc(y: ArrayLike, score: ArrayLike) -> float:
    """Return the area under the ROC curve.

    That is the share of all pairs of a positive and a negative example in which the positive one
    has the higher score; a pair of equal scores counts one half. It is 0.5 for scores that say
    nothing, and less for scores that say the opposite of the labels.

    Parameters
    ----------
    y : array_like of int, shape (n,)
        1 for each positive example, 0 for each negative one.
    score : array_like, shape (n,)
        How positive each example looks: finite numbers of any range and type. Only their order
        matters.

    Returns
    -------
    float
        The area, from 0 to 1.

    Raises
    ------
    ValueError
        If `y` and `score` differ in shape, or if not both a positive and a negative are there.

    Examples
    --------
    >>> roc_auc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
    0.75
    """
    raise NotImplementedError
