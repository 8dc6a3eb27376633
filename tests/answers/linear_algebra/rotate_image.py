"""Answers to `rotate_image`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def slow_loop(img, k):
    """You move one pixel after the other: swap axes and turn them round."""
    for _ in range(k % 4):
        turned = np.empty((img.shape[1], img.shape[0], img.shape[2]), dtype=img.dtype)
        for i in range(img.shape[0]):
            for j in range(img.shape[1]):
                turned[img.shape[1] - 1 - j, i] = img[i, j]
        img = turned
    return img


def fast_numpy(img, k):
    return np.rot90(img, k)


def right_flips(img, k):
    sideways = img.transpose(1, 0, 2)
    return [img, sideways[::-1], img[::-1, ::-1], sideways[:, ::-1]][k % 4].copy()


def wrong_sign_lost(img, k):
    """You turn the same way for a negative k as for a positive one: a negative k turns clockwise."""
    return np.rot90(img, abs(k))


def wrong_clockwise(img, k):
    """You turn clockwise: the right edge should become the top, not the bottom."""
    return np.rot90(img, -k)


def wrong_negative_k_ignored(img, k):
    """You do nothing for a negative k: it turns clockwise, and k % 4 says by how much the other
    way."""
    return np.rot90(img, max(k, 0))


def wrong_more_than_three(img, k):
    """You know only 1, 2 and 3 turns: k % 4 brings every k, also a negative one, to one of 0 to 3."""
    return np.rot90(img, k) if k in (1, 2, 3) else img


def wrong_transposed_only(img, k):
    """You exchange rows and columns, which mirrors the image at its diagonal: mirror it once more, at
    the horizontal, to make a turn of it."""
    return img.swapaxes(0, 1) if k % 2 else np.rot90(img, k)


def wrong_one_turn(img, k):
    """You turn once whatever k says: turn k times."""
    return np.rot90(img) if k % 4 else img


def wrong_all_axes_turned(img, k):
    """You transpose with .T, which also carries the channels to the front: exchange the first two
    axes only."""
    for _ in range(k % 4):
        img = img.T[::-1]
    return img


def wrong_channels_reversed(img, k):
    """You mirror the channels too, so that red becomes blue: leave the last axis as it is."""
    return np.rot90(img, k)[..., ::-1] if k % 4 else img


def wrong_last_two_axes(img, k):
    """You turn columns and channels: rows and columns are the first two axes."""
    return np.rot90(img, k, axes=(1, 2))


def wrong_squares_only(img, k):
    """You put the turned image into an array of the old shape: by a quarter turn, height and width
    change places."""
    for _ in range(k % 4):
        turned = np.zeros_like(img)
        height, width = img.shape[:2]
        for i in range(height):
            for j in range(width):
                turned[width - 1 - j, i] = img[i, j]
        img = turned
    return img
