"""Backward of softmax: its Jacobian times a gradient, without the Jacobian."""

import numpy as np


def softmax_backward(g: np.ndarray, s: np.ndarray) -> np.ndarray:
    """Return the gradient of softmax's input from that of its output.

    Each row of `s` is the softmax of a row x of inputs. If one of these grows, its own share grows and
    all others shrink, for they add up to 1: the Jacobian of a row is ∂sᵢ/∂xⱼ = sᵢ(δᵢⱼ - sⱼ), where δᵢⱼ
    is 1 for i = j and else 0. A row's gradient is that of its output times this matrix.

    Parameters
    ----------
    g : ndarray, shape (n, k)
        The gradient of the loss by each number of `s`.
    s : ndarray, shape (n, k)
        What softmax returned: rows of numbers from 0 to 1, each with the sum 1.

    Returns
    -------
    ndarray, shape (n, k)
        The gradient of the loss by each input of softmax.

    Examples
    --------
    >>> softmax_backward(np.array([[4.0, 0.0, 8.0]]), np.array([[0.5, 0.25, 0.25]]))
    array([[ 0., -1.,  1.]])
    """
    return s * (g - np.sum(g * s, axis=1, keepdims=True))
