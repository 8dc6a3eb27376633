"""The logistic function: any number squeezed to between 0 and 1."""

import numpy as np


def sigmoid(x: np.ndarray) -> np.ndarray:
    """Return the logistic function 1 / (1 + exp(-x)) of each number.

    It is right for each number that a float can be: no warning is given, however large the number,
    and the tail far below zero, where the value is close to exp(x), keeps its digits.

    Parameters
    ----------
    x : ndarray, of any shape
        The numbers, of any real dtype; a single one, of shape (), too.

    Returns
    -------
    ndarray of float, of the shape of `x`
        Their values, from 0 to 1.

    Examples
    --------
    >>> sigmoid(np.array([-1000, 0, 2])).round(4)
    array([0.    , 0.5   , 0.8808])
    """
    raise NotImplementedError
