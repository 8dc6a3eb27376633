"""Checks of `mlp_forward_backward`."""

from pathlib import Path

import numpy as np
import pytest
from scipy.special import log_softmax

from katas.neural_networks.mlp_forward_backward import mlp_forward_backward

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))
NAMES = ("w1", "b1", "w2", "b2")


def draw(rng, n, d, h, k):
    """Draw parameters, inputs and classes."""
    shapes = {"w1": (d, h), "b1": h, "w2": (h, k), "b2": k}
    params = {name: rng.normal(size=shape) for name, shape in shapes.items()}
    return params, rng.normal(size=(n, d)), rng.integers(k, size=n)


def loss_of(params, x, y):
    """Return the loss alone."""
    hidden = np.maximum(x @ params["w1"] + params["b1"], 0)
    shares = log_softmax(hidden @ params["w2"] + params["b2"], axis=1)
    return -np.mean([row[label] for row, label in zip(shares, y, strict=True)])


def slopes_of(params, x, y, step=1e-5):
    """Return the gradients as central differences find them, one number at a time."""
    found = {}
    for name, values in params.items():
        slopes = np.zeros(values.shape)
        for place in np.ndindex(*values.shape):
            moved = []
            for sign in (1, -1):
                changed = values.copy()
                changed[place] += sign * step
                moved.append(loss_of({**params, name: changed}, x, y))
            slopes[place] = (moved[0] - moved[1]) / (2 * step)
        found[name] = slopes
    return found


def assert_gradients(found, expected, rel=1e-6, abs=1e-12):
    """Hold gradients to be as expected, by their names."""
    assert sorted(found) == sorted(NAMES)
    for name in NAMES:
        assert found[name] == pytest.approx(expected[name], rel=rel, abs=abs)


def test_example():
    """Finds the gradients of a network with two hidden neurons, of which one is asleep."""
    third = np.log(3)
    params = {"w1": np.array([[1.0, -1.0]]), "b1": np.array([0.0, 1.0])}
    params |= {"w2": np.array([[third / 2, 0.0], [5.0, 7.0]]), "b2": np.array([3.0, 3.0])}
    expected = {"w1": np.array([[0.75 * third, 0]]), "b1": np.array([0.375 * third, 0])}
    expected |= {"w2": np.array([[1.5, -1.5], [0, 0]]), "b2": np.array([0.75, -0.75])}
    loss, gradients = mlp_forward_backward(params, np.array([[2.0]]), np.array([1]))
    assert loss == pytest.approx(np.log(4))
    assert_gradients(gradients, expected)


def test_recorded():
    """Gives the loss and the gradients that torch gives."""
    params, expected = ({name: RECORDED[f"mlp_{d}{name}"] for name in NAMES} for d in ("", "d"))
    found, gradients = mlp_forward_backward(params, RECORDED["mlp_x"], RECORDED["mlp_y"])
    assert found == pytest.approx(float(RECORDED["mlp_loss"]))
    assert_gradients(gradients, expected)


@pytest.mark.parametrize(("n", "d", "h", "k"), [(6, 3, 5, 2), (4, 4, 4, 4), (1, 2, 7, 3), (9, 5, 3, 6)])
def test_slopes(rng, n, d, h, k):
    """Foretells how the loss changes with each parameter, in networks of any size."""
    params, x, y = draw(rng, n, d, h, k)
    # Where relu has a corner within reach, a difference tells nothing: keep clear of it.
    before = x @ params["w1"] + params["b1"]
    params["b1"] = params["b1"] + 0.01 * (np.abs(before).min(axis=0) < 0.001)
    expected, loss = slopes_of(params, x, y), loss_of(params, x, y)
    found, gradients = mlp_forward_backward(params, x, y)
    assert found == pytest.approx(loss)
    assert_gradients(gradients, expected, rel=1e-4, abs=1e-7)


def test_repeated(rng):
    """Takes the mean over the rows, so that examples that are all there twice change nothing."""
    params, x, y = draw(rng, 5, 3, 4, 2)
    expected, loss = slopes_of(params, x, y), loss_of(params, x, y)
    found, gradients = mlp_forward_backward(params, np.vstack([x, x]), np.append(y, y))
    assert found == pytest.approx(loss)
    assert_gradients(gradients, expected, rel=1e-3, abs=1e-5)


def test_corner(rng):
    """Has the derivative 0 where a hidden neuron gets exactly zero."""
    params, x, y = draw(rng, 6, 2, 5, 3)
    params["w1"][:, 3], params["b1"][3] = 0, 0
    expected = slopes_of(params, x, y)
    expected["w1"][:, 3], expected["b1"][3], expected["w2"][3] = 0, 0, 0
    loss = loss_of(params, x, y)
    found, gradients = mlp_forward_backward(params, x, y)
    assert found == pytest.approx(loss)
    assert_gradients(gradients, expected, rel=1e-3, abs=1e-5)


def test_huge(rng):
    """Neither overflows nor loses the loss where logits are in the thousands."""
    params, x, y = draw(rng, 7, 3, 5, 4)
    params["w2"] = 2000 * params["w2"]
    loss = loss_of(params, x, y)
    hidden = np.maximum(x @ params["w1"] + params["b1"], 0)
    shares = np.exp(log_softmax(hidden @ params["w2"] + params["b2"], axis=1))
    by_b2 = (shares.sum(axis=0) - np.bincount(y, minlength=4)) / 7
    found, gradients = mlp_forward_backward(params, x, y)
    assert found == pytest.approx(loss)
    assert gradients["b2"] == pytest.approx(by_b2)


def test_descent(rng):
    """Leads downhill: a small step against the gradients makes the loss smaller by what they foretell."""
    params, x, y = draw(rng, 8, 4, 6, 3)
    before = loss_of(params, x, y)
    loss, gradients = mlp_forward_backward(params, x, y)
    squares = sum(float(np.sum(np.square(each))) for each in gradients.values())
    lr = 1e-6
    moved = {name: params[name] - lr * np.asarray(gradients[name]) for name in NAMES}
    assert loss == pytest.approx(before)
    assert (before - loss_of(moved, x, y)) / lr == pytest.approx(squares, rel=1e-2)
    assert squares > 1e-4
