"""pandas frames, series and indexes as nodes, and back; into a worker they go as pickles."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from dojo.errors import Breach
from dojo.isolation import wire
from dojo.isolation.far import Far
from dojo.isolation.wire import CannotCrossError

_NUMPY_KINDS = "biufcmM"
# Dtypes of pandas' own, and names that cannot lead to a file.
_EXTENSION = re.compile(r"object|string|str|boolean|U?Int(8|16|32|64)|Float(32|64)")
_ZONED = re.compile(r"datetime64\[(?:s|ms|us|ns), ((?:[A-Z][A-Za-z_]*)(?:/[A-Z][A-Za-z0-9_+-]*){0,2})\]")
_FREQUENCY = re.compile(r"-?\d{0,6}[A-Za-z]{1,6}(-[A-Z]{3})?")


def encode(value: Any, add: Callable[[Any], int]) -> wire.Node | None:
    """Return the node of a table, its parts added before it."""
    parts: dict[str, Any]
    if isinstance(value, pd.DataFrame):
        columns = [_column(value.iloc[:, place]) for place in range(value.shape[1])]
        parts = {"index": value.index, "columns": value.columns, "data": columns}
    elif isinstance(value, pd.Series):
        parts = {"index": value.index, "data": [_column(value)], "names": [value.name]}
    elif isinstance(value, pd.MultiIndex):
        codes = [np.asarray(codes) for codes in value.codes]
        parts = {"levels": list(value.levels), "codes": codes, "names": list(value.names)}
    elif isinstance(value, pd.Index):
        parts = {
            "data": [_column(value)],
            "names": list(value.names),
            "freq": getattr(value, "freqstr", None),
        }
    elif value is pd.NA or value is pd.NaT:
        return wire.Plain(None)
    elif isinstance(value, pd.Timestamp) and value.tzinfo is None:
        return wire.Text("timestamp", value.isoformat())
    else:
        return None
    kind: Any = {pd.DataFrame: "frame", pd.Series: "series"}.get(type(value), "index")
    return wire.Table(kind, {name: add(part) for name, part in parts.items()})


def _column(values: Any) -> tuple[Any, ...]:
    """Return the name of a column's dtype, with what belongs to it, and its data."""
    dtype = values.dtype
    if isinstance(values, pd.RangeIndex):
        return "range", values.start, values.stop, values.step
    if isinstance(dtype, pd.CategoricalDtype):
        codes = values.codes if isinstance(values, pd.Index) else values.cat.codes
        return "category", np.asarray(codes), dtype.categories, bool(dtype.ordered)
    if isinstance(dtype, np.dtype) and dtype.kind in _NUMPY_KINDS:
        return "numpy", values.to_numpy()
    if _ZONED.fullmatch(str(dtype)):
        return str(dtype), pd.DatetimeIndex(values).tz_convert("UTC").tz_localize(None).to_numpy()
    if _EXTENSION.fullmatch(str(dtype)):
        return str(dtype), values.astype(object).to_numpy(dtype=object)
    raise CannotCrossError(f"a column of {dtype} stays where it is")


def decode(node: wire.Table, decoder: Any) -> Any:
    """Return the table of a node."""
    parts = {name: decoder.at(place) for name, place in node.parts.items()}
    if node.kind == "index":
        return _index(parts)
    index, data = parts["index"], [_array(*column) for column in parts["data"]]
    if not isinstance(index, pd.Index) or any(len(column) != len(index) for column in data):
        raise Breach("it sent a table whose columns do not fit")
    if node.kind == "series":
        return pd.Series(data[0], index=index, name=parts["names"][0])
    frame = pd.DataFrame(dict(enumerate(data)), index=index)
    frame.columns = parts["columns"]
    return frame


def _index(parts: dict[str, Any]) -> Any:
    if "levels" in parts:
        return pd.MultiIndex(levels=parts["levels"], codes=parts["codes"], names=parts["names"])
    data, (name,) = _array(*parts["data"][0]), parts["names"]
    if isinstance(data, range):
        return pd.RangeIndex(data, name=name)
    index = pd.Index(data, name=name)
    if isinstance(freq := parts["freq"], str) and _FREQUENCY.fullmatch(freq):
        index.freq = freq  # pandas checks that it holds.
    return index


def _array(kind: str, *data: Any) -> Any:
    """Return the array of a column."""
    if kind == "range":
        start, stop, step = map(int, data)
        return range(start, stop, step)
    values, *more = data
    if type(values) is not np.ndarray or values.ndim != 1:
        raise Breach("it sent a table of what are no columns")
    if kind == "category":
        return pd.Categorical.from_codes(values, categories=more[0], ordered=bool(more[1]))
    if kind == "numpy" and values.dtype.kind in _NUMPY_KINDS:
        return values
    if zoned := _ZONED.fullmatch(kind):
        return pd.DatetimeIndex(values).tz_localize("UTC").tz_convert(zoned[1])
    if not _EXTENSION.fullmatch(kind) or any(isinstance(value, Far) for value in values.tolist()):
        raise Breach("it sent a table of what cannot stand in one")
    return values if kind == "object" else pd.array(values, dtype=kind)


def timestamp(text: str) -> Any:
    """Return the time of a text."""
    return pd.Timestamp(np.datetime64(text))


class _Frozen:
    """A table as it was."""

    def __init__(self, table: Any) -> None:
        self._table = table.copy()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Frozen) and _alike(self._table, other._table)

    __hash__ = None  # type: ignore[assignment]  # It is compared, never looked up.


def _alike(a: Any, b: Any) -> bool:
    """Say whether two tables have the same content, names and order."""
    if not a.equals(b) or not a.index.equals(b.index) or a.index.names != b.index.names:
        return False
    if isinstance(a, pd.Series):
        return bool(a.name == b.name)
    return bool(a.columns.equals(b.columns) and a.columns.names == b.columns.names)


def freeze(table: Any) -> Any:
    """Return what stays equal as long as a table does; an index cannot change."""
    return _Frozen(table) if isinstance(table, pd.DataFrame | pd.Series) else None


def content_of(table: Any) -> Any:
    """Return a copy of a table."""
    return table.copy()


def put_content(table: Any, content: Any) -> None:
    """Make a table what its copy became."""
    if type(table) is not type(content) or not isinstance(table, pd.DataFrame | pd.Series):
        raise Breach("it changed a table into something else")
    table._update_inplace(content)
    if isinstance(table, pd.Series):
        table.name = content.name
