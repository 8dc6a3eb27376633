"""Backpropagation through two layers: the loss, and how it changes with every parameter."""

import numpy as np


def mlp_forward_backward(
    params: dict[str, np.ndarray], x: np.ndarray, y: np.ndarray
) -> tuple[float, dict[str, np.ndarray]]:
    """Return the loss of a network with one hidden layer, and its gradients by all parameters.

    The network is ``logits = relu(x·w1 + b1)·w2 + b2``. The loss is the mean over the rows of
    the cross-entropy of their logits, which may be in the thousands. The derivative of relu at 0 is 0.

    Parameters
    ----------
    params : dict of ndarray
        The parameters: "w1" of shape (d, h), "b1" of shape (h,), "w2" of shape (h, k) and "b2" of shape
        (k,). They are left alone.
    x : ndarray, shape (n, d)
        The inputs, a row for each example.
    y : ndarray of int, shape (n,)
        The true classes, from 0 to k - 1.

    Returns
    -------
    loss : float
        The mean loss of the rows, in nats.
    gradients : dict of ndarray
        The gradient of the loss by each parameter, of its name and shape.

    Examples
    --------
    >>> params = {"w1": np.array([[1.0, -1.0]]), "b1": np.array([0.0, 1.0])}
    >>> params |= {"w2": np.array([[0.0, 0.0], [5.0, 7.0]]), "b2": np.array([3.0, 3.0])}
    >>> loss, gradients = mlp_forward_backward(params, x=np.array([[2.0]]), y=np.array([1]))
    >>> round(loss, 4), gradients["b2"], gradients["w2"].tolist()
    (0.6931, array([ 0.5, -0.5]), [[1.0, -1.0], [0.0, 0.0]])
    """
    raise NotImplementedError
