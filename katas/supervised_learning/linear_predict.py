"""Linear model: a weighted sum of the features, plus a bias."""

import numpy as np
from numpy.typing import ArrayLike


def linear_predict(x: ArrayLike, weights: ArrayLike, bias: float) -> np.ndarray | float:
    """Return what a linear model predicts.

    For each sample, the sum of its features, each times its weight, and the bias once.

    Parameters
    ----------
    x : array_like, shape (n, d) or (d,)
        The samples, a row each, or one sample alone; of any real dtype, also of one too small for
        sums of products.
    weights : array_like, shape (d,)
        A weight for each feature.
    bias : float
        What is predicted where all features are zero.

    Returns
    -------
    ndarray, shape (n,), or float
        A prediction for each sample; one number where `x` is one sample alone.

    Raises
    ------
    ValueError
        If `weights` is not of shape (d,). A column of weights, of shape (d, 1), would give a column of
        predictions, and their difference from a row of targets a whole matrix.

    Examples
    --------
    >>> linear_predict([[1, 2], [3, 0], [0, 0]], [10, 1], 0.5)
    array([12.5, 30.5,  0.5])
    """
    raise NotImplementedError
