"""Gradients that flow across: a step of one side's graph whose work was done on the other."""

from typing import Any

import torch
from torch.autograd.function import once_differentiable

from dojo.errors import Breach


class _Across(torch.autograd.Function):  # type: ignore[misc]  # torch is not installed where this is checked
    """A step of the graph that was taken on the other side: backward asks for its gradients."""

    @staticmethod
    def forward(ctx: Any, value: Any, id: int, asker: Any, anchor: Any, *inputs: Any) -> Any:
        ctx.id, ctx.asker = id, asker
        ctx.likes = [(tensor.shape, tensor.dtype) for tensor in inputs]
        return value.clone()

    @staticmethod
    @once_differentiable  # type: ignore[untyped-decorator]
    def backward(ctx: Any, grad: Any) -> Any:
        found = ctx.asker.ask("backward", ctx.id, grad)
        if type(found) is not list or len(found) != len(ctx.likes):
            raise Breach("it sent gradients that do not fit")
        for each, like in zip(found, ctx.likes, strict=True):
            fits = isinstance(each, torch.Tensor) and (each.shape, each.dtype) == like
            if each is not None and not fits:
                raise Breach("it sent gradients that do not fit")
        return None, None, None, None, *found


def connect(tensor: Any, id: int, asker: Any, inputs: list[Any]) -> Any:
    """Return a tensor that the other side computed, as a step of this side's graph.

    Parameters
    ----------
    tensor : Tensor
        Its data.
    id : int
        Under which the other side lends it.
    asker : Peer
        To the other side.
    inputs : list of Tensor
        This side's tensors that it was computed from.
    """
    if not all(isinstance(each, torch.Tensor) and each.requires_grad for each in inputs):
        raise Breach("it computed a tensor from what is none")
    anchor = torch.zeros((), requires_grad=True)  # The step has a gradient, whatever it was computed from.
    return _Across.apply(tensor, id, asker, anchor, *inputs)


def backward(output: Any, grad: Any, inputs: list[Any]) -> list[Any]:
    """Return the gradients of tensors that the other side has too; those of others gather where they are."""
    before = [tensor.grad for tensor in inputs]
    for tensor in inputs:
        tensor.grad = None
    try:
        output.backward(grad, retain_graph=True)
        return [tensor.grad for tensor in inputs]
    finally:
        for tensor, kept in zip(inputs, before, strict=True):
            tensor.grad = kept


def leaves(tensor: Any) -> list[Any]:
    """Return the tensors at which a tensor's graph ends."""
    found: dict[int, Any] = {}
    todo, seen = [tensor.grad_fn], set()
    while todo:
        step = todo.pop()
        if step is None or step in seen:
            continue
        seen.add(step)
        leaf = getattr(step, "variable", None)
        if leaf is not None:
            found[id(leaf)] = leaf
        todo.extend(following for following, _ in step.next_functions)
    return list(found.values())
