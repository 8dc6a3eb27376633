"""Answers to `softmax_rows`: its checks accept every right_ one and refuse every wrong_ one."""

import torch


def _wide(x):
    return x.to(torch.float32) if x.dtype in (torch.float16, torch.bfloat16) else x


def fast_library(x):
    return torch.softmax(x, dim=1)


def right_log_softmax(x):
    return torch.log_softmax(_wide(x), 1).exp().to(x.dtype)


def right_row_by_row(x):
    rows = [torch.softmax(row.double(), 0) for row in x]
    return torch.stack(rows).to(x.dtype)


def slow_step_by_step(x):
    """You take maximum, difference, exp, sum and quotient one by one, and each passes over the table: exp(x -
    logsumexp(x)) takes fewer, a kernel of your own but one."""
    w = _wide(x)
    e = torch.exp(w - w.amax(1, keepdim=True))
    return (e / e.sum(1, keepdim=True)).to(x.dtype)


def _softmax(x, shift, *, dim=1):
    e = torch.exp(x - shift)
    return e / e.sum(dim, keepdim=True)


def wrong_mean(x):
    """You subtract the mean of each row, above which some numbers still overflow: subtract the maximum."""
    w = _wide(x)
    return _softmax(w, w.masked_fill(w == -torch.inf, 0).mean(1, keepdim=True)).to(x.dtype)


def wrong_minimum(x):
    """You subtract the minimum of each row, above which numbers may overflow: subtract the maximum."""
    w = _wide(x)
    return _softmax(w, w.amin(1, keepdim=True)).to(x.dtype)


def wrong_global_maximum(x):
    """You subtract the maximum of the whole table. Every exp of a row far below is zero, and zero by zero is
    nan: subtract each row's own."""
    w = _wide(x)
    return _softmax(w, w.max()).to(x.dtype)


def wrong_overflow(x):
    """You take exp of the numbers as they are, which is soon too large, in 16 bits beyond 11: subtract each
    row's maximum first."""
    return _softmax(x, 0)


def wrong_columns(x):
    """You have the columns sum to 1: it is the rows."""
    return torch.softmax(x, 0)


def wrong_whole_table(x):
    """You have the whole table sum to 1: it is each row."""
    w = _wide(x)
    return torch.softmax(w.reshape(-1), 0).reshape(x.shape).to(x.dtype)


def wrong_column_maximum(x):
    """You subtract each column's maximum, which changes the weights of a row: subtract the row's."""
    w = _wide(x)
    return torch.softmax(w - w.amax(0), 1).to(x.dtype)


def wrong_half_sums(x):
    """You calculate in 16 bits where you are given that: sums lose digits, and beyond 65504 are infinite.
    Calculate in float32, and round once."""
    e = torch.exp(x - x.amax(1, keepdim=True))
    if x.dtype.itemsize > 2:
        return e / e.sum(1, keepdim=True)
    total = sum(part.sum(1, keepdim=True) for part in e.split(512, dim=1))
    return e / total


def wrong_sign(x):
    """You turn the numbers round: the largest gets the largest weight."""
    w = _wide(x)
    return torch.softmax(-w, 1).to(x.dtype)


def wrong_base_2(x):
    """You take powers of 2: take those of e."""
    w = _wide(x)
    e = torch.exp2(w - w.amax(1, keepdim=True))
    return (e / e.sum(1, keepdim=True)).to(x.dtype)


def wrong_logarithms(x):
    """You return the logarithms of the weights: take their exp."""
    return torch.log_softmax(_wide(x), 1).to(x.dtype)


def wrong_not_divided(x):
    """You do not divide by the sum: the weights of a row sum to 1."""
    w = _wide(x)
    return torch.exp(w - w.amax(1, keepdim=True)).to(x.dtype)


def wrong_shares(x):
    """You divide the numbers themselves by their sum: take their exp first."""
    w = _wide(x)
    return (w / w.sum(1, keepdim=True)).to(x.dtype)


def wrong_small_number_added(x):
    """You add a small number to the sum, against a zero that cannot be: the weights no longer sum to 1."""
    w = _wide(x)
    e = torch.exp(w - w.amax(1, keepdim=True))
    return (e / (e.sum(1, keepdim=True) + 1e-4)).to(x.dtype)


def wrong_dtype(x):
    """You return float32 where you are given 16 bits: round to their dtype at the end."""
    return torch.softmax(_wide(x), 1)


def wrong_single_precision(x):
    """You calculate in float32 whatever you are given: float64 loses half of its digits."""
    return torch.softmax(x.float(), 1).to(x.dtype)


def wrong_rounded_twice(x):
    """You round the exponentials to 16 bits and divide then, which rounds once more: round at the end."""
    w = _wide(x)
    e = torch.exp(w - w.amax(1, keepdim=True)).to(x.dtype)
    return (_wide(e) / _wide(e).sum(1, keepdim=True)).to(x.dtype)
