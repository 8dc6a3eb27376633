"""Values to nodes and back (see `dojo.isolation.wire`)."""

import datetime
import decimal
import fractions
import math
import pickle
import re
import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any, Protocol

import numpy as np

from dojo.errors import Breach
from dojo.isolation import wire
from dojo.isolation.far import Far, far_id

_DTYPE = re.compile(r"[<>|=]?[biufcSUmM]\d{0,9}(\[\w{1,4}\])?")
_MOST_AXES = 32
_DEEPEST = 200
_PLAIN = (type(None), bool, float, str, bytes)
_VIEWS = {type({}.keys()): "keys", type({}.values()): "values"}
_COLLECTIONS: dict[type, Any] = {
    list: "list",
    tuple: "tuple",
    set: "set",
    frozenset: "frozenset",
    deque: "deque",
    bytearray: "bytearray",
}
_MAKE: dict[str, Callable[[list[Any]], Any]] = {
    "list": list,
    "tuple": tuple,
    "set": set,
    "frozenset": frozenset,
    "deque": deque,
    "bytearray": bytearray,
    "keys": lambda items: dict.fromkeys(items).keys(),
    "values": lambda items: dict(enumerate(items)).values(),
}


class CannotCrossError(TypeError):
    """A value of a kind that does not leave its process."""


class Exports(Protocol):
    """Where a side keeps what it lends to the other."""

    def export(self, thing: Any) -> int: ...

    def exported(self, id: int) -> Any: ...

    def stand_in(self, remote: wire.Remote) -> Any: ...

    def connect(self, tensor: Any, graph: int) -> Any: ...


class Encoder:
    """Writes values as nodes; the same object becomes the same node, so that aliases stay aliases.

    Parameters
    ----------
    exports : Exports
        Where functions, iterators and objects are kept that stay on this side.
    pickles : bool
        Whether what has no node of its own may be pickled: only the judge may.
    yours : mapping of int to int
        The other side's own objects, by identity: they are sent back by their place.
    """

    def __init__(self, exports: Exports, *, pickles: bool, yours: Mapping[int, int] = {}) -> None:
        self._exports = exports
        self._pickles = pickles
        self._yours = yours
        self._places: dict[int, int] = {}
        self.nodes: list[wire.Node] = []
        self.objects: list[Any] = []

    def add(self, value: Any, depth: int = 0) -> int:
        """Add a value and return its place."""
        if id(value) in self._places and type(value) not in _PLAIN:
            place = self._places[id(value)]
            if place < 0:
                raise CannotCrossError("it contains itself")
            return place
        if depth > _DEEPEST:
            raise CannotCrossError(f"it is nested deeper than {_DEEPEST} levels")
        self._places[id(value)] = -1
        node = self._node(value, depth + 1)
        self.nodes.append(node)
        self.objects.append(value)
        self._places[id(value)] = len(self.nodes) - 1
        return len(self.nodes) - 1

    def value(self) -> wire.Value:
        """Return all that was added."""
        return wire.Value(self.nodes)

    def _all(self, items: Any, depth: int) -> list[int]:
        return [self.add(item, depth) for item in items]

    def _node(self, value: Any, depth: int) -> wire.Node:
        if id(value) in self._yours:
            return wire.Yours(place=self._yours[id(value)])
        if isinstance(value, Far):
            return wire.Yours(id=far_id(value))
        if value is None:
            return wire.Plain(None)
        if isinstance(value, bool | np.generic | int | float | complex | str | bytes):
            return _scalar(value)
        if isinstance(value, np.ndarray):
            return self._array(value, depth)
        for base, kind in _COLLECTIONS.items():
            if isinstance(value, base):
                return wire.Items(kind, self._all(value, depth))
        if type(value) in _VIEWS:
            return wire.Items(_VIEWS[type(value)], self._all(value, depth))  # type: ignore[arg-type]
        if isinstance(value, dict):
            return wire.Pairs(self._all(value, depth), self._all(value.values(), depth))
        if isinstance(value, type({}.items())):
            pairs: list[tuple[Any, Any]] = list(value)
            keys, values = [key for key, _ in pairs], [item for _, item in pairs]
            return wire.Pairs(self._all(keys, depth), self._all(values, depth), view=True)
        if isinstance(value, np.random.Generator):
            return wire.Generator(
                type(value.bit_generator).__name__, self.add(value.bit_generator.state, depth)
            )
        return _text(value) or self._library(value, depth) or self._remote(value)

    def _array(self, value: "np.ndarray[Any, Any]", depth: int) -> wire.Node:
        if isinstance(value, np.ma.MaskedArray):
            raise CannotCrossError("a masked array stays where it is: return a plain one")
        if value.dtype.kind == "O":
            return wire.Objects(list(value.shape), self._all(value.ravel().tolist(), depth))
        if not _DTYPE.fullmatch(value.dtype.str):
            raise CannotCrossError(f"an array of dtype {value.dtype} stays where it is")
        return wire.Array(value.dtype.str, list(value.shape), np.ascontiguousarray(value).tobytes())

    def _library(self, value: Any, depth: int) -> wire.Node | None:
        """Return the node of a pandas table or a torch tensor."""
        library = type(value).__module__.partition(".")[0]
        if library == "pandas":
            from dojo.isolation import tables

            return tables.encode(value, lambda part: self.add(part, depth))
        if library == "torch":
            from dojo.isolation import tensors

            return tensors.encode(value, lambda part: self.add(part, depth), self._exports)
        return None

    def _remote(self, value: Any) -> wire.Node:
        """Return the node of something that stays, or its pickle where that is allowed and of use."""
        if self._pickles and (pickled := _pickle(value)) is not None:
            return wire.Pickled(pickled)
        if isinstance(value, Iterator):
            return wire.Remote("iterator", self._exports.export(value))
        if isinstance(value, ModuleType):
            raise CannotCrossError("a module stays where it is")
        function = isinstance(value, FunctionType | BuiltinFunctionType | MethodType)
        name = str(getattr(value, "__name__", "") if function else type(value).__name__)[:100]
        return wire.Remote("function" if function else "object", self._exports.export(value), name)


