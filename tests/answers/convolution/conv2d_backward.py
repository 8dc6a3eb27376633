"""Answers to `conv2d_backward`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def _pad(x, padding):
    return np.pad(x, ((0, 0), (0, 0), (padding[0], padding[0]), (padding[1], padding[1])))


def _crop(x, padding):
    return x[:, :, padding[0] : x.shape[2] - padding[0], padding[1] : x.shape[3] - padding[1]]


def _correlate(x, k):
    return np.einsum("bcijuv,ocuv->boij", sliding_window_view(x, k.shape[2:], axis=(2, 3)), k)


def _by_kernel(g, x, k, stride, padding):
    windows = sliding_window_view(_pad(x, padding), k.shape[2:], axis=(2, 3))
    return np.einsum("boij,bcijuv->ocuv", g, windows[:, :, :: stride[0], :: stride[1]])


def _spread(g, stride, reach=(0, 0)):
    """Put zeros between numbers, and behind them as many as no kernel reaches."""
    height, width = ((n - 1) * s + 1 + r for n, s, r in zip(g.shape[2:], stride, reach))
    wide = np.zeros((*g.shape[:2], height, width))
    wide[:, :, : height - reach[0] : stride[0], : width - reach[1] : stride[1]] = g
    return wide


def _reach(g, x, k, stride, padding):
    """Return how many rows and columns at the end no kernel reaches."""
    sizes = zip(x.shape[2:], padding, k.shape[2:], g.shape[2:], stride)
    return tuple(n + 2 * p - ((m - 1) * s + size) for n, p, size, m, s in sizes)


def _by_image(g, x, k, stride, padding):
    """Return the gradient of the padded images: a correlation with the kernels turned round."""
    wide = _spread(g, stride, _reach(g, x, k, stride, padding))
    wide = _pad(wide, (k.shape[2] - 1, k.shape[3] - 1))
    return _correlate(wide, k[:, :, ::-1, ::-1].transpose(1, 0, 2, 3))


def right_turned_round(g, x, k, stride, padding):
    grad_x = _crop(_by_image(g, x, k, stride, padding), padding)
    return grad_x, _by_kernel(g, x, k, stride, padding)


def slow_loop(g, x, k, stride, padding):
    """You go from window to window: go from place to place of the kernel instead, of which there
    are few."""
    padded = _pad(x, padding)
    grad_padded, grad_k = np.zeros(padded.shape), np.zeros(k.shape)
    for i in range(g.shape[2]):
        for j in range(g.shape[3]):
            window = (..., slice(i * stride[0], i * stride[0] + k.shape[2]))
            window += (slice(j * stride[1], j * stride[1] + k.shape[3]),)
            above = g[:, :, i, j]
            grad_padded[window] += np.tensordot(above, k, axes=1)
            grad_k += np.tensordot(above, padded[window], axes=(0, 0))
    return [_crop(grad_padded, padding), grad_k]


def right_unrolled(g, x, k, stride, padding):
    """As a product of matrices, and back by adding each window's columns to its pixels."""
    places = np.arange(np.prod(_pad(x, padding).shape[1:])).reshape(1, *_pad(x, padding).shape[1:])
    windows = sliding_window_view(places, k.shape[2:], axis=(2, 3))[0, :, :: stride[0], :: stride[1]]
    windows = windows.transpose(1, 2, 0, 3, 4).reshape(g.shape[2] * g.shape[3], -1)
    flat_g, flat_x = g.reshape(*g.shape[:2], -1), _pad(x, padding).reshape(len(x), -1)
    grad_k = sum(a @ b[windows] for a, b in zip(flat_g, flat_x)).reshape(k.shape)
    grad_x = np.zeros(flat_x.shape)
    for image, above in zip(grad_x, flat_g):
        np.add.at(image, windows, above.T @ k.reshape(len(k), -1))
    return _crop(grad_x.reshape(_pad(x, padding).shape), padding), grad_k


