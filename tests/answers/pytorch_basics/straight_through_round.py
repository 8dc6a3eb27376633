"""Answers to `straight_through_round`: its checks accept every right_ one and refuse every wrong_ one."""

import torch

EQUIVALENT = {
    "def forward(ctx: Any, x: torch.Tensor) -> torch.Tensor:": "a function of the class will do for torch",
    "def backward(ctx: Any, gradient: torch.Tensor) -> torch.Tensor:": "so it will here",
}


def right_detached_difference(x):
    return x + (torch.round(x) - x).detach()


def right_difference_of_a_detached_copy(x):
    return torch.round(x).detach() + x - x.detach()


class _Custom(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x.round()

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, gradient):
        (x,) = ctx.saved_tensors
        return gradient * torch.ones_like(x)


def right_setup_context(x):
    return _Custom.apply(x)


class _InPlaceOnACopy(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.clone().round_()

    @staticmethod
    def backward(ctx, gradient):
        return gradient.clone()


def right_copy_rounded_in_place(x):
    return _InPlaceOnACopy.apply(x)


def _with(forward, backward):
    """Return a function of autograd's with another forward or backward."""

    class Spoilt(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return forward(x)

        @staticmethod
        def backward(ctx, gradient):
            return backward(gradient, *ctx.saved_tensors)

    return Spoilt.apply


def wrong_zero_gradient(x):
    """You call torch.round, whose gradient is zero: nothing before it would learn. Define a
    torch.autograd.Function, and let its backward hand on the gradient."""
    return torch.round(x)


def wrong_detached(x):
    """You cut the graph: what you return wants no gradient, so backward fails or passes by. Define a
    torch.autograd.Function, and let its backward hand on the gradient."""
    return torch.round(x.detach())


def wrong_gradient_of_ones(x):
    """You hand back ones, whatever comes from above: backward gets the gradient by the output, and is to
    return just that."""
    return _with(torch.round, lambda gradient, x: torch.ones_like(gradient))(x)


def wrong_input_as_gradient(x):
    """You hand back the input: backward is to return the gradient that it gets, that by the output."""
    return _with(torch.round, lambda gradient, x: x.clone())(x)


def wrong_gradient_times_input(x):
    """You multiply the gradient by the input, as for a square: the identity's derivative is 1."""
    return _with(torch.round, lambda gradient, x: gradient * x)(x)


def wrong_gradient_times_output(x):
    """You multiply the gradient by the rounded numbers: the identity's derivative is 1."""
    return _with(torch.round, lambda gradient, x: gradient * torch.round(x))(x)


def wrong_gradient_rounded(x):
    """You round the gradient too: only the way forward rounds."""
    return _with(torch.round, lambda gradient, x: torch.round(gradient))(x)


def wrong_gradient_negated(x):
    """You hand back the gradient with the wrong sign, as if the optimizer did not subtract it."""
    return _with(torch.round, lambda gradient, x: -gradient)(x)


def wrong_gradient_cut_outside(x):
    """You hand back no gradient where the number is beyond -1 and 1. That is how the sign of a number is
    trained; here the gradient is handed on everywhere."""
    return _with(torch.round, lambda gradient, x: gradient * (x.abs() <= 1))(x)


def wrong_gradient_clipped(x):
    """You clip the gradient to -1 and 1: hand it on as it is."""
    return _with(torch.round, lambda gradient, x: gradient.clamp(-1, 1))(x)


def wrong_gradient_summed(x):
    """You hand back the sum of the gradient to all numbers: each gets its own."""
    return _with(torch.round, lambda gradient, x: gradient.sum().expand_as(x))(x)


def wrong_half_up(x):
    """You round by floor(x + 0.5), which takes halves up: torch.round takes them to the even number."""
    return _with(lambda x: torch.floor(x + 0.5), lambda gradient, x: gradient)(x)


def wrong_truncated(x):
    """You cut off what is behind the point: round to the nearest whole number."""
    return _with(torch.trunc, lambda gradient, x: gradient)(x)


def wrong_floor(x):
    """You round down: round to the nearest whole number."""
    return _with(torch.floor, lambda gradient, x: gradient)(x)


def wrong_integers(x):
    """You return integers, for which there is no gradient at all: keep the type of x."""
    return torch.round(x).long()


def wrong_not_rounded(x):
    """You return the numbers as they are: round them on the way forward."""
    return _with(torch.clone, lambda gradient, x: gradient)(x)


def wrong_float32(x):
    """You convert to float32: keep the type of x."""
    return x.float() + (torch.round(x) - x).float().detach()


def wrong_in_place(x):
    """You round the very numbers that you were given, and whoever called you has lost them: torch.round
    makes new ones, x.data.round_() does not."""
    with torch.no_grad():
        x.data.round_()
    return _with(torch.round, lambda gradient, x: gradient)(x)
