"""Checks of `train_char_lm`."""

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from katas.attention.train_char_lm import train_char_lm

pytestmark = pytest.mark.timeout(60)
PANGRAM = "the quick brown fox jumps over the lazy dog."
TWISTER = "she sells sea shells by the sea shore"


def numbered(text):
    """Return a text as numbers, in a batch of one."""
    characters = sorted(set(text))
    return torch.tensor([[characters.index(character) for character in text]])


def drawn(rng, length=24, alphabet="abcdef"):
    """Return a random text, with all characters of an alphabet in it."""
    return alphabet + "".join(rng.choice(list(alphabet), size=length - len(alphabet)))


def logits(model, tokens):
    """Return what a model says, as an array."""
    return model(tokens).detach().numpy()


def continued(model, text):
    """Return what a model makes of the first character, always with the likeliest next one."""
    characters, tokens = sorted(set(text)), numbered(text)[:, :1]
    for _ in range(len(text) - 1):
        likeliest = model(tokens)[:, -1:].detach().argmax(dim=-1)
        tokens = torch.cat([tokens, likeliest], dim=1)
    return "".join(characters[number] for number in tokens[0].tolist())


def test_example():
    """Goes on after the first letter to the end of a short text."""
    assert continued(train_char_lm("abbacab", 0), "abbacab") == "abbacab"


@pytest.mark.parametrize("text", [PANGRAM, TWISTER, "random"])
def test_by_heart(rng, text):
    """Knows a sentence by heart: its loss is below 0.1, and what it says is the sentence."""
    text = drawn(rng) if text == "random" else text
    tokens, v = numbered(text), len(set(text))
    model = train_char_lm(text, int(rng.integers(1000)))
    found = model(tokens[:, :-1]).detach()
    assert tuple(found.shape) == (1, len(text) - 1, v)
    assert F.cross_entropy(found[0].double(), tokens[0, 1:]).item() < 0.1
    assert continued(model, text) == text


def test_causal(rng):
    """Says the same at a place, whatever comes later."""
    text = drawn(rng)
    tokens = numbered(text)[:, :-1]
    model = train_char_lm(text, int(rng.integers(1000)))
    expected = logits(model, tokens)
    for n in (1, 5, 12, 22):
        changed = torch.cat([tokens[:, :n], (tokens[:, n:] + torch.tensor(rng.integers(1, 6))) % 6], dim=1)
        assert logits(model, changed)[:, :n] == pytest.approx(expected[:, :n], rel=1e-3, abs=1e-3)
        assert logits(model, tokens[:, :n]) == pytest.approx(expected[:, :n], rel=1e-3, abs=1e-3)
    assert F.cross_entropy(torch.tensor(expected[0]), numbered(text)[0, 1:]).item() < 0.1


def test_looks_back(rng):
    """Looks at all that comes before a place, not at the place and its character alone."""
    text = drawn(rng)
    tokens = numbered(text)[:, :-1]
    model = train_char_lm(text, int(rng.integers(1000)))
    before = logits(model, tokens)
    for place in (0, 7, 15):
        changed = tokens.clone()
        changed[:, place] = (changed[:, place] + 1) % 6
        assert np.abs(logits(model, changed) - before)[0, place + 2 :].max() > 1e-4
    assert F.cross_entropy(torch.tensor(before[0]), numbered(text)[0, 1:]).item() < 0.1


def test_batch(rng):
    """Treats each sequence by itself, and says the same when asked again."""
    text = drawn(rng)
    tokens = numbered(text)[:, :-1]
    others = torch.tensor(rng.integers(0, 6, size=(3, len(text) - 1)))
    model = train_char_lm(text, int(rng.integers(1000)))
    expected = logits(model, tokens)
    both = logits(model, torch.cat([others, tokens]))
    assert both.shape == (4, len(text) - 1, 6)
    assert both[3:] == pytest.approx(expected, rel=1e-3, abs=1e-3)
    assert logits(model, others[:1]) == pytest.approx(both[:1], rel=1e-3, abs=1e-3)
    assert logits(model, tokens) == pytest.approx(expected, rel=1e-3, abs=1e-3)
    assert F.cross_entropy(torch.tensor(expected[0]), numbered(text)[0, 1:]).item() < 0.1


def test_seed(rng):
    """Gives the same model for the same seed, and another for another."""
    text = drawn(rng, 12, "abcd")
    tokens, seed = numbered(text)[:, :-1], int(rng.integers(1000))
    one, same, other = (logits(train_char_lm(text, each), tokens) for each in (seed, seed, seed + 1))
    assert same == pytest.approx(one, rel=1e-3, abs=1e-3)
    assert np.abs(other - one).max() > 1e-3
    for found in (one, other):
        assert F.cross_entropy(torch.tensor(found[0]), numbered(text)[0, 1:]).item() < 0.1
