"""Answers to `sliding_windows`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view


def _fits(x, w):
    x = np.asarray(x)
    if w > len(x):
        raise ValueError("too long")
    return x


def slow_loop(x, w, stride=1):
    """You cut out one window after the other: pick all of them by a table of places, or by a
    view."""
    if len(x) < w:
        raise ValueError("too long")
    return [list(x[i : i + w]) for i in range(0, len(x) - w + 1, stride)]


def right_strides(x, w, stride=1):
    x = _fits(x, w)
    (step,) = x.strides
    return as_strided(x, ((len(x) - w) // stride + 1, w), (stride * step, step), writeable=False)


def fast_view(x, w, stride=1):
    return sliding_window_view(np.asarray(x), w)[::stride]


def right_columns(x, w, stride=1):
    x = _fits(x, w)
    count = (len(x) - w) // stride + 1
    return np.stack([x[j : j + (count - 1) * stride + 1 : stride] for j in range(w)], axis=1)


def right_generator(x, w, stride=1):
    if w > len(x):
        raise ValueError("too long")
    return tuple(zip(*(list(x)[j : len(x) - w + j + 1 : stride] for j in range(w))))


def wrong_backwards(x, w, stride=1):
    """You turn the windows round, as a convolution does with its weights: the numbers stay in their
    order."""
    return sliding_window_view(_fits(x, w), w)[::stride, ::-1]


def wrong_last_missing(x, w, stride=1):
    """You leave out the last window: it begins at n - w, and range and np.arange stop before their end,
    so say n - w + 1."""
    x = _fits(x, w)
    beginnings = np.arange(0, len(x) - w, stride)
    return x[beginnings[:, None] + np.arange(w)]


def wrong_ignores_stride(x, w, stride=1):
    """You move on by one place whatever stride says: move on by stride."""
    return sliding_window_view(_fits(x, w), w)


def wrong_stride_of_w(x, w, stride=1):
    """You move on by the length of a window, so that they do not overlap: move on by stride."""
    return sliding_window_view(_fits(x, w), w)[::w]


def wrong_stride_inside(x, w, stride=1):
    """You step by the stride inside the windows: a window holds neighbours, and the stride is from one
    window to the next."""
    x = _fits(x, w)
    span = (w - 1) * stride + 1
    beginnings = np.arange(0, max(len(x) - span + 1, 0))
    return x[beginnings[:, None] + stride * np.arange(w)]


def wrong_transposed(x, w, stride=1):
    """You put the windows into columns: each is a row."""
    return sliding_window_view(_fits(x, w), w)[::stride].T


def wrong_pads(x, w, stride=1):
    """You add a last window that zeros fill up: only whole windows count."""
    x = _fits(x, w)
    count = -(-(len(x) - w) // stride) + 1
    x = np.concatenate([x, np.zeros((count - 1) * stride + w - len(x), dtype=x.dtype)])
    return sliding_window_view(x, w)[::stride]


def wrong_ragged(x, w, stride=1):
    """You let windows begin up to the end of the vector, where slices come out shorter: the last whole
    one begins at n - w."""
    x = _fits(x, w).tolist()
    return [x[i : i + w] for i in range(0, len(x), stride)]


def wrong_wraps_around(x, w, stride=1):
    """You go on at the beginning where the end is reached: only whole windows count."""
    x = _fits(x, w)
    beginnings = np.arange(0, len(x), stride)
    return x[(beginnings[:, None] + np.arange(w)) % len(x)]


def wrong_one_too_long(x, w, stride=1):
    """You take one number too many into each window: a slice from i to i + w stops before i + w."""
    x = _fits(x, w)
    beginnings = np.arange(0, len(x) - w, stride)
    return x[beginnings[:, None] + np.arange(w + 1)]


def wrong_number_of_windows(x, w, stride=1):
    """You count n // stride - w + 1 windows: there is room for n - w steps of one place after the first
    window, so it is (n - w) // stride + 1."""
    x = _fits(x, w)
    count = max(len(x) // stride - w + 1, 0)
    return x[(stride * np.arange(count))[:, None] + np.arange(w)]


def wrong_none_for_whole(x, w, stride=1):
    """You refuse a window as long as the vector: it fits, once."""
    if w >= len(x):
        raise ValueError("too long")
    return sliding_window_view(np.asarray(x), w)[::stride]


def wrong_none_if_too_long(x, w, stride=1):
    """You return no window where it is longer than the vector: raise a ValueError, for what follows will
    not expect an empty matrix."""
    x = np.asarray(x)
    beginnings = np.arange(0, len(x) - w + 1, stride)
    return x[beginnings[:, None] + np.arange(w)]


def wrong_flat_for_one(x, w, stride=1):
    """You drop the first axis where there is a single window: it is a matrix of one row."""
    found = sliding_window_view(_fits(x, w), w)[::stride]
    return found if len(found) > 1 else found[0]
