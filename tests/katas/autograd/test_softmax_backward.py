"""Checks of `softmax_backward`."""

from pathlib import Path

import numpy as np
import pytest
from scipy.special import softmax

from katas.autograd.softmax_backward import softmax_backward

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def expected_gradient(g, s):
    """Return each row's gradient times its Jacobian, written out."""
    return np.array(
        [(np.diag(shares) - np.outer(shares, shares)) @ row for row, shares in zip(g, s, strict=True)]
    )


def test_example():
    """Passes on what is left of each gradient when their weighted mean is taken away."""
    g, s = np.array([[4.0, 0.0, 8.0]]), np.array([[0.5, 0.25, 0.25]])
    assert softmax_backward(g, s) == pytest.approx(np.array([[0, -1, 1]]))


def test_recorded():
    """Finds the gradient that torch finds."""
    expected = RECORDED["softmax_grad"]
    assert softmax_backward(RECORDED["softmax_g"], RECORDED["softmax_s"]) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "k"), [(2, 3), (5, 2), (3, 7), (1, 4), (4, 4), (6, 5)])
def test_jacobian(rng, n, k):
    """Multiplies each row's gradient by the Jacobian of that row."""
    g, s = rng.normal(size=(n, k)), softmax(2 * rng.normal(size=(n, k)), axis=1)
    expected = expected_gradient(g, s)
    assert softmax_backward(g, s) == pytest.approx(expected)


def test_slopes(rng):
    """Agrees with central differences."""
    x, g, h = rng.normal(size=(3, 4)), rng.normal(size=(3, 4)), 1e-5
    expected = np.zeros((3, 4))
    for place in np.ndindex(3, 4):
        step = np.zeros((3, 4))
        step[place] = h
        expected[place] = np.sum(g * (softmax(x + step, axis=1) - softmax(x - step, axis=1))) / (2 * h)
    assert softmax_backward(g, softmax(x, axis=1)) == pytest.approx(expected, abs=1e-8)


def test_uniform_gradient(rng):
    """Passes on nothing of what all outputs of a row have in common, and all of what they have not."""
    g, s = rng.normal(size=(4, 3)), softmax(rng.normal(size=(4, 3)), axis=1)
    expected = expected_gradient(g, s)
    assert softmax_backward(g + rng.normal(size=(4, 1)), s) == pytest.approx(expected)


def test_rows_add_up_to_zero(rng):
    """Passes on gradients that cancel in each row, for adding a number to all inputs changes nothing."""
    g, s = rng.normal(size=(6, 4)), softmax(rng.normal(size=(6, 4)), axis=1)
    grad = np.asarray(softmax_backward(g, s))
    assert grad.shape == (6, 4)
    assert grad.sum(axis=1) == pytest.approx(np.zeros(6), abs=1e-12)
    assert np.abs(grad).sum() == pytest.approx(np.abs(expected_gradient(g, s)).sum())


def test_one_output():
    """Passes on the gradient of a single output where it comes from one alone, with the right signs."""
    g, s = np.array([[0.0, 0.0, 2.0], [2.0, 0.0, 0.0]]), np.array([[0.25, 0.25, 0.5], [0.75, 0.125, 0.125]])
    expected = np.array([[-0.25, -0.25, 0.5], [0.375, -0.1875, -0.1875]])
    assert softmax_backward(g, s) == pytest.approx(expected)


def test_sure(rng):
    """Passes on nothing in a row that is sure of one output, whose shares are 1 and 0."""
    g, s = rng.normal(size=(3, 4)), np.array([[0.0, 1, 0, 0], [0.5, 0.5, 0, 0], [0, 0, 0, 1]])
    half = (g[1, 0] - g[1, 1]) / 4
    expected = np.array([[0, 0, 0, 0], [half, -half, 0, 0], [0, 0, 0, 0]])
    assert softmax_backward(g, s) == pytest.approx(expected, abs=1e-15)


def test_rows_apart(rng):
    """Does not let one row's gradient get into another's."""
    s = softmax(rng.normal(size=(3, 5)), axis=1)
    g = np.zeros((3, 5))
    g[1] = rng.normal(size=5)
    expected = expected_gradient(g, s)
    assert softmax_backward(g, s) == pytest.approx(expected)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no rows in Python."""
    # 2 cores, Linux, November 2026: the reference 57, right_dot 80.
    perf.faster_than(
        "slow_loop",
        lambda n: (rng.normal(size=(n, 8)), rng.dirichlet(np.ones(8), size=n)),
        30,
        stars=(4.5, 9.5, 19),
    )
