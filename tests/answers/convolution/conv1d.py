"""Answers to `conv1d`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy.signal import convolve


def slow_loop(x, w):
    """You calculate one product after the other: take a view of all windows, and multiply them by
    the kernels at once."""
    (b, ci, n), (co, _, k) = x.shape, w.shape
    y = np.zeros((b, co, n - k + 1))
    for sample in range(b):
        for o in range(co):
            for i in range(n - k + 1):
                for c in range(ci):
                    for j in range(k):
                        y[sample, o, i] += x[sample, c, i + j] * w[o, c, j]
    return y


def right_kernel_place_by_place(x, w):
    size = x.shape[2] - w.shape[2] + 1
    return sum(w[:, :, j] @ x[:, :, j : j + size] for j in range(w.shape[2]))


def right_one_product(x, w):
    windows = sliding_window_view(x, w.shape[2], axis=2).transpose(0, 2, 1, 3)
    flat = windows.reshape(*windows.shape[:2], -1) @ w.reshape(len(w), -1).T
    return flat.transpose(0, 2, 1)


def right_scipy(x, w):
    turned = w[:, :, ::-1]
    return [
        [sum(convolve(a, b, "valid", "direct") for a, b in zip(signal, kernel)) for kernel in turned]
        for signal in x
    ]


def wrong_turned_round(x, w):
    """You turn the kernel round, as a convolution in mathematics does: lay it on the signal as it is."""
    return right_one_product(x, w[:, :, ::-1])


def wrong_channels_turned_round(x, w):
    """You turn the channels of the kernel round as well: channel c of a kernel lies on channel c of the
    signal."""
    return right_one_product(x, w[:, ::-1])


def wrong_channels_not_summed(x, w):
    """You leave the channels of the input apart: add up their products for each channel of the output."""
    windows = sliding_window_view(x, w.shape[2], axis=2)
    return np.einsum("bcik,ock->boci", windows, w)


def wrong_first_channel(x, w):
    """You use the first channel alone: add up the products of all."""
    return right_one_product(x[:, :1], w[:, :1])


def wrong_mean_of_channels(x, w):
    """You average over the channels of the input: add them up."""
    return right_one_product(x, w) / x.shape[1]


def wrong_channels_mixed(x, w):
    """You multiply every channel of the input by the sum of all channels of the kernel: each has its own."""
    return right_one_product(x, np.broadcast_to(w.sum(axis=1, keepdims=True), w.shape))


def wrong_kernels_transposed(x, w):
    """You take the first axis of the kernels for the channels of the input: it is the second, and the first
    counts channels of the output."""
    return right_one_product(x, w.transpose(1, 0, 2))


def wrong_last_place_left_out(x, w):
    """You stop one place too early: a kernel of k places has n - k + 1 places on a signal of n."""
    return right_one_product(x, w)[:, :, :-1]


def wrong_padded(x, w):
    """You pad the signals with zeros, so that the outputs are as long: a kernel lies wholly on the signal."""
    k = w.shape[2]
    return right_one_product(np.pad(x, ((0, 0), (0, 0), (k // 2, k - 1 - k // 2))), w)


def wrong_as_long_as_it_goes(x, w):
    """You let the kernel hang over both ends of the signal: it lies wholly on it."""
    k = w.shape[2]
    return right_one_product(np.pad(x, ((0, 0), (0, 0), (k - 1, k - 1))), w)


def wrong_moves_by_its_length(x, w):
    """You move the kernel on by its own length: it moves by one place."""
    return right_one_product(x, w)[:, :, :: w.shape[2]]


def wrong_around_the_end(x, w):
    """You let the kernel go on at the beginning of the signal when it reaches the end: it stops there."""
    k = w.shape[2]
    return right_one_product(np.concatenate([x, x[:, :, : k - 1]], axis=2), w)


def wrong_axes_of_the_output(x, w):
    """You return the places before the channels: channels are the second axis, here and in the input."""
    return np.swapaxes(right_one_product(x, w), 1, 2)


def wrong_signals_summed(x, w):
    """You add up the signals of the batch: each has outputs of its own."""
    return np.repeat(right_one_product(x, w).sum(axis=0, keepdims=True), len(x), axis=0)


def wrong_first_signal(x, w):
    """You convolve the first signal of the batch alone: each has outputs of its own."""
    return right_one_product(x[:1], w)


def wrong_not_multiplied(x, w):
    """You add up signal and kernel: multiply them."""
    windows = sliding_window_view(x, w.shape[2], axis=2)
    return (windows[:, np.newaxis] + w[:, :, np.newaxis]).sum(axis=(2, 4))


def right_matrix(x, w):
    """Each kernel, at all its places, is a matrix with bands."""
    n, k = x.shape[2], w.shape[2]
    places = n - k + 1
    bands = np.zeros((*w.shape[:2], n, places))
    for i in range(places):
        bands[:, :, i : i + k, i] = w
    return np.einsum("bcn,ocni->boi", x, bands)


def wrong_kernel_shifted(x, w):
    """You begin one place too late: the first place of the kernel lies on the first of the signal."""
    return right_one_product(np.pad(x[:, :, 1:], ((0, 0), (0, 0), (0, 1))), w)


def wrong_signal_turned_round(x, w):
    """You turn the signal round, and the outputs come out last first: lay the kernel on its beginning
    first."""
    return right_one_product(x[:, :, ::-1], w[:, :, ::-1])
