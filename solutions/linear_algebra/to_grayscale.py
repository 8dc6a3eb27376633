"""Grayscale: how bright each pixel of a colour image looks."""

import numpy as np


def to_grayscale(img: np.ndarray) -> np.ndarray:
    """Return the luma of a colour image.

    The eye is most sensitive to green and least to blue, so luma is 0.299 · red + 0.587 · green +
    0.114 · blue (ITU-R Recommendation BT.601), rounded to the nearest whole number; a half may go
    either way. The weights add up to 1, so what is gray already keeps its level.

    Parameters
    ----------
    img : ndarray of uint8, shape (h, w, 3)
        The image, with its channels last, in the order red, green, blue.

    Returns
    -------
    ndarray of uint8, shape (h, w)
        The luma, from 0 (black) to 255 (white).

    Raises
    ------
    ValueError
        If `img` is not of shape (h, w, 3).

    Examples
    --------
    >>> to_grayscale(np.array([[[255, 0, 0], [255, 255, 255]]], dtype=np.uint8))
    array([[ 76, 255]], dtype=uint8)
    """
    if img.shape[2:] != (3,):
        raise ValueError(f"expected an image of shape (h, w, 3), got {img.shape}")
    return np.rint(img @ [0.299, 0.587, 0.114]).astype(np.uint8)
