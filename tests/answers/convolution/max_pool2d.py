"""Answers to `max_pool2d`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy.ndimage import maximum_filter


def _windows(x, size, stride):
    return sliding_window_view(x, size, axis=(2, 3))[:, :, :: stride[0], :: stride[1]]


def right_windows(x, size, stride):
    windows = _windows(x, size, stride)
    return windows.reshape(*windows.shape[:4], -1).max(axis=-1)


def slow_loop(x, size, stride):
    """You take the maximum of one window after the other: take a view of all windows, and one
    maximum."""
    (b, c, h, w), (rows, columns) = x.shape, size
    height, width = (h - rows) // stride[0] + 1, (w - columns) // stride[1] + 1
    y = np.empty((b, c, height, width))
    for i in range(height):
        for j in range(width):
            top, left = i * stride[0], j * stride[1]
            y[:, :, i, j] = x[:, :, top : top + rows, left : left + columns].max(axis=(2, 3))
    return y


def right_pixel_by_pixel(x, size, stride):
    height = (x.shape[2] - size[0]) // stride[0] + 1
    width = (x.shape[3] - size[1]) // stride[1] + 1
    y = np.full((*x.shape[:2], height, width), -np.inf)
    for u in range(size[0]):
        for v in range(size[1]):
            met = x[:, :, u:, v:][:, :, :: stride[0], :: stride[1]][:, :, :height, :width]
            y = np.maximum(y, met)
    return y


def right_filter(x, size, stride):
    origin = tuple(-(n // 2) for n in (1, 1, *size))
    whole = maximum_filter(x, size=(1, 1, *size), origin=origin)
    whole = whole[:, :, : x.shape[2] - size[0] + 1, : x.shape[3] - size[1] + 1]
    return whole[:, :, :: stride[0], :: stride[1]]


def wrong_starts_at_zero(x, size, stride):
    """You begin with 0 for the largest number, or put zeros around the image, and they win where all numbers
    are below zero: begin with the first number, or with minus infinity."""
    return np.maximum(right_windows(x, size, stride), 0)


def _rest(x, size, stride):
    return [-(n - m) % s for n, m, s in zip(x.shape[2:], size, stride)]


def wrong_ragged_edge_kept(x, size, stride):
    """You keep windows that hang over the edge: leave out those that are not whole."""
    rows, columns = _rest(x, size, stride)
    padded = np.pad(x, ((0, 0), (0, 0), (0, rows), (0, columns)), constant_values=-np.inf)
    return right_windows(padded, size, stride)


def wrong_ragged_edge_with_zeros(x, size, stride):
    """You fill windows that hang over the edge with zeros: leave out those that are not whole."""
    rows, columns = _rest(x, size, stride)
    return right_windows(np.pad(x, ((0, 0), (0, 0), (0, rows), (0, columns))), size, stride)


def wrong_counted_from_the_end(x, size, stride):
    """You count windows from the right and from the bottom: the first is at the top left, and what is left
    over is at the other end."""
    return right_windows(x[:, :, ::-1, ::-1], size, stride)[:, :, ::-1, ::-1]


def wrong_stride_of_the_window(x, size, stride):
    """You move each window by its own size: the stride may be another."""
    return right_windows(x, size, size)


def wrong_no_stride(x, size, stride):
    """You move windows by one row and one column whatever stride says."""
    return right_windows(x, size, (1, 1))


def wrong_window_of_the_stride(x, size, stride):
    """You take windows as large as the stride: their size may be another."""
    return right_windows(x, tuple(np.minimum(stride, x.shape[2:])), stride)


def wrong_strides_swapped(x, size, stride):
    """You move by stride[0] columns and stride[1] rows: rows come first."""
    return right_windows(x, size, stride[::-1])


def wrong_sizes_swapped(x, size, stride):
    """You take windows of size[0] columns and size[1] rows: rows come first."""
    return right_windows(x, size[::-1], stride)


def wrong_rows_and_columns_swapped(x, size, stride):
    """You take size and stride for (columns, rows): rows come first in both."""
    return right_windows(x, size[::-1], stride[::-1])


def wrong_square_windows(x, size, stride):
    """You take size[0] for both sides of a window: columns have size[1]."""
    return right_windows(x, (size[0], size[0]), stride)


def wrong_stride_for_rows_alone(x, size, stride):
    """You move by stride[0] along both axes: columns have stride[1]."""
    return right_windows(x, size, (stride[0], stride[0]))


def wrong_mean(x, size, stride):
    """You average over each window: its largest number is asked for."""
    return _windows(x, size, stride).mean(axis=(4, 5))


def wrong_smallest(x, size, stride):
    """You take the smallest number of each window: the largest is asked for."""
    return _windows(x, size, stride).min(axis=(4, 5))


def wrong_largest_by_size(x, size, stride):
    """You take the number farthest from zero: the largest is asked for, signs and all."""
    windows = right_windows(x, size, stride), -right_windows(-x, size, stride)
    return np.where(np.abs(windows[0]) >= np.abs(windows[1]), *windows)


def wrong_sizes_of_numbers(x, size, stride):
    """You drop the signs before you compare: the largest number is asked for."""
    return right_windows(np.abs(x), size, stride)


def wrong_over_channels(x, size, stride):
    """You take the largest number over all channels: each has outputs of its own."""
    y = right_windows(x, size, stride)
    return np.broadcast_to(y.max(axis=1, keepdims=True), y.shape).copy()


def wrong_over_images(x, size, stride):
    """You take the largest number over all images of the batch: each has outputs of its own."""
    y = right_windows(x, size, stride)
    return np.broadcast_to(y.max(axis=0, keepdims=True), y.shape).copy()


def wrong_rows_alone(x, size, stride):
    """You take the largest number of the first row of each window: it has more rows."""
    return _windows(x, size, stride)[..., 0, :].max(axis=-1)


def wrong_columns_alone(x, size, stride):
    """You take the largest number of the first column of each window: it has more columns."""
    return _windows(x, size, stride)[..., 0].max(axis=-1)


def wrong_places(x, size, stride):
    """You return where in its window the largest number is: return the number."""
    windows = _windows(x, size, stride)
    return windows.reshape(*windows.shape[:4], -1).argmax(axis=-1)


def wrong_one_too_few(x, size, stride):
    """You divide by the stride before you count the first window, and lose the last one where that leaves a
    rest: (h - size) // stride + 1."""
    sizes = [(n - m + 1) // s for n, m, s in zip(x.shape[2:], size, stride)]
    return right_windows(x, size, stride)[:, :, : sizes[0], : sizes[1]]


def wrong_channels_last(x, size, stride):
    """You return the channels last: they are the second axis, here and in the input."""
    return right_windows(x, size, stride).transpose(0, 2, 3, 1)


def wrong_divided(x, size, stride):
    """You count windows as h // size: they may overlap or leave gaps, so their number depends on the
    stride."""
    sizes = [n // m for n, m in zip(x.shape[2:], size)]
    return right_windows(x, size, stride)[:, :, : sizes[0], : sizes[1]]
