"""Answers that only look fast: what is measured has to be a plain value, right, fresh, and finished."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from dojo.perf.stars import RefusedError
from dojo.trained import is_tensor
from dojo.values import is_table, same

# Taken before any kata is imported: one that puts others in their place deceives itself alone.
_PROCESS_TIME, _THREAD_TIME = time.process_time, time.thread_time
_MOST_ELSEWHERE = 0.25
# The clocks of a process and of its thread are not read at once, and those of Windows tick 64 times a second.
_LEAST_SECONDS = 0.05 if sys.platform == "win32" else 0.01

_DIGITS = {8: 1e-9, 4: 1e-5, 2: 1e-2}  # By the bytes of a number.
_PLAIN = {bool, int, float, complex, str, bytes, type(None), np.ndarray}
_HOLDERS = {list, tuple, set, frozenset, dict}


def hold_plain(value: Any) -> None:
    """Refuse what may be calculated later, when it is looked at: all but exact plain types."""
    kind = type(value)
    if kind in _PLAIN or isinstance(value, np.generic) or (is_table(value) and _is_of("pandas", kind)):
        return
    if is_tensor(value) and kind.__name__ in ("Tensor", "Parameter") and _is_of("torch", kind):
        return
    if kind not in _HOLDERS:
        raise RefusedError(f"returns a {kind.__name__}: what is measured has to be a plain value")
    for part in [*value, *value.values()] if kind is dict else value:
        hold_plain(part)


def agree(actual: Any, expected: Any, tolerance: float | None = None) -> bool:
    """Say whether two answers are the same but for rounding beside the largest number in them.

    What rounding may be follows from the dtype, where no tolerance is given. Lists, tuples and arrays count
    as the same. Tensors must be of one dtype, and on one device.
    """
    if is_tensor(actual) or is_tensor(expected):
        if not (is_tensor(actual) and is_tensor(expected)):
            return False
        if (actual.dtype, actual.device) != (expected.dtype, expected.device):
            return False
        tolerance = _DIGITS.get(expected.itemsize) if tolerance is None else tolerance
        actual, expected = (each.detach().double().cpu().numpy() for each in (actual, expected))
    try:
        a, e = np.asarray(actual), np.asarray(expected)
    except (TypeError, ValueError):  # Rows of several lengths.
        a = e = np.array(None)
    if a.dtype.kind in "biufc" and e.dtype.kind in "biufc":
        if a.shape != e.shape:
            return False
        if tolerance is None:
            tolerance = _DIGITS.get(e.itemsize, 1e-9) if e.dtype.kind == "f" else 1e-9
        finite = e[np.isfinite(e)]
        largest = float(np.max(np.abs(finite), initial=0.0))
        return bool(np.allclose(a, e, rtol=tolerance, atol=tolerance * largest, equal_nan=True))
    if isinstance(actual, list | tuple) and isinstance(expected, list | tuple):
        return len(actual) == len(expected) and all(
            agree(one, other, tolerance) for one, other in zip(actual, expected, strict=True)
        )
    return same(actual, expected, tolerance=1e-9 if tolerance is None else tolerance)


def hold_right(actual: Any, expected: Any, tolerance: float | None) -> None:
    """Refuse an answer that is another than expected on the very data that it was timed on."""
    hold_plain(actual)
    if not agree(actual, expected, tolerance):
        raise RefusedError(
            "is wrong on the data that its speed is measured on: is a result kept, or its memory used again?"
        )


def hold_unchanged(arguments: Sequence[Any], before: Sequence[Any]) -> None:
    """Refuse an answer that leaves its arguments other than they were; generators are there to be used up."""
    for now, then in zip(arguments, before, strict=True):
        if not isinstance(now, np.random.Generator) and not same(now, then, tolerance=0):
            raise RefusedError("changes its arguments while it is measured: work on a copy")


@contextmanager
def nothing_elsewhere() -> Iterator[None]:
    """Refuse an answer whose work is done by another thread, while the clock looks at this one."""
    process, thread = _PROCESS_TIME(), _THREAD_TIME()
    yield
    own = _THREAD_TIME() - thread
    elsewhere = _PROCESS_TIME() - process - own
    if elsewhere > max(_MOST_ELSEWHERE * own, _LEAST_SECONDS):
        raise RefusedError("works on in another thread: all of the work has to be done when it returns")


def _is_of(package: str, kind: type) -> bool:
    return kind.__module__.partition(".")[0] == package
