"""Values: whether two are the same, and how one is written so that a learner can type it.

Both take whatever a learner's code returns, and never raise.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import numpy as np

_SHOWN_ITEMS = 12
_SILENT = "<object "  # So begins what is shown of an object elsewhere, too: see `dojo.isolation.far`.
_SHOWN_CHARACTERS = 300
_SHOWN_LEVELS = 20
# What a learner's class may do when it is asked for its words, or whether it equals another.
_FAULTS = (Exception, SystemExit)
_BRACKETS: dict[type, tuple[str, str]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    frozenset: ("frozenset({", "})"),
    dict: ("{", "}"),
}


def same(a: Any, b: Any, *, tolerance: float = 1e-9, absolute: float = 0.0) -> bool:
    """Say whether two values are of the same kind and equal, numbers to within either tolerance.

    NaN equals NaN here: the question is whether two answers do the same. So do dictionaries
    whose keys are in another order, and values that hold themselves in the same places.
    """
    todo = [(a, b)]
    opened: dict[tuple[int, int], tuple[Any, Any]] = {}  # Kept alive, so that no id is used again.
    try:
        with np.errstate(all="ignore"):
            while todo:
                a, b = todo.pop()
                if a is b or (id(a), id(b)) in opened:
                    continue
                found = _compare(a, b, tolerance, absolute)
                if found is False:
                    return False
                if found is not True:
                    opened[id(a), id(b)] = (a, b)
                    todo.extend(found)
    except _FAULTS:
        return False
    return True


def _compare(a: Any, b: Any, tolerance: float, absolute: float) -> bool | list[tuple[Any, Any]]:
    """Say whether two values are the same, or return the pairs of their parts on which that depends."""
    if isinstance(a, np.ndarray) or isinstance(b, np.ndarray):
        return _compare_arrays(a, b, tolerance, absolute)
    if _is_number(a) and _is_number(b):
        alike = isinstance(a, bool | np.bool_) == isinstance(b, bool | np.bool_)
        return alike and _close(a, b, tolerance, absolute)
    if type(a) is not type(b):
        return False
    if hasattr(a, "detach"):
        return a.dtype == b.dtype and _compare_arrays(_as_array(a), _as_array(b), tolerance, absolute)
    if hasattr(a, "equals"):
        return bool(a.equals(b))
    if isinstance(a, Mapping):
        return a.keys() == b.keys() and [(a[key], b[key]) for key in a]
    if isinstance(a, Sequence) and not isinstance(a, str | bytes | range):
        return len(a) == len(b) and [(a[i], b[i]) for i in range(len(a))]
    return bool(a == b)


def _compare_arrays(a: Any, b: Any, tolerance: float, absolute: float) -> bool | list[tuple[Any, Any]]:
    if type(a) is not type(b) or a.shape != b.shape or a.dtype.kind != b.dtype.kind:
        return False
    if a.dtype.kind == "O":
        return list(zip(a.ravel().tolist(), b.ravel().tolist(), strict=True))
    if a.dtype.kind in "fc":
        return bool(np.allclose(a, b, rtol=tolerance, atol=absolute, equal_nan=True))
    return bool(np.array_equal(a, b, equal_nan=a.dtype.kind in "mM"))


def is_table(value: Any) -> bool:
    """Say whether a value is a table of pandas, or a column of one; pandas need not be there for that."""
    bases = ((base.__module__.partition(".")[0], base.__name__) for base in type(value).__mro__)
    return any(base in {("pandas", "DataFrame"), ("pandas", "Series")} for base in bases)


def _as_array(tensor: Any) -> Any:
    tensor = tensor.detach().cpu()
    return (tensor.float() if tensor.dtype.itemsize == 2 and tensor.is_floating_point() else tensor).numpy()


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | complex | np.number | np.bool_)


def _close(a: Any, b: Any, tolerance: float, absolute: float) -> bool:
    a = a.item() if isinstance(a, np.integer) else a  # Small integers would overflow.
    b = b.item() if isinstance(b, np.integer) else b
    if a == b or (a != a and b != b):
        return True
    return bool(abs(a - b) <= max(tolerance * max(abs(a), abs(b)), absolute) and math.isfinite(abs(a - b)))


def show(value: Any) -> str:
    """Write a value as a learner would type it, shortened where it is long."""
    text = ""
    for piece in _pieces(value, ()):
        text += piece
        if len(text) > _SHOWN_CHARACTERS:
            return text[: _SHOWN_CHARACTERS - 1] + "…"
    return text


def says_nothing(shown: str) -> bool:
    """Say whether what is shown of a value is no more than that it is an object of its class."""
    return shown.startswith(_SILENT)


def show_call(name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
    """Write a call as a learner would type it."""
    written = [show(arg) for arg in args] + [f"{key}={show(value)}" for key, value in kwargs.items()]
    return f"{name}({', '.join(written)})"


def _pieces(value: Any, around: tuple[Any, ...]) -> Iterator[str]:
    """Yield a value's text piece by piece, so that nobody waits for more of it than is shown.

    `around` are the containers that it is in: one that holds itself is not opened again.
    """
    if type(value) not in _BRACKETS:
        yield _write(value)
        return
    opening, closing = _BRACKETS[type(value)]
    if len(around) > _SHOWN_LEVELS or any(value is container for container in around):
        yield f"{opening}…{closing}"
    elif not value:
        yield repr(value)
    else:
        yield opening
        yield from _items(value, (*around, value))
        yield f",{closing}" if type(value) is tuple and len(value) == 1 else closing


def _items(container: Any, around: tuple[Any, ...]) -> Iterator[str]:
    """Yield what stands between the brackets: item by item, so that arrays in it are shortened too."""
    entries = container.items() if isinstance(container, dict) else zip(container, strict=True)
    for number, entry in enumerate(islice(entries, _SHOWN_ITEMS)):
        yield ", " if number else ""
        for place, part in enumerate(entry):
            yield ": " if place else ""
            yield from _pieces(part, around)
    if len(container) > _SHOWN_ITEMS:
        yield f", … {len(container)} in all"


def _write(value: Any) -> str:
    """Write what is no container of Python's own."""
    try:
        if isinstance(value, np.ndarray):
            return _write_array(value)
        if isinstance(value, np.generic):
            return repr(value.item())
        if isinstance(value, np.random.Generator):
            return "rng"
        if callable(value) and hasattr(value, "__name__"):
            return str(value.__name__)
        if hasattr(value, "detach"):
            return _write_array(_as_array(value), "tensor", str(value.dtype).removeprefix("torch."))
        if is_table(value):
            from dojo import tables

            return tables.write(value)
        if getattr(type(value), "__repr__", None) is object.__repr__:  # It would say where it lies in memory.
            return f"{_SILENT}{type(value).__name__}>"
        text = repr(value)
    except _FAULTS as error:
        return f"<{type(value).__name__} that cannot be shown: {type(error).__name__}>"
    return " ".join(text.split()) if len(text) > _SHOWN_CHARACTERS else text


