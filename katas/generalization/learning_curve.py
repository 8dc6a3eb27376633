"""A learning curve: the errors of a model as it gets more and more rows to learn from."""

from collections.abc import Callable
from typing import Any

import numpy as np


def learning_curve(
    fit: Callable[[np.ndarray, np.ndarray], Any],
    error: Callable[[Any, np.ndarray, np.ndarray], float],
    x: np.ndarray,
    y: np.ndarray,
    xv: np.ndarray,
    yv: np.ndarray,
    sizes: list[int],
) -> np.ndarray:
    """Return training and validation error for training sets of several sizes.

    For a size s, a model is fitted to the first s training rows. Its training error is that on these s
    rows, the only ones that it has seen; its validation error is that on all validation rows.

    Parameters
    ----------
    fit : callable
        Takes rows and their targets, fits a model to them from scratch, and returns it. Like an estimator
        of scikit-learn, it may return the same object every time, fitted anew: so measure the errors of
        a model before you fit the next.
    error : callable
        Takes a model, rows and their targets, and returns the error of the model on them.
    x : ndarray, shape (n, k)
        The training rows.
    y : ndarray, shape (n,)
        Their targets.
    xv : ndarray, shape (m, k)
        The validation rows.
    yv : ndarray, shape (m,)
        Their targets.
    sizes : list of int
        How many training rows to use, one size or more, in any order.

    Returns
    -------
    ndarray, shape (len(sizes), 2)
        A row for each size, in the order of `sizes`: training error, validation error.

    Raises
    ------
    ValueError
        If a size is less than 1 or more than n.

    Examples
    --------
    >>> x, y = np.arange(4.0).reshape(4, 1), np.array([1.0, 3.0, 8.0, 4.0])
    >>> fit = lambda x, y: y.mean()
    >>> error = lambda mean, x, y: np.mean((y - mean) ** 2)
    >>> learning_curve(fit, error, x, y, x[:1] + 4, np.array([4.0]), sizes=[1, 2, 4])
    array([[0. , 9. ],
           [1. , 4. ],
           [6.5, 0. ]])
    """
    raise NotImplementedError
