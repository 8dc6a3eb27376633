"""Checks of `descend`."""

import torch

from katas.deep.descend import descend


def test_example():
    """Takes one step on a bowl."""
    assert descend(lambda x: (x**2).sum(), torch.ones(2), 0.25, 1).tolist() == [0.5, 0.5]


def test_steps(rng):
    """Takes as many steps as it should, on a function of several parts."""
    a = torch.tensor(rng.normal(size=(3, 3)))
    b = torch.tensor(rng.normal(size=3))
    start = torch.tensor(rng.normal(size=3))

    def f(x):
        return ((a @ x - b) ** 2).sum() + x.sin().sum()

    expected = start.clone()
    for _ in range(5):
        expected = expected - 0.01 * (2 * a.T @ (a @ expected - b) + expected.cos())
    torch.testing.assert_close(descend(f, start, 0.01, 5), expected)


def test_module(rng):
    """Descends through a module, whose parameters it leaves alone."""
    torch.manual_seed(0)
    net = torch.nn.Linear(2, 1)
    before = net.weight.detach().clone()
    found = descend(lambda x: net(x).sum(), torch.zeros(2), 0.1, 3)
    torch.testing.assert_close(found, -0.3 * before[0])
    assert torch.equal(net.weight, before)


def test_alone():
    """Leaves its beginning alone, and needs no gradient after."""
    x = torch.ones(2, requires_grad=True)
    found = descend(lambda x: x.sum(), x, 0.5, 2)
    assert found.tolist() == [0, 0] and not found.requires_grad
    assert x.tolist() == [1, 1] and x.grad is None
