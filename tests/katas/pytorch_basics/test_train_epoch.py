"""Checks of `train_epoch`."""

import copy

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from katas.pytorch_basics.train_epoch import train_epoch


def tensor(rng, *shape):
    """Return random numbers in float64, which need no generous tolerance."""
    return torch.tensor(rng.normal(size=shape))


def drawn(rng, model):
    """Return a model with random parameters, in float64."""
    model = model.double()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(tensor(rng, *parameter.shape) / 2)
    return model


def draw(rng, sizes, d=4, k=3):
    """Return random batches of these sizes."""
    return [(tensor(rng, n, d), torch.tensor(rng.integers(0, k, size=n))) for n in sizes]


def trained(model, batches, lr):
    """Return a copy of a model after an epoch, and the mean loss: with the gradients in plain sight."""
    model, losses = copy.deepcopy(model).train(), []
    for x, y in batches:
        each = F.cross_entropy(model(x), y, reduction="none")
        parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
        gradients = torch.autograd.grad(each.mean(), parameters)
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients, strict=True):
                parameter -= lr * gradient
        losses.extend(each.tolist())
    return model, float(np.mean(losses))


def assert_alike(model, expected):
    """Hold all parameters and buffers of a model to be those of another."""
    wanted = expected.state_dict()
    for name, found in model.state_dict().items():
        assert found.numpy() == pytest.approx(wanted[name].numpy(), rel=1e-7, abs=1e-9)


def test_example():
    """Takes one step from weights of zero, at which both classes are equally likely."""
    model = nn.Linear(1, 2, bias=False)
    nn.init.zeros_(model.weight)
    loss = train_epoch(model, [(torch.tensor([[4.0]]), torch.tensor([1]))], 0.5)
    assert loss == pytest.approx(np.log(2), rel=1e-5)
    assert model.weight.detach().numpy() == pytest.approx(np.array([[-1.0], [1.0]]), rel=1e-5)


@pytest.mark.parametrize(("sizes", "lr"), [((5,), 0.3), ((6, 6, 6), 0.1), ((8, 7, 8, 3), 0.7)])
def test_steps(rng, sizes, lr):
    """Takes a step for each batch, down the gradient at where the step before has led."""
    model = drawn(rng, nn.Sequential(nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 3)))
    batches = draw(rng, sizes)
    expected, loss = trained(model, batches, lr)
    assert train_epoch(model, batches, lr) == pytest.approx(loss)
    assert_alike(model, expected)


def test_ragged(rng):
    """Takes the mean over the samples, not over batches of unequal size."""
    model, batches = drawn(rng, nn.Linear(4, 3)), draw(rng, (9, 1))
    batches[1] = (batches[1][0] * 20, batches[1][1])
    _, loss = trained(model, batches, 0.05)
    assert train_epoch(model, batches, 0.05) == pytest.approx(loss)


def test_leftovers(rng):
    """Has no use for gradients that were there before."""
    model, batches = drawn(rng, nn.Linear(4, 3)), draw(rng, (5, 4))
    expected, loss = trained(model, batches, 0.2)
    for parameter in model.parameters():
        parameter.grad = tensor(rng, *parameter.shape) * 10
    assert train_epoch(model, batches, 0.2) == pytest.approx(loss)
    assert_alike(model, expected)


def test_training_mode(rng):
    """Trains in training mode, in which batch norm looks at the batch, and stays in it."""
    model = drawn(rng, nn.Sequential(nn.Linear(4, 5), nn.BatchNorm1d(5), nn.Linear(5, 3)))
    batches = draw(rng, (7, 5))
    expected, loss = trained(model, batches, 0.1)
    model.eval()
    assert train_epoch(model, batches, 0.1) == pytest.approx(loss)
    assert_alike(model, expected)
    assert [part.training for part in model.modules()] == [True] * 4


def test_dropout(rng):
    """Lets dropout drop while it trains, here everything, so that only the last bias learns."""
    model = drawn(rng, nn.Sequential(nn.Linear(4, 5), nn.Dropout(1.0), nn.Linear(5, 3)))
    batches = draw(rng, (6, 4))
    expected, loss = trained(model, batches, 0.5)
    model.eval()
    assert train_epoch(model, batches, 0.5) == pytest.approx(loss)
    assert_alike(model, expected)


def test_frozen(rng):
    """Leaves frozen parameters alone, and trains the others."""
    model = drawn(rng, nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, 3)))
    model[0].requires_grad_(False)
    batches = draw(rng, (5, 6))
    expected, loss = trained(model, batches, 0.3)
    assert train_epoch(model, batches, 0.3) == pytest.approx(loss)
    assert_alike(model, expected)


def test_no_graph(rng):
    """Returns a number that keeps no graph in memory."""
    model, batches = drawn(rng, nn.Linear(4, 3)), draw(rng, (5, 3))
    _, expected = trained(model, batches, 0.1)
    loss = train_epoch(model, batches, 0.1)
    assert not getattr(loss, "requires_grad", False)
    assert loss == pytest.approx(expected)


def test_any_shape(rng):
    """Trains on inputs of any shape, such as images in float32."""
    model = drawn(rng, nn.Sequential(nn.Conv2d(2, 3, 3), nn.Flatten(), nn.Linear(18, 4))).float()
    batches = [(tensor(rng, n, 2, 4, 5).float(), torch.tensor(rng.integers(0, 4, size=n))) for n in (3, 2)]
    expected, loss = trained(model, batches, 0.1)
    assert train_epoch(model, batches, 0.1) == pytest.approx(loss, rel=1e-4)
    for name, found in model.state_dict().items():
        assert found.numpy() == pytest.approx(expected.state_dict()[name].numpy(), rel=1e-3, abs=1e-5)


def test_epochs(rng):
    """Lowers the loss from epoch to epoch where classes can be told apart."""
    model, x = drawn(rng, nn.Linear(2, 2)), tensor(rng, 30, 2)
    y = (x[:, 0] > x[:, 1]).long()
    batches = list(zip(x.split(8), y.split(8), strict=True))
    losses = [train_epoch(model, batches, 0.5) for _ in range(6)]
    assert losses[-1] < 0.8 * losses[0]
