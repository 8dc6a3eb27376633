"""Causal attention, a block of queries at a time."""

import math

import torch

BLOCK = 64


def causal_attention(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    """Return for each query a mean of the values up to its own place, weighted by how well their keys fit.

    ``softmax(q kᵀ / √d) v``, where query i sees keys 0 to i. The scores of all pairs are t² numbers for each
    head, most of what is read and written, and half of them are hidden. But the softmax of a query needs no
    more than that query's scores: taken for a block of queries at a time, against the keys that these see,
    they never stand in memory all at once. (Dao et al., "FlashAttention", 2022, go on and take keys in blocks
    too.)

    Parameters
    ----------
    q, k, v : Tensor of float, shape (b, h, t, d)
        Queries, keys and values of t tokens, for b sequences and h heads, on any device.

    Returns
    -------
    Tensor, shape (b, h, t, d)
        The means, of the same dtype and on the same device. For a dtype of 16 bits all is calculated in
        float32, and rounded once.

    Examples
    --------
    >>> q, k = torch.zeros(1, 1, 3, 1), torch.tensor([[[[5.0], [1.0], [2.0]]]])
    >>> causal_attention(q, k, torch.tensor([[[[3.0], [9.0], [0.0]]]])).flatten()
    tensor([3., 6., 4.])
    """
    result = torch.empty_like(v)
    wide = torch.promote_types(q.dtype, torch.float32)
    scale = 1 / math.sqrt(q.shape[-1])
    for start in range(0, q.shape[2], BLOCK):
        queries = q[:, :, start : start + BLOCK].to(wide) * scale
        seen = start + queries.shape[2]
        scores = queries @ k[:, :, :seen].to(wide).mT
        later = torch.ones_like(scores, dtype=torch.bool).triu(start + 1)
        weights = scores.masked_fill_(later, -torch.inf).softmax(dim=-1)
        result[:, :, start:seen] = weights @ v[:, :, :seen].to(wide)
    return result
