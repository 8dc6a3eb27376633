"""Adam: momentum over the gradient's usual size, both corrected for their start at zero."""

import numpy as np


def adam_step(
    w: np.ndarray,
    g: np.ndarray,
    m: np.ndarray,
    v: np.ndarray,
    t: int,
    lr: float,
    betas: tuple[float, float],
    eps: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return weights, mean and mean square after one step of Adam.

    The mean of the gradients becomes β₁·m + (1 - β₁)·g, the mean of their squares β₂·v + (1 - β₂)·g².
    Both begin at zero, and after t steps they are too small by 1 - β₁ᵗ and 1 - β₂ᵗ. Divided by
    that, they are m̂ and v̂, and the weights become w - lr · m̂ / (√v̂ + eps).

    So say the authors (Kingma and Ba, 2015), and so does torch.optim.Adam. The call remembers
    nothing: all that the next step must know is in what it returns, and the caller counts the steps.

    Parameters
    ----------
    w, g, m, v : ndarray, shape (d,)
        The weights, the gradient at them, and mean and mean square after the step before, not
        corrected. They are left alone.
    t : int
        The number of this step: 1 for the first.
    lr : float
        The learning rate.
    betas : tuple of float
        The shares β₁ of the mean and β₂ of the mean square that are kept, each from 0 to less than 1.
    eps : float
        What keeps the divisor from being zero, positive.

    Returns
    -------
    w, m, v : ndarray, shape (d,)
        The weights, and mean and mean square, not corrected, after the step.

    Examples
    --------
    >>> w, zeros = np.array([1.0, 2.0]), np.zeros(2)
    >>> w, m, v = adam_step(w, np.array([3.0, -0.1]), zeros, zeros, 1, 0.5, (0.5, 0.75), 0.1)
    >>> m, v.round(4)
    (array([ 1.5 , -0.05]), array([2.25  , 0.0025]))
    >>> w.round(3)
    array([0.516, 2.25 ])
    """
    raise NotImplementedError
