"""Max pooling: the largest number of each window."""

import numpy as np


def max_pool2d(x: np.ndarray, size: tuple[int, int], stride: tuple[int, int]) -> np.ndarray:
    """Return the largest number of each window of some images, in each channel by itself.

    The first window is at the top left. It moves on by stride[1] columns, and down by stride[0] rows, as
    long as it lies wholly on the image: what is left over at the right and at the bottom is in no
    window. Windows overlap where the stride is smaller than the size, and leave gaps where it is larger.

    Parameters
    ----------
    x : ndarray, shape (b, c, h, w)
        A batch of images with c channels.
    size : tuple of int
        Rows and columns of a window, no more than the image has.
    stride : tuple of int
        By how many rows and columns it moves, positive.

    Returns
    -------
    ndarray, shape (b, c, (h - size[0]) // stride[0] + 1, (w - size[1]) // stride[1] + 1)
        The largest numbers.

    Examples
    --------
    >>> x = np.array([[[[1.0, 7.0, -3.0, 0.0, 9.0], [2.0, 5.0, -1.0, -2.0, 8.0]]]])
    >>> max_pool2d(x, (2, 2), (2, 2))
    array([[[[7., 0.]]]])
    """
    windows = np.lib.stride_tricks.sliding_window_view(x, size, axis=(2, 3))
    return windows[:, :, :: stride[0], :: stride[1]].max(axis=(4, 5))
