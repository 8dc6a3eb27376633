"""Answers to `softplus`: its checks accept every right_ one and refuse every wrong_ one."""

import torch


def right_library(x, beta=1.0, dtype=None):
    found = torch.logaddexp(beta * x, torch.zeros_like(x)) / beta
    return found.to(dtype or x.dtype)


def wrong_detached(x, beta=1.0, dtype=None):
    """You cut the graph: gradients must flow to x."""
    return right_library(x.detach(), beta, dtype).requires_grad_(x.requires_grad)


def wrong_overflows(x, beta=1.0, dtype=None):
    """You exponentiate large numbers: take the larger of x and 0 out first."""
    return (torch.log(1 + torch.exp(beta * x)) / beta).to(dtype or x.dtype)


def wrong_ignores_dtype(x, beta=1.0, dtype=None):
    """You return float32 whatever is asked for."""
    return right_library(x, beta, None).float() if dtype is not None else right_library(x, beta)
