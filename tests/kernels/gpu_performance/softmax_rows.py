"""Softmax of rows, in one kernel: a row stays in registers from the first step to the last."""

import torch
import triton
import triton.language as tl

WIDEST = 2**14  # Beyond, a row no longer fits.


@triton.jit
def _softmax(x, out, k, stride_row, stride_column, wide: tl.constexpr, width: tl.constexpr):
    row = tl.program_id(0).to(tl.int64)
    columns = tl.arange(0, width)
    inside = columns < k
    place = x + row * stride_row + columns * stride_column
    numbers = tl.load(place, mask=inside, other=-float("inf")).to(wide)
    weights = tl.exp(numbers - tl.max(numbers, axis=0))
    tl.store(out + row * k + columns, weights / tl.sum(weights, axis=0), mask=inside)


def softmax_rows(x: torch.Tensor) -> torch.Tensor:
    """Return the softmax of each row."""
    n, k = x.shape
    if not (x.is_cuda or triton.knobs.runtime.interpret) or k > WIDEST:
        wide = x.to(torch.promote_types(x.dtype, torch.float32))
        return torch.exp(wide - wide.logsumexp(dim=1, keepdim=True)).to(x.dtype)
    out = torch.empty(n, k, dtype=x.dtype, device=x.device)
    if out.numel():
        wide = tl.float64 if x.dtype == torch.float64 else tl.float32
        width = triton.next_power_of_2(k)
        warps = min(max(width // 512, 1), 16)
        _softmax[(n,)](x, out, k, *x.stride(), wide, width, num_warps=warps)
    return out
