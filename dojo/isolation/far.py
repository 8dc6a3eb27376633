"""Stand-ins for what lives on the other side: functions, iterators, and objects of a kata's own classes.

None of them ever yields a verdict: it is no number, has no truth, and compares with nothing but itself, so
that a worker cannot hand the judge something that equals whatever is expected.
"""

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from dojo.errors import Breach


class Asker(Protocol):
    """What carries a request to the other side and brings back its result."""

    def ask(self, op: str, *operands: Any) -> Any: ...


class Far:
    """Something on the other side."""

    def __init__(self, asker: Asker, id: int, name: str) -> None:
        object.__setattr__(self, "_far", (asker, id, name))

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if isinstance(other, Far):
            return False
        raise Breach(f"{_describe(self)} came back, which cannot be compared with a value")

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return far_id(self)

    def __bool__(self) -> bool:
        raise Breach(f"{_describe(self)} came back, which is neither true nor false")

    def __repr__(self) -> str:
        return f"<{_describe(self)}>"

    def __reduce__(self) -> Any:
        raise TypeError(f"{_describe(self)} stays where it is")

    def __deepcopy__(self, memo: object) -> Any:
        raise TypeError(f"{_describe(self)} stays where it is")


def far_id(far: Far) -> int:
    """Return the id under which the other side knows it."""
    return int(object.__getattribute__(far, "_far")[1])


def _ask(far: Far, op: str, *operands: Any) -> Any:
    asker: Asker = object.__getattribute__(far, "_far")[0]
    return asker.ask(op, *operands)


def _describe(far: Far) -> str:
    kind = type(far).__name__.removeprefix("Far").lower()
    return f"{kind} {object.__getattribute__(far, '_far')[2]}".strip()


class FarFunction(Far):
    """A function: calls go over."""

    def __init__(self, asker: Asker, id: int, name: str) -> None:
        super().__init__(asker, id, name)
        self.__dict__.update(__name__=name, __qualname__=name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return _ask(self, "call", self, list(args), kwargs)


class FarIterator(Far):
    """An iterator: it is drawn from item by item, so that an endless one works and laziness shows."""

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        found = _ask(self, "next", self)
        if not found:
            raise StopIteration
        return found[0]


class FarObject(Far):
    """An object: its attributes and methods are asked for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _ask(self, "get", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        _ask(self, "set", self, name, value)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return _ask(self, "call", self, list(args), kwargs)


class FarInstance(FarObject):
    """An object of a class that the kata defines, by the trusted reference: operators go over too."""

    __hash__ = Far.__hash__

    def __len__(self) -> int:
        size = _ask(self, "operator", "len", self)
        if type(size) is not int or size < 0:
            raise Breach(f"{_describe(self)} has a length that is none")
        return size

    def __iter__(self) -> Any:
        return _ask(self, "operator", "iter", self)

    def __contains__(self, item: object) -> bool:
        return bool(_ask(self, "operator", "contains", self, item))

    def __enter__(self) -> Any:
        return _ask(self, "operator", "enter", self)

    def __exit__(self, *error: object) -> None:
        _ask(self, "operator", "exit", self)


UNARY = ("neg", "pos", "abs", "invert")
BINARY = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and", "or", "xor")
ITEMS = ("getitem", "setitem", "delitem")
FORWARDED = frozenset((*UNARY, *BINARY, *ITEMS, "len", "iter", "contains", "enter", "exit"))


def _forward(name: str) -> Callable[..., Any]:
    return lambda self, *operands: _ask(self, "operator", name, self, *operands)


def _forward_reflected(name: str) -> Callable[..., Any]:
    return lambda self, other: _ask(self, "operator", name, other, self)


for _name in (*UNARY, *BINARY, *ITEMS):
    setattr(FarInstance, f"__{_name}__", _forward(_name))
for _name in BINARY:
    setattr(FarInstance, f"__r{_name}__", _forward_reflected(_name))
