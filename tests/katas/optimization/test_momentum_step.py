"""Checks of `momentum_step`."""

from pathlib import Path

import numpy as np
import pytest

from katas.optimization.momentum_step import momentum_step

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def path(w, gradients, lr, beta):
    """Return weights and velocities at rest and after each step: a velocity is a sum over all gradients."""
    age = np.subtract.outer(np.arange(len(gradients)), np.arange(len(gradients)))
    velocities = np.vstack([np.zeros_like(w), np.tril(beta ** np.abs(age)) @ gradients])
    return w - lr * np.cumsum(velocities, axis=0), velocities


def test_example():
    """Takes one step with two weights."""
    w, v = momentum_step(np.array([1.0, 2.0]), np.array([2.0, -3.0]), np.array([4.0, 2.0]), 0.25, 0.5)
    assert v == pytest.approx(np.array([4, -2]))
    assert w == pytest.approx(np.array([0, 2.5]))


def test_recorded():
    """Takes each step that torch.optim.SGD took, from where torch was."""
    lr, beta = float(RECORDED["momentum_lr"]), float(RECORDED["momentum_momentum"])
    weights = np.vstack([RECORDED["momentum_start"], RECORDED["momentum_weights"]])
    velocities = np.vstack([np.zeros(5), RECORDED["momentum_momentum_buffer"]])
    before = zip(weights[:-1], RECORDED["momentum_gradients"], velocities[:-1], strict=True)
    moved, kept = zip(*[momentum_step(w, g, v, lr, beta) for w, g, v in before], strict=True)
    assert np.array(kept) == pytest.approx(velocities[1:])
    assert np.array(moved) == pytest.approx(weights[1:])


def test_first_step(rng):
    """Goes by the whole gradient in the first step."""
    w, g = rng.normal(size=7), rng.normal(size=7)
    expected = w - 0.3 * g
    moved, velocity = momentum_step(w, g, np.zeros(7), 0.3, 0.9)
    assert velocity == pytest.approx(g)
    assert moved == pytest.approx(expected)


@pytest.mark.parametrize(("d", "beta"), [(3, 0), (4, 0.5), (8, 0.99)])
def test_random_step(rng, d, beta):
    """Keeps the share beta of any velocity."""
    w, g, v = rng.normal(size=(3, d))
    velocity = beta * v + g
    weights = w - 0.02 * velocity
    moved, kept = momentum_step(w, g, v, 0.02, beta)
    assert kept == pytest.approx(velocity)
    assert moved == pytest.approx(weights)


def test_rolls_on(rng):
    """Rolls on, and slower, where the gradient is zero."""
    w, v = rng.normal(size=(2, 6))
    velocity = 0.8 * v
    weights = w - 0.1 * velocity
    moved, kept = momentum_step(w, np.zeros(6), v, 0.1, 0.8)
    assert kept == pytest.approx(velocity)
    assert moved == pytest.approx(weights)


def test_steady(rng):
    """Settles at the velocity g / (1 - beta) where the slope is even."""
    w, g = rng.normal(size=(2, 10))
    expected = w - 0.1 * 2 * g
    moved, kept = momentum_step(w, g, 2 * g, 0.1, 0.5)
    assert kept == pytest.approx(2 * g)
    assert moved == pytest.approx(expected)


def test_layers(rng):
    """Remembers nothing of one layer when the next has its turn."""
    gradients = rng.normal(size=(2, 4, 9))
    layers = [path(rng.normal(size=9), each, 0.1, 0.7) for each in gradients]
    for step in range(4):
        for layer, (weights, velocities) in enumerate(layers):
            moved, kept = momentum_step(weights[step], gradients[layer, step], velocities[step], 0.1, 0.7)
            assert kept == pytest.approx(velocities[step + 1])
            assert moved == pytest.approx(weights[step + 1])
