"""Checks of `MultiHeadAttention`."""

import numpy as np
import pytest
import torch
from torch import nn

from katas.attention.multi_head_attention import MultiHeadAttention

LAYERS = ("query", "key", "value", "out")


def draw(rng, *shape):
    """Return random numbers in float32."""
    return torch.tensor(rng.normal(size=shape), dtype=torch.float32)


def weights(rng, d):
    """Return random weights and biases of the four layers, large enough that attention has preferences."""
    shapes = [(f"{layer}.{kind}", (d, d) if kind == "weight" else (d,)) for layer in LAYERS for kind in KINDS]
    return {name: draw(rng, *shape) * (1.5 / d**0.5) for name, shape in shapes}


KINDS = ("weight", "bias")


def attended(state, heads, x, mask=None):
    """Return what torch's own module gives with the same weights; its masks are true where nobody looks."""
    d = x.shape[-1]
    theirs = nn.MultiheadAttention(d, heads, batch_first=True).double().eval()
    packed = {
        f"in_proj_{kind}": torch.cat([state[f"{layer}.{kind}"] for layer in LAYERS[:3]]) for kind in KINDS
    }
    packed |= {f"out_proj.{kind}": state[f"out.{kind}"] for kind in KINDS}
    theirs.load_state_dict(packed)
    if mask is not None:
        mask = ~mask if mask.dim() == 2 else ~mask.repeat_interleave(heads, dim=0)
    with torch.no_grad():
        x = x.double()
        return theirs(x, x, x, attn_mask=mask, need_weights=False)[0].numpy()


def output(attention, *given):
    """Return what a module gives, as an array."""
    return attention(*given).detach().numpy()


def test_example():
    """Looks with two heads at two tokens: what the first head finds alike, the second tells apart."""
    attention, big = MultiHeadAttention(2, 2), 100.0
    zero, one = torch.zeros(2), torch.eye(2)
    state = {f"{layer}.bias": zero for layer in LAYERS} | {f"{layer}.weight": one for layer in LAYERS}
    state["query.weight"] = torch.tensor([[0.0, 0.0], [0.0, big]])
    attention.load_state_dict(state)
    tokens = torch.tensor([[[2.0, 1.0], [4.0, -1.0]]])
    assert output(attention, tokens) == pytest.approx(np.array([[[3.0, 1], [3, -1]]]), rel=1e-5)


@pytest.mark.parametrize(("b", "n", "d", "heads"), [(2, 5, 6, 3), (3, 4, 8, 2), (2, 7, 12, 4), (1, 3, 5, 5)])
def test_like_torch(rng, b, n, d, heads):
    """Gives what nn.MultiheadAttention does with the same weights."""
    state, x = weights(rng, d), draw(rng, b, n, d)
    expected = attended(state, heads, x)
    attention = MultiHeadAttention(d, heads)
    attention.load_state_dict(state)
    assert output(attention, x) == pytest.approx(expected, rel=1e-3, abs=1e-4)


@pytest.mark.parametrize("heads", [1, 2, 3, 6])
def test_heads(rng, heads):
    """Divides the dot products by the root of a head's share of the numbers, whatever the number of heads."""
    state, x = weights(rng, 6), 2 * draw(rng, 2, 5, 6)
    expected = attended(state, heads, x)
    attention = MultiHeadAttention(6, heads)
    attention.load_state_dict(state)
    assert output(attention, x) == pytest.approx(expected, rel=1e-3, abs=1e-4)


def test_mask(rng):
    """Looks only where the mask is true, in all sequences and with all heads."""
    state, x, mask = weights(rng, 6), draw(rng, 3, 5, 6), torch.tensor(rng.random((5, 5)) < 0.5)
    mask |= torch.eye(5, dtype=torch.bool)
    mask[1] = torch.tensor([True, True, False, False, False])
    expected = attended(state, 2, x, mask)
    attention = MultiHeadAttention(6, 2)
    attention.load_state_dict(state)
    assert output(attention, x, mask) == pytest.approx(expected, rel=1e-3, abs=1e-4)


@pytest.mark.parametrize(("b", "heads"), [(3, 2), (2, 3), (2, 2)])
def test_mask_of_each(rng, b, heads):
    """Takes a mask for each sequence, and does not mistake it for one of each head."""
    state, x, mask = weights(rng, 6), draw(rng, b, 4, 6), torch.tensor(rng.random((b, 4, 4)) < 0.5)
    mask |= torch.eye(4, dtype=torch.bool)
    mask[0, 3] = torch.tensor([False, True, False, False])
    expected = attended(state, heads, x, mask)
    attention = MultiHeadAttention(6, heads)
    attention.load_state_dict(state)
    assert output(attention, x, mask) == pytest.approx(expected, rel=1e-3, abs=1e-4)


def test_causal(rng):
    """Gives the first tokens the same whatever comes later, where the mask is causal."""
    state, x = weights(rng, 8), draw(rng, 2, 6, 8)
    mask = torch.ones(6, 6, dtype=torch.bool).tril()
    expected = attended(state, 4, x, mask)
    attention = MultiHeadAttention(8, 4)
    attention.load_state_dict(state)
    assert output(attention, x, mask) == pytest.approx(expected, rel=1e-3, abs=1e-4)
    x[:, 4:] = draw(rng, 2, 2, 8)
    assert output(attention, x, mask)[:, :4] == pytest.approx(expected[:, :4], rel=1e-3, abs=1e-4)


def test_batch(rng):
    """Treats each sequence by itself, whatever others are in the batch."""
    state, x = weights(rng, 6), draw(rng, 4, 3, 6)
    expected = attended(state, 3, x)
    attention = MultiHeadAttention(6, 3)
    attention.load_state_dict(state)
    assert output(attention, x[1:2]) == pytest.approx(expected[1:2], rel=1e-3, abs=1e-4)
    assert output(attention, x.flip(0)) == pytest.approx(expected[::-1], rel=1e-3, abs=1e-4)


def test_state():
    """Has the weights and biases of four layers by their names, and nothing else."""
    state = MultiHeadAttention(6, 2).state_dict()
    shapes = {f"{layer}.weight": (6, 6) for layer in LAYERS} | {f"{layer}.bias": (6,) for layer in LAYERS}
    assert {name: tuple(values.shape) for name, values in state.items()} == shapes


def test_parameters(rng):
    """Has parameters that learn, each from a start of its own."""
    attention, x = MultiHeadAttention(6, 2), draw(rng, 2, 4, 6)
    names = sorted(name for name, _ in attention.named_parameters())
    assert names == sorted(f"{layer}.{kind}" for layer in LAYERS for kind in KINDS)
    (attention(x) * draw(rng, 2, 4, 6)).sum().backward()
    for layer in LAYERS:
        gradient = getattr(attention, layer).weight.grad
        assert gradient.shape == (6, 6)
        assert gradient.abs().max().item() > 1e-6
    starts = [getattr(attention, layer).weight.detach().numpy() for layer in LAYERS]
    assert np.abs(starts[0] - starts[1]).max() > 1e-6
    assert np.abs(starts[1] - starts[2]).max() > 1e-6


@pytest.mark.parametrize(("d", "heads"), [(6, 4), (5, 2), (3, 7)])
def test_uneven(d, heads):
    """Refuses heads that cannot share the numbers evenly."""
    assert tuple(MultiHeadAttention(heads, heads)(torch.zeros(1, 2, heads)).shape) == (1, 2, heads)
    with pytest.raises(ValueError):
        MultiHeadAttention(d, heads)
