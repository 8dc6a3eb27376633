"""Checks of `max_pool2d`."""

from pathlib import Path

import numpy as np
import pytest

from katas.convolution.max_pool2d import max_pool2d

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def expected_outputs(x, size, stride):
    """Return the largest number of each window, one window after the other."""
    tops = range(0, x.shape[2] - size[0] + 1, stride[0])
    lefts = range(0, x.shape[3] - size[1] + 1, stride[1])
    rows = [[x[:, :, i : i + size[0], j : j + size[1]].max(axis=(2, 3)) for j in lefts] for i in tops]
    return np.moveaxis(np.array(rows), (0, 1), (2, 3))


def assert_outputs(rng, images, size, stride, loc=0.0):
    """Hold the outputs for random images to the largest numbers."""
    x = rng.normal(loc=loc, size=images)
    expected = expected_outputs(x, size, stride)
    assert np.asarray(max_pool2d(x, size, stride)) == pytest.approx(expected)


def test_example():
    """Keeps the largest numbers of two windows, and leaves out the column on their right."""
    x = np.array([[[[1.0, 7.0, -3.0, 0.0, 9.0], [2.0, 5.0, -1.0, -2.0, 8.0]]]])
    assert max_pool2d(x, (2, 2), (2, 2)) == pytest.approx(np.array([[[[7, 0]]]]))


@pytest.mark.parametrize("number", range(3))
def test_recorded(number):
    """Finds what torch finds."""
    x, size, stride, expected = (
        RECORDED[f"pool_{number}_{name}"] for name in ("x", "size", "stride", "outputs")
    )
    assert max_pool2d(x, tuple(size.tolist()), tuple(stride.tolist())) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("images", "size"),
    [((2, 3, 4, 6), (2, 3)), ((3, 2, 6, 4), (3, 2)), ((2, 4, 5, 6), (1, 2)), ((4, 2, 6, 3), (2, 1))],
)
def test_side_by_side(rng, images, size):
    """Divides images into windows of any size where the stride is that of the windows."""
    assert_outputs(rng, images, size, size)


@pytest.mark.parametrize(
    ("size", "stride"),
    [
        ((3, 2), (1, 1)),
        ((2, 4), (1, 2)),
        ((4, 3), (3, 1)),
        ((3, 3), (2, 1)),
        ((3, 3), (1, 2)),
        ((5, 4), (2, 3)),
    ],
)
def test_overlapping(rng, size, stride):
    """Lets windows overlap where the stride is smaller."""
    assert_outputs(rng, (2, 3, 9, 10), size, stride)
    assert_outputs(rng, (3, 2, 7, 7), size, stride)


@pytest.mark.parametrize(
    ("size", "stride"), [((1, 1), (2, 3)), ((2, 1), (3, 2)), ((2, 2), (2, 4)), ((1, 3), (4, 5))]
)
def test_gaps(rng, size, stride):
    """Leaves gaps between windows where the stride is larger."""
    assert_outputs(rng, (2, 3, 9, 11), size, stride)


@pytest.mark.parametrize(
    ("images", "size", "stride"),
    [
        ((2, 3, 5, 7), (2, 2), (2, 2)),
        ((2, 3, 8, 7), (3, 3), (3, 2)),
        ((3, 2, 7, 10), (4, 2), (2, 3)),
        ((2, 2, 6, 6), (5, 4), (4, 5)),
    ],
)
def test_ragged_edge(rng, images, size, stride):
    """Has no window that is not whole, however large the numbers at the edge are."""
    assert_outputs(rng, images, size, stride)
    x = rng.normal(size=images)
    expected = expected_outputs(x, size, stride)
    x[:, :, stride[0] * (expected.shape[2] - 1) + size[0] :] = 100
    x[:, :, :, stride[1] * (expected.shape[3] - 1) + size[1] :] = 100
    assert np.asarray(max_pool2d(x, size, stride)) == pytest.approx(expected)


def test_negative(rng):
    """Finds the largest of numbers that are all below zero."""
    assert_outputs(rng, (2, 3, 5, 8), (3, 2), (1, 2), loc=-50)


def test_whole_image(rng):
    """Has one output for each channel where the window is as large as the image."""
    assert_outputs(rng, (2, 3, 4, 5), (4, 5), (2, 1))
    assert_outputs(rng, (3, 2, 4, 5), (4, 1), (7, 1))


def test_channels_apart():
    """Does not let one channel or image get into another's outputs."""
    x = np.arange(24.0).reshape(2, 3, 2, 2)
    x[1, 0] = -1
    expected = np.array([[[[3.0]], [[7.0]], [[11.0]]], [[[-1.0]], [[19.0]], [[23.0]]]])
    assert max_pool2d(x, (2, 2), (1, 1)) == pytest.approx(expected)


def test_ties():
    """Keeps a number that is largest at several pixels, once for each window that has it."""
    x = np.array([[[[5.0, 5.0, 5.0], [1.0, 5.0, 2.0], [3.0, 0.0, 3.0]]]])
    assert max_pool2d(x, (2, 2), (1, 1)) == pytest.approx(np.array([[[[5, 5], [5, 5]]]]))
    assert max_pool2d(x, (1, 3), (1, 1)) == pytest.approx(np.array([[[[5], [5], [3]]]]))


@pytest.mark.perf
def test_steps(perf, rng):
    """Loops over no windows in Python."""
    # 2 cores, Linux, November 2026: the reference 1, right_windows 1, slow_loop 14.
    perf.steps_grow(
        "slow_loop", lambda n: (rng.normal(size=(2, 3, n, n)), (2, 2), (2, 2)), 6, stars=(10, 2, 1.1)
    )
