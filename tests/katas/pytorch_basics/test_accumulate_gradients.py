"""Checks of `accumulate_gradients`."""

import copy

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from katas.pytorch_basics.accumulate_gradients import accumulate_gradients


def drawn(rng, model):
    """Return a model with random parameters, in float64."""
    model = model.double()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.tensor(rng.normal(size=parameter.shape)) / 2)
    return model


def draw(rng, n, d=4, k=3):
    """Return random inputs and classes."""
    return torch.tensor(rng.normal(size=(n, d))), torch.tensor(rng.integers(0, k, size=n))


def whole(model, x, y):
    """Return the mean loss and its gradients, of the whole batch at once."""
    model = copy.deepcopy(model)
    loss = F.cross_entropy(model(x), y)
    return loss.item(), torch.autograd.grad(loss, list(model.parameters()))


def assert_gradients(model, expected):
    """Hold the gradients in a model to be the expected ones."""
    for parameter, gradient in zip(model.parameters(), expected, strict=True):
        assert parameter.grad.numpy() == pytest.approx(gradient.numpy(), rel=1e-7, abs=1e-10)


def test_example():
    """Adds up over three samples, of which the model sees two at a time."""
    model = nn.Linear(1, 2, bias=False)
    nn.init.zeros_(model.weight)
    x, y = torch.tensor([[1.0], [2.0], [6.0]]), torch.tensor([0, 0, 1])
    assert accumulate_gradients(model, x, y, 2) == pytest.approx(np.log(2), rel=1e-5)
    assert model.weight.grad.numpy() == pytest.approx(np.array([[0.5], [-0.5]]), rel=1e-5)


@pytest.mark.parametrize(("n", "micro"), [(12, 4), (9, 3), (6, 1)])
def test_even(rng, n, micro):
    """Gives the loss and the gradients of the whole batch, in parts of one size."""
    model, (x, y) = drawn(rng, nn.Sequential(nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 3))), draw(rng, n)
    loss, gradients = whole(model, x, y)
    assert accumulate_gradients(model, x, y, micro) == pytest.approx(loss)
    assert_gradients(model, gradients)


@pytest.mark.parametrize(("n", "micro"), [(10, 4), (7, 6), (11, 5)])
def test_ragged(rng, n, micro):
    """Lets each sample count the same, also in a last part that is smaller."""
    model, (x, y) = drawn(rng, nn.Linear(4, 3)), draw(rng, n)
    x[-1] *= 10
    loss, gradients = whole(model, x, y)
    assert accumulate_gradients(model, x, y, micro) == pytest.approx(loss)
    assert_gradients(model, gradients)


@pytest.mark.parametrize("micro", [5, 8, 100])
def test_one_part(rng, micro):
    """Takes the whole batch at once where that is allowed."""
    model, (x, y) = drawn(rng, nn.Linear(4, 3)), draw(rng, 5)
    loss, gradients = whole(model, x, y)
    assert accumulate_gradients(model, x, y, micro) == pytest.approx(loss)
    assert_gradients(model, gradients)


@pytest.mark.parametrize(("n", "micro"), [(7, 2), (6, 3), (3, 5)])
def test_added(rng, n, micro):
    """Adds to the gradients that are there already."""
    model, (x, y) = drawn(rng, nn.Linear(4, 3)), draw(rng, n)
    loss, gradients = whole(model, x, y)
    before = [torch.tensor(rng.normal(size=parameter.shape)) for parameter in model.parameters()]
    for parameter, gradient in zip(model.parameters(), before, strict=True):
        parameter.grad = gradient.clone()
    assert accumulate_gradients(model, x, y, micro) == pytest.approx(loss)
    assert_gradients(model, [old + new for old, new in zip(before, gradients, strict=True)])


@pytest.mark.parametrize(("n", "micro"), [(9, 4), (5, 1)])
def test_memory(rng, n, micro):
    """Never shows the model more samples than micro, whose activations memory must hold."""

    def refuse(part, given):
        if len(given[0]) > micro:
            raise MemoryError(f"this model can take {micro} samples at a time, not {len(given[0])}")

    model, (x, y) = drawn(rng, nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, 3))), draw(rng, n)
    loss, gradients = whole(model, x, y)
    model.register_forward_pre_hook(refuse)
    assert accumulate_gradients(model, x, y, micro) == pytest.approx(loss)
    assert_gradients(model, gradients)


def test_parameters(rng):
    """Takes no step, and leaves the parameters to the caller's optimizer."""
    model, (x, y) = drawn(rng, nn.Linear(4, 3)), draw(rng, 8)
    loss, gradients = whole(model, x, y)
    before = [parameter.detach().clone().numpy() for parameter in model.parameters()]
    assert accumulate_gradients(model, x, y, 3) == pytest.approx(loss)
    assert_gradients(model, gradients)
    for parameter, old in zip(model.parameters(), before, strict=True):
        assert parameter.detach().numpy() == pytest.approx(old)


@pytest.mark.parametrize("training", [True, False])
def test_mode(rng, training):
    """Leaves the model in its mode, in which the caller put it."""
    model = drawn(rng, nn.Sequential(nn.Linear(4, 5), nn.Dropout(1.0), nn.Linear(5, 3))).train(training)
    x, y = draw(rng, 7)
    loss, gradients = whole(model, x, y)
    assert accumulate_gradients(model, x, y, 3) == pytest.approx(loss)
    assert_gradients(model, gradients)
    assert [part.training for part in model.modules()] == [training] * 4


def test_no_graph(rng):
    """Returns a number that keeps no graph in memory."""
    model, (x, y) = drawn(rng, nn.Linear(4, 3)), draw(rng, 5)
    expected, _ = whole(model, x, y)
    loss = accumulate_gradients(model, x, y, 2)
    assert not getattr(loss, "requires_grad", False)
    assert loss == pytest.approx(expected)


def test_single_precision(rng):
    """Is as exact in float32 as that allows."""
    model, (x, y) = drawn(rng, nn.Linear(4, 3)).float(), draw(rng, 13)
    loss, gradients = whole(model, x.float(), y)
    assert accumulate_gradients(model, x.float(), y, 4) == pytest.approx(loss, rel=1e-4)
    for parameter, gradient in zip(model.parameters(), gradients, strict=True):
        assert parameter.grad.numpy() == pytest.approx(gradient.numpy(), rel=1e-3, abs=1e-5)
