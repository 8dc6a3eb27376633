"""Answers to `column_sum`: its checks accept every right_ one and refuse every wrong_ one."""

import torch


def _held(x):
    if x.ndim != 2:
        raise ValueError("not a table")


def _wide(dtype):
    return torch.float32 if dtype.itemsize == 2 else dtype


def right_mean(x):
    _held(x)
    return (x.mean(0, dtype=_wide(x.dtype)) * len(x)).to(x.dtype) if len(x) else x.new_zeros(x.shape[1])


def right_einsum(x):
    _held(x)
    return torch.einsum("nk->k", x)


def slow_row_by_row(x):
    """You add one row after the other, with a launch for each: torch.sum adds all of them at once."""
    _held(x)
    total = torch.zeros(x.shape[1], dtype=_wide(x.dtype), device=x.device)
    for row in x:
        total += row
    return total.to(x.dtype)


def slow_widened(x):
    """You copy all of x into a wider dtype first: torch.sum adds up 16 bits in float32 as it reads them."""
    _held(x)
    return x.float().sum(0).to(x.dtype) if x.dtype.itemsize == 2 else x.double().sum(0).to(x.dtype)


def wrong_sum_of_rows(x):
    """You add up each row: it is the columns that are asked for, so the axis of the rows goes away."""
    _held(x)
    return x.sum(1)


def wrong_total(x):
    """You add up everything: return a sum for each column."""
    _held(x)
    return x.sum()


def wrong_kept_axis(x):
    """You keep an axis of length 1: return shape (k,)."""
    _held(x)
    return x.sum(0, keepdim=True)


def wrong_mean(x):
    """You divide by the number of rows: that is the mean."""
    _held(x)
    return x.sum(0) / max(len(x), 1)


def wrong_half_accumulation(x):
    """You add up in 16 bits, where 2048 and 1 make 2048: add up in float32, and round once."""
    _held(x)
    total = x.new_zeros(x.shape[1])
    if x.dtype.itemsize > 2:
        return x.sum(0)
    for part in x.split(64):
        total = total + part.sum(0)
    return total


def wrong_halves_in_16_bits(x):
    """You halve the table again and again in its own dtype. Sums rounded at each step are good to the last
    digits only where none is too large for 16 bits: add up in float32."""
    _held(x)
    if not len(x):
        return x.new_zeros(x.shape[1])
    while len(x) > 1:
        rest = x[len(x) // 2 * 2 :]
        x = torch.cat([x[: len(x) // 2] + x[len(x) // 2 : len(x) // 2 * 2], rest])
    return x[0]


def wrong_dtype(x):
    """You return float32 where you are given 16 bits: round to their dtype at the end."""
    _held(x)
    return x.sum(0, dtype=_wide(x.dtype))


def wrong_double(x):
    """You return float64 whatever you are given: return the dtype of x."""
    _held(x)
    return x.double().sum(0)


def wrong_single_precision(x):
    """You add up in float32 whatever you are given: float64 loses half of its digits."""
    _held(x)
    return x.sum(0, dtype=torch.float32).to(x.dtype)


def wrong_running_sums(x):
    """You return the sums so far at each row: the last of them is wanted."""
    _held(x)
    return x.cumsum(0)


def wrong_last_row_left_out(x):
    """You leave out the last row."""
    _held(x)
    return x[:-1].sum(0)


def wrong_absolute(x):
    """You add up absolute values: numbers below zero lower a sum."""
    _held(x)
    return x.abs().sum(0)


def wrong_fails_without_rows(x):
    """You need a row to begin with: the sum of none is zero."""
    _held(x)
    if not len(x):
        raise ValueError("no rows")
    return x.sum(0)


def wrong_any_axes(x):
    """You take any number of axes: refuse what is no table."""
    return x.sum(0) if x.ndim else x
