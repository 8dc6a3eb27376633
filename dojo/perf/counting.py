"""What needs no clock: steps of Python and bytes of memory, the same in every run."""

import sys
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from dojo.perf.quiet import no_garbage

_MOST_TRIES = 10
_MANY_STEPS = 100_000  # Beside which those of a first call are nothing, and which take their time to count.


def python_steps(function: Callable[..., Any], *args: Any) -> int:
    """Count the bytecodes that a call makes Python carry out, those in libraries too.

    What runs in compiled code counts as one step, however long it takes. The first calls find caches
    empty and bytecode not yet specialized: the call is made again until two of them count the same.
    """
    before = -1
    for _ in range(_MOST_TRIES):
        steps = _steps_of_one_call(function, args)
        if steps == before or steps > _MANY_STEPS:
            break
        before = steps
    return steps


def peak_bytes(function: Callable[..., Any], *args: Any) -> int:
    """Return the most memory that a call holds at a time, its result included, its arguments not.

    It is what Python and numpy allocate: `tracemalloc` sees no tensors of torch.
    """
    function(*args)  # What is imported and cached at the first call is not the call's own.
    with no_garbage(), _traced_memory():
        before = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        function(*args)
        return tracemalloc.get_traced_memory()[1] - before


def size(value: Any) -> int:
    """Return how many bytes a value takes, those of its parts included."""
    if hasattr(value, "nbytes"):
        return int(value.nbytes)
    parts: Any = ()
    if isinstance(value, dict):
        parts = [*value, *value.values()]
    elif isinstance(value, list | tuple | set):
        parts = value
    return sys.getsizeof(value) + sum(map(size, parts))


def _steps_of_one_call(function: Callable[..., Any], args: tuple[Any, ...]) -> int:
    steps = 0

    def trace(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal steps
        if event == "call":
            frame.f_trace = trace
            frame.f_trace_opcodes = True
            frame.f_trace_lines = False
        steps += event == "opcode"
        return trace

    kept = sys.gettrace()
    sys._getframe().f_trace_opcodes = True  # Python 3.12 looks for it when tracing begins.
    with no_garbage():
        sys.settrace(trace)
        try:
            function(*args)
        finally:
            sys.settrace(kept)
    return steps


@contextmanager
def _traced_memory() -> Iterator[None]:
    if tracemalloc.is_tracing():
        yield
        return
    tracemalloc.start()
    try:
        yield
    finally:
        tracemalloc.stop()
