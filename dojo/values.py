"""Values: whether two are the same, and how one is written so that a learner can type it."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

_SHOWN_ITEMS = 12
_SHOWN_CHARACTERS = 300


def same(a: Any, b: Any, *, tolerance: float = 1e-9) -> bool:
    """Say whether two values are of the same kind and equal, numbers to within a relative tolerance.

    NaN equals NaN here: the question is whether two answers do the same.
    """
    if a is b:
        return True
    if isinstance(a, np.ndarray) or isinstance(b, np.ndarray):
        return _same_arrays(a, b, tolerance)
    if _is_number(a) and _is_number(b):
        return isinstance(a, bool | np.bool_) == isinstance(b, bool | np.bool_) and _close(a, b, tolerance)
    if type(a) is not type(b):
        return False
    if hasattr(a, "detach"):
        return bool(a.dtype == b.dtype) and _same_arrays(_as_array(a), _as_array(b), tolerance)
    if hasattr(a, "equals"):
        return bool(a.equals(b))
    if isinstance(a, Mapping):
        return list(a) == list(b) and all(same(a[key], b[key], tolerance=tolerance) for key in a)
    if isinstance(a, Sequence) and not isinstance(a, str | bytes | range):
        return len(a) == len(b) and all(same(x, y, tolerance=tolerance) for x, y in zip(a, b, strict=True))
    try:
        return bool(a == b)
    except Exception:
        return False


def _same_arrays(a: Any, b: Any, tolerance: float) -> bool:
    if type(a) is not type(b) or a.shape != b.shape or a.dtype.kind != b.dtype.kind:
        return False
    if a.dtype.kind in "fc":
        return bool(np.allclose(a, b, rtol=tolerance, atol=0, equal_nan=True))
    return bool(np.array_equal(a, b))


def _as_array(tensor: Any) -> Any:
    tensor = tensor.detach().cpu()
    return (tensor.float() if tensor.dtype.itemsize == 2 and tensor.is_floating_point() else tensor).numpy()


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | complex | np.number | np.bool_)


def _close(a: Any, b: Any, tolerance: float) -> bool:
    if a == b or (a != a and b != b):
        return True
    try:
        return bool(abs(a - b) <= tolerance * max(abs(a), abs(b)) and math.isfinite(abs(a - b)))
    except OverflowError:
        return False


def show(value: Any) -> str:
    """Write a value as a learner would type it, shortened where it is long."""
    text = _write(value)
    return text if len(text) <= _SHOWN_CHARACTERS else text[: _SHOWN_CHARACTERS - 1] + "…"


def show_call(name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
    """Write a call as a learner would type it."""
    written = [show(arg) for arg in args] + [f"{key}={show(value)}" for key, value in kwargs.items()]
    return f"{name}({', '.join(written)})"


def _write(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return _write_array(value)
    if isinstance(value, np.generic):
        return repr(value.item())
    if type(value) in (list, tuple, set, frozenset, dict):
        return _write_container(value)
    if isinstance(value, np.random.Generator):
        return "rng"
    if callable(value) and hasattr(value, "__name__"):
        return str(value.__name__)
    if hasattr(value, "detach"):
        return f"{_write_array(_as_array(value), 'tensor')}"
    return " ".join(repr(value).split()) if len(repr(value)) > _SHOWN_CHARACTERS else repr(value)


def _write_array(array: Any, kind: str = "array") -> str:
    """Write a small array whole, a large one by its shape, its dtype and its first numbers."""
    plain = {"float64", "int64", "bool"}
    dtype = "" if array.dtype.name in plain else f", dtype={array.dtype.name}"
    if array.size <= _SHOWN_ITEMS:
        return f"{kind}({array.tolist()!r}{dtype})"
    first = ", ".join(repr(item) for item in array.ravel()[:4].tolist())
    return f"<{kind} of shape {array.shape}, {array.dtype.name}: {first}, …>"


def _write_container(value: Any) -> str:
    """Write a list, tuple, set or dictionary item by item, so that arrays in it are shortened too."""
    if not value:
        return repr(value)
    if isinstance(value, dict):
        written = [f"{_write(key)}: {_write(item)}" for key, item in list(value.items())[:_SHOWN_ITEMS]]
    else:
        written = [_write(item) for item in list(value)[:_SHOWN_ITEMS]]
    if len(value) > _SHOWN_ITEMS:
        written.append(f"… {len(value)} in all")
    text = ", ".join(written)
    if isinstance(value, tuple):
        return f"({text},)" if len(value) == 1 else f"({text})"
    if isinstance(value, list):
        return f"[{text}]"
    return f"frozenset({{{text}}})" if isinstance(value, frozenset) else f"{{{text}}}"


def differences(returned: Any, expected: Any) -> list[str]:
    """Say how two arrays differ: in shape, in dtype, and by how much at most."""
    if not (isinstance(returned, np.ndarray) and isinstance(expected, np.ndarray)):
        return []
    if returned.shape != expected.shape:
        return [f"shape {returned.shape} instead of {expected.shape}"]
    said = []
    if returned.dtype != expected.dtype:
        said.append(f"dtype {returned.dtype.name}, compared with {expected.dtype.name}")
    if returned.size and returned.dtype.kind in "biufc" and expected.dtype.kind in "biufc":
        with np.errstate(all="ignore"):
            error = np.abs(returned.astype(complex) - expected.astype(complex))
        worst = np.unravel_index(int(np.argmax(np.where(np.isnan(error), np.inf, error))), error.shape)
        place = f" at [{', '.join(str(int(i)) for i in worst)}]" if error.ndim else ""
        said.append(f"largest error {error[worst]:.3g}{place}")
    return said
