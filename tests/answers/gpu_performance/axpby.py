"""Answers to `axpby`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
import torch


def _held(x, y):
    if tuple(x.shape) != tuple(y.shape):
        raise ValueError("shapes differ")


def right_in_place(a, x, b, y):
    _held(x, y)
    return x.mul(a).add_(y, alpha=b)


def fast_product_of_one_column(a, x, b, y):
    _held(x, y)
    return torch.addmv(y, x.unsqueeze(1), y.new_ones(1), beta=b, alpha=a)


def slow_three_temporaries(a, x, b, y):
    """You write a·x and b·y to memory and read them again: let one operation multiply and add, as torch.add
    does by its alpha."""
    _held(x, y)
    return a * x + b * y


def right_plain_python(a, x, b, y):
    _held(x, y)
    return torch.tensor([a * one + b * other for one, other in zip(x.tolist(), y.tolist())], dtype=x.dtype)


def wrong_in_the_memory_of_y(a, x, b, y):
    """You write the result where y is: whoever gave it to you may still need it."""
    _held(x, y)
    return y.mul_(b).add_(x, alpha=a)


def wrong_factors_exchanged(a, x, b, y):
    """You multiply x by b and y by a: a belongs to x."""
    _held(x, y)
    return torch.add(a * y, x, alpha=b)


def wrong_b_forgotten(a, x, b, y):
    """You add y as it is, as axpy does: multiply it by b."""
    _held(x, y)
    return torch.add(y, x, alpha=a)


def wrong_a_forgotten(a, x, b, y):
    """You add x as it is: multiply it by a."""
    _held(x, y)
    return torch.add(b * y, x)


def wrong_sign(a, x, b, y):
    """You subtract b·y: add it."""
    _held(x, y)
    return torch.sub(a * x, y, alpha=b)


def wrong_product(a, x, b, y):
    """You multiply a·x by b·y: add them."""
    _held(x, y)
    return a * x * b * y


def wrong_lerp(a, x, b, y):
    """You mix x and y by weights that sum to 1, as torch.lerp does: a and b need not."""
    _held(x, y)
    return torch.lerp(x, y, b / (a + b) if a + b else 0.5)


def wrong_dot(a, x, b, y):
    """You add up all numbers: return one for each place."""
    _held(x, y)
    return (a * x + b * y).sum()


def wrong_dtype_promoted(a, x, b, y):
    """You make tensors of the factors, in a dtype of their own, and torch promotes all to it: a Python float
    takes on the dtype of what it is multiplied with."""
    _held(x, y)
    a, b = (torch.tensor([factor], dtype=torch.float64) for factor in (a, b))
    return a * x + b * y


def wrong_single_precision(a, x, b, y):
    """You calculate in float32, and vectors in float64 lose half of their digits: stay in their dtype."""
    _held(x, y)
    return torch.add(b * y.float(), x.float(), alpha=a).to(x.dtype)


def wrong_rounded_factors(a, x, b, y):
    """You round the factors to half precision first: leave them Python floats."""
    _held(x, y)
    a, b = (float(np.float16(max(min(factor, 6e4), -6e4))) for factor in (a, b))
    return a * x + b * y


def wrong_stretched(a, x, b, y):
    """You let torch stretch a vector of one number: refuse vectors of different shapes."""
    if x.numel() != y.numel() and 1 not in (x.numel(), y.numel()):
        raise ValueError("sizes differ")
    return torch.add(b * y, x, alpha=a)


def wrong_torch_error(a, x, b, y):
    """You leave it to torch to complain of shapes that do not fit, which raises RuntimeError and stretches
    some: raise ValueError."""
    return torch.add(b * y, x, alpha=a)


def wrong_array(a, x, b, y):
    """You return an array of numpy, on the CPU: stay with torch, on the device of x and y."""
    _held(x, y)
    return a * x.double().cpu().numpy() + b * y.double().cpu().numpy()
