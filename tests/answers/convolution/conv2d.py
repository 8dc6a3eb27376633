"""Answers to `conv2d`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy.signal import correlate

EQUIVALENT = {
    'return np.einsum("bcijuv,ocuv->boij", windows[:, :, :: stride[0], :: stride[1]], k, optimize=False)': (
        "it finds the same, and takes longer"
    ),
}


def _pad(x, padding, **how):
    return np.pad(x, ((0, 0), (0, 0), (padding[0], padding[0]), (padding[1], padding[1])), **how)


def _slide(padded, k, stride):
    windows = sliding_window_view(padded, k.shape[2:], axis=(2, 3))[:, :, :: stride[0], :: stride[1]]
    return np.tensordot(windows, k, axes=((1, 4, 5), (1, 2, 3))).transpose(0, 3, 1, 2)


def right_tensordot(x, k, stride, padding):
    return _slide(_pad(x, padding), k, stride)


def slow_loop(x, k, stride, padding):
    """You place the kernels on one patch after the other: take a view of all windows, and multiply
    them by the kernels at once."""
    (b, ci, h, w), (co, _, kh, kw) = x.shape, k.shape
    height = (h + 2 * padding[0] - kh) // stride[0] + 1
    width = (w + 2 * padding[1] - kw) // stride[1] + 1
    padded = np.zeros((b, ci, h + 2 * padding[0], w + 2 * padding[1]))
    padded[:, :, padding[0] : padding[0] + h, padding[1] : padding[1] + w] = x
    y = np.zeros((b, co, height, width))
    for i in range(height):
        for j in range(width):
            top, left = i * stride[0], j * stride[1]
            patch = padded[:, np.newaxis, :, top : top + kh, left : left + kw]
            y[:, :, i, j] = (patch * k).sum(axis=(2, 3, 4))
    return y


def right_kernel_place_by_place(x, k, stride, padding):
    padded = _pad(x, padding)
    kh, kw = k.shape[2:]
    height = (padded.shape[2] - kh) // stride[0] + 1
    width = (padded.shape[3] - kw) // stride[1] + 1
    total = 0
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + stride[0] * (height - 1) + 1, stride[0])
            columns = slice(v, v + stride[1] * (width - 1) + 1, stride[1])
            total = total + np.einsum("bcij,oc->boij", padded[:, :, rows, columns], k[:, :, u, v])
    return total


def right_unrolled(x, k, stride, padding):
    windows = sliding_window_view(_pad(x, padding), k.shape[2:], axis=(2, 3))
    windows = windows[:, :, :: stride[0], :: stride[1]].transpose(0, 2, 3, 1, 4, 5)
    columns = windows.reshape(*windows.shape[:3], -1)
    return np.moveaxis(columns @ k.reshape(len(k), -1).T, 3, 1)


def wrong_turned_round(x, k, stride, padding):
    """You turn the kernels round, as a convolution in mathematics does: lay them on the image as they are."""
    return right_tensordot(x, k[:, :, ::-1, ::-1], stride, padding)


def wrong_rows_turned_round(x, k, stride, padding):
    """You turn the rows of the kernels round: lay them on the image as they are."""
    return right_tensordot(x, k[:, :, ::-1], stride, padding)


def wrong_strides_swapped(x, k, stride, padding):
    """You move by stride[0] columns and stride[1] rows: rows come first."""
    return right_tensordot(x, k, stride[::-1], padding)


def wrong_paddings_swapped(x, k, stride, padding):
    """You put padding[0] columns and padding[1] rows on each side: rows come first."""
    return right_tensordot(x, k, stride, padding[::-1])


def wrong_rows_and_columns_swapped(x, k, stride, padding):
    """You take stride and padding for (columns, rows): rows come first in both."""
    return right_tensordot(x, k, stride[::-1], padding[::-1])


def wrong_stride_for_rows_alone(x, k, stride, padding):
    """You move by stride[0] along both axes: columns have stride[1]."""
    return right_tensordot(x, k, (stride[0], stride[0]), padding)


def wrong_padding_for_rows_alone(x, k, stride, padding):
    """You put padding[0] on all four sides: columns have padding[1]."""
    return right_tensordot(x, k, stride, (padding[0], padding[0]))


def wrong_no_stride(x, k, stride, padding):
    """You move by one row and one column whatever stride says."""
    return right_tensordot(x, k, (1, 1), padding)


def wrong_no_padding(x, k, stride, padding):
    """You leave the padding out."""
    return right_tensordot(x, k, stride, (0, 0))


def wrong_padding_after_stride(x, k, stride, padding):
    """You pad what comes out: pad the images before a kernel is laid on them."""
    return _pad(right_tensordot(x, k, stride, (0, 0)), padding)


def wrong_stride_on_the_image(x, k, stride, padding):
    """You leave out rows and columns of the image: the stride says on which places a kernel is laid, and each
    time it lies on pixels next to each other."""
    return right_tensordot(_pad(x, padding)[:, :, :: stride[0], :: stride[1]], k, (1, 1), (0, 0))


def wrong_strides_from_the_image(x, k, stride, padding):
    """You count strides from the corner of the image: the first kernel lies on that of the padded one."""
    windows = sliding_window_view(_pad(x, padding), k.shape[2:], axis=(2, 3))
    first = padding[0] % stride[0], padding[1] % stride[1]
    windows = windows[:, :, first[0] :: stride[0], first[1] :: stride[1]]
    return np.einsum("bcijuv,ocuv->boij", windows, k)


def wrong_padded_on_one_side(x, k, stride, padding):
    """You pad at the top and on the left alone: each side gets its zeros."""
    return _slide(np.pad(x, ((0, 0), (0, 0), (padding[0], 0), (padding[1], 0))), k, stride)


def wrong_padding_shared_out(x, k, stride, padding):
    """You share the padding out over both sides: each of them gets all of it."""
    sides = [(n // 2, n - n // 2) for n in padding]
    return _slide(np.pad(x, ((0, 0), (0, 0), *sides)), k, stride)


def wrong_edge_repeated(x, k, stride, padding):
    """You repeat the image's edge for padding: it consists of zeros."""
    return _slide(_pad(x, padding, mode="edge"), k, stride)


