"""torch tensors as nodes, and back, and what a call changes of tensors, modules and generators."""

import math
from typing import Any

import torch

from dojo.errors import Breach
from dojo.isolation import gradients, wire
from dojo.isolation.wire import CannotCrossError

DTYPES = {
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


def encode(value: Any, encoder: Any, depth: int) -> wire.Node | None:
    """Return the node of a tensor, its gradient added before it; other things of torch's have none."""
    if isinstance(value, torch.dtype) and not encoder.pickles:
        return wire.Text("torch", str(value).removeprefix("torch."))
    if not isinstance(value, torch.Tensor):
        return None
    if lent := encoder.exports.borrowed(value):
        return wire.Yours(id=lent)
    dtype = str(value.dtype).removeprefix("torch.")
    if dtype not in DTYPES or value.layout != torch.strided or value.is_meta:
        raise CannotCrossError(
            f"a tensor of {value.dtype}, {value.layout} on {value.device} stays where it is"
        )
    node = wire.Tensor(dtype, list(value.shape), encoder.data(memoryview(_raw(value))))
    node.parameter = isinstance(value, torch.nn.Parameter)
    if encoder.pickles and not value.is_contiguous() and _fills_its_storage(value):
        node.strides = list(value.stride())
    if value.requires_grad:
        node.id = encoder.exports.export(value, "tensor")
        if value.grad_fn is None:
            encoder.exports.share(node.id, value)
        else:
            node.inputs = encoder.exports.origins(node.id, gradients.leaves(value))
    if value.is_leaf and value.grad is not None:
        node.grad = encoder.add(value.grad, depth)
    return node


def _raw(tensor: Any) -> Any:
    """Return a tensor's bytes."""
    plain = tensor.detach().cpu().resolve_conj().resolve_neg().contiguous().reshape(-1)
    return plain.view(torch.uint8).numpy() if plain.numel() else b""


def _fills_its_storage(tensor: Any) -> bool:
    """Say whether only the order of a tensor's axes makes it other than contiguous."""
    order = sorted(range(tensor.dim()), key=tensor.stride, reverse=True)
    return bool(tensor.permute(order).is_contiguous())


def decode(node: wire.Tensor, decoder: Any) -> Any:
    """Return the tensor of a node; one that the other side computed sends gradients back there."""
    tensor = _data(node, decoder)
    if node.id and not (tensor.is_floating_point() or tensor.is_complex()):
        raise Breach("it sent a tensor that can have no gradient")
    if node.id and node.inputs is not None:
        return decoder.exports.connect(tensor, node.id, node.inputs)
    grad = None if node.grad is None else decoder.at(node.grad)
    if node.id and (known := decoder.exports.shared(node.id)) is not None:
        put_content(known, {"data": tensor, "grad": grad, "requires_grad": True})
        return known
    if node.parameter:
        tensor = torch.nn.Parameter(tensor, requires_grad=bool(node.id))
    tensor.requires_grad_(bool(node.id))
    _put_grad(tensor, grad)
    if node.id:
        decoder.exports.share(-node.id, tensor)
    return tensor


def _data(node: wire.Tensor, decoder: Any) -> Any:
    dtype, data = DTYPES[node.dtype], decoder.data(node.data)
    shape = decoder.shape(node.shape, len(data) // dtype.itemsize)
    if math.prod(shape) * dtype.itemsize != len(data):
        raise Breach("it sent a tensor whose shape does not fit its data")
    raw = torch.frombuffer(bytearray(data), dtype=torch.uint8) if data else torch.empty(0, dtype=torch.uint8)
    flat = raw != 0 if dtype == torch.bool else raw.view(dtype)
    tensor = flat.reshape(shape)
    if node.strides and decoder.trusts:
        return torch.empty_strided(shape, node.strides, dtype=dtype).copy_(tensor)
    return tensor


# What a call may change: a tensor's data and gradient; a module's parts are tensors of their own, so of
# itself only its mode; the state of a generator.


def freeze(thing: Any) -> Any:
    """Return what stays equal as long as a thing is what it is, or None where it cannot change."""
    if isinstance(thing, torch.nn.Module):
        tensors = [(name, id(tensor)) for name, tensor in _tensors(thing)]
        return [module.training for module in thing.modules()], tensors
    if isinstance(thing, torch.Tensor):
        grad = None if not thing.is_leaf or thing.grad is None else bytes(_raw(thing.grad))
        return tuple(thing.shape), thing.dtype, thing.requires_grad, bytes(_raw(thing)), grad
    if isinstance(thing, torch.Generator):
        return bytes(thing.get_state().numpy())
    return None


def content_of(thing: Any) -> Any:
    """Return what to put into the other side's thing."""
    if isinstance(thing, torch.nn.Module):
        return {
            "modes": [module.training for module in thing.modules()],
            "tensors": dict(_tensors(thing)),
        }
    if isinstance(thing, torch.Generator):
        return thing.get_state()
    grad = thing.grad.detach().clone() if thing.is_leaf and thing.grad is not None else None
    return {"data": thing.detach().clone(), "grad": grad, "requires_grad": thing.requires_grad}


def put_content(thing: Any, content: Any) -> None:
    """Make a thing on this side what its copy on the other side became."""
    if isinstance(thing, torch.Generator):
        thing.set_state(content)  # torch checks it.
    elif isinstance(thing, torch.nn.Module):
        _put_module(thing, content)
    else:
        data = content["data"]
        if not isinstance(data, torch.Tensor) or data.shape != thing.shape or data.dtype != thing.dtype:
            raise Breach("it changed a tensor into something else")
        thing.data.copy_(data.detach())
        if thing.is_leaf:
            thing.requires_grad_(bool(content["requires_grad"]))
            _put_grad(thing, content["grad"])


def _put_grad(tensor: Any, grad: Any) -> None:
    if grad is not None and (not isinstance(grad, torch.Tensor) or grad.shape != tensor.shape):
        raise Breach("it sent a gradient that does not fit")
    tensor.grad = None if grad is None else grad.detach()


def _put_module(module: Any, content: Any) -> None:
    modules, tensors = list(module.modules()), dict(_tensors(module))
    if len(content["modes"]) != len(modules) or content["tensors"].keys() != tensors.keys():
        raise Breach("it changed a module's parts: return a new module")
    for part, training in zip(modules, content["modes"], strict=True):
        part.training = bool(training)
    for name, tensor in tensors.items():
        if (new := content["tensors"][name]) is not tensor:
            put_content(tensor, content_of(new))


def _tensors(module: Any) -> Any:
    yield from module.named_parameters()
    yield from module.named_buffers()
