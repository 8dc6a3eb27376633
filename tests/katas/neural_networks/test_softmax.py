"""Checks of `softmax`."""

import numpy as np
import pytest
import scipy.special

from katas.neural_networks.softmax import softmax


def test_example():
    """Divides 1, 3 and 4, of which the logarithms are given, by their sum."""
    x = np.log([1, 3, 4])
    assert softmax(x) == pytest.approx(np.array([0.125, 0.375, 0.5]))


@pytest.mark.parametrize(
    ("shape", "axis"), [((3, 5), 1), ((3, 5), 0), ((4, 4), 0), ((4, 4), 1), ((2, 3, 4), 1), ((2, 3, 4), -3)]
)
def test_axis(rng, shape, axis):
    """Divides by the sums along the axis that it is given."""
    x = 2 * rng.normal(size=shape)
    expected = scipy.special.softmax(x, axis=axis)
    assert softmax(x, axis=axis) == pytest.approx(expected)


@pytest.mark.parametrize("shape", [(6,), (3, 3), (2, 4, 3)])
def test_last_axis(rng, shape):
    """Takes the last axis where nothing is said."""
    x = 2 * rng.normal(size=shape)
    expected = scipy.special.softmax(x, axis=-1)
    assert softmax(x) == pytest.approx(expected)


@pytest.mark.parametrize("shift", [1000, -1000, 1e6])
def test_huge(rng, shift):
    """Does not overflow where all numbers are huge, and finds shares where all are far below zero."""
    x = rng.normal(size=(3, 4))
    expected = scipy.special.softmax(x, axis=0)
    assert softmax(x + shift, axis=0) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("axis", [0, 1])
def test_far_apart(rng, axis):
    """Finds the shares in each slice, however far the slices lie apart."""
    x = rng.normal(size=(4, 3))
    far = np.expand_dims(np.array([-2000, 0, 900, 5000])[: x.shape[1 - axis]], axis)
    expected = scipy.special.softmax(x, axis=axis)
    assert softmax(x + far, axis=axis) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("axis", [0, 1])
def test_excluded(rng, axis):
    """Gives the share 0 to -inf, and to each number of a slice where all are -inf."""
    x = rng.normal(size=(5, 5))
    slices = np.moveaxis(x, axis, 0)
    slices[1:, 0] = slices[2, 1] = slices[0, 3] = -np.inf
    expected = scipy.special.softmax(x, axis=axis)
    shares = np.moveaxis(expected, axis, 0)
    slices[:, 4], shares[:, 4] = -np.inf, 0
    assert softmax(x, axis=axis) == pytest.approx(expected)


def test_integers():
    """Takes whole numbers, also of a dtype that knows no minus."""
    x = np.array([[3, 1], [0, 2], [255, 254]], dtype=np.uint8)
    expected = scipy.special.softmax(x.astype(float), axis=1)
    assert softmax(x, axis=1) == pytest.approx(expected)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no rows in Python."""
    # 2 cores, Linux, November 2026: the reference 33, the library's 21, right_last_axis_in_place 24.
    perf.faster_than("slow_loop", lambda n: (rng.normal(size=(n, 10)),), 100, stars=(2.5, 5, 10))
