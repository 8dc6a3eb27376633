"""Bias and variance: how far off a model is on average, and how far it scatters."""

import numpy as np
from numpy.typing import ArrayLike


def bias_variance(preds: ArrayLike, truth: ArrayLike) -> tuple[float, float]:
    """Return the squared bias and the variance of a model that was trained many times.

    Each trial trains the model on another sample of training rows and predicts the same n points. At
    a point, the bias is how far the mean of all trials is from the truth, and the variance is the mean
    squared distance of the trials from their own mean (ddof 0). Of both squares, the mean over all
    points is returned. Together they are the mean squared error of all predictions, exactly.

    Parameters
    ----------
    preds : array_like, shape (trials, n)
        The predictions, a row for each trial.
    truth : array_like, shape (n,)
        What is true at the points, without noise.

    Returns
    -------
    bias2 : float
        The squared bias.
    variance : float
        The variance.

    Examples
    --------
    >>> bias_variance([[1, 9], [3, 9]], truth=[2, 6])
    (4.5, 0.5)
    """
    raise NotImplementedError
