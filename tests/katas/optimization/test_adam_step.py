"""Checks of `adam_step`."""

from pathlib import Path

import numpy as np
import pytest

from katas.optimization.adam_step import adam_step

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def average(values, beta):
    """Return the forgetful average at rest and after each step: a sum over all values."""
    age = np.subtract.outer(np.arange(len(values)), np.arange(len(values)))
    return np.vstack([np.zeros_like(values[0]), (1 - beta) * np.tril(beta ** np.abs(age)) @ values])


def path(w, gradients, lr, betas, eps):
    """Return weights, means and mean squares at first and after each step."""
    means, squares = average(gradients, betas[0]), average(gradients**2, betas[1])
    t = np.arange(1, len(gradients) + 1)[:, np.newaxis]
    corrected = means[1:] / (1 - betas[0] ** t), squares[1:] / (1 - betas[1] ** t)
    moved = w - lr * np.cumsum(corrected[0] / (corrected[1] ** 0.5 + eps), axis=0)
    return np.vstack([w, moved]), means, squares


def test_example():
    """Takes the first step with two weights."""
    zeros = np.zeros(2)
    w, m, v = adam_step(np.array([1.0, 2.0]), np.array([3.0, -4.0]), zeros, zeros, 1, 0.5, (0.5, 0.75), 1.0)
    assert m == pytest.approx(np.array([1.5, -2]))
    assert v == pytest.approx(np.array([2.25, 4]))
    assert w == pytest.approx(np.array([0.625, 2.4]))


@pytest.mark.parametrize("eps", ["large", "small"])
def test_recorded(eps):
    """Takes each step that torch.optim.Adam took, from where torch was."""
    start, gradients, lr, betas, eps, moved, mean, square = (
        RECORDED[f"adam_eps_{eps}_{name}"]
        for name in ("start", "gradients", "lr", "betas", "eps", "weights", "exp_avg", "exp_avg_sq")
    )
    zeros = np.zeros_like(start)
    weights, means, squares = np.vstack([start, moved]), np.vstack([zeros, mean]), np.vstack([zeros, square])
    options = float(lr), tuple(betas.tolist()), float(eps)
    before = zip(weights[:-1], gradients, means[:-1], squares[:-1], strict=True)
    steps = [adam_step(*given, t, *options) for t, given in enumerate(before, start=1)]
    moved, first, second = zip(*steps, strict=True)
    assert np.array(first) == pytest.approx(means[1:])
    assert np.array(second) == pytest.approx(squares[1:])
    assert np.array(moved) == pytest.approx(weights[1:])


def test_first_step(rng):
    """Takes first steps of one length, however large or small the gradient is."""
    w, g, zeros = rng.normal(size=4), np.array([1e-3, 1.0, -20.0, 1e3]), np.zeros(4)
    expected = w - 0.1 * np.sign(g)
    moved, _, _ = adam_step(w, g, zeros, zeros, 1, 0.1, (0.9, 0.999), 1e-12)
    assert moved == pytest.approx(expected)


@pytest.mark.parametrize(
    ("d", "t", "betas", "eps"),
    [(5, 2, (0.5, 0.9), 0.1), (6, 7, (0.9, 0.5), 0.3), (7, 1000, (0.5, 0.9), 0.1), (3, 4, (0, 0), 1e-8)],
)
def test_random_step(rng, d, t, betas, eps):
    """Corrects mean and mean square by the number of the step, whatever they are."""
    w, g, m = rng.normal(size=(3, d))
    v = rng.uniform(0.1, 2, size=d)
    mean, square = betas[0] * m + (1 - betas[0]) * g, betas[1] * v + (1 - betas[1]) * g**2
    divisor = np.sqrt(square / (1 - betas[1] ** t)) + eps
    weights = w - 0.2 * mean / (1 - betas[0] ** t) / divisor
    moved, first, second = adam_step(w, g, m, v, t, 0.2, betas, eps)
    assert first == pytest.approx(mean)
    assert second == pytest.approx(square)
    assert moved == pytest.approx(weights)


def test_steady(rng):
    """Keeps mean and mean square as they are where the gradient has long been the same."""
    w, g = rng.normal(size=8), rng.integers(1, 9, size=8) / 4
    expected = w - 0.1 * g / (g + 0.1)
    moved, mean, square = adam_step(w, g, g.copy(), g**2, 5000, 0.1, (0.5, 0.75), 0.1)
    assert mean == pytest.approx(g)
    assert square == pytest.approx(g**2)
    assert moved == pytest.approx(expected)


def test_zero_gradient(rng):
    """Leaves a weight where it is whose gradients are all zero."""
    w, g, zeros = rng.normal(size=3), np.array([0, 0, 2.0]), np.zeros(3)
    expected = w - np.array([0, 0, 0.3 * 2 / (2 + 0.1)])
    moved, _, _ = adam_step(w, g, zeros, zeros, 1, 0.3, (0.5, 0.9), 0.1)
    assert moved == pytest.approx(expected)


def test_layers(rng):
    """Remembers nothing of one layer when the next has its turn."""
    gradients = rng.normal(size=(2, 4, 9))
    layers = [path(rng.normal(size=9), each, 0.1, (0.5, 0.9), 0.1) for each in gradients]
    for t in range(1, 5):
        for layer, (weights, means, squares) in enumerate(layers):
            before = weights[t - 1], gradients[layer, t - 1], means[t - 1], squares[t - 1]
            moved, mean, square = adam_step(*before, t, 0.1, (0.5, 0.9), 0.1)
            assert mean == pytest.approx(means[t])
            assert square == pytest.approx(squares[t])
            assert moved == pytest.approx(weights[t])
