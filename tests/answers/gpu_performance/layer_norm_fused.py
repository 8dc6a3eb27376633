"""Answers to `layer_norm_fused`: its checks accept every right_ one and refuse every wrong_ one."""

import torch
from torch.nn import functional as F


def fast_library(x, g, b, eps=1e-5):
    return F.layer_norm(x, x.shape[-1:], g, b, eps)


def right_group_norm(x, g, b, eps=1e-5):
    wide = torch.float32 if x.dtype.itemsize == 2 else x.dtype
    rows = x.reshape(-1, x.shape[-1]).to(wide)
    return F.group_norm(rows, 1, g.to(wide), b.to(wide), eps).reshape(x.shape).to(x.dtype)


def slow_step_by_step(x, g, b, eps=1e-5):
    """You take mean, difference, square, mean, root, quotient, product and sum one by one, and each passes
    over x: torch.var_mean finds both in one, and torch.addcmul multiplies and adds at once."""
    wide = x.double()
    centred = wide - wide.mean(-1, keepdim=True)
    variance = centred.square().mean(-1, keepdim=True)
    return (centred / torch.sqrt(variance + eps) * g.double() + b.double()).to(x.dtype)


def _norm(x, g, b, eps, *, dim=-1, correction=0, outside=False, centre=True):
    w, g, b = (each.double() for each in (x, g, b))
    variance, mean = torch.var_mean(w, dim=dim, correction=correction, keepdim=True)
    divisor = torch.sqrt(variance) + eps if outside else torch.sqrt(variance + eps)
    return ((w - mean * centre) / divisor * g + b).to(x.dtype)


def wrong_sample_variance(x, g, b, eps=1e-5):
    """You divide the sum of squares by d - 1, as torch.var does by itself: divide by d."""
    return _norm(x, g, b, eps, correction=1)


def wrong_eps_outside_the_root(x, g, b, eps=1e-5):
    """You add eps to the deviation: add it to the variance, below the root."""
    return torch.nan_to_num(_norm(x, g, b, eps, outside=True))


def wrong_eps_ignored(x, g, b, eps=1e-5):
    """You take another eps than you are given."""
    return _norm(x, g, b, 1e-5)


def wrong_default_eps(x, g, b, eps=1e-8):
    """You add 1e-8 where no eps is given: it is 1e-5."""
    return _norm(x, g, b, eps)


def wrong_no_root(x, g, b, eps=1e-5):
    """You divide by the variance: divide by its root."""
    w = x.double()
    variance, mean = torch.var_mean(w, dim=-1, correction=0, keepdim=True)
    return ((w - mean) / (variance + eps) * g + b).to(x.dtype)


def wrong_columns(x, g, b, eps=1e-5):
    """You normalise along the rows: mean and variance are those of each row, along the last axis."""
    return _norm(x, g, b, eps, dim=1)


def wrong_two_axes(x, g, b, eps=1e-5):
    """You take one mean and one variance for all rows of a sequence: each row has its own."""
    return _norm(x, g, b, eps, dim=(1, 2))


def wrong_batch(x, g, b, eps=1e-5):
    """You normalise each column over all rows, as batch norm does: normalise each row."""
    return _norm(x, g, b, eps, dim=(0, 1))


def wrong_not_centred(x, g, b, eps=1e-5):
    """You do not subtract the mean."""
    return _norm(x, g, b, eps, centre=False)


def wrong_root_mean_square(x, g, b, eps=1e-5):
    """You divide by the root of the mean square, as RMS norm does: subtract the mean first."""
    w = x.double()
    return (w * torch.rsqrt(w.square().mean(-1, keepdim=True) + eps) * g + b).to(x.dtype)


def wrong_shift_before_factor(x, g, b, eps=1e-5):
    """You add b before you multiply by g: multiply first."""
    one, zero = torch.ones_like(g), torch.zeros_like(b)
    return ((_norm(x, one, zero, eps).double() + b) * g).to(x.dtype)


def wrong_no_factor(x, g, b, eps=1e-5):
    """You leave out g."""
    return _norm(x, torch.ones_like(g), b, eps)


def wrong_no_shift(x, g, b, eps=1e-5):
    """You leave out b."""
    return _norm(x, g, torch.zeros_like(b), eps)


def wrong_mean_of_squares(x, g, b, eps=1e-5):
    """You subtract the squared mean from the mean of the squares. Far from zero both are huge, and their
    small difference is lost to rounding: subtract the mean before you square."""
    wide = x.float() if x.itemsize < 4 else x
    mean = wide.mean(-1, keepdim=True)
    variance = wide.square().mean(-1, keepdim=True) - mean.square()
    return ((wide - mean) * torch.rsqrt(variance.clamp(min=0) + eps) * g + b).to(x.dtype)


def wrong_half_precision(x, g, b, eps=1e-5):
    """You calculate in 16 bits where you are given that: squares overflow and digits are lost. Calculate in
    float32, and round once."""
    centred = x - x.mean(-1, keepdim=True)
    return centred * torch.rsqrt(centred.square().mean(-1, keepdim=True) + eps) * g + b


def wrong_rounded_before_factor(x, g, b, eps=1e-5):
    """You round to 16 bits before you multiply by g and add b: round once, at the end."""
    one, zero = torch.ones_like(g), torch.zeros_like(b)
    return _norm(x, one, zero, eps) * g + b


def wrong_dtype(x, g, b, eps=1e-5):
    """You return float32 where you are given 16 bits: round to their dtype at the end."""
    return _norm(x.float() if x.itemsize < 4 else x, g, b, eps)


def wrong_single_precision(x, g, b, eps=1e-5):
    """You calculate in float32 whatever you are given: float64 loses half of its digits."""
    return F.layer_norm(x.float(), x.shape[-1:], g.float(), b.float(), eps).to(x.dtype)
