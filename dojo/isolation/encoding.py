"""Values to nodes (see `dojo.isolation.wire`)."""

import io
import pickle
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

import numpy as np

from dojo.isolation import texts, wire
from dojo.isolation.far import Far, far_id, is_of
from dojo.isolation.wire import CannotCrossError

DEEPEST = 100
_INLINE_BYTES = 4096
_PLAIN = (type(None), bool, int, float, str, bytes)
_NUMBERS = {type(None), bool, int, float}
_VIEWS: dict[Any, Any] = {type({}.keys()): "keys", type({}.values()): "values"}
_ITEMS: Any = type({}.items())
_COLLECTIONS: dict[type, Any] = {
    list: "list",
    tuple: "tuple",
    set: "set",
    frozenset: "frozenset",
    deque: "deque",
}
_FUNCTIONS = FunctionType | BuiltinFunctionType | MethodType
_LARGEST_PLAIN = 2**63
# Where what is defined is not there on the other side.
_OWN = {"__main__", "answers", "conftest", "dojo", "katas", "tests"}


class Encoder:
    """Writes values as nodes; the same object becomes the same node, so that aliases stay aliases.

    Parameters
    ----------
    exports : Peer
        Where functions, iterators and objects are kept that stay on this side.
    pickles : bool
        Whether what has no node of its own may be pickled: only the judge may.
    yours : mapping of int to int
        The other side's own objects, by identity: they are sent back by their place.
    """

    def __init__(self, exports: Any, *, pickles: bool, yours: Mapping[int, int] = {}) -> None:
        self.exports = exports
        self.pickles = pickles
        self._yours = yours
        self._places: dict[int, int] = {}
        self.nodes: list[wire.Node] = []
        self.objects: list[Any] = []
        self.blobs: list[memoryview] = []

    def add(self, value: Any, depth: int = 0) -> int:
        """Add a value and return its place."""
        place = self.place(value)
        if place is not None:
            if place < 0:
                raise CannotCrossError("it contains itself")
            return place
        if depth > DEEPEST:
            raise CannotCrossError(f"it is nested deeper than {DEEPEST} levels")
        self._places[id(value)] = -1
        node = self._node(value, depth + 1)
        self.nodes.append(node)
        self.objects.append(value)  # Kept, so that nothing else takes its identity.
        self._places[id(value)] = len(self.nodes) - 1
        return len(self.nodes) - 1

    def place(self, value: Any) -> int | None:
        """Return the place of an object that was added, -1 while it is being added; None for others."""
        return None if type(value) in _PLAIN else self._places.get(id(value))

    def data(self, buffer: memoryview) -> bytes | None:
        """Return bytes to put into a node: None where they are many, and travel beside the envelope."""
        if buffer.nbytes <= _INLINE_BYTES:
            return buffer.tobytes()
        self.blobs.append(buffer)
        return None

    def _all(self, items: Iterable[Any], depth: int) -> wire.Places:
        return wire.pack([self.add(item, depth) for item in items])

    def _node(self, value: Any, depth: int) -> wire.Node:
        if value is None:
            return wire.Plain(None)
        if id(value) in self._yours:
            return wire.Yours(place=self._yours[id(value)])
        if isinstance(value, Far):
            if not is_of(value, self.exports):
                raise CannotCrossError(f"{value!r} lives in another process, which has ended")
            return wire.Yours(id=far_id(value))
        if self.exports.keeps(value):
            return self._stays(value)
        if isinstance(value, bool | np.generic | int | float | complex | str | bytes | bytearray):
            return self._scalar(value)
        if isinstance(value, np.ndarray):
            return self._array(value, depth)
        if self.pickles and _is_more_than_items(value):
            return self._stays(value)
        return (
            self._collection(value, depth)
            or self._library(value, depth)
            or _text(value)
            or self._stays(value)
        )

    def _scalar(self, value: Any) -> wire.Node:
        if isinstance(value, bool):
            return wire.Plain(bool(value))
        if isinstance(value, np.generic):
            if not texts.has_text(value.dtype):
                raise CannotCrossError(f"a number of dtype {value.dtype} stays where it is")
            return wire.Array(value.dtype.str, [], value.tobytes(), scalar=True)
        if isinstance(value, int):
            plain = int(value)
            if -_LARGEST_PLAIN <= plain < _LARGEST_PLAIN:
                return wire.Plain(plain)
            return wire.Number(digits=f"{plain:x}")
        if isinstance(value, float):
            return wire.Plain(float(value))
        if isinstance(value, complex):
            return wire.Number(real=value.real, imag=value.imag)
        if isinstance(value, str):
            text = str.__str__(value)
            if len(text) <= _INLINE_BYTES and (text.isascii() or _is_utf8(text)):
                return wire.Plain(text)
            return wire.Raw("text", self.data(memoryview(text.encode(errors="surrogatepass"))))
        kind: Any = "bytes" if isinstance(value, bytes) else "bytearray"
        return wire.Raw(kind, self.data(memoryview(bytes(value))))

    def _array(self, value: "np.ndarray[Any, Any]", depth: int) -> wire.Node:
        if isinstance(value, np.ma.MaskedArray) or not (
            value.dtype.kind == "O" or texts.has_text(value.dtype)
        ):
            if self.pickles:
                return self._stays(value)
            what = "a masked array" if isinstance(value, np.ma.MaskedArray) else f"an array of {value.dtype}"
            raise CannotCrossError(f"{what} stays where it is: return a plain one")
        if value.dtype.kind == "O":
            return wire.Objects(list(value.shape), self._all(value.ravel().tolist(), depth))
        fortran = value.flags.fnc  # Fortran's order, and not C's too.
        flat = np.ravel(value, order="F" if fortran else "C")  # A copy only where it must be.
        raw: Any = np.asarray(flat).view(np.uint8) if flat.nbytes else b""
        data = self.data(memoryview(raw))
        frozen = not value.flags.writeable
        return wire.Array(value.dtype.str, list(value.shape), data, fortran=fortran, frozen=frozen)

    def _collection(self, value: Any, depth: int) -> wire.Node | None:
        kind: Any = type(value)
        if isinstance(value, list | tuple) and _are_numbers(value):
            return wire.Scalars("list" if isinstance(value, list) else "tuple", list(value))
        if name := next((name for base, name in _COLLECTIONS.items() if isinstance(value, base)), None):
            return wire.Items(name, self._all(value, depth), _fields(value))
        if isinstance(value, slice):
            return wire.Items("slice", self._all((value.start, value.stop, value.step), depth))
        if kind in _VIEWS:
            return wire.Items(_VIEWS[kind], self._all(value, depth))
        if isinstance(value, dict):
            return wire.Pairs(self._all(value, depth), self._all(value.values(), depth))
        if kind is _ITEMS:
            pairs: dict[Any, Any] = dict(value)
            return wire.Pairs(self._all(pairs, depth), self._all(pairs.values(), depth), view=True)
        if isinstance(value, np.random.Generator):
            name, state = type(value.bit_generator).__name__, value.bit_generator.state
            return wire.Generator(name, self.add(state, depth))
        return None

    def _library(self, value: Any, depth: int) -> wire.Node | None:
        """Return the node of a pandas table or a torch tensor."""
        library = type(value).__module__.partition(".")[0]
        if library == "pandas" and not self.pickles:
            from dojo.isolation import tables

            return tables.encode(value, lambda part: self.add(part, depth))
        if library == "torch":
            from dojo.isolation import tensors

            return tensors.encode(value, self, depth)
        return None

    def _stays(self, value: Any) -> wire.Node:
        """Return the node of something that stays, or its pickle where that is allowed and of use."""
        if self.pickles and not _is_own(value) and not isinstance(value, Iterator) and not _is_bound(value):
            pickled = _Pickler(self, value).pickled()
            if pickled is not None:
                return wire.Pickled(pickled)
        if isinstance(value, Iterator):
            kind = "iterator"
        elif isinstance(value, _FUNCTIONS) or (self.pickles and callable(value) and not _is_own(type(value))):
            kind = "function"
        elif _is_own(type(value)) or (not self.pickles and not isinstance(value, ModuleType)):
            kind = "object"
        else:  # A judge lends nothing but what its checks define: not a frame, and no open file.
            raise CannotCrossError(f"a {type(value).__name__} stays where it is")
        is_named = kind == "function" or "__name__" in getattr(value, "__dict__", ())
        name = getattr(value if is_named else type(value), "__name__", "")
        words = getattr(value, "__doc__", None) if is_named else None
        told = wire.cut(words) if isinstance(words, str) else None
        id, name = self.exports.export(value, kind), wire.cut(str(name), wire.NAME_LIMIT)
        return wire.Remote(kind, id, name, is_named, told)  # type: ignore[arg-type]


