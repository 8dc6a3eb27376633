"""Backward of a matrix product: the gradients of both factors, batches and all."""

import numpy as np


def matmul_backward(g: np.ndarray, a: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the gradients of `a` and `b` from that of the batched product ``a @ b``.

    For one pair of matrices they are g·bᵀ and aᵀ·g. Whatever comes before the last two axes counts the
    matrices of a batch, and numpy broadcasts these axes: a matrix that was multiplied with several
    others gets the sum of what comes from all of them.

    Parameters
    ----------
    g : ndarray, shape (..., n, m)
        The gradient of the loss by each number of the product, in the product's shape.
    a : ndarray, shape (..., n, k)
        The left factor.
    b : ndarray, shape (..., k, m)
        The right factor. Its axes in front need not be those of `a`, as long as they go together.

    Returns
    -------
    grad_a, grad_b : ndarray
        The gradients, in the shapes of `a` and `b`.

    Examples
    --------
    >>> a, b = np.array([[1.0, 2.0, 3.0]]), np.array([[4.0], [5.0], [6.0]])
    >>> grad_a, grad_b = matmul_backward(np.array([[10.0]]), a, b)
    >>> grad_a
    array([[40., 50., 60.]])
    >>> grad_b.ravel()
    array([10., 20., 30.])
    """
    raise NotImplementedError
