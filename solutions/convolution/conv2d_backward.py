"""Backward of a two-dimensional convolution: the gradients of its input and of its kernels."""

import numpy as np


def conv2d_backward(
    g: np.ndarray, x: np.ndarray, k: np.ndarray, stride: tuple[int, int], padding: tuple[int, int]
) -> tuple[np.ndarray, np.ndarray]:
    """Return the gradients of images and kernels from that of their cross-correlation.

    What is gone back through is ``conv2d(x, k, stride, padding)``: images get a border of zeros, of
    padding[0] rows above and below and padding[1] columns on either side, and kernels move on it by
    stride[0] rows and stride[1] columns, as far as they lie on it wholly; they are not turned round.
    Each number of the output is a sum of products, so its gradient goes to each factor, times the other
    one. A pixel on which no kernel ever lies has the gradient 0.

    Parameters
    ----------
    g : ndarray, shape (b, co, oh, ow)
        The gradient of the loss by each number of the output.
    x : ndarray, shape (b, ci, h, w)
        The images.
    k : ndarray, shape (co, ci, kh, kw)
        The kernels.
    stride : tuple of int
        By how many rows and columns a kernel moves, positive.
    padding : tuple of int
        How many rows and columns of zeros each side gets.

    Returns
    -------
    grad_x, grad_k : ndarray
        The gradients, in the shapes of `x` and `k`.

    Examples
    --------
    >>> x, k = np.array([[[[1.0, 2.0, 3.0]]]]), np.array([[[[10.0, 20.0]]]])
    >>> grad_x, grad_k = conv2d_backward(np.array([[[[1.0, -1.0]]]]), x, k, (1, 1), (0, 0))
    >>> grad_x
    array([[[[ 10.,  10., -20.]]]])
    >>> grad_k
    array([[[[-1., -1.]]]])
    """
    padded = np.pad(x, ((0, 0), (0, 0), (padding[0],) * 2, (padding[1],) * 2))
    grad_padded, grad_k = np.zeros_like(padded), np.zeros_like(k)
    reach = stride[0] * g.shape[2], stride[1] * g.shape[3]
    for u in range(k.shape[2]):
        for v in range(k.shape[3]):
            # The pixels on which this number of the kernels lies, one for each place of a kernel.
            met = (..., slice(u, u + reach[0], stride[0]), slice(v, v + reach[1], stride[1]))
            grad_k[:, :, u, v] = np.einsum("boij,bcij->oc", g, padded[met])
            grad_padded[met] += np.einsum("boij,oc->bcij", g, k[:, :, u, v])
    height, width = x.shape[2:]
    return grad_padded[:, :, padding[0] :, padding[1] :][:, :, :height, :width], grad_k
