"""ROC curve: what each threshold catches, and what it costs in false alarms."""

import numpy as np
from numpy.typing import ArrayLike


def roc_curve(y: ArrayLike, score: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    """Return the false and the true positive rates at every threshold.

    At a threshold, the examples of this score or a higher one are called positive. The false
    positive rate is the share of the negatives that are, the true positive rate the share of the
    positives. The curve starts at (0, 0), where the threshold is above all scores; then comes a
    point for each different score, from the highest down, even where it lies on a straight line
    with its neighbours. The last of them is (1, 1).

    Parameters
    ----------
    y : array_like of int, shape (n,)
        1 for each positive example, 0 for each negative one.
    score : array_like, shape (n,)
        How positive each example looks: finite numbers of any range and type. Only their order
        matters.

    Returns
    -------
    fpr, tpr : ndarray, shape (t,)
        False and true positive rates, t being 1 more than there are different scores.

    Raises
    ------
    ValueError
        If `y` and `score` differ in shape, or if not both a positive and a negative are there.

    Examples
    --------
    >>> fpr, tpr = roc_curve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
    >>> fpr
    array([0. , 0. , 0.5, 0.5, 1. ])
    >>> tpr
    array([0. , 0.5, 0.5, 1. , 1. ])
    """
    raise NotImplementedError
