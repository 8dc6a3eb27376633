"""Checks of `TransformerBlock`."""

import numpy as np
import pytest
import torch
from torch import nn

from katas.attention.transformer_block import TransformerBlock


def draw(rng, *shape):
    """Return random numbers in float32."""
    return torch.tensor(rng.normal(size=shape), dtype=torch.float32)


def shapes(d):
    """Return the shape of each part of the state, by its name."""
    return {
        "norm1.weight": (d,),
        "norm1.bias": (d,),
        "attention.in_proj_weight": (3 * d, d),
        "attention.in_proj_bias": (3 * d,),
        "attention.out_proj.weight": (d, d),
        "attention.out_proj.bias": (d,),
        "norm2.weight": (d,),
        "norm2.bias": (d,),
        "linear1.weight": (4 * d, d),
        "linear1.bias": (4 * d,),
        "linear2.weight": (d, 4 * d),
        "linear2.bias": (d,),
    }


def weights(rng, d):
    """Return random weights, none of which is near zero for a whole layer."""
    return {
        name: draw(rng, *shape) * (1 if len(shape) == 1 else d**-0.5) for name, shape in shapes(d).items()
    }


def transformed(state, heads, x, causal=True):
    """Return what torch's own layer gives with the same weights."""
    d = x.shape[-1]
    theirs = nn.TransformerEncoderLayer(
        d, heads, dim_feedforward=4 * d, dropout=0.0, batch_first=True, norm_first=True, dtype=torch.float64
    )
    theirs.load_state_dict({name.replace("attention", "self_attn"): each for name, each in state.items()})
    later = nn.Transformer.generate_square_subsequent_mask(x.shape[1], dtype=torch.float64)
    return theirs(x.double(), src_mask=later if causal else None).detach().numpy()


def loaded(state, d, heads):
    """Return a block with these weights."""
    block = TransformerBlock(d, heads)
    block.load_state_dict(state)
    return block


def output(block, x):
    """Return what a block gives, as an array."""
    return block(x).detach().numpy()


def test_example():
    """Adds the biases of both parts to the tokens, where all other weights are zero."""
    state = {name: torch.zeros(shape) for name, shape in shapes(2).items()}
    state["attention.out_proj.bias"] = torch.tensor([10.0, 20.0])
    state["linear2.bias"] = torch.tensor([300.0, 400.0])
    tokens = torch.tensor([[[1.0, 2.0], [3.0, 5.0]]])
    expected = np.array([[[311.0, 422], [313, 425]]])
    assert output(loaded(state, 2, 1), tokens) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize(("b", "n", "d", "heads"), [(2, 5, 6, 3), (3, 4, 8, 2), (1, 7, 4, 1), (4, 2, 9, 3)])
def test_like_torch(rng, b, n, d, heads):
    """Gives what nn.TransformerEncoderLayer does with norm_first=True, a causal mask and the same weights."""
    state, x = weights(rng, d), draw(rng, b, n, d)
    expected = transformed(state, heads, x)
    assert output(loaded(state, d, heads), x) == pytest.approx(expected, rel=1e-3, abs=1e-3)


def test_residual(rng):
    """Lets the tokens past both parts as they are, however large they are."""
    state, x = weights(rng, 6), 100 * draw(rng, 2, 4, 6) + 30
    expected = transformed(state, 2, x)
    assert output(loaded(state, 6, 2), x) == pytest.approx(expected, rel=1e-3, abs=1e-2)


def test_causal(rng):
    """Gives the first tokens the same, whatever comes later."""
    state, x = weights(rng, 8), draw(rng, 2, 6, 8)
    expected = transformed(state, 4, x)
    block = loaded(state, 8, 4)
    for n in (1, 3, 5):
        changed = torch.cat([x[:, :n], 5 * draw(rng, 2, 6 - n, 8)], dim=1)
        assert output(block, changed)[:, :n] == pytest.approx(expected[:, :n], rel=1e-3, abs=1e-3)


def test_looks_back(rng):
    """Lets the last token look at each one before it."""
    state, x = weights(rng, 8), draw(rng, 1, 5, 8)
    block = loaded(state, 8, 2)
    before = output(block, x)
    for place in range(4):
        changed = x.clone()
        changed[:, place] += 3 * draw(rng, 8)
        expected = transformed(state, 2, changed)
        after = output(block, changed)
        assert after == pytest.approx(expected, rel=1e-3, abs=1e-3)
        assert np.abs(after - before)[0, 4].max() > 1e-4


def test_lengths(rng):
    """Takes sequences of any length, one after the other."""
    state = weights(rng, 6)
    block = loaded(state, 6, 3)
    for n in (7, 1, 12, 3):
        x = draw(rng, 2, n, 6)
        expected = transformed(state, 3, x)
        assert output(block, x) == pytest.approx(expected, rel=1e-3, abs=1e-3)


def test_batch(rng):
    """Treats each sequence by itself, whatever others are in the batch."""
    state, x = weights(rng, 6), draw(rng, 4, 3, 6)
    expected = transformed(state, 2, x)
    block = loaded(state, 6, 2)
    assert output(block, x[2:3]) == pytest.approx(expected[2:3], rel=1e-3, abs=1e-3)
    assert output(block, x.flip(0)) == pytest.approx(expected[::-1], rel=1e-3, abs=1e-3)


def test_mode(rng):
    """Gives the same in training mode and in evaluation mode, for it has no dropout."""
    state, x = weights(rng, 6), draw(rng, 2, 5, 6)
    expected = transformed(state, 2, x)
    block = loaded(state, 6, 2)
    for training in (True, False):
        block.train(training)
        assert output(block, x) == pytest.approx(expected, rel=1e-3, abs=1e-3)


def test_state():
    """Has the parts that its state names, and nothing else."""
    state = TransformerBlock(6, 2).state_dict()
    assert {name: tuple(values.shape) for name, values in state.items()} == shapes(6)


def test_parameters(rng):
    """Has parameters that all learn."""
    block, x = TransformerBlock(6, 2), draw(rng, 3, 4, 6)
    (block(x) * draw(rng, 3, 4, 6)).sum().backward()
    largest = {name: each.grad.abs().max().item() for name, each in block.named_parameters()}
    assert sorted(largest) == sorted(shapes(6))
    assert min(largest.values()) > 1e-7
