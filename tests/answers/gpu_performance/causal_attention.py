"""Answers to `causal_attention`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import torch
from torch.nn import functional as F

EQUIVALENT = {
    "BLOCK = 65": "a block may be of any size",
    "BLOCK = 63": "a block may be of any size",
    "later = torch.ones_like(scores, dtype=torch.bool).triu(start | 1)": "start is even",
    "later = torch.ones_like(scores, dtype=torch.bool).triu(start ^ 1)": "start is even",
}


def _wide(*tensors):
    return [each.float() if each.itemsize == 2 else each for each in tensors]


def right_library(q, k, v):
    if q.is_cuda:
        return F.scaled_dot_product_attention(q, k, v, is_causal=True)
    return F.scaled_dot_product_attention(*_wide(q, k, v), is_causal=True).to(q.dtype)


def right_online(q, k, v, block=16):
    """Go along the keys in blocks too, and correct what has been added up so far."""
    wide, keys, values = _wide(q, k, v)
    wide = wide / math.sqrt(q.shape[-1])
    t = q.shape[2]
    largest = torch.full_like(wide[..., :1], -1e300 if wide.dtype == torch.float64 else -1e30)
    total, sums = torch.zeros_like(largest), torch.zeros_like(wide)
    places = torch.arange(t, device=q.device)
    for start in range(0, t, block):
        part = slice(start, start + block)
        scores = wide @ keys[:, :, part].mT
        scores = scores.masked_fill(places[part] > places[:, None], -torch.inf)
        now = torch.maximum(largest, scores.amax(-1, keepdim=True))
        factor, weights = torch.exp(largest - now), torch.exp(scores - now)
        total = total * factor + weights.sum(-1, keepdim=True)
        seen = weights @ values[:, :, part]
        sums, largest = sums * factor + seen, now
    return (sums / total).to(q.dtype)


def slow_all_pairs(q, k, v):
    """You write down the scores of all pairs, t² for each head, half of which are hidden: take a block of
    queries at a time, and only the keys that they see."""
    return _attend(q, k, v)


def _attend(q, k, v, *, scale=None, diagonal=1, hide=-torch.inf, hidden=None):
    dtype = q.dtype
    q, k, v = _wide(q, k, v)
    t = q.shape[2]
    scores = q @ k.mT * (1 / math.sqrt(q.shape[-1]) if scale is None else scale)
    if hidden is None:
        hidden = torch.ones(t, t, dtype=torch.bool, device=q.device).triu(diagonal)
    weights = torch.softmax(scores.masked_fill(hidden, hide), -1)
    return (weights @ v).to(dtype)


def wrong_not_causal(q, k, v):
    """You let queries see all keys: query i sees keys 0 to i."""
    return _attend(q, k, v, diagonal=q.shape[2])


def wrong_one_too_many(q, k, v):
    """You let queries see the key after their own: query i sees keys 0 to i."""
    return _attend(q, k, v, diagonal=2)


def wrong_itself_hidden(q, k, v):
    """You hide a query's own key, and from the first query all: it sees keys 0 to i, its own too."""
    return torch.nan_to_num(_attend(q, k, v, diagonal=0))


def wrong_past_hidden(q, k, v):
    """You hide what came before, and show what comes later: it is the other way round."""
    t = q.shape[2]
    return _attend(q, k, v, hidden=torch.ones(t, t, dtype=torch.bool).tril(-1))


def wrong_not_scaled(q, k, v):
    """You take the dot products as they are: divide by the root of d."""
    return _attend(q, k, v, scale=1.0)


def wrong_multiplied_by_the_root(q, k, v):
    """You multiply the dot products by the root of d: divide by it."""
    return _attend(q, k, v, scale=math.sqrt(q.shape[-1]))


def wrong_scaled_by_d(q, k, v):
    """You divide by d: divide by its root."""
    return _attend(q, k, v, scale=1 / q.shape[-1])


def wrong_scaled_by_tokens(q, k, v):
    """You divide by the root of the number of tokens: divide by that of d."""
    return _attend(q, k, v, scale=1 / math.sqrt(q.shape[2]))


def wrong_masked_after_the_softmax(q, k, v):
    """You set weights to zero after the softmax, and the others no longer sum to 1: hide keys before it."""
    a, b, c = _wide(q, k, v)
    weights = torch.softmax(a @ b.mT / math.sqrt(q.shape[-1]), -1).tril()
    return (weights @ c).to(q.dtype)


