"""GELU by tanh, in one kernel."""

import math

import torch
import triton
import triton.language as tl

BLOCK = 1024
ROOT = math.sqrt(2 / math.pi)


@triton.jit
def _gelu(x, out, n, stride, root: tl.constexpr, wide: tl.constexpr, block: tl.constexpr):
    places = tl.program_id(0).to(tl.int64) * block + tl.arange(0, block)
    inside = places < n
    number = tl.load(x + places * stride, mask=inside).to(wide)
    inner = root * (number + 0.044715 * number * number * number)
    tl.store(out + places, number / (1 + tl.exp(-2 * inner)), mask=inside)


def gelu_fused(x: torch.Tensor) -> torch.Tensor:
    """Return GELU of each number, in its form with tanh."""
    if not (x.is_cuda or triton.knobs.runtime.interpret):
        wide = x.to(torch.promote_types(x.dtype, torch.float32))
        return (wide * torch.sigmoid(2 * ROOT * (wide + 0.044715 * wide**3))).to(x.dtype)
    out = torch.empty(x.shape, dtype=x.dtype, device=x.device)
    n = x.numel()
    if n:
        wide = tl.float64 if x.dtype == torch.float64 else tl.float32
        _gelu[(triton.cdiv(n, BLOCK),)](x, out, n, x.stride(0), ROOT, wide, BLOCK)
    return out
