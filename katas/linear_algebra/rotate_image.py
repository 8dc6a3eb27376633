"""Rotation of an image by quarter turns: no pixel changes, each only moves."""

import numpy as np


def rotate_image(img: np.ndarray, k: int) -> np.ndarray:
    """Return an image turned by k quarter turns.

    Parameters
    ----------
    img : ndarray, shape (h, w, c)
        The image, its first row at the top, its channels last. Pixels move with their channels as
        they are.
    k : int
        How many times to turn it by 90°: counter-clockwise, so that the right edge becomes the
        top. A negative k turns it clockwise; four turns bring every image back.

    Returns
    -------
    ndarray, shape (h, w, c) for even k, (w, h, c) for odd k
        The turned image, with the dtype of `img`; it may be a view of `img`.

    Examples
    --------
    >>> rotate_image(np.array([[[1], [2]], [[3], [4]]]), 1)[:, :, 0]
    array([[2, 4],
           [1, 3]])
    """
    raise NotImplementedError
