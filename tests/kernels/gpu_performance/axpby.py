"""A sum of two multiples of vectors, in one kernel."""

import torch
import triton
import triton.language as tl

BLOCK = 1024


@triton.jit
def _axpby(a, x, b, y, out, n, stride_x, stride_y, block: tl.constexpr):
    places = tl.program_id(0).to(tl.int64) * block + tl.arange(0, block)
    inside = places < n
    first = tl.load(x + places * stride_x, mask=inside).to(tl.float32)
    second = tl.load(y + places * stride_y, mask=inside).to(tl.float32)
    tl.store(out + places, a * first + b * second, mask=inside)


def axpby(a: float, x: torch.Tensor, b: float, y: torch.Tensor) -> torch.Tensor:
    """Return a·x + b·y."""
    if x.shape != y.shape:
        raise ValueError(f"x and y are of different shapes: {tuple(x.shape)} and {tuple(y.shape)}")
    if not (x.is_cuda or triton.knobs.runtime.interpret) or x.dtype == torch.float64:
        return torch.add(b * y, x, alpha=a)  # A kernel gets factors of 32 bits.
    out = torch.empty(x.shape, dtype=x.dtype, device=x.device)
    n = x.numel()
    if n:
        _axpby[(triton.cdiv(n, BLOCK),)](a, x, b, y, out, n, x.stride(0), y.stride(0), BLOCK)
    return out
