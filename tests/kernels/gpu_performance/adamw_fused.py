"""A step of AdamW, in one kernel that reads four tensors and writes three."""

import math

import torch
import triton
import triton.language as tl

BLOCK = 1024


@triton.jit
def _adamw(p, g, m, v, n, keep, step, share1, share2, eps, block: tl.constexpr):
    places = tl.program_id(0).to(tl.int64) * block + tl.arange(0, block)
    inside = places < n
    slope = tl.load(g + places, mask=inside)
    mean = tl.load(m + places, mask=inside)
    square = tl.load(v + places, mask=inside)
    mean += share1 * (slope - mean)
    square += share2 * (slope * slope - square)
    weights = keep * tl.load(p + places, mask=inside) + step * mean / (tl.sqrt(square) + eps)
    tl.store(p + places, weights, mask=inside)
    tl.store(m + places, mean, mask=inside)
    tl.store(v + places, square, mask=inside)


def adamw_fused(
    p: torch.Tensor,
    g: torch.Tensor,
    m: torch.Tensor,
    v: torch.Tensor,
    t: int,
    lr: float = 1e-3,
    betas: tuple[float, float] = (0.9, 0.999),
    eps: float = 1e-8,
    decay: float = 0.01,
) -> None:
    """Take a step of AdamW, and write parameters and both means where they are."""
    beta1, beta2 = betas
    root = math.sqrt(1 - beta2**t)
    step = -lr * root / (1 - beta1**t)
    plain = all(each.is_contiguous() and each.dtype == torch.float32 for each in (p, g, m, v))
    if (p.is_cuda or triton.knobs.runtime.interpret) and plain and p.numel():
        n = p.numel()
        shares = 1 - beta1, 1 - beta2
        _adamw[(triton.cdiv(n, BLOCK),)](p, g, m, v, n, 1 - lr * decay, step, *shares, eps * root, BLOCK)
        return
    m.lerp_(g, 1 - beta1)
    v.mul_(beta2).addcmul_(g, g, value=1 - beta2)
    p.mul_(1 - lr * decay).addcdiv_(m, v.sqrt().add_(eps * root), value=step)
