"""Gradients of a large batch, from micro-batches that fit into memory."""

import torch
from torch.nn import functional as F


def accumulate_gradients(model: torch.nn.Module, x: torch.Tensor, y: torch.Tensor, micro: int) -> float:
    """Add the gradients of a batch's mean loss to those in the parameters, a few samples at a time.

    The loss is the cross-entropy of the model's logits, averaged over all n samples. Its gradients are added
    to what is in the parameters' `grad` already, as `backward` does; clearing them and taking a step is left
    to the caller. What comes of it is what the whole batch would give at once, but for rounding; yet the
    model never sees more than `micro` samples, so that memory need hold the activations of no more.

    (That is so for models that treat each sample by itself, as all do but those with batch norm.)

    Parameters
    ----------
    model : Module
        Maps inputs to logits, shape (n, k). Its mode is left alone.
    x : Tensor of float, shape (n, d)
        The inputs, on the device of the model.
    y : Tensor of int64, shape (n,)
        Their classes, from 0 to less than k.
    micro : int
        How many samples the model may see at a time, at least 1. n need be no multiple of it.

    Returns
    -------
    float
        The mean loss over the n samples.

    Examples
    --------
    >>> model = torch.nn.Linear(1, 2, bias=False)
    >>> _ = torch.nn.init.zeros_(model.weight)
    >>> x, y = torch.tensor([[1.0], [2.0], [6.0]]), torch.tensor([0, 0, 1])
    >>> round(accumulate_gradients(model, x, y, micro=2), 4)
    0.6931
    >>> model.weight.grad.tolist()
    [[0.5], [-0.5]]
    """
    total = 0.0
    for start in range(0, len(y), micro):
        part = slice(start, start + micro)
        loss = F.cross_entropy(model(x[part]), y[part], reduction="sum") / len(y)
        loss.backward()
        total += loss.item()
    return total
