"""What tensors cost, without a clock: bytes moved, kernels launched, FLOPs. On meta tensors too."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

import torch
from torch.multiprocessing.reductions import StorageWeakRef
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves
from torch.utils.flop_counter import FlopCounterMode

# They move nothing, which their schemas do not tell.
_FREE = {"empty", "empty_like", "empty_strided", "new_empty", "new_empty_strided", "_unsafe_view"}


@contextmanager
def watched(mode: Any) -> Iterator[Any]:
    """Have a mode see operations one by one, those of functions that torch compiles too.

    A compiled function that is called while a mode looks on would otherwise be given up, and never run
    compiled again.
    """
    compiles = "torch._dynamo" in sys.modules
    with torch.compiler.set_stance("force_eager") if compiles else nullcontext(), mode:
        yield mode


@dataclass(frozen=True)
class Traffic:
    """What a call moves between memory and processor, operation by operation, and in how many of them."""

    bytes: int
    launches: int


def traffic(function: Callable[..., Any], *args: Any) -> Traffic:
    """Count what a call moves, if every operation reads all its tensors and writes all its results."""
    with watched(_Counter()) as counter:
        function(*args)
    return Traffic(counter.bytes, counter.launches)


def flops(function: Callable[..., Any], *args: Any) -> int:
    """Count the multiplications and additions of a call's products, convolutions and attention."""
    with watched(FlopCounterMode(display=False)) as counter:
        function(*args)
    return int(counter.get_total_flops())


def peak_bytes(function: Callable[..., Any], *args: Any) -> int:
    """Return the most memory of tensors that a call holds at a time, its result included, its arguments not.

    What an operation needs within itself does not show.
    """
    with watched(_Holder(args)) as holder:
        function(*args)
    return int(holder.peak)


class _Holder(TorchDispatchMode):  # type: ignore[misc]  # torch gives no types
    """Notes after each operation what memory there is: only an operation makes it more."""

    def __init__(self, given: Any) -> None:
        super().__init__()
        self.peak = 0
        self._given = {StorageWeakRef(each.untyped_storage()) for each in _tensors(given)}
        self._held: dict[StorageWeakRef, int] = {}

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        results = func(*args, **(kwargs or {}))
        self._held = {memory: size for memory, size in self._held.items() if not memory.expired()}
        for storage in (each.untyped_storage() for each in _tensors(results)):
            if (memory := StorageWeakRef(storage)) not in self._given:
                self._held[memory] = storage.nbytes()
        self.peak = max(self.peak, sum(self._held.values()))
        return results


class _Counter(TorchDispatchMode):  # type: ignore[misc]  # torch gives no types
    """Adds up what passes."""

    def __init__(self) -> None:
        super().__init__()
        self.bytes = 0
        self.launches = 0

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        results = func(*args, **(kwargs or {}))
        if not _is_free(func):
            given = {name: value for name, value in (kwargs or {}).items() if name != "out"}
            written = _tensors(results) or _tensors(_changed(func, args))
            passed = [*_tensors((args, given)), *written]
            self.bytes += sum(map(_bytes, passed))
            self.launches += bool(passed)  # To look a dtype up is an operation too, and launches nothing.
        return results


def _is_free(func: Any) -> bool:
    """Say whether an operation launches nothing: it gives another view of what there is, or empty memory."""
    aliases = [each.alias_info for each in func._schema.returns]
    is_view = any(alias is not None and not alias.is_write for alias in aliases)
    return is_view or func._schema.name.partition("::")[2] in _FREE


def _changed(func: Any, args: Any) -> list[Any]:
    """Return the arguments that an operation writes to, as one does that returns nothing."""
    pairs = zip(func._schema.arguments, args, strict=False)
    return [value for known, value in pairs if known.alias_info is not None and known.alias_info.is_write]


def _tensors(values: Any) -> list[Any]:
    """Return the tensors among some values, each once."""
    found = (each for each in tree_leaves(values) if isinstance(each, torch.Tensor))
    return list({id(each): each for each in found}.values())


def _bytes(tensor: Any) -> int:
    """Return a tensor's bytes; where it is stretched, those that there are."""
    return int(min(tensor.numel() * tensor.itemsize, tensor.untyped_storage().nbytes()))
