"""torch tensors and modules as nodes, and back; gradients flow across."""

import math
from collections.abc import Callable
from typing import Any

import torch

from dojo.errors import Breach
from dojo.isolation import wire

_DTYPES = {
    str(dtype).removeprefix("torch."): dtype
    for dtype in (
        torch.float16,
        torch.bfloat16,
        torch.float32,
        torch.float64,
        torch.complex64,
        torch.complex128,
        torch.uint8,
        torch.int8,
        torch.int16,
        torch.int32,
        torch.int64,
        torch.bool,
    )
}


def encode(value: Any, add: Callable[[Any], int], exports: Any) -> wire.Node | None:
    """Return the node of a tensor, its gradient added before it; other things of torch's have none."""
    if isinstance(value, torch.device | torch.dtype):
        return None
    if not isinstance(value, torch.Tensor):
        return None
    dtype = str(value.dtype).removeprefix("torch.")
    grad = add(value.grad) if value.is_leaf and value.grad is not None else None
    graph = exports.export(value) if value.grad_fn is not None else None
    return wire.Tensor(dtype, list(value.shape), _bytes(value), value.requires_grad, grad, graph)


def _bytes(tensor: Any) -> bytes:
    flat = tensor.detach().cpu().contiguous().reshape(-1)
    return flat.view(torch.uint8).numpy().tobytes() if flat.numel() else b""


def decode(node: wire.Tensor, at: Callable[[int], Any], exports: Any) -> Any:
    """Return the tensor of a node; one that the other side computed sends gradients back there."""
    dtype = _DTYPES.get(node.dtype)
    if dtype is None or any(n < 0 for n in node.shape) or len(node.shape) > 32:
        raise Breach("it sent a tensor of no known kind")
    if math.prod(node.shape) * dtype.itemsize != len(node.data):
        raise Breach("it sent a tensor whose shape does not fit its data")
    raw = (
        torch.frombuffer(bytearray(node.data), dtype=torch.uint8)
        if node.data
        else torch.empty(0, dtype=torch.uint8)
    )
    flat = raw != 0 if dtype == torch.bool else raw.view(dtype)
    tensor = flat.reshape(node.shape)
    if not node.requires_grad:
        return tensor
    if not tensor.is_floating_point() and not tensor.is_complex():
        raise Breach("it sent a tensor that can have no gradient")
    if node.graph is not None and (connected := exports.connect(tensor, node.graph)) is not None:
        return connected
    tensor.requires_grad_(True)
    if node.grad is not None:
        grad = at(node.grad)
        if not isinstance(grad, torch.Tensor) or grad.shape != tensor.shape:
            raise Breach("it sent a gradient that does not fit")
        tensor.grad = grad
    return tensor


class _Across(torch.autograd.Function):  # type: ignore[misc]  # torch is not installed where this is checked
    """A step of the graph whose work was done on the other side: backward asks for its gradients."""

    @staticmethod
    def forward(ctx: Any, value: Any, graph: int, asker: Any, anchor: Any, *inputs: Any) -> Any:
        ctx.graph, ctx.asker, ctx.inputs = graph, asker, inputs
        return value.clone()

    @staticmethod
    def backward(ctx: Any, *grads: Any) -> Any:
        found = ctx.asker.ask("backward", ctx.graph, grads[0].detach())
        if type(found) is not list or len(found) != len(ctx.inputs):
            raise Breach("it sent gradients that do not fit")
        for grad, given in zip(found, ctx.inputs, strict=True):
            if grad is not None and (not isinstance(grad, torch.Tensor) or grad.shape != given.shape):
                raise Breach("it sent gradients that do not fit")
        return None, None, None, None, *found


def connect(tensor: Any, graph: int, asker: Any, sent: list[Any]) -> Any:
    """Return a tensor that the other side computed, as a step of this side's graph."""
    anchor = torch.zeros((), requires_grad=True)  # The step has a gradient, whatever it was computed from.
    return _Across.apply(tensor, graph, asker, anchor, *differentiable(sent))


def differentiable(objects: list[Any]) -> list[Any]:
    """Return those of some objects through which gradients flow."""
    return [thing for thing in objects if isinstance(thing, torch.Tensor) and thing.requires_grad]


def gradients(output: Any, grad: Any, inputs: list[Any]) -> list[Any]:
    """Return the gradients of inputs; those of parameters gather where the parameters are."""
    before = [tensor.grad for tensor in inputs]
    for tensor in inputs:
        tensor.grad = None
    output.backward(grad, retain_graph=True)
    found = [tensor.grad for tensor in inputs]
    for tensor, kept in zip(inputs, before, strict=True):
        tensor.grad = kept
    return found


# Modules: what a call may change is their parameters and buffers, gradients, and mode.


def freeze(thing: Any) -> Any:
    """Return what stays equal as long as a tensor or module does, or None for other things of torch's."""
    if isinstance(thing, torch.nn.Module):
        return thing.training, [(name, freeze(tensor)) for name, tensor in _tensors(thing)]
    if isinstance(thing, torch.Tensor):
        grad = None if not thing.is_leaf or thing.grad is None else _bytes(thing.grad)
        return tuple(thing.shape), thing.dtype, thing.requires_grad, _bytes(thing), grad
    return None


def content_of(thing: Any) -> Any:
    """Return what to put into the other side's tensor or module."""
    if isinstance(thing, torch.nn.Module):
        modes = [module.training for module in thing.modules()]
        return {"modes": modes, "tensors": {name: content_of(tensor) for name, tensor in _tensors(thing)}}
    grad = thing.grad.detach().clone() if thing.is_leaf and thing.grad is not None else None
    return {"data": thing.detach().clone(), "grad": grad}


def put_content(thing: Any, content: Any) -> None:
    """Make a tensor or module what its copy on the other side became."""
    if isinstance(thing, torch.nn.Module):
        tensors = dict(_tensors(thing))
        modules = list(thing.modules())
        if len(content["modes"]) != len(modules) or content["tensors"].keys() != tensors.keys():
            raise Breach("it changed a module into something else")
        for module, training in zip(modules, content["modes"], strict=True):
            module.training = bool(training)
        for name, tensor in tensors.items():
            put_content(tensor, content["tensors"][name])
        return
    data, grad = content["data"], content["grad"]
    if not isinstance(data, torch.Tensor) or data.shape != thing.shape or data.dtype != thing.dtype:
        raise Breach("it changed a tensor's shape")
    with torch.no_grad():
        thing.data.copy_(data)
    if thing.is_leaf:
        thing.grad = grad if grad is None or grad.shape == thing.shape else None


def _tensors(module: Any) -> Any:
    yield from module.named_parameters()
    yield from module.named_buffers()
