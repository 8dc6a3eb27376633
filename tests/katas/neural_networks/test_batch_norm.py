"""Checks of `batch_norm`."""

from pathlib import Path

import numpy as np
import pytest

from katas.neural_networks.batch_norm import batch_norm

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def draw(rng, d):
    """Draw a state."""
    return {"mean": rng.normal(size=d), "var": rng.uniform(0.5, 3, size=d)}


def moved(state, x, momentum):
    """Return the state after a batch, as two arrays."""
    batch = np.mean(x, axis=0), np.var(x, axis=0, ddof=1)
    return tuple(
        (1 - momentum) * state[name] + momentum * new
        for name, new in zip(("mean", "var"), batch, strict=True)
    )


def assert_state(state, mean, var):
    """Hold a state to be as expected."""
    assert sorted(state) == ["mean", "var"]
    assert state["mean"] == pytest.approx(mean)
    assert state["var"] == pytest.approx(var)


def test_example():
    """Normalises two rows in training, and moves the state half the way to them."""
    state = {"mean": np.array([0.0, 10.0]), "var": np.array([1.0, 3.0])}
    y = batch_norm(np.array([[1.0, -4.0], [3.0, -2.0]]), state, True, momentum=0.5, eps=1.25)
    assert y == pytest.approx(np.array([[-2, -2], [2, 2]]) / 3)
    assert_state(state, np.array([1, 3.5]), np.array([1.5, 2.5]))


@pytest.mark.parametrize("step", [1, 2, 3, 4])
@pytest.mark.parametrize(("name", "options"), [("large", {"momentum": 0.3, "eps": 0.1}), ("default", {})])
def test_recorded(name, options, step):
    """Does what torch does, in three steps of training and in evaluation."""
    before, after = (
        {key: RECORDED[f"batch_norm_{name}_{key}_{i}"].copy() for key in ("mean", "var")}
        for i in (step - 1, step)
    )
    x, out = (RECORDED[f"batch_norm_{name}_{key}_{step}"] for key in ("x", "out"))
    assert batch_norm(x, before, step != 4, **options) == pytest.approx(out)
    assert_state(before, after["mean"], after["var"])


@pytest.mark.parametrize(("n", "d", "momentum", "eps"), [(2, 5, 0.1, 0.1), (7, 3, 0.6, 1e-3), (4, 4, 0.9, 1)])
def test_training(rng, n, d, momentum, eps):
    """Measures each feature by the batch in training, and remembers it."""
    x, state = rng.normal(size=(n, d)) * np.linspace(0.5, 3, d) + np.linspace(-2, 2, d), draw(rng, d)
    mean, var = moved(state, x, momentum)
    expected = (x - np.mean(x, axis=0)) / np.sqrt(np.var(x, axis=0) + eps)
    assert batch_norm(x, state, True, momentum, eps) == pytest.approx(expected)
    assert_state(state, mean, var)


@pytest.mark.parametrize("n", [1, 2, 6])
def test_evaluation(rng, n):
    """Measures by the state in evaluation, a single row too, and leaves the state as it is."""
    x, state = rng.normal(size=(n, 4)), draw(rng, 4)
    mean, var = state["mean"].copy(), state["var"].copy()
    expected = (x - mean) / np.sqrt(var + 0.1)
    assert batch_norm(x, state, False, 0.5, 0.1) == pytest.approx(expected)
    assert_state(state, mean, var)


def test_sequence(rng):
    """Comes to know the data batch by batch, and uses that in evaluation."""
    state, x = draw(rng, 3), 2 * rng.normal(size=(6, 4, 3)) + np.array([3, -1, 0])
    mean, var = state["mean"].copy(), state["var"].copy()
    for batch in x[1:]:
        mean, var = moved({"mean": mean, "var": var}, batch, 0.2)
        expected = (batch - batch.mean(axis=0)) / np.sqrt(batch.var(axis=0) + 0.01)
        assert batch_norm(batch, state, True, 0.2, 0.01) == pytest.approx(expected)
        assert_state(state, mean, var)
    expected = (x[0] - mean) / np.sqrt(var + 0.01)
    assert batch_norm(x[0], state, False, 0.2, 0.01) == pytest.approx(expected)


@pytest.mark.parametrize("value", [0.0, -7.0])
def test_constant(rng, value):
    """Makes a constant feature zeros in training."""
    x, state = rng.normal(size=(5, 3)), draw(rng, 3)
    x[:, 1] = value
    mean, var = moved(state, x, 0.1)
    expected = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + 1e-5)
    assert batch_norm(x, state, True) == pytest.approx(expected)
    assert_state(state, mean, var)


def test_far_from_zero(rng):
    """Keeps its accuracy for features far from zero."""
    x, state = rng.normal(size=(8, 2)), draw(rng, 2)
    far = x + np.array([1e7, -1e8])
    expected = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + 0.1)
    assert batch_norm(far, state, True, 0.1, 0.1) == pytest.approx(expected, rel=1e-5, abs=1e-6)


@pytest.mark.parametrize("n", [0, 1])
def test_too_few(rng, n):
    """Refuses a batch of fewer than two rows in training, and takes one of two."""
    x, state = rng.normal(size=(2, 3)), draw(rng, 3)
    mean, var = moved(state, x, 0.1)
    expected = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + 1e-5)
    assert batch_norm(x, state, True) == pytest.approx(expected)
    assert_state(state, mean, var)
    with pytest.raises(ValueError):
        batch_norm(x[:n], draw(rng, 3), True)
