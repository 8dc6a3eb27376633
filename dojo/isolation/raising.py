"""Errors and warnings as they are told to the other side, and made again there."""

import builtins
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dojo.isolation import wire

_ERRORS = {name: kind for name, kind in vars(builtins).items() if inspect.isclass(kind)}
# Libraries whose errors a check may want to see, where it has imported them.
_LIBRARIES = (
    "collections copy csv dataclasses decimal fractions json math numpy pandas pickle queue re scipy shutil "
    "sklearn statistics struct subprocess torch zipfile"
)
_PLAIN = (bool, int, float, str, bytes, type(None), type(Path()))


def classes(thing: object) -> list[str]:
    """Return the names of an error's classes, with the modules of those that are not Python's own."""
    kinds = type(thing).__mro__[: wire.CLASSES_LIMIT]
    return [wire.cut(_class_name(kind), wire.NAME_LIMIT) for kind in kinds]


def _class_name(kind: type) -> str:
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"


def known(names: list[str], base: type) -> list[Any]:
    """Return those classes that are Python's own, or those of an imported library, and of some base."""
    return [kind for kind in _known(names) if issubclass(kind, base)]


def _known(names: list[str]) -> Iterator[Any]:
    for name in names:
        module, _, own = name.rpartition(".")
        found = None if module else _ERRORS.get(own)
        if module.partition(".")[0] in _LIBRARIES.split() and module in sys.modules:
            found = vars(sys.modules[module]).get(own)
        if inspect.isclass(found):
            yield found


def words(error: object) -> str:
    """Return an error's words, whatever its class makes of that question."""
    try:
        return str(error)
    except Exception:
        return ""


def arguments(error: BaseException) -> list[Any]:
    """Return what an error was made with, where that is plain; not what its class makes of the question."""
    found: Any = vars(BaseException)["args"].__get__(error)
    return list(found) if all(map(_is_plain, found)) else []


def _is_plain(value: object) -> bool:
    if type(value) in (list, tuple):
        return all(type(item) in _PLAIN for item in value)  # type: ignore[attr-defined]
    return type(value) in _PLAIN


def made(kinds: list[Any], said: str, given: Any) -> BaseException:
    """Return an error that says what it should, of the first kind that can be made so."""
    for kind in kinds:
        for each in (given, [said]):
            try:
                error: BaseException = kind(*each)
                if str(error) == said:
                    return error
            except Exception:  # Some want more than words, or other ones.
                continue
    return RuntimeError(said)