class _Pickler(pickle.Pickler):
    """Pickles something of a library's, and refers to the nodes of what is in it.

    So arrays, tensors and generators in it keep their identity, and functions of the checks are lent.
    """

    def __init__(self, encoder: Encoder, root: Any) -> None:
        self._file = io.BytesIO()
        super().__init__(self._file)
        self._encoder = encoder
        self._root = root
        self._refers = type(root).__module__.partition(".")[0] != "pandas"  # It hides arrays of its own.

    def pickled(self) -> bytes | None:
        """Return the pickle, or None where there is none."""
        try:
            self.dump(self._root)
        except CannotCrossError:
            raise
        except Exception:
            return None
        return self._file.getvalue()

    def persistent_id(self, thing: Any) -> int | None:
        if thing is self._root or not self._refers:
            return None
        place = self._encoder.place(thing)
        if place is not None and place >= 0:
            return place
        tensor = getattr(sys.modules.get("torch"), "Tensor", Far)
        if isinstance(thing, np.ndarray | np.random.Generator | Far | tensor) or _is_own(thing):
            return self._encoder.add(thing)
        return None


def _is_own(thing: Any) -> bool:
    """Say whether a function, class or object is defined by a check or a kata, and not by a library."""
    named = thing if isinstance(thing, type | _FUNCTIONS) else type(thing)
    module = str(getattr(named, "__module__", None) or "builtins")
    return module.partition(".")[0] in _OWN or module not in sys.modules


