"""Back through the affine layer: from the gradient of its output to those of all that went in."""

import numpy as np


def linear_backward(g: np.ndarray, x: np.ndarray, w: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the gradients of a loss by input, weights and bias of the layer x·W + b.

    Each vector along the last axis went through the same weights and the same bias, so their gradients are
    sums over all other axes. They are not divided by anything: where the loss is a mean, `g` says so.

    Parameters
    ----------
    g : ndarray, shape (..., o)
        The gradient of the loss by the layer's output.
    x : ndarray, shape (..., i)
        What went in, with any number of axes before the last, or none.
    w : ndarray, shape (i, o)
        The weights.

    Returns
    -------
    dx : ndarray, shape (..., i)
        The gradient by the input.
    dw : ndarray, shape (i, o)
        The gradient by the weights.
    db : ndarray, shape (o,)
        The gradient by the bias.

    Examples
    --------
    >>> g, x = np.array([[1.0], [-3.0]]), np.array([[1.0, 2.0], [0.0, 1.0]])
    >>> dx, dw, db = linear_backward(g, x, w=np.array([[5.0], [7.0]]))
    >>> dx, dw.tolist(), db
    (array([[  5.,   7.],
           [-15., -21.]]), [[1.0], [-1.0]], array([-2.]))
    """
    raise NotImplementedError
