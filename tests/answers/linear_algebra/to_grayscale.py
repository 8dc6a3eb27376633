"""Answers to `to_grayscale`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np

WEIGHTS = np.array([0.299, 0.587, 0.114])


def slow_loop(img):
    """You calculate one pixel after the other: multiply the whole image by the three weights."""
    if img.ndim != 3 or img.shape[2] != 3:
        raise ValueError("shape")
    rows = [[round(0.299 * int(r) + 0.587 * int(g) + 0.114 * int(b)) for r, g, b in row] for row in img]
    return np.array(rows, dtype=np.uint8)


def right_whole_numbers(img):
    if img.ndim != 3 or img.shape[2] != 3:
        raise ValueError("shape")
    red, green, blue = np.moveaxis(img.astype(np.int32), 2, 0)
    return ((299 * red + 587 * green + 114 * blue + 500) // 1000).astype(np.uint8)


def right_single_precision(img):
    if img.ndim != 3 or img.shape[2] != 3:
        raise ValueError("shape")
    return np.floor(img.astype(np.float32) @ WEIGHTS.astype(np.float32) + np.float32(0.5)).astype(np.uint8)


def _checked(img):
    if img.ndim != 3 or img.shape[2] != 3:
        raise ValueError("shape")
    return img


def wrong_cut_off(img):
    """You cut off what is behind the point, as astype does with floats: round first."""
    return (_checked(img) @ WEIGHTS).astype(np.uint8)


def wrong_each_channel_rounded(img):
    """You round each channel's share and then add, so that three errors add up: add first, and round
    once."""
    return np.rint(_checked(img) * WEIGHTS).sum(axis=2).astype(np.uint8)


def wrong_not_rounded(img):
    """You leave the luma in floats: round it, and give whole numbers of dtype uint8."""
    return _checked(img) @ WEIGHTS


def wrong_plain_mean(img):
    """You take the mean of the three channels, but green looks brighter than blue: weigh them by
    0.299, 0.587 and 0.114."""
    return np.rint(_checked(img).mean(axis=2)).astype(np.uint8)


def wrong_channels_reversed(img):
    """You take the channels for blue, green, red: red comes first here."""
    return np.rint(_checked(img) @ WEIGHTS[::-1]).astype(np.uint8)


def wrong_weights_of_television(img):
    """Your weights are those of Rec. 709, for high-definition television: this kata wants those of
    Rec. 601, which are 0.299, 0.587 and 0.114."""
    return np.rint(_checked(img) @ np.array([0.2126, 0.7152, 0.0722])).astype(np.uint8)


def wrong_overflow(img):
    """You multiply and add in uint8, where 255 + 1 is 0: turn the image into floats, or into larger
    integers, first."""
    red, green, blue = np.moveaxis(_checked(img), 2, 0)
    return (30 * red + 59 * green + 11 * blue) // 100


def wrong_weights_of_two_digits(img):
    """Your weights are rounded to two digits, which changes some pixels: use 0.299, 0.587 and
    0.114."""
    return np.rint(_checked(img) @ np.array([0.30, 0.59, 0.11])).astype(np.uint8)


def wrong_channels_first(img):
    """You look for the channels along the first axis: here they are along the last one."""
    if img.ndim != 3 or len(img) < 3:
        raise ValueError("shape")
    return np.rint(0.299 * img[0] + 0.587 * img[1] + 0.114 * img[2]).astype(np.uint8)


def wrong_any_shape(img):
    """You take what has no three channels at the end, such as an image with transparency or with
    its channels first: raise a ValueError."""
    if img.shape[-1] < 3:
        raise ValueError("shape")
    return np.rint(img[..., :3] @ WEIGHTS).astype(np.uint8)
