"""Checks of `logistic_neuron`."""

from pathlib import Path

import numpy as np
import pytest
from scipy.special import expit

from katas.neural_networks.logistic_neuron import logistic_neuron

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def train(x, y, lr, steps):
    """Return weights and bias: one vector, for samples with a column of ones."""
    design = np.column_stack([x, np.full(len(x), 1.0)])
    solution = np.zeros(design.shape[1])
    for _ in range(steps):
        solution = solution - lr * np.mean((expit(design @ solution) - y)[:, np.newaxis] * design, axis=0)
    return solution[:-1], float(solution[-1])


def test_example():
    """Takes the first step from zeros, where all chances are one half."""
    w, b = logistic_neuron(np.array([[2.0, 4.0], [6.0, 0.0], [-2.0, 2.0]]), np.array([1, 0, 0]), 0.6, 1)
    assert w == pytest.approx(np.array([-0.2, 0.2]))
    assert b == pytest.approx(-0.1)


@pytest.mark.parametrize("steps", [1, 2, 7, 20])
def test_recorded(steps):
    """Comes to the weights and the bias to which a layer of torch came."""
    x, y, lr = (RECORDED[f"neuron_{name}"] for name in ("x", "y", "lr"))
    weights, bias = RECORDED["neuron_weights"][steps - 1], float(RECORDED["neuron_biases"][steps - 1])
    w, b = logistic_neuron(x, y, float(lr), steps)
    assert w == pytest.approx(weights)
    assert b == pytest.approx(bias)


@pytest.mark.parametrize(("n", "d", "lr", "steps"), [(30, 2, 0.5, 12), (9, 4, 0.1, 25), (5, 1, 2.0, 3)])
def test_any(rng, n, d, lr, steps):
    """Follows the gradient for any samples, in which neither class need be as large as the other."""
    x = rng.normal(size=(n, d)) + np.linspace(0.5, 2, d)
    y = (np.arange(n) < n // 3).astype(int)
    weights, bias = train(x, y, lr, steps)
    w, b = logistic_neuron(x, y, lr, steps)
    assert w == pytest.approx(weights)
    assert b == pytest.approx(bias)


def test_repeated(rng):
    """Learns the same from samples that are all there twice."""
    x, y = rng.normal(size=(8, 3)), np.array([1, 0, 0, 1, 0, 0, 0, 1])
    weights, bias = train(x, y, 0.5, 6)
    w, b = logistic_neuron(np.vstack([x, x]), np.append(y, y), 0.5, 6)
    assert w == pytest.approx(weights)
    assert b == pytest.approx(bias)


def test_bias(rng):
    """Trains the bias too, which alone can tell that one class is rare."""
    x = rng.normal(size=(12, 2))
    x -= x.mean(axis=0)
    y = (np.arange(12) == 4).astype(int)
    weights, bias = train(x, y, 1.0, 40)
    w, b = logistic_neuron(x, y, 1.0, 40)
    assert w == pytest.approx(weights)
    assert b == pytest.approx(bias)


def test_huge():
    """Goes on learning where scores are in the thousands."""
    x, y = np.array([[3000.0], [-2000.0], [2500.0], [0.5]]), np.array([0, 0, 1, 1])
    weights, bias = train(x, y, 0.7, 5)
    w, b = logistic_neuron(x, y, 0.7, 5)
    assert w == pytest.approx(weights)
    assert b == pytest.approx(bias)


@pytest.mark.parametrize("dtype", [np.int64, np.uint8])
def test_integers(dtype):
    """Takes samples of whole numbers, and labels of a dtype that knows no minus."""
    x, y = np.array([[3, 1, 0], [0, 2, 5], [1, 1, 4], [2, 6, 1]], dtype=dtype), np.array([1, 0, 0, 1])
    weights, bias = train(x.astype(float), y, 0.3, 4)
    w, b = logistic_neuron(x, y.astype(dtype), 0.3, 4)
    assert w == pytest.approx(weights)
    assert b == pytest.approx(bias)


def test_no_steps(rng):
    """Stays at zeros where there are no steps to take, and leaves them with the first one."""
    x, y = rng.normal(size=(6, 3)), np.array([1, 0, 0, 1, 0, 0])
    weights, bias = train(x, y, 0.5, 1)
    w, b = logistic_neuron(x, y, 0.5, 0)
    assert w == pytest.approx(np.zeros(3))
    assert b == pytest.approx(0)
    w, b = logistic_neuron(x, y, 0.5, 1)
    assert w == pytest.approx(weights)
    assert b == pytest.approx(bias)
