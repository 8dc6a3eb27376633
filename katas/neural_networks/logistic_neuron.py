"""A single neuron: logistic regression, trained as every network is."""

import numpy as np


def logistic_neuron(x: np.ndarray, y: np.ndarray, lr: float, steps: int) -> tuple[np.ndarray, float]:
    """Return the weights and the bias of one neuron after some steps of gradient descent.

    The neuron gives the chance p = sigmoid(x·w + b) of label 1. Its loss is the mean over all samples of
    -log(p) for label 1 and -log(1 - p) for label 0. Weights and bias begin at zero, and each step
    goes against the gradient of that loss, at the point where the step begins.

    Parameters
    ----------
    x : ndarray, shape (n, d)
        The samples, a row each, of any real dtype.
    y : ndarray of int, shape (n,)
        Their labels, 0 or 1.
    lr : float
        The learning rate.
    steps : int
        How many steps to take, each with all samples, 0 or more.

    Returns
    -------
    w : ndarray, shape (d,)
        The weights after the last step.
    b : float
        The bias after the last step.

    Examples
    --------
    >>> x, y = np.array([[1.0, 0.0], [3.0, 2.0]]), np.array([0, 1])
    >>> logistic_neuron(x, y, lr=0.4, steps=1)
    (array([0.2, 0.2]), 0.0)
    """
    raise NotImplementedError
