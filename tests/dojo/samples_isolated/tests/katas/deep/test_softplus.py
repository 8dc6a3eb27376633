"""Checks of `softplus`."""

import numpy as np
import pytest
import torch

from katas.deep.softplus import softplus


def inputs(rng, *shape):
    """Return entries through which gradients flow."""
    return torch.tensor(rng.normal(size=shape), requires_grad=True)


def test_example():
    """Is log 2 at zero."""
    assert softplus(torch.zeros(2)).tolist() == pytest.approx([np.log(2)] * 2)


def test_large():
    """Does not overflow."""
    assert softplus(torch.tensor([1000.0, -1000.0])).tolist() == [1000, 0]


@pytest.mark.parametrize("beta", [0.5, 3.0])
def test_gradient(rng, beta):
    """Has the sigmoid for its slope, whatever comes after it."""
    x = inputs(rng, 3, 2)
    upstream = torch.tensor(rng.normal(size=(3, 2)))
    (softplus(x * 2, beta) * upstream).sum().backward()
    expected = 2 * upstream * torch.sigmoid(beta * 2 * x.detach())
    torch.testing.assert_close(x.grad, expected)


def test_gradcheck(rng):
    """Has the gradient that differences say."""
    assert torch.autograd.gradcheck(softplus, (inputs(rng, 4),))


def test_shared(rng):
    """Adds up where one input is used twice."""
    x = inputs(rng, 3)
    (softplus(x) + softplus(x, 2.0)).sum().backward()
    y = x.detach().clone().requires_grad_()
    (torch.nn.functional.softplus(y) + torch.nn.functional.softplus(y, beta=2)).sum().backward()
    torch.testing.assert_close(x.grad, y.grad)


def test_no_gradient(rng):
    """Needs no gradient where its input needs none."""
    assert not softplus(torch.tensor(rng.normal(size=3))).requires_grad


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.bfloat16, torch.float64])
def test_dtype(dtype):
    """Returns the dtype that is asked for."""
    assert softplus(torch.ones(2), dtype=dtype).dtype == dtype
    assert softplus(torch.ones(2, dtype=dtype)).dtype == dtype


def test_layout(rng):
    """Works on a transposed matrix, and on no entries."""
    x = torch.tensor(rng.normal(size=(2, 3))).t()
    torch.testing.assert_close(softplus(x), torch.nn.functional.softplus(x))
    assert softplus(torch.zeros(0, 3)).shape == (0, 3)
