"""Answers to `tiled_matmul`: its checks accept every right_ one and refuse every wrong_ one."""

import torch
from torch.nn import functional as F

EQUIVALENT = {
    "if a.dim() != 2 or b.dim() != 2 or a.shape[1] != b.shape[0] or a.dtype is not b.dtype:": "each is one",
}


def _held(a, b):
    if a.ndim != 2 or b.ndim != 2 or a.size(1) != b.size(0) or a.dtype != b.dtype:
        raise ValueError("no matrices that fit")


def right_linear(a, b):
    _held(a, b)
    return F.linear(a, b.mT)


def _wide(dtype):
    return torch.float32 if dtype.itemsize == 2 else dtype


def _tiles(n, tile):
    return [slice(start, min(start + tile, n)) for start in range(0, n, tile)]


def right_tiles(a, b, tile=32):
    _held(a, b)
    out = torch.empty(len(a), b.shape[1], dtype=a.dtype, device=a.device)
    for rows in _tiles(len(a), tile):
        for columns in _tiles(b.shape[1], tile):
            total = torch.zeros(1, 1, dtype=_wide(a.dtype), device=a.device)
            for inner in _tiles(a.shape[1], tile):
                total = total + a[rows, inner].to(total.dtype) @ b[inner, columns].to(total.dtype)
            out[rows, columns] = total
    return out


def slow_outer_products(a, b):
    """You write all of the result once for each column of a: a tile of it, kept while you go along k, is
    written once."""
    _held(a, b)
    total = torch.zeros(len(a), b.shape[1], dtype=_wide(a.dtype), device=a.device)
    for column, row in zip(a.mT, b):
        total += column.to(total.dtype)[:, None] * row.to(total.dtype)
    return total.to(a.dtype)


def slow_row_by_row(a, b):
    """You read all of b for each row of a: take many rows at once."""
    _held(a, b)
    return torch.stack([b.mT.to(_wide(b.dtype)) @ row.to(_wide(b.dtype)) for row in a]).to(a.dtype)


def wrong_elementwise(a, b):
    """You multiply numbers at the same place: a number of the product is a row of a times a column of b."""
    _held(a, b)
    return a[:, :1] * b[:1]


def wrong_transposed(a, b):
    """You return the product transposed: the rows of a come first."""
    _held(a, b)
    return (a @ b).mT


def wrong_exchanged(a, b):
    """You multiply b by a where that fits: a comes first."""
    _held(a, b)
    return b @ a if b.shape[1] == a.shape[0] else a @ b


def wrong_half_accumulation(a, b):
    """You add up 16 bits in 16 bits, and large sums lose what small numbers add: add up in float32, and round
    once."""
    _held(a, b)
    if a.itemsize > 2:
        return a @ b
    total = torch.zeros(len(a), b.shape[1], dtype=a.dtype)
    for inner in _tiles(a.shape[1], 2):
        total = total + a[:, inner] @ b[inner]
    return total


def wrong_rounded_tiles(a, b):
    """You add up within a tile in float32, and round to 16 bits after each: round once, at the end."""
    _held(a, b)
    if a.itemsize > 2:
        return a @ b
    total = torch.zeros(len(a), b.shape[1], dtype=a.dtype)
    for inner in _tiles(a.shape[1], 32):
        total = (total.float() + a[:, inner].float() @ b[inner].float()).to(a.dtype)
    return total


def wrong_whole_tiles_only(a, b):
    """You multiply whole tiles and forget what lies beyond the last of them: sizes are rarely multiples of a
    tile."""
    _held(a, b)
    k = a.shape[1] // 8 * 8 or a.shape[1]
    return a[:, :k] @ b[:k]


def wrong_edge_rows_zero(a, b):
    """You leave the rows beyond the last whole tile at zero: they belong to the product too."""
    _held(a, b)
    result = a @ b
    if len(a) > 16:
        result[len(a) // 16 * 16 :] = 0
    return result


def wrong_refuses_odd_sizes(a, b):
    """You refuse sizes that are no multiples of a tile: take zeros beyond the edge."""
    _held(a, b)
    if any(size > 16 and size % 16 for size in (*a.shape, b.shape[1])):
        raise ValueError("sizes are no multiples of 16")
    return a @ b


def wrong_strides_ignored(a, b):
    """You read memory as if rows lay one after the other: go by the strides that a tensor has."""
    _held(a, b)

    def as_if_contiguous(x):
        return torch.as_strided(x, x.shape, (x.shape[1], 1))

    return as_if_contiguous(a) @ as_if_contiguous(b)


def wrong_reshaped_for_transposed(a, b):
    """You turn a transposed matrix round by a reshape, which tears its rows apart: go by its strides."""
    _held(a, b)
    b = b if b.is_contiguous() else b.mT.reshape(b.shape)
    a = a if a.is_contiguous() else a.mT.reshape(a.shape)
    return a @ b


def wrong_dtype(a, b):
    """You return float32 where you are given 16 bits: round to their dtype at the end."""
    _held(a, b)
    return a.to(_wide(a.dtype)) @ b.to(_wide(b.dtype))


def wrong_half_precision(a, b):
    """You round to 16 bits whatever you are given: keep the digits that there are."""
    _held(a, b)
    if a.itemsize == 2:
        return a @ b
    return (a.half().double() @ b.half().double()).to(a.dtype)


def wrong_single_precision(a, b):
    """You calculate in float32 whatever you are given: float64 loses half of its digits."""
    _held(a, b)
    return (a.float() @ b.float()).to(a.dtype)


def wrong_vectors(a, b):
    """You take vectors and batches, as @ does: refuse what has not two axes."""
    if a.dtype != b.dtype or a.shape[-1] != (b.shape[-2] if b.ndim > 1 else len(b)):
        raise ValueError("sizes that do not fit")
    return a @ b


def wrong_promotes(a, b):
    """You promote one matrix to the dtype of the other: refuse them."""
    if a.ndim != 2 or b.ndim != 2 or a.size(1) != b.size(0):
        raise ValueError("no matrices that fit")
    dtype = torch.promote_types(a.dtype, b.dtype)
    return a.to(dtype) @ b.to(dtype)


def wrong_torch_error(a, b):
    """You leave it to torch to complain, which raises RuntimeError: raise ValueError."""
    return torch.mm(a, b)