def _is_bound(value: Any) -> bool:
    """Say whether a function is the method of some object, which a pickle would copy."""
    whose = getattr(value, "__self__", None) if isinstance(value, _FUNCTIONS) else None
    return not isinstance(whose, ModuleType | type | None)


def _is_more_than_items(value: Any) -> bool:
    """Say whether a collection is of a library's own kind, as a Counter is more than a dict."""
    kind = type(value)
    if kind.__module__ == "collections":
        return kind is not deque
    return isinstance(value, dict) and kind is not dict and not _is_own(kind)


def _text(value: Any) -> wire.Text | None:
    found = texts.text_of(value)
    if found and len(found[1]) > wire.TEXT_LIMIT:
        raise CannotCrossError(f"a {found[0]} of {len(found[1])} characters stays where it is")
    return wire.Text(*found) if found else None


def _fields(value: Any) -> list[str]:
    """Return the names of a named tuple's items; none for others."""
    names = getattr(type(value), "_fields", ()) if isinstance(value, tuple) else ()
    fit = len(names) == len(value) and all(isinstance(name, str) and name.isidentifier() for name in names)
    return list(names) if fit else []


def _are_numbers(items: Any) -> bool:
    """Say whether all items are such numbers as the envelope knows itself."""
    if len(items) > wire.SCALAR_LIMIT or not set(map(type, items)) <= _NUMBERS or _fields(items):
        return False
    integers = [number for number in items if type(number) is int]
    return not integers or (min(integers) >= -_LARGEST_PLAIN and max(integers) < _LARGEST_PLAIN)


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
