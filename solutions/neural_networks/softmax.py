"""Softmax: numbers turned into shares that add up to 1."""

import numpy as np


def softmax(x: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the exponentials of some numbers, divided by their sum along an axis.

    Along the axis, each number becomes exp(x) / Σ exp(x). Only differences count: adding the same
    to all numbers changes nothing, so nothing overflows, and each slice along the axis has a share
    that is not zero. A number of -inf has the share 0; where all numbers are -inf, all shares are 0.

    Parameters
    ----------
    x : ndarray, of any shape
        The numbers (logits), finite or -inf. They are left alone.
    axis : int, default -1
        The axis along which the shares add up to 1, the last one by default.

    Returns
    -------
    ndarray of float, of the shape of `x`
        The shares, from 0 to 1.

    Examples
    --------
    >>> softmax(np.array([[0, 0], [1000, -np.inf]]))
    array([[0.5, 0.5],
           [1. , 0. ]])
    """
    x = np.asarray(x, dtype=float)
    largest = x.max(axis=axis, keepdims=True)
    # -inf less -inf would be nan; less the lowest finite number, it stays what it is.
    powers = np.exp(x - np.maximum(largest, np.finfo(float).min))
    total = powers.sum(axis=axis, keepdims=True)
    return np.divide(powers, total, out=np.zeros_like(powers), where=total > 0)
