"""RMSProp: each weight has a step of its own, the gradient over its usual size."""

import numpy as np


def rmsprop_step(
    w: np.ndarray, g: np.ndarray, s: np.ndarray, lr: float, alpha: float, eps: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return weights and mean square after one step of RMSProp.

    The mean square of each weight's gradients becomes α·s + (1 - α)·g². Then the weights move by
    the gradient over the root of that new mean square: w - lr · g / (√s + eps).

    So does torch.optim.RMSprop: eps stands outside the root. Before the first step the mean square is
    zero. The call remembers nothing: all that the next step must know is in what it returns.

    Parameters
    ----------
    w, g, s : ndarray, shape (d,)
        The weights, the gradient at them, and the mean square after the step before. They are left
        alone.
    lr : float
        The learning rate.
    alpha : float
        The share of the mean square that is kept, from 0 to less than 1.
    eps : float
        What keeps the divisor from being zero, positive.

    Returns
    -------
    w, s : ndarray, shape (d,)
        The weights and the mean square after the step.

    Examples
    --------
    >>> w, s = rmsprop_step(np.array([1.0, 2.0]), np.array([1.0, -4.0]), np.array([7.0, 0.0]), 0.5, 0.5, 0.1)
    >>> s
    array([4., 8.])
    >>> w.round(3)
    array([0.762, 2.683])
    """
    s = alpha * s + (1 - alpha) * g**2
    return w - lr * g / (np.sqrt(s) + eps), s
