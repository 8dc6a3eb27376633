"""Answers to `embedding_gather`: its checks accept every right_ one and refuse every wrong_ one."""

import torch
from torch.nn import functional as F


def _held(table, ids):
    """Look at ids where looking costs no wait: on the CPU."""
    if not ids.is_cuda and ids.numel() and not 0 <= min(ids.tolist()) <= max(ids.tolist()) < len(table):
        raise IndexError("no such row")


def right_embedding(table, ids):
    return F.embedding(ids, table)


def right_indexing(table, ids):
    _held(table, ids)
    return table[ids]


def right_gather(table, ids):
    _held(table, ids)
    return torch.gather(table, 0, ids.long().unsqueeze(1).expand(-1, table.shape[1]))


def right_row_by_row(table, ids):
    _held(table, ids)
    return torch.stack([table[i] for i in ids.tolist()]) if len(ids) else table[:0].clone()


def slow_one_hot(table, ids):
    """You go by a one-hot matrix, which has a number for each id and row of the table: take the rows by their
    numbers."""
    _held(table, ids)
    chosen = F.one_hot(ids.long(), len(table)).bool()
    rows = torch.arange(len(table), device=table.device).expand(len(ids), -1)[chosen]
    return table.index_select(0, rows)


def wrong_one_hot_product(table, ids):
    """You multiply a one-hot matrix by the table. Zero times infinity is nan, integers go through floats, and
    it is far too much work: take the rows by their numbers."""
    _held(table, ids)
    dtype = table.dtype if table.is_floating_point() else torch.float64
    return (F.one_hot(ids.long(), len(table)).to(dtype) @ table.to(dtype)).to(table.dtype)


def wrong_negative_from_the_end(table, ids):
    """You count negative ids from the end, as indexing does: there is no such row."""
    return table[ids]


def wrong_clamped(table, ids):
    """You take the last row for ids beyond the table and the first for negative ones: refuse them."""
    return table[ids.clamp(0, len(table) - 1)]


def wrong_wrapped(table, ids):
    """You begin again at the first row for ids beyond the table: refuse them."""
    return table[ids.remainder(len(table))]


def wrong_zero_beyond(table, ids):
    """You give rows of zeros for ids that there are not: refuse them."""
    known = (ids >= 0) & (ids < len(table))
    rows = table[torch.where(known, ids, 0)]
    return torch.where(known.unsqueeze(1), rows, 0)


def wrong_columns(table, ids):
    """You take columns: an id names a row."""
    return torch.index_select(table, 1, ids.remainder(table.shape[1])).mT


def wrong_from_one(table, ids):
    """You count rows from one: the first has the id 0."""
    _held(table, ids)
    return table[ids - 1]


def wrong_each_once(table, ids):
    """You take each row once, sorted: return one for each id, in their order."""
    _held(table, ids)
    return table[ids.unique()]


def wrong_transposed(table, ids):
    """You return a column for each id: return a row."""
    _held(table, ids)
    return table.index_select(0, ids).mT


def wrong_summed(table, ids):
    """You add up the rows, as an embedding bag does: return each."""
    _held(table, ids)
    return F.embedding_bag(ids, table.double(), torch.zeros(1, dtype=ids.dtype), mode="sum")


def wrong_dtype(table, ids):
    """You return float32 whatever the table holds: return its dtype."""
    _held(table, ids)
    return table.index_select(0, ids).float()


def wrong_value_error(table, ids):
    """You raise ValueError for ids that there are not: it is IndexError."""
    if ids.numel() and not 0 <= int(ids.min()) <= int(ids.max()) < len(table):
        raise ValueError("no such row")
    return table[ids]


def wrong_int64_only(table, ids):
    """You refuse ids in int32, of which many fit where few of int64 do: take both."""
    if ids.dtype != torch.int64:
        raise TypeError("int64, please")
    return F.embedding(ids, table)
