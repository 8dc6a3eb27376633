"""Checks of `train`."""

import pytest
import torch

from katas.deep.train import train


def data(rng):
    """Return twenty examples."""
    x = torch.tensor(rng.normal(size=(20, 3)), dtype=torch.float32)
    return x, x @ torch.tensor([[1.0, 0.0], [-2.0, 1.0], [0.5, 0.5]])


def model():
    """Return a model whose parameters are always the same."""
    torch.manual_seed(0)
    return torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.BatchNorm1d(4), torch.nn.Linear(4, 2))


def test_example():
    """Takes one step by hand."""
    line = torch.nn.Linear(1, 1, bias=False)
    with torch.no_grad():
        line.weight.fill_(1.0)
    assert train(line, torch.tensor([[1.0], [2.0]]), torch.tensor([[0.0], [0.0]]), 0.1, 1) == [2.5]
    assert line.weight.item() == pytest.approx(0.5)


def test_like_torch(rng):
    """Does as torch's own optimizer does."""
    x, y = data(rng)
    mine, theirs = model(), model()
    errors = train(mine, x, y, 0.05, 4)
    optimizer = torch.optim.SGD(theirs.parameters(), lr=0.05)
    expected = []
    for _ in range(4):
        optimizer.zero_grad()
        error = torch.nn.functional.mse_loss(theirs(x), y)
        error.backward()
        optimizer.step()
        expected.append(error.item())
    assert errors == pytest.approx(expected, rel=1e-4)
    for parameter, other in zip(mine.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(parameter, other)
    torch.testing.assert_close(mine[1].running_mean, theirs[1].running_mean)


def test_mode(rng):
    """Leaves the model in evaluation mode, without gradients."""
    x, y = data(rng)
    net = model()
    train(net, x, y, 0.1, 2)
    assert [part.training for part in net.modules()] == [False] * 4
    assert all(parameter.grad is None for parameter in net.parameters())


def test_frozen(rng):
    """Leaves alone what is frozen."""
    x, y = data(rng)
    net = model()
    net[0].requires_grad_(False)
    before = net[0].weight.clone()
    last = net[2].weight.detach().clone()
    train(net, x, y, 0.1, 2)
    assert torch.equal(net[0].weight, before) and not net[0].weight.requires_grad
    assert not torch.equal(net[2].weight, last)


def test_learns(rng):
    """Halves the error."""
    errors = train(torch.nn.Linear(3, 2), *data(rng), 0.1, 20)
    assert errors[-1] < errors[0] / 2
