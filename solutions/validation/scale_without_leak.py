"""Scaling without a leak: what is known of the test rows before the test is nothing."""

import numpy as np
from numpy.typing import ArrayLike


def scale_without_leak(train: ArrayLike, test: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    """Standardize the columns of a training and a test set.

    Each column has the mean of its training values subtracted, and is divided by their standard
    deviation, which divides by n: the test rows are treated as any row that is yet to come. A column
    that is constant in the training set is only centred; every other one is divided, however
    small its unit.

    Parameters
    ----------
    train : array_like, shape (n, d)
        The training rows.
    test : array_like, shape (m, d)
        The test rows; there may be just one.

    Returns
    -------
    train : ndarray of float, shape (n, d)
        The training rows, of which each column has mean 0, and standard deviation 1 unless it is
        constant.
    test : ndarray of float, shape (m, d)
        The test rows on the same scale.

    Examples
    --------
    >>> train, test = scale_without_leak([[1, 5], [3, 5]], [[4, 6]])
    >>> train
    array([[-1.,  0.],
           [ 1.,  0.]])
    >>> test
    array([[2., 1.]])
    """
    train, test = np.asarray(train, dtype=float), np.asarray(test, dtype=float)
    mean = train.mean(axis=0)
    scale = np.where(np.ptp(train, axis=0) > 0, train.std(axis=0), 1)
    return (train - mean) / scale, (test - mean) / scale
