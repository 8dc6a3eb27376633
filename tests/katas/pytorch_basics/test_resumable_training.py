"""Checks of `resumable_training`."""

import os

import numpy as np
import pytest
import torch

from katas.pytorch_basics.resumable_training import resumable_training

pytestmark = pytest.mark.timeout(20)


def draw(rng, n=11, d=3, dtype=torch.float64):
    """Return random inputs, and targets that lie near a plane."""
    x = rng.normal(size=(n, d))
    y = x @ rng.normal(size=d) + 1 + 0.1 * rng.normal(size=n)
    return torch.tensor(x, dtype=dtype), torch.tensor(y, dtype=dtype)


def trained(x, y, epochs, seed):
    """Return the losses that all epochs should have: AdamW by hand, in numpy."""
    x, y = np.column_stack([x.numpy(), np.ones(len(y))]), y.numpy()
    w, m, v, t = *np.zeros((3, x.shape[1])), 0
    generator, losses = torch.Generator().manual_seed(seed), []
    for epoch in range(epochs):
        lr, squares = 0.05 * (1 + np.cos(np.pi * epoch / 20)), 0.0
        order = torch.randperm(len(y), generator=generator).numpy()
        for batch in (order[i : i + 4] for i in range(0, len(y), 4)):
            t, error = t + 1, x[batch] @ w - y[batch]
            squares += np.sum(error**2)
            gradient = 2 * error @ x[batch] / len(batch)
            m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient**2
            w = w * (1 - lr * 0.01) - lr * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        losses.append(squares / len(y))
    return losses


def test_example(scratch):
    """Has the loss of untrained weights in its first epoch, of one batch, and a smaller one in the next."""
    x, y = torch.tensor([[1.0], [2.0], [2.0]]), torch.tensor([1.0, 4.0, 7.0])
    losses = resumable_training(x, y, 2, scratch / "run.pt", 0)
    assert losses == pytest.approx([22.0, (0.8**2 + 3.7**2 + 6.7**2) / 3], rel=1e-5)


@pytest.mark.parametrize(("n", "d", "epochs", "seed"), [(11, 3, 8, 0), (13, 2, 5, 7), (6, 4, 23, 123)])
def test_losses(rng, scratch, n, d, epochs, seed):
    """Trains by AdamW on shuffled batches, with a rate that follows the cosine from epoch to epoch."""
    x, y = draw(rng, n, d)
    expected = trained(x, y, epochs, seed)
    losses = resumable_training(x, y, epochs, scratch / "run.pt", seed)
    assert losses == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("parts", [(3, 5), (1, 1, 1), (6, 1), (2, 4, 3)])
def test_goes_on(rng, scratch, parts):
    """Goes on from the checkpoint as if it had never been stopped, to the last bit."""
    x, y = draw(rng)
    expected = trained(x, y, sum(parts), 5)
    whole = resumable_training(x, y, sum(parts), scratch / "whole.pt", 5)
    losses = []
    for epochs in parts:
        losses += resumable_training(x, y, epochs, scratch / "parts.pt", 5)
        torch.manual_seed(len(losses))  # What anybody else draws makes no difference.
    assert losses == pytest.approx(expected, rel=1e-6)
    assert losses == whole


def test_single_precision(rng, scratch):
    """Goes on to the last bit in float32 too."""
    x, y = draw(rng, 9, 2, torch.float32)
    expected = trained(x.double(), y.double(), 7, 3)
    whole = resumable_training(x, y, 7, scratch / "whole.pt", 3)
    parts = [loss for n in (4, 3) for loss in resumable_training(x, y, n, scratch / "parts.pt", 3)]
    assert whole == pytest.approx(expected, rel=1e-2)
    assert parts == whole


def test_past_the_valley(rng, scratch):
    """Goes on where the rate has come down to zero, and rises again."""
    x, y = draw(rng)
    expected = trained(x, y, 24, 1)
    losses = [loss for n in (19, 2, 3) for loss in resumable_training(x, y, n, scratch / "run.pt", 1)]
    assert losses == pytest.approx(expected, rel=1e-6)


def test_seed(rng, scratch):
    """Shuffles by the seed, and by nothing else."""
    x, y = draw(rng)
    expected = [trained(x, y, 3, seed) for seed in (1, 2, 1)]
    losses = [resumable_training(x, y, 3, scratch / f"{i}.pt", seed) for i, seed in enumerate((1, 2, 1))]
    assert losses[0] == losses[2]
    assert losses[0] != losses[1]
    assert np.array(losses) == pytest.approx(np.array(expected), rel=1e-6)


def test_two_runs(rng, scratch):
    """Keeps runs with checkpoints of their own apart."""
    (x, y), (u, v) = draw(rng), draw(rng, 8, 2)
    one, other = trained(x, y, 4, 1), trained(u, v, 4, 9)
    losses = []
    for _ in range(2):
        losses += resumable_training(x, y, 2, scratch / "one.pt", 1)
        losses += resumable_training(u, v, 2, scratch / "other.pt", 9)
    assert losses == pytest.approx([*one[:2], *other[:2], *one[2:], *other[2:]], rel=1e-6)


def test_crash(rng, scratch):
    """Never writes into the checkpoint that is there: a crash would leave half a file and nothing else."""
    x, y = draw(rng)
    expected = trained(x, y, 4, 2)
    first = resumable_training(x, y, 2, scratch / "run.pt", 2)
    os.link(scratch / "run.pt", scratch / "same file")  # A second name for what is there now.
    before = (scratch / "same file").read_bytes()
    second = resumable_training(x, y, 2, scratch / "run.pt", 2)
    assert [*first, *second] == pytest.approx(expected, rel=1e-6)
    assert (scratch / "same file").read_bytes() == before
    assert (scratch / "run.pt").read_bytes() != before


def test_no_objects(rng, scratch):
    """Writes no module or optimizer whole into the checkpoint."""
    x, y = draw(rng)
    expected = trained(x, y, 3, 4)
    losses = resumable_training(x, y, 3, scratch / "run.pt", 4)
    written = (scratch / "run.pt").read_bytes()
    assert losses == pytest.approx(expected, rel=1e-6)
    assert [name for name in (b"torch.nn.modules", b"torch.optim") if name in written] == []
