"""Checks of `relu`."""

from pathlib import Path

import numpy as np
import pytest

from katas.neural_networks.relu import relu

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def test_example():
    """Cuts off what is below zero."""
    value, derivative = relu(np.array([-2.0, 3.0, 0.5, -0.1]))
    assert value == pytest.approx(np.array([0, 3, 0.5, 0]))
    assert derivative == pytest.approx(np.array([0, 1, 1, 0]))


def test_recorded():
    """Gives the values and derivatives that torch gives."""
    x, value, derivative = (RECORDED[f"relu_{name}"] for name in ("x", "value", "derivative"))
    found, slope = relu(x)
    assert found == pytest.approx(value)
    assert slope == pytest.approx(derivative)


@pytest.mark.parametrize("shape", [(3, 4), (2, 5, 3)])
def test_shapes(rng, shape):
    """Takes arrays of any shape."""
    x = 10 * rng.normal(size=shape)
    expected = (abs(x) + x) / 2
    slopes = np.sign(expected)
    value, derivative = relu(x)
    assert value == pytest.approx(expected)
    assert derivative == pytest.approx(slopes)


@pytest.mark.parametrize("number", [2.5, 1e-300])
def test_one_number(number):
    """Takes a single number, of shape ()."""
    value, derivative = relu(np.array(number))
    assert value == pytest.approx(number, rel=1e-9, abs=0)
    assert derivative == pytest.approx(1)


def test_zero():
    """Has the derivative 0 at zero, whatever its sign, and 1 at the smallest number above."""
    value, derivative = relu(np.array([0.0, -0.0, 5e-324, 7.0]))
    assert value == pytest.approx(np.array([0.0, 0.0, 0.0, 7.0]))
    assert derivative == pytest.approx(np.array([0.0, 0.0, 1.0, 1.0]))


def test_nan():
    """Lets nan through, where it can be seen."""
    value, _ = relu(np.array([np.nan, -1.0, 2.0]))
    assert np.isnan(value) == pytest.approx(np.array([True, False, False]))
    assert value[1:] == pytest.approx(np.array([0.0, 2.0]))


def test_infinity():
    """Makes zero even of minus infinity."""
    value, derivative = relu(np.array([-np.inf, np.inf]))
    assert value == pytest.approx(np.array([0.0, np.inf]))
    assert derivative == pytest.approx(np.array([0.0, 1.0]))


@pytest.mark.parametrize("dtype", [np.int64, np.uint8])
def test_integers(dtype):
    """Takes whole numbers."""
    value, derivative = relu(np.array([3, 0, 200], dtype=dtype))
    assert value == pytest.approx(np.array([3, 0, 200]))
    assert derivative == pytest.approx(np.array([1, 0, 1]))
