"""A record of the calls that a check makes, with copies of what went in: to be shown, and replayed."""

import inspect
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from dojo import folders, trained
from dojo.values import same, show

_KEPT_CALLS = 100
# Where the iterators are defined that are nothing but that: generators, maps, stand-ins for those elsewhere.
_ITERATORS = {"builtins", "itertools", "dojo.isolation.far"}


class Drawn(Iterator[Any]):
    """An iterator that a kata returned, with what a check has drawn from it so far."""

    def __init__(self, iterator: Iterator[Any]) -> None:
        self._iterator = iterator
        self.items: list[Any] = []
        self.end: BaseException | None = None

    def __next__(self) -> Any:
        try:
            self.items.append(next(self._iterator))
        except BaseException as error:
            self.end = error
            raise
        return self.items[-1]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._iterator, name)

    def __bool__(self) -> bool:
        return bool(self._iterator)

    def __eq__(self, other: object) -> Any:
        return self is other or self._iterator == other

    def __hash__(self) -> int:
        return hash(self._iterator)

    def __repr__(self) -> str:
        return f"<iterator that gave {show(self.items) if self.items else 'nothing'}>"

    def draw_like(self, other: "Drawn") -> None:
        """Draw as often as was drawn from another."""
        for _ in range(len(other.items) + (other.end is not None)):
            next(self)


@dataclass
class Call:
    """One call of a kata: arguments as they were before it, and what came of it.

    `folder` is the scratch folder where the check has one; what it held `before` the call and `after` it
    belongs to the arguments and to the result. So does what became of the `modules` among the arguments, and
    the gradients that flow from the result to the arguments themselves, which are `given`.
    """

    name: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    returned: Any = None
    raised: BaseException | None = None
    finished: bool = False
    changed: tuple[str, ...] = ()
    left: dict[str, Any] = field(default_factory=dict)  # what those are after the call
    drew: bool = False  # whether a random generator that it was given has moved on
    replayable: bool = True
    folder: Path | None = None
    before: folders.Content | None = None
    after: folders.Content | None = None
    modules: list[dict[str, Any]] = field(default_factory=list)
    given: tuple[Any, ...] = ()

    @property
    def gradients(self) -> Any:
        """What flows back from the result to the arguments, as long as its graph is there."""
        return trained.gradients(self.returned, self.given)

    def copy_arguments(self) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """Return arguments that another answer may consume."""
        return trained.deepcopy((self.args, self.kwargs))


@dataclass
class Recorder:
    """The calls of the check that runs now."""

    calls: deque[Call] = field(default_factory=lambda: deque(maxlen=_KEPT_CALLS))
    folder: Path | None = None

    def start(self) -> None:
        """Forget the calls of the check before, and its folder."""
        self.calls.clear()
        self.folder = None

    def call(
        self, function: Callable[..., Any], name: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:
        """Call a kata and keep what went in and came out."""
        call = self._before(name, args, kwargs)
        call.folder, call.before = self.folder, self._look()
        call.given = (*args, *kwargs.values())
        self.calls.append(call)
        try:
            returned = function(*args, **kwargs)
            call.returned = Drawn(returned) if _is_iterator(returned) else returned
        except BaseException as error:
            call.raised = error
            raise
        finally:
            call.finished = True
            call.left = dict(_changed(function, call, args, kwargs))
            call.changed = tuple(call.left)
            call.drew = _states(call.args, call.kwargs) != _states(args, kwargs)
            call.after = self._look()
            call.modules = trained.states(call.given)
        return call.returned

    def _look(self) -> folders.Content | None:
        return folders.read(self.folder) if self.folder else None

    def _before(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Call:
        try:
            kept_args, kept_kwargs = trained.deepcopy((args, kwargs))
        except Exception:  # An iterator, a lock, an open file: shown, but never replayed.
            return Call(name, args, kwargs, replayable=False)
        return Call(name, kept_args, kept_kwargs)


def _changed(
    function: Callable[..., Any], call: Call, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> Iterator[tuple[str, Any]]:
    """Yield the parameters whose value is no longer what it was before the call, and a copy of it."""
    if not call.replayable:
        return
    before, after = (*call.args, *call.kwargs.values()), (*args, *kwargs.values())
    for name, old, new in zip(parameters(function, call), before, after, strict=True):
        if _is_data(old) and not same(old, new, tolerance=0):
            yield name, trained.deepcopy(new.detach() if trained.is_tensor(new) else new)


def _states(args: tuple[Any, ...], kwargs: dict[str, Any]) -> list[str]:
    """Return where each random generator among some arguments stands."""
    values = (*args, *kwargs.values())
    return [repr(value.bit_generator.state) for value in values if isinstance(value, np.random.Generator)]


def parameters(function: Callable[..., Any], call: Call) -> list[str]:
    """Return the parameter that each argument of a call goes to."""
    try:
        names = list(inspect.signature(function).parameters)
    except (TypeError, ValueError):
        names = []
    positional = [names[i] if i < len(names) else f"argument {i + 1}" for i in range(len(call.args))]
    return [*positional, *call.kwargs]


def _is_iterator(value: Any) -> bool:
    """Say whether a value is an iterator, and no object of a class that has more to it."""
    return isinstance(value, Iterator) and type(value).__module__ in _ITERATORS


def _is_data(value: Any) -> bool:
    """Say whether a value is data, which a call leaves alone, rather than a state to use up."""
    kind = type(value)
    if kind in (list, tuple, set, dict, bytearray):
        return True
    return (kind.__module__.split(".")[0], kind.__name__) in {
        ("numpy", "ndarray"),
        ("pandas", "DataFrame"),
        ("pandas", "Series"),
        ("torch", "Tensor"),
    }
