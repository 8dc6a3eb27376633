"""The straight-through estimator: round on the way forward, and hand the gradient on as it is."""

from typing import Any

import torch


class _Round(torch.autograd.Function):
    """Rounding, with the gradient of the identity."""

    @staticmethod
    def forward(ctx: Any, x: torch.Tensor) -> torch.Tensor:
        return torch.round(x)

    @staticmethod
    def backward(ctx: Any, gradient: torch.Tensor) -> torch.Tensor:
        return gradient


def straight_through_round(x: torch.Tensor) -> torch.Tensor:
    """Return numbers rounded to whole ones, with a gradient as if they had not been.

    Rounding is flat almost everywhere: its gradient is zero, and nothing before it would ever learn. The
    straight-through estimator (Bengio, Léonard and Courville, 2013) hands on the gradient by the output as
    that by the input, unchanged. Networks with weights of few bits are trained so.

    A `torch.autograd.Function` of your own is the way to give an operation any gradient you like.

    Parameters
    ----------
    x : Tensor of float
        The numbers, in any shape. They are left alone.

    Returns
    -------
    Tensor
        The nearest whole numbers, halves to the even one as `torch.round` does, in the shape and type of
        `x`.

    Examples
    --------
    >>> x = torch.tensor([0.4, 0.6, -1.5], requires_grad=True)
    >>> y = straight_through_round(x)
    >>> y.tolist()
    [0.0, 1.0, -2.0]
    >>> (y * torch.tensor([1.0, 2.0, 3.0])).sum().backward()
    >>> x.grad
    tensor([1., 2., 3.])
    """
    return _Round.apply(x)
