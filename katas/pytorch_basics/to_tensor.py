"""An image as a network takes it: channels first, in floats, normalised channel by channel."""

import numpy as np
import torch
from numpy.typing import ArrayLike


def to_tensor(image: np.ndarray, mean: ArrayLike, std: ArrayLike) -> torch.Tensor:
    """Return an image as a normalised tensor.

    A pixel's bytes become floats from 0 to 1, of which each channel's `mean` is subtracted before they are
    divided by its `std`. Both are those of the images that the network was trained with. Libraries that
    read images put the channels last; torch has them first.

    The image is left alone, and the tensor shares no memory with it.

    Parameters
    ----------
    image : ndarray of uint8, shape (h, w, c)
        Rows of pixels, of which each has a byte for each channel.
    mean, std : array_like of float, shape (c,)
        What to subtract and what to divide by, for pixels from 0 to 1. No `std` is zero.

    Returns
    -------
    Tensor of float32, shape (c, h, w)
        The pixels, normalised.

    Examples
    --------
    >>> image = np.array([[[0, 255], [51, 102]]], dtype=np.uint8)
    >>> to_tensor(image, mean=[0.5, 0.5], std=[0.5, 0.25])
    tensor([[[-1.0000, -0.6000]],
    <BLANKLINE>
            [[ 2.0000, -0.4000]]])
    """
    raise NotImplementedError
