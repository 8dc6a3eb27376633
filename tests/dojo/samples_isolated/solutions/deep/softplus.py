"""Softplus, as a tensor that gradients flow through."""

import torch


def softplus(x: torch.Tensor, beta: float = 1.0, dtype: torch.dtype | None = None) -> torch.Tensor:
    """Return log(1 + exp(beta x)) / beta of each entry, without overflow.

    Parameters
    ----------
    x : Tensor, any shape
        The entries.
    beta : float, default 1.0
        How sharp the bend is.
    dtype : torch.dtype, optional
        Of the result; that of `x` where not given.

    Returns
    -------
    Tensor, shape of x
        The ramp.

    Examples
    --------
    >>> softplus(torch.zeros(2)).tolist() == [0.6931471824645996] * 2
    True
    """
    result = x.clamp(min=0) + torch.log1p(torch.exp(-beta * x.abs())) / beta
    return result if dtype is None else result.to(dtype)
