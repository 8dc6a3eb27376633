"""Sums over the rows of a table: blocks share them, and neighbouring threads take neighbouring columns."""

import torch
import triton
import triton.language as tl

ROWS, COLUMNS = 16, 128
SHARES = 64  # So many blocks share the rows of each block of columns.


@triton.jit
def _sums(
    x,
    sums,
    n,
    k,
    down,
    right,
    each,
    wide: tl.constexpr,
    high: tl.constexpr,
    broad: tl.constexpr,
):
    columns = tl.program_id(0) * broad + tl.arange(0, broad)
    inside = columns < k
    share = tl.program_id(1)
    start = share.to(tl.int64) * each
    total = tl.zeros((high, broad), dtype=wide)
    for first in range(start, min(start + each, n), high):
        rows = first + tl.arange(0, high)
        mask = (rows < min(start + each, n))[:, None] & inside[None, :]
        total += tl.load(x + rows[:, None] * down + columns[None, :] * right, mask=mask, other=0)
    tl.store(sums + share * k + columns, tl.sum(total, axis=0), mask=inside)


def column_sum(x: torch.Tensor) -> torch.Tensor:
    """Return the sum of each column."""
    if x.dim() != 2:
        raise ValueError(f"a table has two axes, not {x.dim()}")
    n, k = x.shape
    if not (x.is_cuda or triton.knobs.runtime.interpret) or not x.numel():
        return x.sum(dim=0)
    wide = torch.promote_types(x.dtype, torch.float32)
    each = triton.cdiv(triton.cdiv(n, SHARES), ROWS) * ROWS
    shares = triton.cdiv(n, each)
    sums = torch.empty(shares, k, dtype=wide, device=x.device)
    kind = tl.float64 if wide == torch.float64 else tl.float32
    _sums[(triton.cdiv(k, COLUMNS), shares)](
        x, sums, n, k, *x.stride(), each, kind, ROWS, COLUMNS, num_warps=8
    )
    return sums.sum(dim=0).to(x.dtype)
