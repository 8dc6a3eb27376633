"""Checks of `conv2d_backward`."""

from pathlib import Path

import numpy as np
import pytest

from katas.convolution.conv2d_backward import conv2d_backward

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def expected_gradients(g, x, k, stride, padding):
    """Return the gradients, added up output by output."""
    rows, columns = padding
    inside = (..., slice(rows, rows + x.shape[2]), slice(columns, columns + x.shape[3]))
    padded = np.zeros((*x.shape[:2], x.shape[2] + 2 * rows, x.shape[3] + 2 * columns))
    padded[inside] = x
    grad_padded, grad_k = np.zeros(padded.shape), np.zeros(k.shape)
    for i, j in np.ndindex(g.shape[2:]):
        top, left = i * stride[0], j * stride[1]
        window = (..., slice(top, top + k.shape[2]), slice(left, left + k.shape[3]))
        grad_k += np.einsum("bo,bcuv->ocuv", g[:, :, i, j], padded[window])
        grad_padded[window] += np.einsum("bo,ocuv->bcuv", g[:, :, i, j], k)
    return grad_padded[inside], grad_k


def assert_gradients(rng, images, kernels, stride, padding):
    """Hold the gradients at random images, kernels and gradients from above to those added up."""
    x, k = rng.normal(size=images), rng.normal(size=kernels)
    height, width = (
        (n + 2 * p - m) // s + 1 for n, m, s, p in zip(images[2:], kernels[2:], stride, padding, strict=True)
    )
    g = rng.normal(size=(images[0], kernels[0], height, width))
    by_x, by_k = expected_gradients(g, x, k, stride, padding)
    grad_x, grad_k = conv2d_backward(g, x, k, stride, padding)
    assert np.asarray(grad_x) == pytest.approx(by_x)
    assert np.asarray(grad_k) == pytest.approx(by_k)


def test_example():
    """Passes two gradients on to three pixels and the two numbers of a kernel."""
    g, x, k = np.array([[[[1.0, -1.0]]]]), np.array([[[[1.0, 2.0, 3.0]]]]), np.array([[[[10.0, 20.0]]]])
    grad_x, grad_k = conv2d_backward(g, x, k, (1, 1), (0, 0))
    assert grad_x == pytest.approx(np.array([[[[10, 10, -20]]]]))
    assert grad_k == pytest.approx(np.array([[[[-1, -1]]]]))


@pytest.mark.parametrize("number", range(4))
def test_recorded(number):
    """Finds the gradients that torch finds."""
    g, x, k, stride, padding, by_x, by_k = (
        RECORDED[f"conv2d_{number}_{name}"]
        for name in ("g", "x", "k", "stride", "padding", "grad_x", "grad_k")
    )
    grad_x, grad_k = conv2d_backward(g, x, k, tuple(stride.tolist()), tuple(padding.tolist()))
    assert grad_x == pytest.approx(by_x)
    assert grad_k == pytest.approx(by_k)


@pytest.mark.parametrize(
    ("images", "kernels"),
    [
        ((2, 3, 5, 7), (4, 3, 2, 3)),
        ((3, 2, 6, 4), (4, 2, 3, 1)),
        ((2, 4, 4, 3), (3, 4, 4, 3)),
        ((3, 3, 5, 5), (3, 3, 3, 3)),
        ((2, 3, 4, 5), (4, 3, 1, 1)),
    ],
)
def test_kernels(rng, images, kernels):
    """Goes back through kernels of any size."""
    assert_gradients(rng, images, kernels, (1, 1), (0, 0))


@pytest.mark.parametrize("padding", [(1, 0), (0, 2), (2, 1), (1, 1)])
def test_padding(rng, padding):
    """Lets the kernels see the border of zeros, and cuts its gradient off."""
    assert_gradients(rng, (2, 3, 4, 5), (4, 3, 3, 2), (1, 1), padding)
    assert_gradients(rng, (2, 2, 5, 5), (3, 2, 3, 3), (1, 1), padding)


@pytest.mark.parametrize(
    ("stride", "sizes"), [((2, 1), (7, 6)), ((1, 3), (5, 9)), ((2, 3), (7, 6)), ((3, 2), (6, 7))]
)
def test_stride(rng, stride, sizes):
    """Passes gradients on to pixels that lie as far apart as the stride says."""
    assert_gradients(rng, (2, 3, *sizes), (4, 3, 3, 3), stride, (0, 0))


@pytest.mark.parametrize(
    ("stride", "sizes"),
    [((2, 2), (6, 8)), ((3, 2), (7, 6)), ((2, 3), (8, 7)), ((4, 5), (6, 7)), ((3, 3), (8, 8))],
)
def test_uncovered_border(rng, stride, sizes):
    """Gives 0 to rows and columns that no kernel reaches, at the right and at the bottom."""
    assert_gradients(rng, (2, 3, *sizes), (4, 3, 3, 3), stride, (0, 0))
    assert_gradients(rng, (3, 2, *sizes), (2, 2, 3, 1), stride, (0, 0))


@pytest.mark.parametrize(
    ("stride", "padding"),
    [((2, 1), (1, 0)), ((2, 3), (2, 1)), ((3, 2), (1, 2)), ((2, 2), (1, 1)), ((4, 3), (0, 1))],
)
def test_stride_and_padding(rng, stride, padding):
    """Goes back through both, whether or not kernels reach the last rows and columns."""
    assert_gradients(rng, (2, 3, 6, 9), (4, 3, 4, 5), stride, padding)
    assert_gradients(rng, (2, 2, 7, 5), (3, 2, 2, 3), stride, padding)


def test_sizes_that_all_differ(rng):
    """Keeps batch, channels, rows and columns apart, of images, kernels and outputs."""
    assert_gradients(rng, (2, 3, 13, 14), (4, 3, 5, 6), (2, 1), (2, 1))


def test_gaps(rng):
    """Gives 0 to pixels between kernels, where the stride is larger than they are."""
    assert_gradients(rng, (2, 3, 8, 9), (4, 3, 2, 1), (3, 4), (1, 0))


def test_one_output(rng):
    """Passes the gradient of one output on to its own window, and to its own kernel."""
    x, k = rng.normal(size=(2, 3, 5, 6)), rng.normal(size=(4, 3, 2, 3))
    g = np.zeros((2, 4, 4, 4))
    g[1, 2, 3, 1] = 2.0
    by_x, by_k = np.zeros(x.shape), np.zeros(k.shape)
    by_x[1, :, 3:5, 1:4] = 2 * k[2]
    by_k[2] = 2 * x[1, :, 3:5, 1:4]
    grad_x, grad_k = conv2d_backward(g, x, k, (1, 1), (0, 0))
    assert grad_x == pytest.approx(by_x)
    assert grad_k == pytest.approx(by_k)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no windows in Python."""
    # 2 cores, Linux, November 2026: the reference 26, right_unrolled 14.
    perf.faster_than(
        "slow_loop",
        lambda n: (
            rng.normal(size=(2, 4, n, n)),
            rng.normal(size=(2, 3, n + 2, n + 2)),
            rng.normal(size=(4, 3, 3, 3)),
            (1, 1),
            (0, 0),
        ),
        16,
        stars=(2, 4, 8.5),
    )
