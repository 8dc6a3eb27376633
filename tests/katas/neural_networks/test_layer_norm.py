"""Checks of `layer_norm`."""

from pathlib import Path

import numpy as np
import pytest

from katas.neural_networks.layer_norm import layer_norm

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def normalised(x, eps):
    """Return the vectors normalised, one at a time."""
    rows = [(row - np.mean(row)) * (np.var(row) + eps) ** -0.5 for row in x.reshape(-1, x.shape[-1])]
    return np.reshape(rows, x.shape)


def test_example():
    """Normalises two vectors of mean 2 and 7 and variance 1, with an eps of 3."""
    x, gain, bias = np.array([[1.0, 3.0], [8.0, 6.0]]), np.array([2.0, 4.0]), np.array([10.0, 0.0])
    assert layer_norm(x, gain, bias, 3.0) == pytest.approx(np.array([[9, 2], [11, -2]]))


@pytest.mark.parametrize("axes", [1, 2, 3])
def test_recorded(axes):
    """Gives what torch gives, for one, two and three axes, and two sizes of eps."""
    x, gain, bias, eps, out = (
        RECORDED[f"layer_norm_{axes}_{name}"] for name in ("x", "gain", "bias", "eps", "out")
    )
    assert layer_norm(x, gain, bias, float(eps)) == pytest.approx(out)


@pytest.mark.parametrize("eps", [0.1, 1e-5])
@pytest.mark.parametrize("shape", [(6,), (3, 5), (4, 4), (1, 3), (3, 3, 3), (2, 4, 3, 5)])
def test_any(rng, shape, eps):
    """Measures each vector along the last axis by itself, whatever the axes before it."""
    x = 2 * rng.normal(size=shape) + rng.normal(size=(*shape[:-1], 1))
    gain, bias = rng.normal(size=shape[-1]), rng.normal(size=shape[-1])
    expected = normalised(x, eps) * gain + bias
    assert layer_norm(x, gain, bias, eps) == pytest.approx(expected)


@pytest.mark.parametrize("value", [0.0, 4.0, -250.0])
def test_constant(rng, value):
    """Leaves nothing but the bias of a vector whose numbers are all equal."""
    x, gain, bias = rng.normal(size=(3, 5)), rng.normal(size=5), rng.normal(size=5)
    x[1] = value
    expected = normalised(x, 1e-5) * gain + bias
    assert layer_norm(x, gain, bias, 1e-5) == pytest.approx(expected)


def test_small(rng):
    """Hardly stretches vectors whose variance is small beside eps."""
    x, gain, bias = 1e-3 * rng.normal(size=(4, 6)), rng.normal(size=6), rng.normal(size=6)
    expected = normalised(x, 0.1) * gain + bias
    assert layer_norm(x, gain, bias, 0.1) == pytest.approx(expected)


def test_far_from_zero(rng):
    """Keeps its accuracy for vectors far from zero."""
    x, gain, bias = rng.normal(size=(2, 7)), rng.normal(size=7), rng.normal(size=7)
    expected = normalised(x, 0.1) * gain + bias
    far = x + np.array([[1e8], [-1e7]])
    assert layer_norm(far, gain, bias, 0.1) == pytest.approx(expected, rel=1e-5, abs=1e-6)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no rows in Python."""
    # 2 cores, Linux, November 2026: the reference 49, right_einsum 76.
    perf.faster_than(
        "slow_loop",
        lambda n: (rng.normal(size=(n, 16)), rng.normal(size=16), rng.normal(size=16), 1e-5),
        300,
        stars=(4, 8, 16),
    )
