"""Ridge regression: least squares that prefers small weights."""

import numpy as np
from numpy.typing import ArrayLike


def ridge_regression(x: ArrayLike, y: ArrayLike, alpha: float) -> tuple[np.ndarray, float]:
    """Return the weights and the bias that minimise squared errors and squared weights together.

    What is minimised is ``Σ (x·weights + bias - y)² + alpha · Σ weights²``: the first sum is over the
    samples, the second over the features. The bias is not penalised, so that it does not matter where
    the targets' zero lies.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The samples, a row each.
    y : array_like, shape (n,)
        A target for each sample.
    alpha : float
        How much a squared weight costs. With 0 this is least squares, and where columns then depend on
        each other, any of the minimisers will do.

    Returns
    -------
    weights : ndarray, shape (d,)
        A weight for each feature.
    bias : float
        What is predicted where all features are zero.

    Raises
    ------
    ValueError
        If `alpha` is negative.

    Examples
    --------
    >>> weights, bias = ridge_regression([[-1], [0], [1]], [1, 3, 5], alpha=2)
    >>> weights.round(6), round(bias, 6)
    (array([1.]), 3.0)
    """
    if alpha < 0:
        raise ValueError(f"a penalty cannot be negative: {alpha}")
    samples, targets = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    means = samples.mean(axis=0)
    # A weight w costs alpha w², as does one more sample with the feature √alpha and the target 0.
    # Centred features are perpendicular to any constant, so that the targets need not be centred.
    design = np.concatenate([samples - means, np.sqrt(alpha) * np.eye(len(means))])
    weights = np.linalg.lstsq(design, np.concatenate([targets, np.zeros(len(means))]))[0]
    return weights, float(targets.mean() - means @ weights)
