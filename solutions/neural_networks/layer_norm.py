"""Layer normalisation: each vector measured by itself."""

import numpy as np


def layer_norm(x: np.ndarray, gain: np.ndarray, bias: np.ndarray, eps: float) -> np.ndarray:
    """Return each vector along the last axis with mean 0 and variance 1, then gain and bias applied.

    From each vector its mean is subtracted, and what is left is divided by the root of its variance
    (ddof 0) plus eps. Each number is then multiplied by the gain of its place, and the bias of its
    place is added. No vector depends on any other.

    Parameters
    ----------
    x : ndarray, shape (..., d)
        The vectors, with any number of axes before the last, or none. They are left alone.
    gain, bias : ndarray, shape (d,)
        What to multiply by and what to add at each place, learnt in training.
    eps : float
        What is added to the variance, so that a constant vector divides by no zero.

    Returns
    -------
    ndarray, shape (..., d)
        The normalised vectors.

    Examples
    --------
    >>> gain, bias = np.array([2.0, 4.0]), np.array([10.0, 0.0])
    >>> layer_norm(np.array([[1.0, 3.0], [8.0, 6.0]]), gain, bias, eps=3.0)
    array([[ 9.,  2.],
           [11., -2.]])
    """
    centred = x - x.mean(axis=-1, keepdims=True)
    return centred / np.sqrt(x.var(axis=-1, keepdims=True) + eps) * gain + bias
