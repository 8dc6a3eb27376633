"""Logistic regression: the linear model that tells the chances of two classes."""

import numpy as np
from numpy.typing import ArrayLike


def logistic_regression(x: ArrayLike, y: ArrayLike, l2: float) -> tuple[np.ndarray, float]:
    """Return the weights and the bias that minimise the log loss with an L2 penalty.

    The chance of label 1 is ``p = 1 / (1 + exp(-score))`` for the score ``x·weights + bias``. What is
    minimised is the mean of ``-log(p)`` over samples of label 1 and ``-log(1 - p)`` over those of label
    0, all n together, plus ``l2 · Σ weights²``. The bias is not penalised.

    The minimum is where all partial derivatives are zero; here none is larger than 1e-4, by size.
    Scores of a thousand, where exp overflows and p cannot be told from 0 or 1, do no harm.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The samples, a row each.
    y : array_like, shape (n,)
        Their labels, 0 or 1, and some of each: else no bias would be large enough.
    l2 : float
        How much a squared weight costs, more than 0: else no weights might be large enough.

    Returns
    -------
    weights : ndarray, shape (d,)
        A weight for each feature.
    bias : float
        The score where all features are zero.

    Raises
    ------
    ValueError
        If `l2` is not positive, if a label is neither 0 nor 1, or if all labels are equal.

    Examples
    --------
    >>> weights, bias = logistic_regression([[1], [2], [6], [7]], [0, 0, 1, 1], l2=0.01)
    >>> round(float(weights[0]), 2), round(float(bias / weights[0]), 2)
    (1.77, -4.0)
    """
    raise NotImplementedError
