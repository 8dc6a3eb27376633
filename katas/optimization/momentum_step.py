"""Momentum: a ball that rolls downhill, and keeps most of its speed."""

import numpy as np


def momentum_step(
    w: np.ndarray, g: np.ndarray, v: np.ndarray, lr: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return weights and velocity after one step of gradient descent with momentum.

    The velocity becomes β·v + g. Then the weights move against this new velocity: w - lr·v.

    So does torch.optim.SGD. The gradient counts in full, not 1 - β of it as in some books, from the
    first step on, before which the velocity is zero. The call remembers nothing: all that the next
    step must know is in what it returns.

    Parameters
    ----------
    w, g, v : ndarray, shape (d,)
        The weights, the gradient at them, and the velocity after the step before. They are left
        alone.
    lr : float
        The learning rate.
    beta : float
        The share of the velocity that is kept, from 0 to less than 1.

    Returns
    -------
    w, v : ndarray, shape (d,)
        The weights and the velocity after the step.

    Examples
    --------
    >>> w, v = momentum_step(np.array([1.0, 2.0]), np.array([2.0, -3.0]), np.array([4.0, 2.0]), 0.25, 0.5)
    >>> w.tolist(), v.tolist()
    ([0.0, 2.5], [4.0, -2.0])
    """
    raise NotImplementedError
