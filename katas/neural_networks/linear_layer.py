"""The affine layer: a product and a bias, the same for each row."""

import numpy as np


def linear_layer(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return x·W + b for each vector along the last axis.

    All other axes of `x` (batch, time, height and width) come through as they are.

    Parameters
    ----------
    x : ndarray, shape (..., i)
        The inputs, with any number of axes before the last, or none.
    w : ndarray, shape (i, o)
        The weights: a column for each output. (torch.nn.Linear keeps a row for each.)
    b : ndarray, shape (o,)
        The bias of each output.

    Returns
    -------
    ndarray, shape (..., o)
        The outputs.

    Examples
    --------
    >>> w, b = np.array([[1, 0, 2], [0, 1, 3]]), np.array([10, 20, 30])
    >>> linear_layer(np.array([[1, 1], [2, 0]]), w, b)
    array([[11, 21, 35],
           [12, 20, 34]])
    """
    raise NotImplementedError
