"""pandas frames, series and indexes as nodes, and back."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from dojo.errors import Breach
from dojo.isolation import wire

# Dtypes that pandas writes by name and that hold no Python objects of their own.
_NAMED = ("category", "string", "str", "Int", "UInt", "Float", "boolean", "datetime64", "timedelta64")


def encode(value: Any, add: Callable[[Any], int]) -> wire.Node | None:
    """Return the node of a table, its parts added before it."""
    if isinstance(value, pd.DataFrame):
        columns = [value.iloc[:, place] for place in range(value.shape[1])]
        parts = {
            "columns": add(value.columns),
            "index": add(value.index),
            "data": add([_plain(c) for c in columns]),
        }
        parts["dtypes"] = add([_dtype(column) for column in columns])
        return wire.Table("frame", parts)
    if isinstance(value, pd.Series):
        parts = {"index": add(value.index), "data": add(_plain(value)), "dtypes": add(_dtype(value))}
        return wire.Table("series", {**parts, "name": add(value.name)})
    if isinstance(value, pd.Index):
        if isinstance(value, pd.MultiIndex):
            parts = {"data": add([tuple(item) for item in value]), "dtypes": add("multi")}
        else:
            parts = {"data": add(_plain(value)), "dtypes": add(_dtype(value))}
        return wire.Table("index", {**parts, "name": add(list(value.names))})
    if value is pd.NA or value is pd.NaT:
        return wire.Plain(None)
    if isinstance(value, pd.Timestamp):
        return wire.Array("<M8[ns]", [], value.to_datetime64().astype("<M8[ns]").tobytes(), scalar=True)
    return None


def _dtype(values: Any) -> str | list[Any]:
    if isinstance(values.dtype, pd.CategoricalDtype):
        return ["category", list(values.dtype.categories), bool(values.dtype.ordered)]
    return str(values.dtype)


def _plain(values: Any) -> Any:
    """Return the values as a numpy array of numbers, or of objects with None where one is missing."""
    if (
        hasattr(values.dtype, "kind")
        and values.dtype.kind in "biufcmM"
        and not hasattr(values.dtype, "na_value")
    ):
        return values.to_numpy()
    plain = values.astype(object)
    return (
        plain.where(plain.notna(), None).to_numpy(dtype=object)
        if len(plain)
        else plain.to_numpy(dtype=object)
    )


def decode(node: wire.Table, at: Callable[[int], Any]) -> Any:
    """Return the table of a node."""
    parts = {name: at(place) for name, place in node.parts.items()}
    match node.kind:
        case "frame":
            columns = [_array(*pair) for pair in zip(parts["data"], parts["dtypes"], strict=True)]
            series = [pd.Series(column, index=parts["index"]) for column in columns]
            frame = pd.concat(series, axis=1) if series else pd.DataFrame(index=parts["index"])
            frame.columns = parts["columns"]
            return frame
        case "series":
            return pd.Series(_array(parts["data"], parts["dtypes"]), index=parts["index"], name=parts["name"])
    if parts["dtypes"] == "multi":
        return pd.MultiIndex.from_tuples(parts["data"], names=parts["name"])
    return pd.Index(_array(parts["data"], parts["dtypes"]), name=parts["name"][0])


def _array(data: Any, dtype: Any) -> Any:
    if isinstance(dtype, list):
        _, categories, ordered = dtype
        return pd.Categorical(data, categories=categories, ordered=bool(ordered))
    if dtype == "object" or not str(dtype).startswith(_NAMED):
        return data
    return (
        pd.array(data, dtype=str(dtype)) if data.dtype == object else pd.Series(data).astype(str(dtype)).array
    )


class _Frozen:
    """A table as it was."""

    def __init__(self, table: Any) -> None:
        self._table = table.copy()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Frozen) and _alike(self._table, other._table)

    __hash__ = None  # type: ignore[assignment]  # It is compared, never looked up.


def _alike(a: Any, b: Any) -> bool:
    if not a.equals(b):
        return False
    return not isinstance(a, pd.DataFrame) or (a.columns.equals(b.columns) and a.index.equals(b.index))


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
