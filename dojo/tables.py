"""Tables of pandas: how one is written so that a learner can type it, and how two differ."""

from collections.abc import Iterator
from typing import Any

from dojo.values import same, show

_SHOWN_CELLS = 48
_SHOWN_COLUMNS = 3


def write(table: Any) -> str:
    """Write a small table as the call that makes it, a large one by its shape and its columns."""
    name = type(table).__name__
    if table.size > _SHOWN_CELLS:
        columns = f": {', '.join(map(str, table.columns))}" if table.ndim == 2 else ""
        return f"<{name} of shape {table.shape}{columns}>"
    if table.ndim == 1:
        data, more = show(table.tolist()), "" if table.name is None else f", name={show(table.name)}"
    elif table.columns.is_unique:
        data, more = show(dict(zip(table.columns, _columns(table), strict=True))), ""
    else:
        rows = [list(row) for row in zip(*_columns(table), strict=True)]
        data, more = show(rows), f", columns={show(table.columns.tolist())}"
    index = table.index.tolist()
    if index != list(range(len(index))):
        more = f", index={show(index)}{more}"
    return f"pd.{name}({data}{more})"


def differences(
    actual: Any, expected: Any, *, rel: float | None = None, abs: float | None = None, nan_ok: bool = False
) -> list[str]:
    """Say how a value differs from the table that was expected: not at all where the list is empty.

    Compared are the labels of columns and rows and their order, what each column holds (whole numbers,
    floats, text), and its values: floats to within either tolerance, all else exactly. Left open are the
    names of index and columns, the size of numbers, and which of its dtypes for text pandas takes. What is
    missing equals what is missing, under any of its names, if it is `nan_ok`.
    """
    kind = "Series" if expected.ndim == 1 else "DataFrame"
    if not any(base.__name__ == kind for base in type(actual).__mro__):
        return [f"{type(actual).__name__} instead of {kind}"]
    if expected.ndim == 1:
        actual, expected = actual.to_frame("values"), expected.to_frame("values")
    for what, found, wanted in (
        ("columns", actual.columns, expected.columns),
        ("index", actual.index, expected.index),
    ):
        if not same(_plain(found), _plain(wanted), tolerance=0):
            return [f"{what} {show(found.tolist())} instead of {show(wanted.tolist())}"]
    tolerances = {"tolerance": 1e-6 if rel is None and abs is None else rel or 0.0}
    tolerances["absolute"] = 1e-12 if abs is None else abs
    return list(_different_columns(actual, expected, tolerances, nan_ok))[:_SHOWN_COLUMNS]


def _different_columns(
    actual: Any, expected: Any, tolerances: dict[str, float], nan_ok: bool
) -> Iterator[str]:
    for place, label in enumerate(expected.columns):
        found, wanted = actual.iloc[:, place], expected.iloc[:, place]
        if _kind(found.dtype) != _kind(wanted.dtype):
            yield f"column {show(label)} is of dtype {found.dtype}, not {wanted.dtype}"
            continue
        close = tolerances if _kind(wanted.dtype) == "f" else {"tolerance": 0.0}
        pairs = list(zip(_plain(found), _plain(wanted), strict=True))
        alike = [same(a, b, **close) and (nan_ok or not _is_missing(b)) for a, b in pairs]
        if not all(alike):
            row = alike.index(False)
            a, b = pairs[row]
            more = f", and {alike.count(False) - 1} more" if alike.count(False) > 1 else ""
            where = f"column {show(label)}, row {show(_plain(expected.index)[row])}"
            yield f"{where}: {show(a)} instead of {show(b)}{more}"


def plain(table: Any) -> list[Any]:
    """Return what a table says, in lists: labels, and for each column what it holds and its values."""
    if table.ndim == 1:
        table = table.to_frame()
    columns = [table.iloc[:, place] for place in range(table.shape[1])]
    held = [[_kind(column.dtype), _plain(column)] for column in columns]
    return [_plain(table.columns), _plain(table.index), held]


def _columns(frame: Any) -> list[list[Any]]:
    return [frame.iloc[:, place].tolist() for place in range(frame.shape[1])]


def _kind(dtype: Any) -> str:
    """Return what a column of a dtype holds: text is object in one pandas, and str in another."""
    if str(dtype) == "category":
        return "category"
    return {"u": "i"}.get(dtype.kind, str(dtype.kind))


def _plain(values: Any) -> list[Any]:
    """Return the values of a column or an index, as Python's own, and nan for each that is missing."""
    items = [item.item() if hasattr(item, "dtype") and item.ndim == 0 else item for item in values.tolist()]
    return [float("nan") if _is_missing(item) else item for item in items]


def _is_missing(value: Any) -> bool:
    """Say whether a value is one of pandas' names for what is missing."""
    if type(value).__name__ in ("NAType", "NaTType", "NoneType"):
        return True
    return isinstance(value, float) and value != value
