"""Layer norm, in one kernel: a row stays in registers from the first step to the last."""

import torch
import triton
import triton.language as tl

WIDEST = 2**14  # Beyond, a row no longer fits.


@triton.jit
def _layer_norm(x, g, b, out, d, eps, stride_g, stride_b, wide: tl.constexpr, width: tl.constexpr):
    row = tl.program_id(0).to(tl.int64)
    columns = tl.arange(0, width)
    inside = columns < d
    numbers = tl.load(x + row * d + columns, mask=inside, other=0).to(wide)
    by = tl.load(g + columns * stride_g, mask=inside).to(wide)
    plus = tl.load(b + columns * stride_b, mask=inside).to(wide)
    mean = tl.sum(numbers, axis=0) / d
    apart = tl.where(inside, numbers - mean, 0)
    scale = 1 / tl.sqrt(tl.sum(apart * apart, axis=0) / d + eps)
    tl.store(out + row * d + columns, apart * scale * by + plus, mask=inside)


def layer_norm_fused(x: torch.Tensor, g: torch.Tensor, b: torch.Tensor, eps: float = 1e-5) -> torch.Tensor:
    """Return each row normalised to mean 0 and variance 1, then scaled and shifted."""
    d = x.shape[-1]
    if not (x.is_cuda or triton.knobs.runtime.interpret) or d > WIDEST:
        wide = x.to(torch.promote_types(x.dtype, torch.float32))
        variance, mean = torch.var_mean(wide, dim=-1, correction=0, keepdim=True)
        return ((wide - mean) * torch.rsqrt(variance + eps) * g + b).to(x.dtype)
    rows = x.contiguous()
    out = torch.empty_like(rows)
    if out.numel():
        wide = tl.float64 if x.dtype == torch.float64 else tl.float32
        width = triton.next_power_of_2(d)
        warps = min(max(width // 512, 1), 16)
        strides = g.stride(0), b.stride(0)
        _layer_norm[(rows.numel() // d,)](rows, g, b, out, d, eps, *strides, wide, width, num_warps=warps)
    return out
