"""Stand-ins for what lives on the other side: functions, iterators, and objects.

On the judge's side none of them ever yields a verdict: it is no number and no array, has no truth, and
compares with nothing but itself, so that a worker cannot hand the judge something that equals whatever is
expected. Its arithmetic gives nothing but stand-ins again, for what is subtracted from it goes over too.
"""

import functools
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from dojo.errors import Breach

UNARY = ("neg", "pos", "abs", "invert")
_BINARY = "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift"
BINARY = tuple(_BINARY.split())
ARITHMETIC = frozenset((*UNARY, *BINARY, *(f"i{name}" for name in BINARY)))
PROTOCOLS = frozenset(("len", "iter", "next", "reversed", "contains", "getitem", "setitem", "delitem"))
COMPARISONS = frozenset(("lt", "le", "gt", "ge", "eq", "ne"))
OF_ANY = frozenset(("enter", "exit"))
FORWARDED = ARITHMETIC | PROTOCOLS | COMPARISONS | OF_ANY
_LONGEST = 10_000_000
_ASKED_FOR_THOUGH_SPECIAL = {"__wrapped__"}


class Asker(Protocol):
    """What carries a request to the other side and brings back its result.

    `guards` says whether the other side is not trusted.
    """

    guards: bool

    def ask(self, op: str, *operands: Any) -> Any: ...

    def may_ask(self, name: str) -> bool: ...


class Far:
    """Something on the other side."""

    __array_ufunc__ = None  # numpy leaves operators to this class.
    has_equals = False  # whether two of a kind may be equal without being the same

    def __init__(self, asker: Asker, id: int, name: str) -> None:
        object.__setattr__(self, "_far", (asker, id, name))

    def __eq__(self, other: object) -> Any:
        if self is other:
            return True
        if not _asker(self).guards:
            return NotImplemented
        if isinstance(other, Far):
            if self.has_equals:
                raise Breach(f"{_describe(self)} is no value: compare what it is made of, not it")
            return False
        raise Breach(f"{_describe(self)} came back, which cannot be compared with a value")

    def __ne__(self, other: object) -> Any:
        equal = self == other
        return equal if equal is NotImplemented else not equal

    def __hash__(self) -> int:
        return far_id(self)

    def __bool__(self) -> bool:
        if _asker(self).guards:
            raise Breach(f"{_describe(self)} came back, which is neither true nor false")
        return True

    def __array__(self, *args: object, **kwargs: object) -> Any:
        if _asker(self).guards:
            raise Breach(f"{_describe(self)} came back, which is no array")
        raise TypeError(f"{_describe(self)} is no array")

    def __repr__(self) -> str:
        return f"<{_describe(self)}>"

    def __reduce__(self) -> Any:
        raise TypeError(f"{_describe(self)} stays where it is")

    def __deepcopy__(self, memo: object) -> Any:
        raise TypeError(f"{_describe(self)} stays where it is")


class FarObject(Far):
    """An object: its attributes are asked for, and calls go over."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name not in _ASKED_FOR_THOUGH_SPECIAL:
            raise AttributeError(name)
        if not _asker(self).may_ask(name):
            raise AttributeError(f"{_describe(self)} has no attribute {name!r}")
        return _ask(self, "get", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        _ask(self, "set", self, name, value)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return _ask(self, "call", self, list(args), kwargs)

    def __enter__(self) -> Any:
        return _ask(self, "operator", "enter", self)

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        """Leave; a worker that would swallow an error, perhaps the check's own, may not."""
        swallows = bool(_ask(self, "operator", "exit", self, None if error is None else str(error)))
        if error is not None and swallows and _asker(self).guards:
            raise Breach(f"{_describe(self)} swallows the error of a block")
        return swallows


class FarFunction(FarObject):
    """A function: one of a check's is there to be called, and lacks what else one might look for."""

    def __getattr__(self, name: str) -> Any:
        if not _asker(self).guards:
            raise AttributeError(f"{_describe(self)} has no attribute {name!r}")
        return super().__getattr__(name)

    def __deepcopy__(self, memo: object) -> Any:
        """Be copied as functions are, which stay the same; so a model with a check's hook can be copied."""
        return super().__deepcopy__(memo) if _asker(self).guards else self


class FarIterator(FarObject):
    """An iterator: it is drawn from item by item, so that an endless one works and laziness shows."""

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        found = _ask(self, "next", self)
        if type(found) is not list or len(found) > 1:
            raise Breach(f"{_describe(self)} gives what is no item")
        if not found:
            raise StopIteration
        return found[0]


@functools.cache
def with_operators(base: type[FarObject], operators: frozenset[str], *, guarded: bool) -> type[FarObject]:
    """Return a class of stand-ins that have these operators too, but no comparison where guarded."""
    forwarded = operators - OF_ANY - (COMPARISONS if guarded else set())
    members: dict[str, Any] = {f"__{name}__": _forward(name) for name in forwarded}
    members |= {f"__r{name}__": _forward_reflected(name) for name in forwarded & set(BINARY)}
    members |= {f"__{name}__": _SPECIAL[name] for name in forwarded & set(_SPECIAL)}
    return type(
        base.__name__, (base,), {**members, "has_equals": "eq" in operators, "__hash__": Far.__hash__}
    )


def far_id(far: Far) -> int:
    """Return the id under which the other side knows it."""
    return int(object.__getattribute__(far, "_far")[1])


def is_of(far: Far, asker: Asker) -> bool:
    """Say whether it lives on the other side of this one, and not in some other process."""
    return _asker(far) is asker


def _asker(far: Far) -> Asker:
    asker: Asker = object.__getattribute__(far, "_far")[0]
    return asker


def _ask(far: Far, op: str, *operands: Any) -> Any:
    return _asker(far).ask(op, *operands)


def _describe(far: Far) -> str:
    kind = type(far).__name__.removeprefix("Far").lower()
    return f"{kind} {object.__getattribute__(far, '_far')[2]}".strip()


def _forward(name: str) -> Callable[..., Any]:
    def operator(self: Far, *operands: Any) -> Any:
        return _handle(self, name, _ask(self, "operator", name, self, *operands))

    return operator


def _forward_reflected(name: str) -> Callable[..., Any]:
    def operator(self: Far, other: Any) -> Any:
        return _handle(self, name, _ask(self, "operator", name, other, self))

    return operator


def _handle(far: Far, name: str, result: Any) -> Any:
    if _asker(far).guards and name in ARITHMETIC and not isinstance(result, Far):
        raise Breach(f"{name} of {_describe(far)} gave a plain value: let a method say it")
    return result


def _len(self: Far) -> int:
    size = _ask(self, "operator", "len", self)
    if type(size) is not int or not 0 <= size <= _LONGEST:
        raise Breach(f"{_describe(self)} has a length that is none")
    return size


def _contains(self: Far, item: object) -> bool:
    found = _ask(self, "operator", "contains", self, item)
    if type(found) is not bool:
        raise Breach(f"{_describe(self)} neither has nor lacks an item")
    return found


_SPECIAL: dict[str, Any] = {
    "len": _len,
    "contains": _contains,
    "next": FarIterator.__next__,
}