def wrong_kernel_not_turned_round(g, x, k, stride, padding):
    """You slide the kernels over the gradient as they are. The pixel at the top left of a window met the
    kernel's first number, and meets windows above and on the left with later ones: turn the kernels round."""
    wide = _pad(_spread(g, stride, _reach(g, x, k, stride, padding)), (k.shape[2] - 1, k.shape[3] - 1))
    return _crop(_correlate(wide, k.transpose(1, 0, 2, 3)), padding), _by_kernel(g, x, k, stride, padding)


def wrong_rows_alone_turned_round(g, x, k, stride, padding):
    """You turn the rows of the kernels round, but not their columns: turn both."""
    wide = _pad(_spread(g, stride, _reach(g, x, k, stride, padding)), (k.shape[2] - 1, k.shape[3] - 1))
    turned = k[:, :, ::-1].transpose(1, 0, 2, 3)
    return _crop(_correlate(wide, turned), padding), _by_kernel(g, x, k, stride, padding)


def wrong_uncovered_border(g, x, k, stride, padding):
    """You return the gradient of those rows and columns that kernels reach, and it is smaller than the
    images: the others have the gradient 0."""
    wide = _pad(_spread(g, stride), (k.shape[2] - 1, k.shape[3] - 1))
    grad = _correlate(wide, k[:, :, ::-1, ::-1].transpose(1, 0, 2, 3))
    return _crop(grad, padding), _by_kernel(g, x, k, stride, padding)


def wrong_border_in_front(g, x, k, stride, padding):
    """You put the rows and columns that no kernel reaches at the top and on the left: they are at the bottom
    and at the right, for the first kernel lies on the corner."""
    reach = _reach(g, x, k, stride, padding)
    wide = np.pad(_spread(g, stride), ((0, 0), (0, 0), (reach[0], 0), (reach[1], 0)))
    grad = _correlate(_pad(wide, (k.shape[2] - 1, k.shape[3] - 1)), k[:, :, ::-1, ::-1].transpose(1, 0, 2, 3))
    return _crop(grad, padding), _by_kernel(g, x, k, stride, padding)


def _by_image_without_stride(g, x, k, padding):
    grad = np.zeros(_pad(x, padding).shape)
    for u in range(k.shape[2]):
        for v in range(k.shape[3]):
            met = (..., slice(u, u + g.shape[2]), slice(v, v + g.shape[3]))
            grad[met] += np.einsum("boij,oc->bcij", g, k[:, :, u, v])
    return _crop(grad, padding)


def wrong_stride_not_spread(g, x, k, stride, padding):
    """You leave the stride out of the images' gradient: outputs next to each other come from windows that lie
    as far apart as the stride says, so put zeros between their gradients."""
    return _by_image_without_stride(g, x, k, padding), _by_kernel(g, x, k, stride, padding)


def wrong_no_stride_for_kernels(g, x, k, stride, padding):
    """You leave the stride out of the kernels' gradient: an output meets the window that its place times the
    stride says."""
    windows = sliding_window_view(_pad(x, padding), k.shape[2:], axis=(2, 3))
    grad_k = np.einsum("boij,bcijuv->ocuv", g, windows[:, :, : g.shape[2], : g.shape[3]])
    return right_turned_round(g, x, k, stride, padding)[0], grad_k


def wrong_border_not_cut_off(g, x, k, stride, padding):
    """You return the gradient of the padded images: cut the border off."""
    return _by_image(g, x, k, stride, padding), _by_kernel(g, x, k, stride, padding)


def wrong_border_cut_off_at_the_end(g, x, k, stride, padding):
    """You cut all of the border off at the bottom and at the right: it is on each side."""
    grad = _by_image(g, x, k, stride, padding)[:, :, : x.shape[2], : x.shape[3]]
    return grad, _by_kernel(g, x, k, stride, padding)


def wrong_border_cut_off_in_front(g, x, k, stride, padding):
    """You cut all of the border off at the top and on the left: it is on each side."""
    grad = _by_image(g, x, k, stride, padding)[:, :, 2 * padding[0] :, 2 * padding[1] :]
    return grad, _by_kernel(g, x, k, stride, padding)


