"""Answers to `descend`: its checks accept every right_ one and refuse every wrong_ one."""

import torch


def right_backward(f, x, lr, steps):
    place = x.detach().clone().requires_grad_()
    for _ in range(steps):
        place.grad = None
        f(place).backward()
        with torch.no_grad():
            place -= lr * place.grad
    return place.detach()


def wrong_ascends(f, x, lr, steps):
    """You climb: go against the gradient."""
    return right_backward(lambda place: -f(place), x, lr, steps)


def wrong_one_step(f, x, lr, steps):
    """You take one step whatever is asked for."""
    return right_backward(f, x, lr, 1)


def wrong_adds_up(f, x, lr, steps):
    """You let gradients add up from step to step: clear them before each."""
    place = x.detach().clone().requires_grad_()
    for _ in range(steps):
        f(place).backward()
        with torch.no_grad():
            place -= lr * place.grad
    return place.detach()
