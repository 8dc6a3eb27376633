"""A block of a transformer: tokens look around, then each thinks for itself."""

import torch
from torch import nn


class TransformerBlock(nn.Module):
    """A pre-norm block with causal self-attention and a feed-forward network.

    First tokens look at themselves and at those before them: `x + attention(norm1(x))`. Then each is
    taken by itself: `x + linear2(relu(linear1(norm2(x))))`. Each residual, the path past a part, is left
    as it is: normalised is only what goes into the part.

    Its parts, by which weights can be loaded: `norm1` and `norm2`, an `nn.LayerNorm` each; `attention`, an
    `nn.MultiheadAttention` of `heads` heads; `linear1` from d to 4d numbers, and `linear2` back to d. There
    is no dropout, and nothing else in the `state_dict`.

    Parameters
    ----------
    d : int
        How many numbers a token has.
    heads : int
        The number of heads, which divides `d`.

    Examples
    --------
    >>> block = TransformerBlock(d=6, heads=2)
    >>> x = torch.ones(4, 5, 6)
    >>> block(x).shape
    torch.Size([4, 5, 6])
    >>> sum(parameter.numel() for parameter in block.parameters())
    510
    """

    def __init__(self, d: int, heads: int) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.attention = nn.MultiheadAttention(d, heads, batch_first=True)
        self.linear1, self.linear2 = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the tokens after the block.

        Parameters
        ----------
        x : Tensor, shape (b, n, d)
            A batch of b sequences of n tokens.

        Returns
        -------
        Tensor, shape (b, n, d)
            The tokens, each of which depends on itself and those before it.
        """
        later = torch.ones(x.shape[1], x.shape[1], dtype=torch.bool, device=x.device).triu(1)
        normed = self.norm1(x)
        x = x + self.attention(normed, normed, normed, attn_mask=later, need_weights=False)[0]
        return x + self.linear2(torch.relu(self.linear1(self.norm2(x))))