def wrong_last_window_counts(g, x, k, stride, padding):
    """You set a pixel's gradient for each window, and the last one alone counts: add up what comes from all
    windows in which the pixel lies."""
    grad = np.zeros(_pad(x, padding).shape)
    for i, j in np.ndindex(g.shape[2:]):
        top, left = i * stride[0], j * stride[1]
        window = np.einsum("bo,ocuv->bcuv", g[:, :, i, j], k)
        grad[:, :, top : top + k.shape[2], left : left + k.shape[3]] = window
    return _crop(grad, padding), _by_kernel(g, x, k, stride, padding)


def wrong_images_not_padded(g, x, k, stride, padding):
    """You leave the border out of the kernels' gradient, as if the outputs began at the corner of the images:
    pad them first, as on the way forward."""
    moved = np.pad(x, ((0, 0), (0, 0), (0, 2 * padding[0]), (0, 2 * padding[1])))
    return right_turned_round(g, x, k, stride, padding)[0], _by_kernel(g, moved, k, stride, (0, 0))


def wrong_kernels_turned_round_too(g, x, k, stride, padding):
    """You turn the kernels' gradient round: kernels are turned round on the way to the images alone."""
    grad_x, grad_k = right_turned_round(g, x, k, stride, padding)
    return grad_x, grad_k[:, :, ::-1, ::-1]


def wrong_mean_over_the_batch(g, x, k, stride, padding):
    """You average the kernels' gradient over the batch: add it up, the mean is in the loss if anywhere."""
    grad_x, grad_k = right_turned_round(g, x, k, stride, padding)
    return grad_x, grad_k / len(x)


def wrong_first_image(g, x, k, stride, padding):
    """You find the kernels' gradient from the first image alone: add up what comes from all."""
    grad_x, _ = right_turned_round(g, x, k, stride, padding)
    return grad_x, _by_kernel(g[:1], x[:1], k, stride, padding)


def wrong_kernels_mixed(g, x, k, stride, padding):
    """You add up the gradients of all channels of the output before they meet the kernels: each channel meets
    its own."""
    mixed = np.broadcast_to(g.sum(axis=1, keepdims=True), g.shape)
    return _crop(_by_image(mixed, x, k, stride, padding), padding), _by_kernel(g, x, k, stride, padding)


def wrong_channels_transposed(g, x, k, stride, padding):
    """You return the kernels' gradient with the channels of the input first: those of the output are."""
    grad_x, grad_k = right_turned_round(g, x, k, stride, padding)
    return grad_x, grad_k.transpose(1, 0, 2, 3)


def wrong_swapped(g, x, k, stride, padding):
    """You return the gradient of the kernels first: first that of the images."""
    return right_turned_round(g, x, k, stride, padding)[::-1]


def wrong_gradient_of_ones(g, x, k, stride, padding):
    """You leave out what comes from above, as if the loss were the sum of the outputs: multiply by g."""
    return right_turned_round(np.ones_like(g), x, k, stride, padding)


def wrong_strides_swapped(g, x, k, stride, padding):
    """You take stride[0] for columns and stride[1] for rows: rows come first."""
    grad, grad_k, padded = np.zeros(_pad(x, padding).shape), np.zeros(k.shape), _pad(x, padding)
    for i, j in np.ndindex(g.shape[2:]):
        top, left = i * stride[1], j * stride[0]
        window = (..., slice(top, top + k.shape[2]), slice(left, left + k.shape[3]))
        met = padded[window].shape[2:]
        grad[window] += np.einsum("bo,ocuv->bcuv", g[:, :, i, j], k[:, :, : met[0], : met[1]])
        grad_k[:, :, : met[0], : met[1]] += np.einsum("bo,bcuv->ocuv", g[:, :, i, j], padded[window])
    return _crop(grad, padding), grad_k


def wrong_changes_the_gradient(g, x, k, stride, padding):
    """You scale the gradient from above in place, where others still need it: leave it as it is."""
    found = right_turned_round(g, x, k, stride, padding)
    g *= 0
    return found
