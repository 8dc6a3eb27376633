"""Checks of `linear_layer`."""

from pathlib import Path

import numpy as np
import pytest

from katas.neural_networks.linear_layer import linear_layer

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def test_example():
    """Sends two rows through a layer with three outputs."""
    w, b = np.array([[1.0, 0.0, 2.0], [0.0, 1.0, 3.0]]), np.array([10.0, 20.0, 30.0])
    expected = np.array([[11, 21, 35], [12, 20, 34]])
    assert linear_layer(np.array([[1.0, 1.0], [2.0, 0.0]]), w, b) == pytest.approx(expected)


@pytest.mark.parametrize("axes", [0, 1, 2])
def test_recorded(axes):
    """Gives what torch gives, with no, one and two axes before the last."""
    x, w, b, out = (RECORDED[f"linear_{axes}_{name}"] for name in ("x", "w", "b", "out"))
    assert linear_layer(x, w, b) == pytest.approx(out)


@pytest.mark.parametrize("shape", [(4, 4), (3, 4), (4, 3, 4), (2, 5, 3, 4), (1, 4), (4,), (1, 1, 4)])
@pytest.mark.parametrize("outputs", [4, 2])
def test_any(rng, shape, outputs):
    """Keeps all axes but the last, also where inputs are as many as outputs."""
    x, w, b = rng.normal(size=shape), rng.normal(size=(4, outputs)), rng.normal(size=outputs)
    expected = np.einsum("...i,io->...o", x, w) + np.broadcast_to(b, (*shape[:-1], outputs))
    assert linear_layer(x, w, b) == pytest.approx(expected)


def test_zeros(rng):
    """Leaves the bias, as it is, of inputs that are zero."""
    w, b = rng.normal(size=(3, 5)), rng.normal(size=5)
    expected = np.stack([b, b + 2 * w[1]])
    assert linear_layer(np.array([[0.0, 0.0, 0.0], [0.0, 2.0, 0.0]]), w, b) == pytest.approx(expected)
