"""Checks of `linear_backward`."""

from pathlib import Path

import numpy as np
import pytest

from katas.neural_networks.linear_backward import linear_backward

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def test_example():
    """Sends the gradients of two rows back through a layer with one output."""
    g, x, w = np.array([[1.0], [-3.0]]), np.array([[1.0, 2.0], [0.0, 1.0]]), np.array([[5.0], [7.0]])
    dx, dw, db = linear_backward(g, x, w)
    assert dx == pytest.approx(np.array([[5, 7], [-15, -21]]))
    assert dw == pytest.approx(np.array([[1], [-1]]))
    assert db == pytest.approx(np.array([-2]))


@pytest.mark.parametrize("axes", [0, 1, 2])
def test_recorded(axes):
    """Gives the gradients that autograd gives, with no, one and two axes before the last."""
    g, x, w, *expected = (RECORDED[f"linear_{axes}_{name}"] for name in ("g", "x", "w", "dx", "dw", "db"))
    dx, dw, db = linear_backward(g, x, w)
    assert dx == pytest.approx(expected[0])
    assert dw == pytest.approx(expected[1])
    assert db == pytest.approx(expected[2])


@pytest.mark.parametrize("shape", [(4,), (4, 4), (6, 4), (4, 4, 4), (2, 3, 4), (3, 2, 5, 4), (1, 4)])
@pytest.mark.parametrize("outputs", [4, 2])
def test_any(rng, shape, outputs):
    """Sums over all axes but the last, also where inputs are as many as outputs."""
    g, x = rng.normal(size=(*shape[:-1], outputs)), rng.normal(size=shape)
    w = rng.normal(size=(4, outputs))
    by_x, by_w = np.einsum("...o,io->...i", g, w), np.tensordot(x, g, axes=[range(x.ndim - 1)] * 2)
    by_b = g.sum(axis=tuple(range(g.ndim - 1)))
    dx, dw, db = linear_backward(g, x, w)
    assert dx == pytest.approx(by_x)
    assert dw == pytest.approx(by_w)
    assert db == pytest.approx(by_b)


def test_slopes(rng):
    """Foretells how much a loss grows when inputs, weights and bias change a little."""
    x, w, b, target = (rng.normal(size=shape) for shape in ((3, 4), (4, 2), 2, (3, 2)))
    steps = [1e-5 * rng.normal(size=each.shape) for each in (x, w, b)]

    def loss(sign):
        moved = [each + sign * step for each, step in zip((x, w, b), steps, strict=True)]
        return np.sum((moved[0] @ moved[1] + moved[2] - target) ** 2) / 2

    expected = (loss(1) - loss(-1)) / 2
    gradients = linear_backward(x @ w + b - target, x, w)
    found = sum(float(np.sum(each * step)) for each, step in zip(gradients, steps, strict=True))
    assert found == pytest.approx(expected, rel=1e-4, abs=1e-10)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no examples in Python."""
    # 2 cores, Linux, November 2026: the reference 63, right_one_more_input 84.
    perf.faster_than(
        "slow_loop",
        lambda n: (rng.normal(size=(n, 6)), rng.normal(size=(n, 5)), rng.normal(size=(5, 6))),
        200,
        stars=(5, 10, 21),
    )
