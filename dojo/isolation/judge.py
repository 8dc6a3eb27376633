"""The judge's side: a source whose code runs in a worker, of which nothing but values comes back."""

import builtins
import inspect
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from dojo.curriculum import Curriculum, Kata
from dojo.errors import Breach
from dojo.imports import imported_modules
from dojo.isolation import wire
from dojo.isolation.confinement import Confinement, Limits
from dojo.isolation.far import FarInstance, FarObject
from dojo.isolation.nursery import Nursery, WorkerProcess
from dojo.isolation.peer import Peer
from dojo.isolation.wire import Failure, Reply
from dojo.loading import PACKAGE, CannotLoad, Code, TextSource, lacking, load_solution

_MESSAGE_CHARACTERS = 2000
_ERRORS = {
    name: kind
    for name, kind in vars(builtins).items()
    if inspect.isclass(kind) and issubclass(kind, Exception)
}


class Judge(Peer):
    """The side of the checks, which believes nothing that it is told."""

    def __init__(self, worker: WorkerProcess) -> None:
        super().__init__(worker.channel, trusts=False)

    def do(self, op: str, operands: list[Any]) -> Any:
        """Do what a worker may ask: call a function or draw from an iterator that it was lent."""
        match op, operands:
            case "call", [target, list(args), dict(kwargs)] if self._lends(target) and callable(target):
                return target(*args, **kwargs)
            case "next", [target] if self._lends(target) and isinstance(target, Iterator):
                return super().do(op, operands)
            case "get", [target, str(name)] if self._lends(target) and not name.startswith("_"):
                return getattr(target, name)
        raise Breach(f"it asked for {op[:40]!r}, which is not lent")

    def connect(self, tensor: Any, graph: int) -> Any:
        """Have gradients flow back through what the worker computed, to what it was sent for that."""
        from dojo.isolation import tensors

        return tensors.connect(tensor, graph, self, self.sent)

    def _lends(self, thing: Any) -> bool:
        return any(thing is lent for lent in self._lent.values())

    def heard(self, message: Reply | Failure) -> None:
        """Show what the kata printed, and warn as it warned."""
        if message.printed:
            sys.stdout.write(clean(message.printed))
        for name, said in message.warnings if isinstance(message, Reply) else ():
            kind = _ERRORS.get(name, Warning)
            warnings.warn(clean(said), kind if issubclass(kind, Warning) else Warning, stacklevel=2)

    def failure(self, message: Failure) -> BaseException:
        """Return the nearest error that Python itself knows, with where in the kata it came from."""
        kind = next((_ERRORS[name] for name in message.classes if name in _ERRORS), None)
        said = clean(message.message)[:_MESSAGE_CHARACTERS]
        if kind is None:
            return Breach(f"it ended with {' '.join(message.classes[:1])}")
        try:
            error = kind(said)
        except TypeError:  # UnicodeDecodeError and its like want more than words.
            error = ValueError(said)
        if message.line is not None:
            error.kata_line = (message.line, clean(message.code))  # type: ignore[attr-defined]
        return error


def clean(text: str) -> str:
    """Return text without what a terminal would obey."""
    return "".join(letter if letter.isprintable() or letter in "\n\t" else "�" for letter in text)


class WorkerSource:
    """A source that reads code as text and lets a worker run it, a fresh one for each check."""

    def __init__(
        self, curriculum: Curriculum, inner: TextSource, confinement: Confinement, nursery: Nursery | None
    ) -> None:
        self._curriculum = curriculum
        self._inner = inner
        self.confinement = confinement
        self._modules: list[str] = []
        self._nursery = nursery
        self._worker: WorkerProcess | None = None
        self._entry: Callable[..., Any] | None = None
        self.broken: BaseException | None = None

    @property
    def nursery(self) -> Nursery:
        """Where the workers come from; it starts with the first use."""
        if self._nursery is None:
            self._nursery = Nursery.begin(self.confinement, self._modules)
        return self._nursery

    def path(self, kata: Kata) -> Path:
        return self._inner.path(kata)

    def untouched(self, kata: Kata) -> bool:
        return self._inner.untouched(kata)

    def load(self, kata: Kata) -> Any:
        """Return a function that has a worker call the kata's; its signature is the reference's."""
        code, solution = self._inner.code(kata), load_solution(self._curriculum, kata)
        files = (self._curriculum.solution(kata), self._curriculum.checks(kata))
        self._modules = imported_modules(files)

        def far(*args: Any, **kwargs: Any) -> Any:
            if self.broken is not None:
                raise self.broken
            try:
                return self._enter(kata, code, inspect.isclass(solution))(*args, **kwargs)
            except Exception:
                raise
            except BaseException as error:  # Whatever is no answer stays with the check.
                self.broken = self._explained(error)
                raise self.broken from None

        far.__signature__ = inspect.signature(solution)  # type: ignore[attr-defined]
        return far

    def scratch(self, folder: Path) -> Path:
        return self.nursery.scratch

    def renew(self) -> None:
        """Let the next call have a fresh worker, as each check does."""
        if self._worker is not None:
            self.nursery.end(self._worker)
        if self._nursery is not None:
            self._nursery.clean()
        self._worker = self._entry = self.broken = None

    def close(self) -> None:
        """End what runs."""
        self.renew()
        if self._nursery is not None:
            self._nursery.close()

    def _enter(self, kata: Kata, code: Code, is_class: bool) -> Callable[..., Any]:
        """Return the kata's function or class in the check's worker."""
        if self._entry is None:
            self._worker = self.nursery.start(Limits(programs=getattr(kata, "programs", False)))
            judge = Judge(self._worker)
            judge.far_objects = FarInstance if is_class else FarObject
            module = f"{PACKAGE}.{kata.topic}.{kata.id}"
            try:
                found = judge.ask("load", code.text, code.shown, module, list(code.names))
            except Exception as error:
                raise _cannot_load(code, error) from None
            if not found:
                raise lacking(code, kata)
            self._entry = judge.stand_in(wire.Remote("function", int(found[0]), kata.id))
        return self._entry

    def _explained(self, error: BaseException) -> BaseException:
        """Say how the worker ended, where it has."""
        if not isinstance(error, Breach) or self._worker is None:
            return error
        status = self.nursery.end(self._worker)
        self._worker = None
        ended = (
            f", ended by {signal.Signals(-status).name}" if status < 0 and -status != signal.SIGKILL else ""
        )
        return Breach(f"the kata's process was given up: {error}{ended}")


def _cannot_load(code: Code, error: Exception) -> CannotLoad:
    line, _ = getattr(error, "kata_line", (None, ""))
    if isinstance(error, SyntaxError):
        return CannotLoad(f"{code.shown}:{line} is not Python: {error.msg}.", line)
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return CannotLoad(f"{code.shown}:{line} fails as it is imported: {said}.", line)
