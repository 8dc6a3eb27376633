"""A training that can be stopped after any epoch, and goes on as if nothing had happened."""

from pathlib import Path

import torch


def resumable_training(
    x: torch.Tensor, y: torch.Tensor, epochs: int, checkpoint: Path, seed: int
) -> list[float]:
    """Train a linear model for some epochs, go on where the checkpoint says, and return the losses.

    Calls of 3 and 5 epochs with one checkpoint give what one of 8 gives, bit for bit. To that end the
    checkpoint keeps all that the next epoch depends on, not the weights alone.

    The model is ``x @ w + b``, in the type of `x`, and starts from zeros. Its loss is the mean squared error.
    In each epoch the samples are shuffled by ``torch.randperm(n, generator=generator)``, from one
    `torch.Generator` that is seeded with `seed` before the first epoch, and taken in batches of 4, of which
    the last may be smaller. AdamW takes a step for each batch, with its defaults but for the learning rate:
    in epoch e, counted from 0 over all calls, it is ``0.05 * (1 + cos(pi * e / 20))``. So does
    `CosineAnnealingLR` from 0.1 with ``T_max=20``, if it steps once an epoch.

    The checkpoint is written after each epoch. A crash while it is written must not cost the one
    before: write to another file in its folder, then put that in its place by `Path.replace`. It is made of
    tensors, numbers and the like, and has no object of torch's modules or optimizers in it whole: another
    version of their code might not read those.

    Parameters
    ----------
    x : Tensor of float, shape (n, d)
        The inputs.
    y : Tensor of float, shape (n,)
        The targets.
    epochs : int
        How many epochs to train in this call.
    checkpoint : Path
        The file to go on from, where it exists, and to write to.
    seed : int
        What the generator is seeded with; where there is a checkpoint, it is the same as before.

    Returns
    -------
    list of float
        The loss of each epoch of this call: the mean over its samples, each with the weights that it met.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> x, y = torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([2.0, 4.0, 6.0])
    >>> with TemporaryDirectory() as folder:
    ...     whole = resumable_training(x, y, 3, Path(folder, "whole"), seed=0)
    ...     parts = [resumable_training(x, y, n, Path(folder, "parts"), seed=0) for n in (2, 1)]
    >>> parts == [whole[:2], whole[2:]]
    True
    """
    raise NotImplementedError
