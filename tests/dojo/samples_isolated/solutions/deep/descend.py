"""Gradient descent on any function."""

from collections.abc import Callable

import torch


def descend(
    f: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor, lr: float, steps: int
) -> torch.Tensor:
    """Return where some steps of gradient descent lead.

    Parameters
    ----------
    f : callable
        Takes a tensor like `x` and returns one number.
    x : Tensor
        Where to begin; left alone.
    lr : float
        The learning rate.
    steps : int
        How many steps to take.

    Returns
    -------
    Tensor
        The place, which needs no gradient.

    Examples
    --------
    >>> descend(lambda x: (x**2).sum(), torch.ones(2), 0.25, 1).tolist()
    [0.5, 0.5]
    """
    x = x.detach().clone()
    for _ in range(steps):
        x.requires_grad_(True)
        (slope,) = torch.autograd.grad(f(x), x)
        x = (x - lr * slope).detach()
    return x
