"""A product of matrices, a tile of it in each block."""

import torch
import triton
import triton.language as tl

SIZES = {"high": 128, "broad": 256, "deep": 64}
IN_A_GROUP = 8  # So many rows of tiles are gone through together: what they read of b is still in the cache.


@triton.jit
def _tiles(
    a,
    b,
    out,
    n,
    k,
    m,
    a_row,
    a_column,
    b_row,
    b_column,
    wide: tl.constexpr,
    group: tl.constexpr,
    high: tl.constexpr,
    broad: tl.constexpr,
    deep: tl.constexpr,
):
    tile = tl.program_id(0)
    down, across = tl.cdiv(n, high), tl.cdiv(m, broad)
    first = tile // (group * across) * group
    height = min(down - first, group)
    row = first + tile % (group * across) % height
    column = tile % (group * across) // height
    rows = (row * high + tl.arange(0, high)).to(tl.int64)
    columns = (column * broad + tl.arange(0, broad)).to(tl.int64)
    along = tl.arange(0, deep)
    a_place = a + (rows % n)[:, None] * a_row + along[None, :] * a_column
    b_place = b + along[:, None] * b_row + (columns % m)[None, :] * b_column
    total = tl.zeros((high, broad), dtype=wide)
    for start in range(0, k, deep):
        left = tl.load(a_place, mask=along[None, :] < k - start, other=0)
        right = tl.load(b_place, mask=along[:, None] < k - start, other=0)
        total = tl.dot(left, right, total, input_precision="ieee", out_dtype=wide)
        a_place += deep * a_column
        b_place += deep * b_row
    inside = (rows < n)[:, None] & (columns < m)[None, :]
    tl.store(out + rows[:, None] * m + columns[None, :], total, mask=inside)


def tiled_matmul(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """Return the product of two matrices."""
    if a.dim() != 2 or b.dim() != 2 or a.shape[1] != b.shape[0]:
        raise ValueError(f"there is no product of shapes {tuple(a.shape)} and {tuple(b.shape)}")
    if a.dtype != b.dtype:
        raise ValueError(f"matrices are of one dtype, not {a.dtype} and {b.dtype}")
    (n, k), m = a.shape, b.shape[1]
    fits = a.dtype in (torch.float16, torch.bfloat16) or triton.knobs.runtime.interpret
    if not (a.is_cuda or triton.knobs.runtime.interpret) or not fits or not n * k * m:
        return a @ b  # Larger numbers would want smaller tiles.
    out = torch.empty(n, m, dtype=a.dtype, device=a.device)
    wide = tl.float64 if a.dtype == torch.float64 else tl.float32
    tiles = triton.cdiv(n, SIZES["high"]) * triton.cdiv(m, SIZES["broad"])
    strides = *a.stride(), *b.stride()
    _tiles[(tiles,)](a, b, out, n, k, m, *strides, wide, IN_A_GROUP, **SIZES, num_warps=8, num_stages=3)
    return out