def _write_array(array: Any, kind: str = "array", dtype_name: str = "") -> str:
    """Write a small array whole, a large one by its shape, its dtype and its first numbers."""
    name = dtype_name or _dtype_name(array)
    if array.size > _SHOWN_ITEMS:
        first = ", ".join(show(item) for item in array.ravel()[:4].tolist())
        return f"<{kind} of shape {array.shape}, {name}: {first}, …>"
    dtype = "" if name in {"float64", "int64", "bool", "str", "bytes"} else f", dtype={name}"
    if array.size == 0 and array.ndim > 1:
        return f"{kind}([], shape={array.shape}{dtype})"
    return f"{kind}({show(array.tolist())}{dtype})"


def _dtype_name(array: Any) -> str:
    """Return what a learner would call a dtype: numpy's name for text has its size in bits."""
    return {"U": "str", "S": "bytes"}.get(array.dtype.kind, str(array.dtype.name))


def differences(returned: Any, expected: Any) -> list[str]:
    """Say how two arrays differ: in shape, in dtype, and by how much at most."""
    if not (isinstance(returned, np.ndarray) and isinstance(expected, np.ndarray)):
        return []
    if returned.shape != expected.shape:
        return [f"shape {returned.shape} instead of {expected.shape}"]
    said = []
    if (dtype := _dtype_name(returned)) != (expected_dtype := _dtype_name(expected)):
        said.append(f"dtype {dtype}, compared with {expected_dtype}")
    if returned.size and returned.dtype.kind in "biufc" and expected.dtype.kind in "biufc":
        with np.errstate(all="ignore"):
            error = np.abs(returned.astype(complex) - expected.astype(complex))
        alike = (returned == expected) | (np.isnan(returned) & np.isnan(expected))
        error = np.where(alike, 0.0, error)
        worst = np.unravel_index(int(np.argmax(np.where(np.isnan(error), np.inf, error))), error.shape)
        place = f" at [{', '.join(str(int(i)) for i in worst)}]" if error.ndim else ""
        said.append(f"largest error {error[worst]:.3g}{place}")
    return said