def wrong_hidden_scores_are_zero(q, k, v):
    """You set the scores of hidden keys to zero, of which exp is 1: set them to minus infinity."""
    return _attend(q, k, v, hide=0.0)


def wrong_hidden_by_little(q, k, v):
    """You hide keys by a score of -100, which is not small beside all others: take minus infinity."""
    return _attend(q, k, v, hide=-100.0)


def wrong_softmax_over_queries(q, k, v):
    """You let the weights of each key sum to 1: it is those of each query."""
    a, b, c = _wide(q, k, v)
    t = q.shape[2]
    scores = a @ b.mT / math.sqrt(q.shape[-1])
    hidden = torch.ones(t, t, dtype=torch.bool).triu(1)
    return (torch.softmax(scores.masked_fill(hidden, -torch.inf), -2) @ c).to(q.dtype)


def wrong_blocks_alone(q, k, v):
    """You let queries see the keys of their own block only: they see those of all blocks before it too."""
    parts = [_attend(*(each[:, :, i : i + 32] for each in (q, k, v))) for i in range(0, q.shape[2], 32)]
    return torch.cat(parts, 2)


def wrong_mask_of_the_first_block(q, k, v):
    """You hide by the place within a block: the first query of a later block sees all keys before it, so
    shift the mask by where the block begins."""
    block, parts = 32, []
    for start in range(0, q.shape[2], block):
        queries = q[:, :, start : start + block]
        seen = start + queries.shape[2]
        hidden = torch.ones(queries.shape[2], seen, dtype=torch.bool).triu(1)
        a, b, c = _wide(queries, k[:, :, :seen], v[:, :, :seen])
        scores = (a @ b.mT / math.sqrt(q.shape[-1])).masked_fill(hidden, -torch.inf)
        parts.append((torch.softmax(scores, -1) @ c).to(q.dtype))
    return torch.cat(parts, 2)


def wrong_last_block_left_out(q, k, v):
    """You leave out the tokens beyond the last whole block: their number is rarely a multiple of one."""
    whole = q.shape[2] // 32 * 32 or q.shape[2]
    result = _attend(q, k, v)
    result[:, :, whole:] = 0
    return result


def wrong_blocks_averaged(q, k, v):
    """You take a softmax for each block of keys and the mean of what they give: their sums belong together,
    each corrected by the common maximum."""
    t, half = q.shape[2], q.shape[2] // 2
    if t < 2:
        return _attend(q, k, v)
    first = _attend(q[:, :, half:], k[:, :, :half], v[:, :, :half], hidden=torch.zeros(t - half, half).bool())
    second = _attend(*(each[:, :, half:] for each in (q, k, v)))
    start = _attend(*(each[:, :, :half] for each in (q, k, v)))
    return torch.cat([start, (first + second) / 2], 2)


def wrong_overflow(q, k, v):
    """You take exp of the scores as they are, which overflows: subtract each query's largest first."""
    a, b, c = _wide(q, k, v)
    weights = torch.exp(a @ b.mT / math.sqrt(q.shape[-1])).tril()
    return (weights @ c / weights.sum(-1, keepdim=True)).to(q.dtype)


def wrong_half_precision(q, k, v):
    """You calculate in 16 bits where you are given that, and scores lose their digits: calculate in float32,
    and round once."""
    if q.itemsize > 2:
        return _attend(q, k, v)
    scores = (q @ k.mT) / math.sqrt(q.shape[-1])
    hidden = torch.ones(scores.shape[-2:], dtype=torch.bool).triu(1)
    return torch.softmax(scores.masked_fill(hidden, -torch.inf), -1) @ v


def wrong_dtype(q, k, v):
    """You return float32 where you are given 16 bits: round to their dtype at the end."""
    return _attend(*_wide(q, k, v))


def wrong_heads_and_tokens_exchanged(q, k, v):
    """You attend along the heads: tokens are the axis before the last."""
    return _attend(*(each.transpose(1, 2) for each in (q, k, v))).transpose(1, 2)


def wrong_keys_for_values(q, k, v):
    """You weigh the keys: weigh the values."""
    return _attend(q, k, k)
