"""Nodes to values (see `dojo.isolation.wire`)."""

import io
import math
import pickle
from collections import Counter, deque, namedtuple
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from dojo.errors import Breach
from dojo.isolation import texts, wire

DEEPEST = 200
# What all values of a message may weigh, each with all that is in it: what is in a tuple twice counts twice,
# for whoever compares or hashes it goes through it twice.
_HEAVIEST = 50_000_000
_BYTES_PER_WEIGHT = 32
_WEIGHT_OF_CLASS = 10_000
_LARGEST_EMPTY = 10_000_000
_MAKE: dict[str, Callable[[list[Any]], Any]] = {
    "list": list,
    "tuple": tuple,
    "set": set,
    "frozenset": frozenset,
    "deque": deque,
    "slice": lambda items: slice(*items),
    "keys": lambda items: dict.fromkeys(items).keys(),
    "values": lambda items: dict(enumerate(items)).values(),
}
_HASHING = {"set", "frozenset", "keys"}


class Decoder:
    """Rebuilds values from nodes.

    Parameters
    ----------
    exports : Peer
        Where this side's functions, iterators and objects are found again, and the other's stood in for.
    trusts : bool
        Whether pickles are believed, and sizes: only the worker may, whom the judge sends them.
    mine : list
        What this side sent in the request that is answered, by place.
    blobs : sequence of bytearray
        What came beside the envelope.
    """

    def __init__(
        self, exports: Any, *, trusts: bool, mine: Sequence[Any], blobs: Sequence[bytearray]
    ) -> None:
        self.exports = exports
        self.trusts = trusts
        self._mine = mine
        self._blobs = iter(blobs)
        self._weights: list[int] = []
        self._depths: list[int] = []
        self._weight = self._depth = 0
        self._total = 0
        self._tuples: dict[tuple[str, ...], Any] = {}
        self.objects: list[Any] = []

    def all(self, value: wire.Value) -> list[Any]:
        """Return what the last node lists.

        Raises
        ------
        Breach
            If it is nothing that could have been sent in good faith.
        """
        try:
            for node in value.nodes:
                self._weight, self._depth = 1, 0
                self.objects.append(self._value(node))
                self._weights.append(self._weight)
                self._depths.append(self._depth + 1)
        except Exception as error:
            if self.trusts:
                raise
            raise Breach(f"it sent a value that is none: {type(error).__name__}: {error}"[:200]) from None
        if not self.objects or type(self.objects[-1]) is not list or not self.objects[-1]:
            raise Breach("it sent no list of values")
        return list(self.objects[-1])

    def at(self, place: int) -> Any:
        """Return an earlier node's value, which becomes part of the one that is being rebuilt."""
        if not 0 <= place < len(self.objects):
            raise Breach("it sent a value that refers to none")
        self._depth = max(self._depth, self._depths[place])
        self.weigh(self._weights[place])
        return self.objects[place]

    def weigh(self, weight: int) -> None:
        """Count what a value is made of, before it is made."""
        self._weight += weight
        self._total += weight
        if not self.trusts and (self._total > _HEAVIEST or self._depth > DEEPEST):
            raise Breach("it sent a value that is too large or too deep")

    def data(self, data: bytes | None) -> bytes | bytearray:
        """Return the bytes of a node, which may have come beside the envelope."""
        found = next(self._blobs) if data is None else data
        self.weigh(len(found) // _BYTES_PER_WEIGHT)
        return found

    def shape(self, shape: list[int], size: int) -> tuple[int, ...]:
        """Return a shape that holds so many items; nor may one that holds none be made to hold many."""
        if math.prod(shape) != size or math.prod(n for n in shape if n) > max(size, _LARGEST_EMPTY):
            raise Breach("it sent an array whose shape does not fit its data")
        return tuple(shape)

    def _all(self, places: wire.Places) -> list[Any]:
        return [self.at(place) for place in wire.unpack(places)]

    def _value(self, node: wire.Node) -> Any:
        match node:
            case wire.Plain(value):
                self.weigh(len(value) // _BYTES_PER_WEIGHT if isinstance(value, str) else 0)
                return value
            case wire.Scalars(kind, values):
                self.weigh(len(values))
                return values if kind == "list" else tuple(values)
            case wire.Raw():
                return self._raw(node)
            case wire.Number(digits, real, imag):
                self.weigh(len(digits))
                return int(digits, 16) if digits else complex(real, imag)
            case wire.Items():
                return self._items(node)
            case wire.Pairs(keys, values, view):
                pairs = dict(zip(self._keys(keys), self._all(values), strict=True))
                return pairs.items() if view else pairs
            case wire.Array():
                return self._array(node)
            case wire.Objects(shape, items):
                return self._objects(self._all(items), shape)
            case wire.Text("torch", text):
                from dojo.isolation import tensors

                return tensors.DTYPES[text]
            case wire.Text("timestamp", text):
                from dojo.isolation import tables

                return tables.timestamp(text)
            case wire.Text(kind, text):
                self.weigh(len(text))
                return texts.value_of(kind, text)
            case wire.Generator(name, state):
                return generator(name, self.at(state))
            case wire.Remote():
                return self.exports.stand_in(node)
            case wire.Yours(place, id):
                return self._own(place, id)
            case wire.Tensor():
                from dojo.isolation import tensors

                return tensors.decode(node, self)
            case wire.Table():
                from dojo.isolation import tables

                return tables.decode(node, self)
            case wire.Pickled(data) if self.trusts:
                return _Unpickler(self, data).load()
        raise Breach("it sent a pickle")

    def _raw(self, node: wire.Raw) -> Any:
        data = self.data(node.data)
        if node.kind == "text":
            return data.decode(errors="surrogatepass")
        return bytes(data) if node.kind == "bytes" else bytearray(data)

    def _items(self, node: wire.Items) -> Any:
        items = self._keys(node.items) if node.kind in _HASHING else self._all(node.items)
        return self._tuple(tuple(node.names), items) if node.names else _MAKE[node.kind](items)

    def _keys(self, places: wire.Places) -> list[Any]:
        """Return what becomes keys; many of one hash would have to be compared with each other."""
        keys = self._all(places)
        if keys and not self.trusts:
            heaviest = max(self._weights[place] for place in wire.unpack(places))
            self.weigh(heaviest * sum(n * (n - 1) for n in Counter(map(hash, keys)).values()))
        return keys

    def _tuple(self, names: tuple[str, ...], items: list[Any]) -> Any:
        """Return a named tuple, of a class made for it."""
        if names not in self._tuples:
            self.weigh(_WEIGHT_OF_CLASS)
            self._tuples[names] = namedtuple("Result", names)
        return self._tuples[names](*items)

    def _array(self, node: wire.Array) -> Any:
        dtype, data = texts.dtype(node.dtype), self.data(node.data)
        size = len(data) // dtype.itemsize if dtype.itemsize else 0
        if size * dtype.itemsize != len(data):
            raise Breach("it sent an array whose data does not fit its dtype")
        shape = self.shape(node.shape, size)
        if not size:
            array = np.zeros(shape, dtype)
        elif dtype.kind == "b":  # Only 0 and 1 are bytes of a bool: others would be neither true nor false.
            array = np.frombuffer(data, np.uint8) != 0
        else:
            array = np.frombuffer(bytearray(data) if isinstance(data, bytes) else data, dtype)
        if dtype.kind == "U" and size:
            _check_characters(array)
        array = array.reshape(shape, order="F" if node.fortran else "C")
        if node.frozen:
            array.flags.writeable = False
        return array[()] if node.scalar else array

    def _objects(self, items: list[Any], shape: list[int]) -> Any:
        array = np.empty(len(items), dtype=object)
        for place, item in enumerate(items):  # One by one, or numpy would look into them.
            array[place] = item
        return array.reshape(self.shape(shape, len(items)))

    def _own(self, place: int, id: int) -> Any:
        if place < 0:
            return self.exports.exported(id)
        if place >= len(self._mine):
            raise Breach("it sent back what it never got")
        return self._mine[place]


class _Unpickler(pickle.Unpickler):
    """Rebuilds what a judge pickled, in which numbers stand for nodes."""

    def __init__(self, decoder: Decoder, data: bytes) -> None:
        super().__init__(io.BytesIO(data))
        self._decoder = decoder

    def persistent_load(self, place: int) -> Any:
        return self._decoder.at(place)


def _check_characters(texts: "np.ndarray[Any, Any]") -> None:
    codes = texts.view(np.dtype(np.uint32).newbyteorder(texts.dtype.byteorder))
    if codes.max() > 0x10FFFF:
        raise ValueError("a text of what are no characters")


# What the integers of a bit generator's state are less than.
_BOUNDS = {
    "state": 2**128,
    "inc": 2**128,
    "has_uint32": 2,
    "uinteger": 2**32,
    "pos": 624 + 1,
    "buffer_pos": 4 + 1,
}
_BIT_GENERATORS = ("PCG64", "PCG64DXSM", "SFC64", "MT19937", "Philox")


def generator(name: str, state: Any) -> np.random.Generator:
    """Return a generator in a state; numpy itself would believe a position beyond its end."""
    if name not in _BIT_GENERATORS:
        raise ValueError(f"no random generator {name}")
    made = getattr(np.random, name)(0)
    _check_state(state, made.state)
    made.state = state
    return np.random.Generator(made)


def _check_state(state: Any, model: dict[str, Any]) -> None:
    """Refuse a state that is not made as another of its kind is."""
    if type(state) is not dict or state.keys() != model.keys():
        raise ValueError("no state of a random generator")
    for key, value in model.items():
        _check_part(key, state[key], value)


def _check_part(key: str, value: Any, model: Any) -> None:
    if isinstance(model, dict):
        _check_state(value, model)
        return
    fits = type(value) is type(model) and np.shape(value) == np.shape(model)
    if fits and isinstance(model, np.ndarray):
        fits = value.dtype == model.dtype
    elif fits and isinstance(model, int):
        fits = 0 <= value < _BOUNDS[key]
    if not fits:
        raise ValueError(f"no state of a random generator: {key}")
