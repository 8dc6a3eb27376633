"""Checks of `straight_through_round`."""

import numpy as np
import pytest
import torch

from katas.pytorch_basics.straight_through_round import straight_through_round


def draw(rng, *shape, scale=3.0, dtype=torch.float32):
    """Return random numbers that want a gradient."""
    return torch.tensor(rng.normal(scale=scale, size=shape), dtype=dtype, requires_grad=True)


def gradient(output, x, upstream):
    """Return the gradient by x of the output's sum, weighted by what comes from above."""
    (found,) = torch.autograd.grad(output, x, torch.as_tensor(upstream).to(output.dtype), retain_graph=True)
    return found.numpy()


def test_example():
    """Rounds three numbers, and hands back to each what comes from above."""
    x = torch.tensor([0.4, 0.6, -1.7], requires_grad=True)
    y = straight_through_round(x)
    assert y.detach().numpy() == pytest.approx(np.array([0, 1, -2]), abs=1e-6)
    assert gradient(y, x, [1.0, -2.0, 0.25]) == pytest.approx(np.array([1, -2, 0.25]))


@pytest.mark.parametrize(("shape", "dtype"), [((7,), "float32"), ((2, 3, 5), "float64"), ((), "float32")])
def test_values(rng, shape, dtype):
    """Gives the nearest whole numbers, in the shape and type of x."""
    x = draw(rng, *shape, dtype=getattr(torch, dtype))
    expected = torch.round(x.detach()).numpy()
    y = straight_through_round(x)
    assert y.dtype == x.dtype
    assert y.detach().numpy() == pytest.approx(expected, abs=1e-6)


def test_halves():
    """Rounds halves to the even number."""
    x = torch.tensor([0.5, 1.5, 2.5, -0.5, -1.5, -2.5])
    assert straight_through_round(x).numpy() == pytest.approx(np.array([0, 2, 2, 0, -2, -2]), abs=1e-6)


@pytest.mark.parametrize("shape", [(9,), (4, 3), (2, 5, 3)])
def test_gradient(rng, shape):
    """Hands back whatever comes from above, number by number."""
    x, upstream = draw(rng, *shape), rng.normal(size=shape) * 2
    expected = torch.round(x.detach()).numpy()
    y = straight_through_round(x)
    assert gradient(y, x, upstream) == pytest.approx(upstream, rel=1e-6)
    assert y.detach().numpy() == pytest.approx(expected, abs=1e-6)


def test_far_from_zero(rng):
    """Hands back the gradient of numbers far from zero too, large or small as it is."""
    x, upstream = draw(rng, 8, scale=300.0, dtype=torch.float64), 100 * rng.normal(size=8)
    expected = torch.round(x.detach()).numpy()
    y = straight_through_round(x)
    assert gradient(y, x, upstream) == pytest.approx(upstream)
    assert y.detach().numpy() == pytest.approx(expected)


def test_chain(rng):
    """Is one step of a longer calculation, before it and behind it."""
    w, a = draw(rng, 6, dtype=torch.float64), torch.tensor(rng.normal(size=6))
    b = torch.tensor(rng.normal(size=6))
    rounded = torch.round(w.detach() * 4)
    expected = (2 * rounded * b * 4).numpy()
    x = (w.detach() * 4).requires_grad_()
    y = straight_through_round(x)
    loss = (y**2 * b).sum() + (a * w).sum()
    assert loss.item() == pytest.approx(((rounded**2 * b).sum() + (a * w.detach()).sum()).item())
    assert gradient(loss, x, 4.0) == pytest.approx(expected, rel=1e-6, abs=1e-6)


def test_twice(rng):
    """Keeps two calls apart, whose gradients come in either order."""
    x, z = draw(rng, 5), draw(rng, 3)
    expected = (torch.round(x.detach()).sum() + torch.round(z.detach()).sum()).item()
    one, other = straight_through_round(x), straight_through_round(z)
    ups, downs = rng.normal(size=5), rng.normal(size=3)
    assert gradient(one, x, ups) == pytest.approx(ups, rel=1e-6)
    assert gradient(other, z, downs) == pytest.approx(downs, rel=1e-6)
    assert (one.sum() + other.sum()).item() == pytest.approx(expected, abs=1e-5)


def test_no_gradient(rng):
    """Rounds what wants no gradient, and wants none for it."""
    x = torch.tensor(rng.normal(scale=5, size=6))
    expected = torch.round(x).numpy()
    y = straight_through_round(x)
    assert not y.requires_grad
    assert y.numpy() == pytest.approx(expected, abs=1e-9)
