"""A pytest plugin for authors: look at the data that checks give a kata, and say where it proves little.

A mistake hides in square matrices, in data of ones, in a zero bias, in an eps too small to matter, along
one axis only, and where all classes are of one size.
"""

import inspect
import json
import re
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dojo.curriculum import Kata
from dojo.plugin import DOJO, Dojo
from dojo.recording import Call, parameters
from dojo.sources import load_solution
from dojo.trained import is_tensor

_SHAPE = re.compile(r"^(?P<names>\w+(?:, \w+)*) : .*?shape \((?P<sizes>[^)]*)\)", re.MULTILINE)
_BIASES = {"b", "bias", "beta"}
_LABELS = {"y", "labels"}
_NOTABLE_EPS = 0.05


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that says where to write what was found."""
    parser.addoption("--survey", metavar="FILE", type=Path, help="write complaints about the data to a file")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Begin to look."""
    session.config.pluginmanager.register(_Survey(session.config.stash[DOJO]), "survey")


class _Survey:
    """The arguments of every call, by name."""

    def __init__(self, dojo: Dojo) -> None:
        self._dojo = dojo
        self._kata: Kata | None = None
        self._calls: list[dict[str, Any]] = []
        self._dialled = 0
        socket.socket.connect = self._dial  # type: ignore[method-assign]  # for this process alone

    def _dial(self, *args: object) -> None:
        self._dialled += 1
        raise OSError("a check never needs the network")

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        self._kata = self._dojo.kata_at(item.path)
        if self._kata:
            solution = load_solution(self._dojo.curriculum, self._kata)
            self._calls.extend(_bound(solution, call) for call in self._dojo.recorder.calls)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        said = ["connects to the network"] if self._dialled else []
        if self._kata:
            docstring = inspect.getdoc(load_solution(self._dojo.curriculum, self._kata)) or ""
            said.extend(dict.fromkeys(_complaints(docstring, self._calls)))
        session.config.getoption("--survey").write_text(json.dumps(said), encoding="utf-8")


def _bound(function: Callable[..., Any], call: Call) -> dict[str, Any]:
    return dict(zip(parameters(function, call), (*call.args, *call.kwargs.values()), strict=True))


def _complaints(docstring: str, calls: list[dict[str, Any]]) -> Iterator[str]:
    yield from _sizes(docstring, calls)
    for name in dict.fromkeys(name for call in calls for name in call):
        given = [call[name] for call in calls if name in call]
        data = [value for value in given if not isinstance(value, tuple)]  # A tuple says shape or axes.
        arrays = [array for value in data if (array := _numbers(value)) is not None and array.size > 1]
        if any(np.all(array == 1) for array in arrays):
            yield f"{name} is all ones in a call: a product or a mean by it proves nothing"
        if name in _BIASES and arrays and not any(np.any(array) for array in arrays):
            yield f"{name} is zero in every call: its sign and its place are not checked"
        if name == "eps" and not any(value >= _NOTABLE_EPS for value in given):
            yield "eps is tiny in every call: try 0.1 too, where its place shows"
        if name == "axis" and len(set(map(str, given))) < 2:
            yield "axis is the same in every call"
        labels = [array for array in arrays if array.dtype.kind in "iu" and array.ndim == 1]
        if name in _LABELS and labels and not any(_unequal(array) for array in labels):
            yield f"the classes of {name} are of one size in every call"


def _sizes(docstring: str, calls: list[dict[str, Any]]) -> Iterator[str]:
    """Ask for one call in which all the sizes that the docstring names differ."""
    shapes = {
        name: match["sizes"]
        for match in _SHAPE.finditer(docstring.partition("Returns\n")[0])
        for name in match["names"].split(", ")
    }
    letters = {letter for sizes in shapes.values() for letter in _letters(sizes)}
    if len(letters) > 1 and not any(_all_differ(shapes, letters, call) for call in calls):
        yield f"the sizes {', '.join(sorted(letters))} never all differ in one call"


def _all_differ(shapes: dict[str, str], letters: set[str], call: dict[str, Any]) -> bool:
    found: dict[str, int] = {}
    for name, sizes in shapes.items():
        array = _numbers(call.get(name))
        shape = () if array is None else array.shape
        spelled = [size.strip() for size in sizes.split(",") if size.strip() and size.strip() != "..."]
        found.update((size, n) for size, n in zip(reversed(spelled), reversed(shape), strict=False))
    known = [found.get(letter, 0) for letter in letters]
    return min(known) > 1 and len(set(known)) == len(known)


def _letters(sizes: str) -> list[str]:
    return [size.strip() for size in sizes.split(",") if size.strip().isidentifier()]


def _numbers(value: Any) -> "np.ndarray[Any, Any] | None":
    """Return a value as an array of numbers, or None where it is something else."""
    try:
        array = np.asarray(value.detach() if is_tensor(value) else value)
    except (TypeError, ValueError):
        return None
    return array if array.dtype.kind in "biufc" else None


def _unequal(labels: "np.ndarray[Any, Any]") -> bool:
    return len(set(np.unique(labels, return_counts=True)[1].tolist())) > 1
