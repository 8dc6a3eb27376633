"""Answers to `gelu_fused`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import torch
from torch.nn import functional as F


def fast_library(x):
    return F.gelu(x, approximate="tanh")


def _wide(x):
    return x.to(torch.float32) if x.dtype in (torch.float16, torch.bfloat16) else x


def slow_as_written(x):
    """You write the formula down term by term, and each of its operations passes over memory: join them. The
    sigmoid of 2 z is (1 + tanh z) / 2, and torch.addcmul multiplies and adds at once."""
    w = _wide(x)
    return (0.5 * w * (1 + torch.tanh(math.sqrt(2 / math.pi) * (w + 0.044715 * w**3)))).to(x.dtype)


def right_silu(x):
    w = _wide(x)
    z = math.sqrt(8 / math.pi) * (w + 0.044715 * w.pow(3))
    return (w * torch.sigmoid(z)).to(x.dtype)


def right_exponential(x):
    w = _wide(x)
    z = math.sqrt(8 / math.pi) * torch.addcmul(torch.ones_like(w), w, w, value=0.044715) * w
    return (w / (1 + torch.exp(-z))).to(x.dtype)


def _gelu(x, *, c=0.044715, root=math.sqrt(2 / math.pi), power=3):
    w = _wide(x)
    return (w * torch.sigmoid(2 * root * (w + c * w**power))).to(x.dtype)


def wrong_erf(x):
    """You take the form with erf: the one with tanh is asked for, which differs in the fourth digit."""
    return F.gelu(x)


def wrong_sigmoid_form(x):
    """You take x · sigmoid(1.702 x), a rougher form: the one with tanh is asked for."""
    return (_wide(x) * torch.sigmoid(1.702 * _wide(x))).to(x.dtype)


def wrong_digit_in_the_constant(x):
    """You multiply the cube by 0.44715: it is 0.044715."""
    return _gelu(x, c=0.44715)


def wrong_rounded_constant(x):
    """You round the constant 0.044715, and it shows in the fifth digit: take all of it."""
    return _gelu(x, c=0.0447)


def wrong_square(x):
    """You add a multiple of the square: it is that of the cube."""
    return _gelu(x, power=2)


def wrong_no_cube(x):
    """You leave out the cube: tanh is given x + 0.044715 x³."""
    return _gelu(x, c=0.0)


def wrong_root_missing(x):
    """You leave out the root of 2/π before you take tanh."""
    return _gelu(x, root=1.0)


def wrong_root_inverted(x):
    """You multiply by the root of π/2: it is that of 2/π."""
    return _gelu(x, root=math.sqrt(math.pi / 2))


def wrong_half_missing(x):
    """You do not halve: the two factors are x / 2 and 1 + tanh."""
    return 2 * _gelu(x)


def wrong_tanh_alone(x):
    """You multiply by tanh, and not by 1 + tanh."""
    return 0.5 * x * (2 * torch.sigmoid(2 * math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)) - 1)


def wrong_sigmoid_of_z(x):
    """You take the sigmoid of z: (1 + tanh z) / 2 is that of 2 z."""
    return _gelu(x, root=math.sqrt(2 / math.pi) / 2)


def wrong_weight_alone(x):
    """You return what x is to be multiplied by: multiply."""
    w = _wide(x)
    return torch.sigmoid(2 * math.sqrt(2 / math.pi) * (w + 0.044715 * w**3)).to(x.dtype)


def wrong_relu(x):
    """You cut at zero, as ReLU does: GELU is smooth."""
    return torch.relu(x)


def wrong_half_precision(x):
    """You calculate in 16 bits where you are given that. Where 1 + tanh is close to zero, they have no digits
    left: calculate in float32, and round once."""
    return 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))


def wrong_single_precision(x):
    """You calculate in float32 whatever you are given: float64 loses half of its digits."""
    return F.gelu(x.float(), approximate="tanh").to(x.dtype)


def wrong_dtype(x):
    """You return float32 where you are given 16 bits: round to their dtype at the end."""
    return F.gelu(_wide(x), approximate="tanh")


def wrong_overflow(x):
    """You take exp of numbers that are too large for it, and infinity over infinity is nan: take tanh or
    sigmoid, which know what to do there."""
    w = _wide(x)
    e = torch.exp(2 * math.sqrt(2 / math.pi) * (w + 0.044715 * w**3))
    return (w * e / (e + 1)).to(x.dtype)


def wrong_rounded_twice(x):
    """You round the weight to 16 bits and multiply then, which rounds once more: round at the end alone."""
    w = _wide(x)
    return x * torch.sigmoid(2 * math.sqrt(2 / math.pi) * (w + 0.044715 * w**3)).to(x.dtype)
