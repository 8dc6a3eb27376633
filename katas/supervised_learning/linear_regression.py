"""Linear regression: the linear model whose squared errors are least."""

import numpy as np
from numpy.typing import ArrayLike


def linear_regression(x: ArrayLike, y: ArrayLike) -> tuple[np.ndarray, float]:
    """Return the weights and the bias that minimise the sum of the squared errors.

    The prediction for a sample is the sum of its weighted features, plus the bias; its error is the
    distance from the target.

    Columns may nearly depend on each other: of two that differ only in the eighth digit, each has a
    weight of its own, and where the targets lie exactly on a plane it is found to five digits. Where
    columns do depend on each other, or there are fewer rows than weights, many weights are equally
    good, and any of these will do.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The samples, a row each.
    y : array_like, shape (n,)
        A target for each sample, in any unit u.

    Returns
    -------
    weights : ndarray, shape (d,)
        A weight for each feature, in u per unit of the feature.
    bias : float
        What is predicted where all features are zero, in u.

    Raises
    ------
    ValueError
        If there is not one target for each sample.

    Examples
    --------
    >>> weights, bias = linear_regression([[1, 0], [2, 0], [3, 1], [4, 1]], [5, 7, 19, 21])
    >>> weights.round(6), round(bias, 6)
    (array([ 2., 10.]), 3.0)
    """
    raise NotImplementedError