def _scalar(value: Any) -> wire.Node:
    if isinstance(value, bool):
        return wire.Plain(bool(value))
    if isinstance(value, np.generic):
        if not _DTYPE.fullmatch(value.dtype.str):
            raise CannotCrossError(f"a number of dtype {value.dtype} stays where it is")
        return wire.Array(value.dtype.str, [], value.tobytes(), scalar=True)
    if isinstance(value, int):
        plain = int(value)
        return wire.Plain(plain) if -(2**63) <= plain < 2**63 else wire.Number(digits=hex(plain))
    if isinstance(value, float):
        return wire.Plain(float(value))
    if isinstance(value, complex):
        return wire.Number(real=value.real, imag=value.imag)
    if isinstance(value, bytes):
        return wire.Raw("bytes", bytes(value))
    text = str.__str__(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        return wire.Raw("text", text.encode(errors="surrogatepass"))
    return wire.Plain(text)


def _text(value: Any) -> wire.Text | None:
    """Return the node of a value that has an exact text."""
    if isinstance(value, PurePath):
        return wire.Text("path", str(value))
    if isinstance(value, range):
        return wire.Text("range", f"{value.start} {value.stop} {value.step}")
    if isinstance(value, datetime.timedelta):
        return wire.Text("timedelta", f"{value.days} {value.seconds} {value.microseconds}")
    if isinstance(value, np.dtype):
        return wire.Text("dtype", value.str)
    for kind, base in _EXACT.items():
        if isinstance(value, base):
            return wire.Text(kind, str(value) if kind in ("fraction", "decimal") else value.isoformat())
    return None


# A datetime is a date too, so that the more special one comes first.
_EXACT: dict[Any, Any] = {
    "fraction": fractions.Fraction,
    "decimal": decimal.Decimal,
    "datetime": datetime.datetime,
    "date": datetime.date,
    "time": datetime.time,
}


def _from_text(kind: str, text: str) -> Any:
    if kind == "path":
        return Path(text)
    if kind == "range":
        return range(*map(int, text.split(" ", 2)))
    if kind == "timedelta":
        days, seconds, microseconds = map(int, text.split(" ", 2))
        return datetime.timedelta(days, seconds, microseconds)
    if kind == "dtype":
        return checked_dtype(text)
    exact = _EXACT[kind]
    return exact(text) if kind in ("fraction", "decimal") else exact.fromisoformat(text)


def _pickle(value: Any) -> bytes | None:
    """Return the pickle of a value that the other side can rebuild, or None.

    Functions and classes go by their name, and only those of libraries: the other side has no checks.
    """
    if isinstance(value, Iterator):
        return None
    named = value if hasattr(value, "__qualname__") else type(value)
    module = str(getattr(named, "__module__", None) or "builtins")
    if module.partition(".")[0] in _NOT_THERE or module not in sys.modules:
        return None
    try:
        return pickle.dumps(value)
    except Exception:
        return None


_NOT_THERE = {"__main__", "answers", "conftest", "dojo", "katas", "tests"}


def checked_dtype(text: str) -> "np.dtype[Any]":
    """Return a dtype of numbers, text or times, and of nothing else."""
    if not _DTYPE.fullmatch(text):
        raise Breach(f"it sent an array of dtype {text[:40]!r}")
    return np.dtype(text)


def checked_shape(shape: list[int], size: int) -> tuple[int, ...]:
    """Return a shape that holds so many items."""
    if len(shape) > _MOST_AXES or any(n < 0 for n in shape) or math.prod(shape) != size:
        raise Breach("it sent an array whose shape does not fit its data")
    return tuple(shape)


class Decoder:
    """Rebuilds values from nodes.

    Parameters
    ----------
    exports : Exports
        Where this side's functions, iterators and objects are found again.
    unpickles : bool
        Whether a pickle is believed: only the worker may, whom the judge sends it.
    mine : list
        What this side sent in the request that is answered, by place.
    """

    def __init__(self, exports: Exports, *, unpickles: bool, mine: list[Any]) -> None:
        self._exports = exports
        self._unpickles = unpickles
        self._mine = mine
        self.objects: list[Any] = []

    def all(self, value: wire.Value) -> list[Any]:
        """Return the value of every node; the last is the whole."""
        if len(value.nodes) > wire.NODE_LIMIT:
            raise Breach(f"it sent more than {wire.NODE_LIMIT} values at once")
        try:
            for node in value.nodes:
                self.objects.append(self._value(node))
        except (ValueError, TypeError, ArithmeticError, KeyError) as error:
            raise Breach(f"it sent a value that is none: {error}") from None
        return self.objects

    def at(self, place: int) -> Any:
        """Return an earlier node's value."""
        if not 0 <= place < len(self.objects):
            raise Breach("it sent a value that refers to none")
        return self.objects[place]

    def _value(self, node: wire.Node) -> Any:
        match node:
            case wire.Plain(value):
                return value
            case wire.Raw(kind, data):
                return data if kind == "bytes" else data.decode(errors="surrogatepass")
            case wire.Number(digits, real, imag):
                return int(digits, 16) if digits else complex(real, imag)
            case wire.Items(kind, items):
                return _MAKE[kind]([self.at(item) for item in items])
            case wire.Pairs(keys, values, view):
                pairs: dict[Any, Any] = {
                    self.at(key): self.at(value) for key, value in zip(keys, values, strict=True)
                }
                return pairs.items() if view else pairs
            case wire.Array():
                return _array(node)
            case wire.Objects(shape, items):
                array = np.empty(len(items), dtype=object)
                array[:] = [self.at(item) for item in items]
                return array.reshape(checked_shape(shape, len(items)))
            case wire.Text(kind, text):
                return _from_text(kind, text)
            case wire.Generator(name, state):
                return self._generator(name, self.at(state))
            case wire.Remote():
                return self._exports.stand_in(node)
            case wire.Yours(place, id):
                return self._own(place, id)
            case wire.Pickled(data) if self._unpickles:
                return pickle.loads(data)
            case wire.Tensor():
                from dojo.isolation import tensors

                return tensors.decode(node, self.at, self._exports)
            case wire.Table():
                from dojo.isolation import tables

                return tables.decode(node, self.at)
        raise Breach("it sent a pickle")

    def _own(self, place: int, id: int) -> Any:
        if place < 0:
            return self._exports.exported(id)
        if place >= len(self._mine):
            raise Breach("it sent back what it never got")
        return self._mine[place]

    def _generator(self, name: str, state: Any) -> np.random.Generator:
        if name not in _BIT_GENERATORS:
            raise Breach(f"it sent a random generator {name[:40]!r}")
        made = getattr(np.random, name)(0)
        made.state = state
        return np.random.Generator(made)


_BIT_GENERATORS = ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")


def _array(node: wire.Array) -> Any:
    dtype = checked_dtype(node.dtype)
    size = len(node.data) // dtype.itemsize if dtype.itemsize else math.prod(node.shape)
    if size * dtype.itemsize != len(node.data):
        raise Breach("it sent an array whose data does not fit its dtype")
    shape = checked_shape(node.shape, size)
    if dtype.kind == "b":  # Only 0 and 1 are bytes of a bool: others would be neither true nor false.
        array = np.frombuffer(node.data, dtype=np.uint8).reshape(shape) != 0
    elif dtype.itemsize:
        array = np.frombuffer(node.data, dtype=dtype).reshape(shape).copy()
    else:
        array = np.zeros(shape, dtype=dtype)
    return np.asarray(array)[()] if node.scalar else np.asarray(array)
