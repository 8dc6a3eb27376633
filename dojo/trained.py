"""What a call does with torch beside its result: to the modules that it is given, and for gradients."""

import copy
import sys
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

_T = TypeVar("_T")


def is_tensor(value: Any) -> bool:
    """Say whether a value is a tensor; torch is not imported for that."""
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.Tensor)


def deepcopy(values: _T) -> _T:
    """Return a deep copy; a copy of a module's parameter would lack its gradient."""
    copied = copy.deepcopy(values)
    torch = sys.modules.get("torch")
    if torch is not None:
        for old, new in _pairs(values, copied):
            if isinstance(old, torch.nn.Module):
                for parameter, its_copy in zip(old.parameters(), new.parameters(), strict=True):
                    its_copy.grad = None if parameter.grad is None else parameter.grad.detach().clone()
    return copied


def _pairs(one: Any, other: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the arguments of a call, tuples and dictionaries of them opened, with their copies."""
    if type(one) is tuple:
        for pair in zip(one, other, strict=True):
            yield from _pairs(*pair)
    elif type(one) is dict:
        for key in one:
            yield from _pairs(one[key], other[key])
    else:
        yield one, other


def states(values: Iterable[Any]) -> list[dict[str, Any]]:
    """Return copies of what the modules among some values are: mode, parameters, buffers, gradients."""
    torch = sys.modules.get("torch")
    return [_state(value) for value in values if torch is not None and isinstance(value, torch.nn.Module)]


def _state(module: Any) -> dict[str, Any]:
    parameters = dict(module.named_parameters())
    tensors = {**parameters, **dict(module.named_buffers())}
    gradients = {f"{name}.grad": each.grad for name, each in parameters.items()}
    modes = {f"{name}.training": part.training for name, part in module.named_modules()}
    modes |= {f"{name}.requires_grad": each.requires_grad for name, each in parameters.items()}
    kept = {
        name: None if each is None else each.detach().clone() for name, each in (tensors | gradients).items()
    }
    return modes | kept


def gradients(returned: Any, given: Iterable[Any]) -> Any:
    """Return the gradients that flow from a returned tensor to those of the given ones that want some.

    They are those of a weighted sum, no two weights of which are equal. None where nothing wants any, or the
    graph is there no longer; a check that goes backward keeps it by `retain_graph=True`.
    """
    wanted = [value for value in given if is_tensor(value) and value.requires_grad]
    if not wanted or not is_tensor(returned):
        return None
    return list(_flow(returned, wanted))


def _flow(returned: Any, wanted: list[Any]) -> Iterator[Any]:
    import torch

    if not returned.requires_grad:
        return
    weights = torch.linspace(-1.7, 2.3, returned.numel(), dtype=returned.dtype, device=returned.device)
    try:
        yield from torch.autograd.grad(
            returned, wanted, weights.reshape(returned.shape), retain_graph=True, allow_unused=True
        )
    except Exception as error:
        yield type(error).__name__
