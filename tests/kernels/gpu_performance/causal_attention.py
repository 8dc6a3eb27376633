"""Causal attention in one kernel: queries and keys in blocks, and no score ever in memory."""

import math

import torch
import triton
import triton.language as tl

HIGH, BROAD = 64, 64


@triton.jit
def _go_along(
    queries,
    tokens,
    largest,
    total,
    sums,
    first,
    last,
    k,
    v,
    d,
    k_token,
    k_number,
    v_token,
    v_number,
    hides: tl.constexpr,
    scale: tl.constexpr,
    wide: tl.constexpr,
    deep: tl.constexpr,
    broad: tl.constexpr,
):
    """Go along some keys, and correct what has been added up whenever a larger score comes."""
    numbers = tl.arange(0, deep)
    for start in range(first, last, broad):
        others = start + tl.arange(0, broad)
        there = (others < last)[:, None] & (numbers < d)[None, :]
        keys = tl.load(k + others[:, None] * k_token + numbers[None, :] * k_number, mask=there, other=0)
        scores = tl.dot(queries, tl.trans(keys), input_precision="ieee", out_dtype=wide) * scale
        if hides:
            scores = tl.where(others[None, :] <= tokens[:, None], scores, -float("inf"))
        now = tl.maximum(largest, tl.max(scores, axis=1))
        factor = tl.exp2(largest - now)
        weights = tl.exp2(scores - now[:, None])
        total = total * factor + tl.sum(weights, axis=1)
        values = tl.load(v + others[:, None] * v_token + numbers[None, :] * v_number, mask=there, other=0)
        rounded = weights.to(values.dtype)
        sums = sums * factor[:, None]
        sums = tl.dot(rounded, values, sums, input_precision="ieee", out_dtype=wide)
        if values.dtype.primitive_bitwidth == 16:  # What rounding took off is multiplied too.
            rest = (weights - rounded).to(values.dtype)
            sums = tl.dot(rest, values, sums, input_precision="ieee", out_dtype=wide)
        largest = now
    return largest, total, sums


@triton.jit
def _attend(
    q,
    k,
    v,
    out,
    t,
    d,
    q_head,
    q_token,
    q_number,
    k_head,
    k_token,
    k_number,
    v_head,
    v_token,
    v_number,
    scale: tl.constexpr,
    wide: tl.constexpr,
    deep: tl.constexpr,
    high: tl.constexpr,
    broad: tl.constexpr,
):
    """Attend for a block of queries of one head."""
    first = (tl.num_programs(0) - 1 - tl.program_id(0)) * high  # The last see most keys, and begin first.
    head = tl.program_id(1).to(tl.int64)
    tokens, numbers = first + tl.arange(0, high), tl.arange(0, deep)
    inside = (tokens < t)[:, None] & (numbers < d)[None, :]
    place = q + head * q_head + tokens[:, None] * q_token + numbers[None, :] * q_number
    queries = tl.load(place, mask=inside, other=0)
    largest = tl.full((high,), -1e30, dtype=wide)
    total = tl.zeros((high,), dtype=wide)
    sums = tl.zeros((high, deep), dtype=wide)
    k += head * k_head
    v += head * v_head
    # Each query sees each key before the block; within it, those up to its own.
    largest, total, sums = _go_along(
        queries, tokens, largest, total, sums, 0, first, k, v, d, k_token, k_number, v_token, v_number,
        False, scale, wide, deep, broad,
    )  # fmt: skip
    largest, total, sums = _go_along(
        queries, tokens, largest, total, sums, first, min(first + high, t), k, v, d,
        k_token, k_number, v_token, v_number, True, scale, wide, deep, broad,
    )  # fmt: skip
    place = out + (head * t + tokens[:, None]) * d + numbers[None, :]
    tl.store(place, sums / total[:, None], mask=inside)


def causal_attention(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    """Return for each query a mean of the values up to its own place, weighted by how well their keys fit."""
    b, h, t, d = q.shape
    if not (q.is_cuda or triton.knobs.runtime.interpret):
        return _by_torch(q, k, v)
    out = torch.empty(b, h, t, d, dtype=q.dtype, device=q.device)
    heads = [each.reshape(b * h, t, d) for each in (q, k, v)]
    strides = [stride for each in heads for stride in each.stride()]
    wide = tl.float64 if q.dtype == torch.float64 else tl.float32
    scale = math.log2(math.e) / math.sqrt(d)  # So that powers of 2 do, which are quicker.
    deep = max(16, triton.next_power_of_2(d))
    _attend[triton.cdiv(t, HIGH), b * h](
        *heads, out, t, d, *strides, scale, wide, deep, HIGH, BROAD, num_warps=4, num_stages=3
    )
    return out


def _by_torch(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    wide = torch.promote_types(q.dtype, torch.float32)
    q, k, v, dtype = q.to(wide), k.to(wide), v.to(wide), q.dtype
    scores = q @ k.mT / math.sqrt(q.shape[-1])
    hidden = torch.ones_like(scores, dtype=torch.bool).triu(1)
    return (scores.masked_fill(hidden, -torch.inf).softmax(-1) @ v).to(dtype)
