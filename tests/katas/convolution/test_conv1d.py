"""Checks of `conv1d`."""

from pathlib import Path

import numpy as np
import pytest
from scipy.signal import correlate

from katas.convolution.conv1d import conv1d

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def expected_outputs(x, w):
    """Return the sum over channels of the cross-correlation of each signal with each kernel."""
    return np.array(
        [
            [
                sum(
                    correlate(a, b, mode="valid", method="direct")
                    for a, b in zip(signal, kernel, strict=True)
                )
                for kernel in w
            ]
            for signal in x
        ]
    )


def assert_outputs(rng, x_shape, w_shape):
    """Hold the outputs for random signals and kernels to those that scipy finds."""
    x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
    expected = expected_outputs(x, w)
    assert np.asarray(conv1d(x, w)) == pytest.approx(expected)


def test_example():
    """Finds the steps of a signal with one kernel, and ten times its numbers with another."""
    x, w = np.array([[[1.0, 2.0, 4.0, 8.0]]]), np.array([[[-1.0, 1.0]], [[10.0, 0.0]]])
    assert conv1d(x, w) == pytest.approx(np.array([[[1, 2, 4], [10, 20, 40]]]))


def test_recorded():
    """Finds what torch finds."""
    expected = RECORDED["conv1d_outputs"]
    assert conv1d(RECORDED["conv1d_x"], RECORDED["conv1d_w"]) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("b", "ci", "n", "co", "k"), [(2, 3, 11, 5, 4), (3, 2, 7, 6, 5), (5, 4, 6, 2, 3), (1, 2, 9, 1, 3)]
)
def test_outputs(rng, b, ci, n, co, k):
    """Slides each kernel along each signal, and adds up its channels."""
    assert_outputs(rng, (b, ci, n), (co, ci, k))


@pytest.mark.parametrize(("n", "k"), [(8, 1), (5, 5), (6, 5), (1, 1)])
def test_lengths(rng, n, k):
    """Takes kernels of one place, and those that are as long as the signal."""
    assert_outputs(rng, (2, 3, n), (4, 3, k))


def test_channels_alike_in_number(rng):
    """Tells channels of the input from those of the output where there are as many."""
    assert_outputs(rng, (3, 3, 8), (3, 3, 4))


def test_channels(rng):
    """Lets each channel of the input meet its own part of the kernel."""
    x, w = np.zeros((2, 3, 6)), rng.normal(size=(4, 3, 2))
    x[:, 1] = rng.normal(size=(2, 6))
    expected = expected_outputs(x[:, 1:2], w[:, 1:2])
    assert conv1d(x, w) == pytest.approx(expected)


def test_not_turned_round():
    """Finds a kernel turned round in a signal that is 0 but for one place."""
    x = np.zeros((1, 1, 7))
    x[0, 0, 3] = 1.0
    assert conv1d(x, np.array([[[1.0, 2.0, 3.0, 5.0]]])) == pytest.approx(np.array([[[5, 3, 2, 1]]]))


def test_signals_apart(rng):
    """Does not let one signal of the batch get into another's outputs."""
    x, w = rng.normal(size=(4, 2, 9)), rng.normal(size=(3, 2, 5))
    alone = expected_outputs(x[2:3], w)
    x[[0, 1, 3]] = 1e3
    expected = expected_outputs(x, w)
    outputs = np.asarray(conv1d(x, w))
    assert outputs[2:3] == pytest.approx(alone)
    assert outputs == pytest.approx(expected)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no places in Python."""
    # 2 cores, Linux, November 2026: the reference 42, right_matrix 52.
    perf.faster_than(
        "slow_loop",
        lambda n: (rng.normal(size=(2, 3, n)), rng.normal(size=(4, 3, 5))),
        16,
        stars=(3.5, 7, 14),
    )
