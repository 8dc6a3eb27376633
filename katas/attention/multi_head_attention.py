"""Attention with several heads: each looks for something else."""

import torch
from torch import nn


class MultiHeadAttention(nn.Module):
    """Self-attention with h heads, each with d / h of the d numbers of a token.

    Four linear layers of d numbers each, with biases: `query`, `key`, `value` and `out`. The first
    three are applied to the tokens; of what comes of them, head i gets the numbers from i · d/h to less than
    (i + 1) · d/h. Each head attends by itself, its dot products divided by the root of d / h, and what the
    heads find stands side by side again before `out` is applied.

    It has no other parameters or buffers, so that its `state_dict` holds a weight and a bias of those four.
    It treats each sequence of a batch by itself, and knows no dropout.

    Parameters
    ----------
    d : int
        How many numbers a token has.
    heads : int
        The number of heads h.

    Raises
    ------
    ValueError
        If `heads` does not divide `d`.

    Examples
    --------
    >>> attention = MultiHeadAttention(d=6, heads=2)
    >>> attention(torch.zeros(4, 5, 6)).shape
    torch.Size([4, 5, 6])
    >>> sorted(attention.state_dict())[:4]
    ['key.bias', 'key.weight', 'out.bias', 'out.weight']
    """

    def __init__(self, d: int, heads: int) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        """Let the tokens of each sequence look at each other.

        Parameters
        ----------
        x : Tensor, shape (b, n, d)
            A batch of b sequences of n tokens.
        mask : Tensor of bool, shape (n, n) or (b, n, n), optional
            True where a token, the row, may look at another, the column; each may look at one at least. One
            of two axes is for all sequences, one of three has a mask for each; it is the same for all
            heads.

        Returns
        -------
        Tensor, shape (b, n, d)
            What each token has found.
        """
        raise NotImplementedError
