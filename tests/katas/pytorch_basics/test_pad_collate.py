"""Checks of `pad_collate`."""

import numpy as np
import pytest
import torch

from katas.pytorch_basics.pad_collate import pad_collate


def draw(rng, *lengths, least=1):
    """Return random sequences of these lengths, each with a label."""
    sequences = [rng.integers(least, 30, size=length).tolist() for length in lengths]
    return list(zip(sequences, rng.integers(0, 9, size=len(lengths)).tolist(), strict=True))


def as_batch(rows):
    """Return sequences as tensors, with their labels."""
    return [(torch.tensor(tokens, dtype=torch.int64), label) for tokens, label in rows]


def assert_collated(rows):
    """Hold what comes of some sequences to be what a loop gives."""
    length = max(len(tokens) for tokens, _ in rows)
    wanted = np.array([tokens + [0] * (length - len(tokens)) for tokens, _ in rows]).reshape(
        len(rows), length
    )
    real = [[True] * len(tokens) + [False] * (length - len(tokens)) for tokens, _ in rows]
    real = np.array(real, dtype=bool).reshape(len(rows), length)
    padded, mask, labels = pad_collate(as_batch(rows))
    assert [padded.dtype, mask.dtype, labels.dtype] == [torch.int64, torch.bool, torch.int64]
    assert padded.numpy() == pytest.approx(wanted)
    assert mask.numpy() == pytest.approx(real)
    assert labels.numpy() == pytest.approx(np.array([label for _, label in rows]))


def test_example():
    """Pads the shorter one of two sequences."""
    padded, mask, labels = pad_collate(as_batch([([5, 6], 1), ([7, 8, 9], 4)]))
    assert padded.numpy() == pytest.approx(np.array([[5, 6, 0], [7, 8, 9]]))
    assert mask.numpy() == pytest.approx(np.array([[True, True, False], [True, True, True]]))
    assert labels.numpy() == pytest.approx(np.array([1, 4]))


@pytest.mark.parametrize("lengths", [(3, 7, 5, 1), (8, 2, 2), (1, 2, 3, 4, 5, 6)])
def test_random(rng, lengths):
    """Keeps all tokens in their order, the sequences in theirs, and fills up with zeros behind."""
    assert_collated(draw(rng, *lengths))


def test_zeros_are_tokens(rng):
    """Takes a zero among the tokens, or at their end, for as real as any other."""
    rows = draw(rng, 4, 6, 3)
    rows[0][0][-1] = rows[1][0][0] = rows[2][0][1] = 0
    assert_collated(rows)


@pytest.mark.parametrize("lengths", [(3, 0, 5), (0, 2), (4, 1, 0)])
def test_no_tokens(rng, lengths):
    """Has a row of nothing but padding for a sequence without tokens."""
    assert_collated(draw(rng, *lengths))


def test_all_empty(rng):
    """Has no columns where no sequence has a token, but still a label for each."""
    rows = draw(rng, 0, 0, 0)
    assert_collated(rows)
    assert_collated([*rows, ([3, 4], 1)])


def test_equal_lengths(rng):
    """Needs no padding where all sequences are of one length."""
    assert_collated(draw(rng, 4, 4, 4))


def test_single(rng):
    """Makes a batch of a single sequence too."""
    assert_collated(draw(rng, 5))


def test_large_tokens():
    """Keeps tokens and labels that no smaller type of integer could hold."""
    assert_collated([([2**40 + 1, 3], 2**35 + 1), ([5], 0)])
