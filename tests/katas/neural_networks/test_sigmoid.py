"""Checks of `sigmoid`."""

import warnings

import numpy as np
import pytest
from scipy.special import expit

from katas.neural_networks.sigmoid import sigmoid


def test_example():
    """Gives a half for 0, and three to one for the logarithm of 3."""
    assert sigmoid(np.array([0, np.log(3), -np.log(3)])) == pytest.approx(np.array([0.5, 0.75, 0.25]))


@pytest.mark.parametrize("shape", [(7,), (3, 5), (2, 4, 3)])
def test_shapes(rng, shape):
    """Takes arrays of any shape."""
    x = 3 * rng.normal(size=shape)
    expected = expit(x)
    assert sigmoid(x) == pytest.approx(expected)


@pytest.mark.parametrize("number", [-2.5, 0.0, 1.25, 800.0])
def test_one_number(number):
    """Takes a single number, of shape ()."""
    expected = float(expit(number))
    assert sigmoid(np.array(number)) == pytest.approx(expected)


@pytest.mark.parametrize("x", [[-1000.0, 0.0], [1000.0, 1.0], [-750.0, 1e300, 2.0], [-np.inf, np.inf]])
def test_huge(x):
    """Neither overflows nor warns, however large a number is."""
    x = np.array(x)
    expected = expit(x)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert sigmoid(x) == pytest.approx(expected)


@pytest.mark.parametrize(
    "x", [[-5.0, -9.0], [-20.0, -22.5], [-40.0, -41.5], [-300.0, -302.0], [-700.0, -701.0]]
)
def test_tail(x):
    """Keeps its digits far below zero, where it is nearly exp(x)."""
    x = np.array(x)
    expected = expit(x)
    assert sigmoid(x) == pytest.approx(expected, rel=1e-9, abs=0)


@pytest.mark.parametrize("dtype", [np.int64, np.int8])
def test_integers(dtype):
    """Gives fractions for whole numbers."""
    x = np.array([[-128, -3, -1], [0, 2, 127]], dtype=dtype)
    expected = expit(x.astype(float))
    assert sigmoid(x) == pytest.approx(expected)


def test_unsigned():
    """Takes numbers of a dtype that knows no minus."""
    x = np.array([0, 1, 3, 255], dtype=np.uint8)
    expected = expit(x.astype(float))
    assert sigmoid(x) == pytest.approx(expected)
