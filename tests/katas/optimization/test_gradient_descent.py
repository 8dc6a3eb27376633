"""Checks of `gradient_descent`."""

from pathlib import Path

import numpy as np
import pytest

from katas.optimization.gradient_descent import gradient_descent

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def test_example():
    """Takes three steps down a parabola, each halving the distance."""
    expected = np.array([1, -0.5])
    assert gradient_descent(lambda x: 2 * x, [8, -4], 0.25, 3) == pytest.approx(expected)


@pytest.mark.parametrize("steps", [1, 2, 5, 12])
def test_recorded(steps):
    """Comes to the points to which torch.optim.SGD came."""
    centre, start, lr = RECORDED["sgd_centre"], RECORDED["sgd_start"], float(RECORDED["sgd_lr"])
    expected = RECORDED["sgd_points"][steps]

    def grad(x):
        return np.tanh(x - centre) + 0.2 * x.sum()

    assert gradient_descent(grad, start, lr, steps) == pytest.approx(expected)


@pytest.mark.parametrize(("d", "steps"), [(1, 4), (3, 1), (6, 15)])
def test_quadratic(rng, d, steps):
    """Comes to the point that a formula gives for a quadratic function."""
    axes = np.linalg.qr(rng.normal(size=(d, d)))[0]
    curvatures, lr = np.linspace(0.5, 4, d), 0.3
    least, start = rng.normal(size=d), rng.normal(size=d)
    a = axes * curvatures @ axes.T
    shrunk = axes * (1 - lr * curvatures) ** steps @ axes.T
    expected = least + shrunk @ (start - least)
    assert gradient_descent(lambda x: a @ (x - least), start, lr, steps) == pytest.approx(expected)


def test_too_large_a_rate():
    """Follows the rule where the learning rate is so large that the error grows."""
    expected = np.array([3 + (-2) ** 5])
    assert gradient_descent(lambda x: 2 * (x - 3), [4.0], 1.5, 5) == pytest.approx(expected)


def test_small_gradient(rng):
    """Takes all its steps where the gradient is small too."""
    least, start = rng.normal(size=5), rng.normal(size=5)
    expected = least + 0.9**8 * (start - least)
    assert gradient_descent(lambda x: 1e-9 * (x - least), start, 1e8, 8) == pytest.approx(expected)


def test_no_steps(rng):
    """Stays at the start where there are no steps to take."""
    start = rng.normal(size=4)
    expected = start.copy()
    assert gradient_descent(lambda x: x - 1, start, 0.5, 0) == pytest.approx(expected)


def test_integers():
    """Walks in floats from a start of integers."""
    start = np.array([4, -3, 1])
    expected = 0.9**3 * start
    assert gradient_descent(lambda x: x, start, 0.1, 3) == pytest.approx(expected)