def wrong_rounded_up(x, k, stride, padding):
    """You round the size of the output up, and the last kernel hangs over the edge: it lies wholly on the
    padded image, so round down."""
    padded = _pad(x, padding)
    missing = [-(n - m) % s for n, m, s in zip(padded.shape[2:], k.shape[2:], stride)]
    return _slide(np.pad(padded, ((0, 0), (0, 0), (0, missing[0]), (0, missing[1]))), k, stride)


def wrong_last_place_left_out(x, k, stride, padding):
    """You forget the 1 in the size of the output: (h + 2 p - kh) // s + 1."""
    return right_tensordot(x, k, stride, padding)[:, :, :-1, :-1]


def wrong_one_too_few(x, k, stride, padding):
    """You divide the size of the output without stride by the stride, and lose the last place where that
    leaves a rest: (h + 2 p - kh) // s + 1."""
    y = right_tensordot(x, k, stride, padding)
    sizes = [(n + 2 * p - m + 1) // s for n, p, m, s in zip(x.shape[2:], padding, k.shape[2:], stride)]
    return y[:, :, : sizes[0], : sizes[1]]


def wrong_gaps_in_the_kernel(x, k, stride, padding):
    """You spread the kernel by the stride, which is called dilation: the stride moves it as a whole."""
    wide = np.zeros((*k.shape[:2], (k.shape[2] - 1) * stride[0] + 1, (k.shape[3] - 1) * stride[1] + 1))
    wide[:, :, :: stride[0], :: stride[1]] = k
    return right_tensordot(x, wide, (1, 1), padding)


def wrong_first_channel(x, k, stride, padding):
    """You use the first channel alone: add up the products of all."""
    return right_tensordot(x[:, :1], k[:, :1], stride, padding)


def wrong_channels_not_summed(x, k, stride, padding):
    """You leave the channels of the input apart: add up their products for each channel of the output."""
    windows = sliding_window_view(_pad(x, padding), k.shape[2:], axis=(2, 3))
    return np.einsum("bcijuv,ocuv->bocij", windows[:, :, :: stride[0], :: stride[1]], k)


def wrong_channels_mixed(x, k, stride, padding):
    """You multiply every channel of the input by the sum of all channels of the kernel: each has its own."""
    return right_tensordot(x, np.broadcast_to(k.sum(axis=1, keepdims=True), k.shape), stride, padding)


def wrong_kernels_transposed(x, k, stride, padding):
    """You take the first axis of the kernels for the channels of the input: it is the second, and the first
    counts channels of the output."""
    return right_tensordot(x, k.transpose(1, 0, 2, 3), stride, padding)


def wrong_kernel_lying_down(x, k, stride, padding):
    """You take the third axis of the kernels for columns: it counts rows, as in the images."""
    return right_tensordot(x, k.transpose(0, 1, 3, 2), stride, padding)


def wrong_channels_last(x, k, stride, padding):
    """You return the channels last: they are the second axis, here and in the input."""
    return right_tensordot(x, k, stride, padding).transpose(0, 2, 3, 1)


def wrong_images_summed(x, k, stride, padding):
    """You add up the images of the batch: each has outputs of its own."""
    y = right_tensordot(x, k, stride, padding)
    return np.repeat(y.sum(axis=0, keepdims=True), len(x), axis=0)


def wrong_first_image(x, k, stride, padding):
    """You convolve the first image of the batch alone: each has outputs of its own."""
    return right_tensordot(x[:1], k, stride, padding)


def wrong_all_that_overlap(x, k, stride, padding):
    """You let kernels hang over the edges of the image as far as they touch it: only the padding gives them
    room."""
    full = [
        [correlate(image, kernel, "full", "direct")[len(kernel) - 1] for kernel in k]
        for image in _pad(x, padding)
    ]
    return np.array(full)[:, :, :: stride[0], :: stride[1]]
