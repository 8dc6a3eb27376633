"""Checks of `conv2d`."""

from pathlib import Path

import numpy as np
import pytest
from scipy.signal import correlate

from katas.convolution.conv2d import conv2d

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def expected_outputs(x, k, stride, padding):
    """Return every stride-th place of the cross-correlation of padded images with kernels."""
    rows, columns = padding
    padded = np.zeros((*x.shape[:2], x.shape[2] + 2 * rows, x.shape[3] + 2 * columns))
    padded[:, :, rows : rows + x.shape[2], columns : columns + x.shape[3]] = x
    whole = [[correlate(image, kernel, mode="valid", method="direct")[0] for kernel in k] for image in padded]
    return np.array(whole)[:, :, :: stride[0], :: stride[1]]


def assert_outputs(rng, images, kernels, stride, padding):
    """Hold the outputs for random images and kernels to those that scipy finds."""
    x, k = rng.normal(size=images), rng.normal(size=kernels)
    expected = expected_outputs(x, k, stride, padding)
    assert np.asarray(conv2d(x, k, stride, padding)) == pytest.approx(expected)


def test_example():
    """Takes ten times a pixel from that above on its left, at every second column."""
    x, k = np.arange(1.0, 13.0).reshape(1, 1, 3, 4), np.array([[[[1.0, 0.0], [0.0, -10.0]]]])
    expected = np.array([[[[-59, -77], [-95, -113]]]])
    assert conv2d(x, k, (1, 2), (0, 0)) == pytest.approx(expected)


@pytest.mark.parametrize("number", range(4))
def test_recorded(number):
    """Finds what torch finds."""
    x, k, stride, padding, expected = (
        RECORDED[f"conv2d_{number}_{name}"] for name in ("x", "k", "stride", "padding", "outputs")
    )
    assert conv2d(x, k, tuple(stride.tolist()), tuple(padding.tolist())) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("images", "kernels"),
    [
        ((2, 3, 8, 9), (6, 3, 4, 5)),
        ((3, 2, 6, 5), (4, 2, 1, 3)),
        ((2, 4, 5, 7), (3, 4, 5, 2)),
        ((1, 2, 4, 4), (2, 2, 4, 4)),
        ((3, 2, 4, 3), (5, 2, 1, 1)),
    ],
)
def test_kernels(rng, images, kernels):
    """Slides kernels of any size over all channels."""
    assert_outputs(rng, images, kernels, (1, 1), (0, 0))


@pytest.mark.parametrize("stride", [(2, 1), (1, 2), (2, 3), (3, 2), (4, 4), (9, 9)])
def test_stride(rng, stride):
    """Moves by stride[0] rows and stride[1] columns, as long as the kernel lies wholly on the image."""
    assert_outputs(rng, (2, 3, 9, 10), (4, 3, 2, 3), stride, (0, 0))
    assert_outputs(rng, (2, 2, 7, 7), (3, 2, 3, 3), stride, (0, 0))


@pytest.mark.parametrize("padding", [(1, 0), (0, 1), (2, 1), (1, 3), (2, 2)])
def test_padding(rng, padding):
    """Puts padding[0] rows and padding[1] columns of zeros on each side."""
    assert_outputs(rng, (2, 3, 5, 6), (4, 3, 3, 2), (1, 1), padding)
    assert_outputs(rng, (2, 2, 6, 6), (3, 2, 3, 3), (1, 1), padding)


@pytest.mark.parametrize(
    ("stride", "padding"),
    [((2, 1), (1, 2)), ((3, 2), (2, 1)), ((1, 3), (0, 2)), ((2, 2), (1, 1)), ((3, 4), (1, 0))],
)
def test_stride_and_padding(rng, stride, padding):
    """Counts strides from the corner of the padded image, not of the image itself."""
    assert_outputs(rng, (2, 3, 7, 8), (4, 3, 2, 5), stride, padding)
    assert_outputs(rng, (2, 2, 6, 6), (3, 2, 3, 3), stride, padding)


def test_larger_than_the_image(rng):
    """Takes kernels that are larger than the image, where padding makes room for them."""
    assert_outputs(rng, (2, 3, 2, 3), (4, 3, 5, 4), (1, 2), (2, 1))


def test_channels_alike_in_number(rng):
    """Tells channels of the input from those of the output where there are as many."""
    assert_outputs(rng, (2, 3, 6, 5), (3, 3, 3, 3), (1, 2), (1, 0))


def test_not_turned_round():
    """Finds a kernel turned round in an image that is 0 but for one pixel."""
    x = np.zeros((1, 1, 4, 5))
    x[0, 0, 1, 2] = 1.0
    k = np.array([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]])
    expected = np.array([[[[6, 5, 4], [3, 2, 1], [0, 0, 0]]]])
    assert conv2d(x, k, (1, 1), (0, 0)) == pytest.approx(expected)


def test_images_apart(rng):
    """Does not let one image of the batch get into another's outputs."""
    x, k = rng.normal(size=(4, 2, 5, 6)), rng.normal(size=(3, 2, 2, 3))
    alone = expected_outputs(x[2:3], k, (2, 1), (1, 0))
    x[[0, 1, 3]] = 1e3
    expected = expected_outputs(x, k, (2, 1), (1, 0))
    outputs = np.asarray(conv2d(x, k, (2, 1), (1, 0)))
    assert outputs[2:3] == pytest.approx(alone)
    assert outputs == pytest.approx(expected)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no places in Python."""
    # 2 cores, Linux, November 2026: the reference 26, right_tensordot 22.
    perf.faster_than(
        "slow_loop",
        lambda n: (rng.normal(size=(2, 3, n, n + 1)), rng.normal(size=(4, 3, 3, 3)), (1, 1), (1, 1)),
        24,
        stars=(2, 4, 8.5),
    )
