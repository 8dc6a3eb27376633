"""Checks of `rmsprop_step`."""

from pathlib import Path

import numpy as np
import pytest

from katas.optimization.rmsprop_step import rmsprop_step

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def path(w, gradients, lr, alpha, eps):
    """Return weights and mean squares at first and after each step: one is a sum over all gradients."""
    age = np.subtract.outer(np.arange(len(gradients)), np.arange(len(gradients)))
    squares = (1 - alpha) * np.tril(alpha ** np.abs(age)) @ gradients**2
    moved = w - lr * np.cumsum(gradients / (squares**0.5 + eps), axis=0)
    return np.vstack([w, moved]), np.vstack([np.zeros_like(w), squares])


def test_example():
    """Takes one step with two weights."""
    w, s = rmsprop_step(np.array([1.0, 2.0]), np.array([3.0, -4.0]), np.array([9.0, 16.0]), 0.5, 0.5, 1.0)
    assert s == pytest.approx(np.array([9, 16]))
    assert w == pytest.approx(np.array([0.625, 2.4]))


@pytest.mark.parametrize("eps", ["large", "small"])
def test_recorded(eps):
    """Takes each step that torch.optim.RMSprop took, from where torch was."""
    start, gradients, lr, alpha, eps, moved, averages = (
        RECORDED[f"rmsprop_eps_{eps}_{name}"]
        for name in ("start", "gradients", "lr", "alpha", "eps", "weights", "square_avg")
    )
    weights, squares = np.vstack([start, moved]), np.vstack([np.zeros_like(start), averages])
    options = float(lr), float(alpha), float(eps)
    before = zip(weights[:-1], gradients, squares[:-1], strict=True)
    moved, kept = zip(*[rmsprop_step(w, g, s, *options) for w, g, s in before], strict=True)
    assert np.array(kept) == pytest.approx(squares[1:])
    assert np.array(moved) == pytest.approx(weights[1:])


@pytest.mark.parametrize(("d", "alpha", "eps"), [(5, 0.5, 0.1), (6, 0.9, 0.3), (7, 0, 1e-8)])
def test_random_step(rng, d, alpha, eps):
    """Divides by the root of the new mean square and eps, whatever the old one is."""
    w, g, s = rng.normal(size=d), rng.normal(size=d), rng.uniform(0.1, 2, size=d)
    square = alpha * s + (1 - alpha) * g**2
    weights = w - 0.2 * g / (square**0.5 + eps)
    moved, kept = rmsprop_step(w, g, s, 0.2, alpha, eps)
    assert kept == pytest.approx(square)
    assert moved == pytest.approx(weights)


def test_size_of_the_gradient(rng):
    """Takes first steps of one length, however large or small the gradient is."""
    w, sizes = rng.normal(size=4), np.array([1e-3, 1.0, -20.0, 1e3])
    expected = w - 0.1 * np.sign(sizes) / 0.5
    moved, _ = rmsprop_step(w, sizes, np.zeros(4), 0.1, 0.75, 1e-12)
    assert moved == pytest.approx(expected)


def test_zero_gradient(rng):
    """Leaves a weight where it is whose gradients are all zero."""
    w, g = rng.normal(size=3), np.array([0, 0, 2.0])
    expected = w - np.array([0, 0, 0.3 * 2 / (1 + 0.1)])
    moved, kept = rmsprop_step(w, g, np.zeros(3), 0.3, 0.75, 0.1)
    assert kept == pytest.approx(np.array([0, 0, 1.0]))
    assert moved == pytest.approx(expected)


def test_layers(rng):
    """Remembers nothing of one layer when the next has its turn."""
    gradients = rng.normal(size=(2, 4, 8))
    layers = [path(rng.normal(size=8), each, 0.1, 0.7, 0.1) for each in gradients]
    for step in range(4):
        for layer, (weights, squares) in enumerate(layers):
            moved, kept = rmsprop_step(weights[step], gradients[layer, step], squares[step], 0.1, 0.7, 0.1)
            assert kept == pytest.approx(squares[step + 1])
            assert moved == pytest.approx(weights[step + 1])
