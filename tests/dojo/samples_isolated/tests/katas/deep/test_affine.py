"""Checks of `Affine`."""

import torch

from katas.deep.affine import Affine


def rows(rng, n=5):
    """Return rows of three features."""
    return torch.tensor(rng.normal(size=(n, 3)), dtype=torch.float32)


def test_example(rng):
    """Changes nothing at first."""
    x = rows(rng)
    torch.testing.assert_close(Affine(3)(x), x)


def test_parameters():
    """Has two parameters and a buffer."""
    layer = Affine(3)
    named = [(name, tuple(parameter.shape)) for name, parameter in layer.named_parameters()]
    assert named == [("scale", (3,)), ("shift", (3,))]
    assert sorted(layer.state_dict()) == ["scale", "seen", "shift"]
    assert all(p.requires_grad for p in layer.parameters())


def test_load(rng):
    """Takes over another's state."""
    layer, scale = Affine(3), torch.tensor([2.0, 3.0, 4.0])
    layer.load_state_dict({"scale": scale, "shift": torch.ones(3), "seen": torch.tensor(9)})
    assert layer.seen.item() == 9
    x = rows(rng)
    torch.testing.assert_close(layer(x), x * scale + 1)


def test_backward(rng):
    """Has gradients of its parameters and of its input."""
    layer, x, upstream = Affine(3), rows(rng).requires_grad_(), rows(rng)
    layer.load_state_dict({**layer.state_dict(), "scale": torch.tensor([2.0, 3.0, 4.0])})
    (layer(x) * upstream).sum().backward()
    torch.testing.assert_close(layer.scale.grad, (x.detach() * upstream).sum(0))
    torch.testing.assert_close(layer.shift.grad, upstream.sum(0))
    torch.testing.assert_close(x.grad, upstream * torch.tensor([2.0, 3.0, 4.0]))


def test_penalty(rng):
    """Adds up the gradients of what it returns and of a penalty on its parameters."""
    layer, x = Affine(3), rows(rng)
    scale = next(iter(layer.parameters()))
    (layer(x).sum() + 5 * (scale**2).sum()).backward()
    torch.testing.assert_close(layer.scale.grad, x.sum(0) + 10)


def test_optimizer(rng):
    """Is trained by an optimizer."""
    layer, x = Affine(3), rows(rng, 40)
    target = x * torch.tensor([0.5, -1.0, 2.0]) - 1
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.5)
    for _ in range(60):
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(layer(x), target).backward()
        optimizer.step()
    torch.testing.assert_close(layer.scale.detach(), torch.tensor([0.5, -1.0, 2.0]), atol=0.05, rtol=0)
    torch.testing.assert_close(layer(x), target, atol=0.2, rtol=0)


def test_modes(rng):
    """Adds noise and counts rows while training only."""
    layer, x = Affine(3, noise=0.5), rows(rng)
    assert layer.training
    assert not torch.equal(layer(x), layer(x))
    assert layer.seen.item() == 10
    layer.eval()
    torch.testing.assert_close(layer(x), x)
    assert not layer.training and layer.seen.item() == 10
    layer.train()
    assert layer.training


def test_zero_grad(rng):
    """Forgets its gradients."""
    layer = Affine(3)
    layer(rows(rng)).sum().backward()
    layer.zero_grad()
    assert layer.scale.grad is None
