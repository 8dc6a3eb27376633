"""Two-dimensional convolution with stride and padding."""

import numpy as np


def conv2d(x: np.ndarray, k: np.ndarray, stride: tuple[int, int], padding: tuple[int, int]) -> np.ndarray:
    """Return the cross-correlation of images with kernels.

    First each image gets a border of zeros, of padding[0] rows above and as many below, and of padding[1]
    columns on either side. Then a kernel is laid on the corner at the top left, all its numbers are
    multiplied by those that they lie on, in each channel, and the products are added up. It moves on by
    stride[1] columns, and down by stride[0] rows, as long as it lies wholly on the padded image. It is
    not turned round. So does torch.nn.functional.conv2d.

    Parameters
    ----------
    x : ndarray, shape (b, ci, h, w)
        A batch of images with `ci` channels.
    k : ndarray, shape (co, ci, kh, kw)
        A kernel for each channel of the output.
    stride : tuple of int
        By how many rows and columns a kernel moves, positive.
    padding : tuple of int
        How many rows and columns of zeros each side gets.

    Returns
    -------
    ndarray, shape (b, co, (h + 2 padding[0] - kh) // stride[0] + 1, …)
        The outputs, and as many columns by the same rule.

    Examples
    --------
    >>> x, k = np.arange(1.0, 13.0).reshape(1, 1, 3, 4), np.array([[[[1.0, 0.0], [0.0, -10.0]]]])
    >>> conv2d(x, k, (1, 2), (0, 0))
    array([[[[ -59.,  -77.],
             [ -95., -113.]]]])
    >>> conv2d(x, k, (3, 2), (1, 0)).shape
    (1, 1, 2, 2)
    """
    padded = np.pad(x, ((0, 0), (0, 0), (padding[0],) * 2, (padding[1],) * 2))
    windows = np.lib.stride_tricks.sliding_window_view(padded, k.shape[2:], axis=(2, 3))
    return np.einsum("bcijuv,ocuv->boij", windows[:, :, :: stride[0], :: stride[1]], k, optimize=True)
