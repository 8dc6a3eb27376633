"""What one side may ask the other to do with what it lends."""

import operator
from collections.abc import Callable
from typing import Any

from dojo.errors import Breach
from dojo.isolation.far import FORWARDED

_END = object()


class _LeftError(Exception):
    """Whatever error a `with` block was left by, on the other side."""


def _exit(thing: Any, said: str | None) -> bool:
    error = None if said is None else _LeftError(said)
    return bool(thing.__exit__(type(error) if error else None, error, None))


_OPERATORS: dict[str, Callable[..., Any]] = {
    "len": len,
    "iter": iter,
    "reversed": reversed,
    "and": operator.and_,
    "or": operator.or_,
    "pow": pow,
    "enter": lambda thing: thing.__enter__(),
    "exit": _exit,
}


def do(op: str, operands: list[Any]) -> Any:
    """Do one thing.

    Raises
    ------
    Breach
        If there is no such thing to do.
    """
    match op, operands:
        case "call", [target, list(args), dict(kwargs)]:
            return target(*args, **kwargs)
        case "next", [iterator]:
            return [item] if (item := next(iterator, _END)) is not _END else []
        case "get", [target, str(name)]:
            return getattr(target, name)
        case "set", [target, str(name), value]:
            return setattr(target, name, value)
        case "operator", [str(name), *values] if name in FORWARDED and values:
            found = _OPERATORS.get(name) or getattr(operator, name)
            return found(*values)
    raise Breach(f"it asked for {op[:40]!r}")
