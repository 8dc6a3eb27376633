"""A source whose code runs in workers: it is read as text, and nothing but values comes back."""

import contextlib
import functools
import inspect
import math
import re
import signal
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from dojo import launching
from dojo.curriculum import Curriculum, Kata
from dojo.errors import Breach, CannotJudge, Crash
from dojo.executing import CannotLoad, execute
from dojo.imports import imported_modules, late_imports
from dojo.isolation.confinement import Confinement, Limits
from dojo.isolation.judge import Judge
from dojo.isolation.nursery import Nursery
from dojo.isolation.shapes import Shape, shape_of
from dojo.isolation.spawning import Spawner
from dojo.sources import PACKAGE, Code, TextSource, lacking

# What a learner's file may import that would take longer than a check may.
_SLOW = re.compile(r"^\s*(?:import|from)\s+(numpy|pandas|scipy|sklearn|torch)\b", re.MULTILINE)


class _Workers(Protocol):
    """Where workers come from, each with a `channel`: a `Nursery`, or a `Spawner` where nothing is forked."""

    @property
    def scratch(self) -> Path: ...
    def warm(self, modules: Iterable[str]) -> None: ...
    def start(self, limits: Limits) -> Any: ...
    def end(self, worker: Any) -> int | None: ...
    def clean(self) -> None: ...
    def clear(self) -> None: ...
    def close(self) -> None: ...


@dataclass
class _Session:
    """A worker at work for a check."""

    process: Any
    judge: Judge
    entry: Callable[..., Any] | None = None


class WorkerSource:
    """A source that lets a worker run the code of another, a fresh one for each check.

    Parameters
    ----------
    curriculum : Curriculum
        The trusted tree.
    inner : TextSource
        Whose code it is.
    confinement : Confinement
        What keeps the workers in.
    nursery : Nursery, optional
        Where they come from; one of its own where not given.
    """

    def __init__(
        self,
        curriculum: Curriculum,
        inner: TextSource,
        confinement: Confinement,
        nursery: Nursery | None = None,
    ) -> None:
        self._curriculum = curriculum
        self._inner = inner
        self.confinement = confinement
        self._nursery: _Workers | None = nursery
        self._modules: dict[str, None] = {}
        self._sessions: dict[Kata, _Session] = {}
        self._former: list[_Session] = []
        self._uses_scratch = False
        self._broken: BaseException | None = None
        self._cpu_seconds = Limits.cpu_seconds

    @property
    def nursery(self) -> _Workers:
        """Where the workers come from; it starts with the first use."""
        if self._nursery is None:
            begin: Callable[..., _Workers] = Nursery.begin if launching.CAN_FORK else Spawner
            self._nursery = begin(self.confinement, self._modules)
        return self._nursery

    @property
    def broken(self) -> BaseException | None:
        """What must not be taken for an answer, whatever a check made of it."""
        judges = [session.judge for session in self._all_sessions()]
        return self._broken or next((judge.broken for judge in judges if judge.broken is not None), None)

    def path(self, kata: Kata) -> Path:
        return self._inner.path(kata)

    def untouched(self, kata: Kata) -> bool:
        return self._inner.untouched(kata)

    def expect(self, kata: Kata) -> None:
        """Note what the kata's workers will need."""
        needed = imported_modules([self._curriculum.outline(kata)])
        if "pandas" in imported_modules([self._curriculum.checks(kata)]):
            needed.append("pandas")  # Its tables are sent over, whether or not the kata imports it.
        with contextlib.suppress(CannotLoad):
            text = self._inner.code(kata).text
            needed += [*_SLOW.findall(text), *late_imports(text)]
        self._modules.update(dict.fromkeys(needed))

    def ready(self) -> None:
        """Have workers ready to start: what that takes is nobody's time."""
        if self._modules:
            with contextlib.suppress(CannotJudge):  # Each check will say it.
                self.nursery.warm(self._modules)

    def load(self, kata: Kata) -> Any:
        """Return a function that has a worker call the kata's; its signature is the reference's."""
        code = self._inner.code(kata)
        path = self._curriculum.outline(kata)
        reference = execute(path, f"{PACKAGE}.{kata.topic}.{kata.id}", str(path))
        solution = next(vars(reference)[name] for name in kata.public_names if name in vars(reference))
        shape = shape_of(
            reference, path.read_text(encoding="utf-8"), whole=path == self._curriculum.solution(kata)
        )

        def far(*args: Any, **kwargs: Any) -> Any:
            if self.broken is not None:
                raise self.broken
            return self._entry(kata, code, solution.__name__, shape)(*args, **kwargs)

        far.__signature__ = inspect.signature(solution)  # type: ignore[attr-defined]
        return far

    def scratch(self, folder: Path) -> Path:
        self._uses_scratch = True
        return self.nursery.scratch

    def finish(self) -> None:
        """Let nothing be asked any more: the check is over."""
        for session in self._all_sessions():
            session.judge.over = True

    def renew(self, cpu_seconds: float | None = None) -> None:
        """Let the next call have a fresh worker, as each check does."""
        self._sessions, self._former, self._broken, self._uses_scratch = {}, [], None, False
        self._cpu_seconds = Limits.cpu_seconds if cpu_seconds is None else math.ceil(cpu_seconds)
        if self._nursery is not None:
            self._nursery.clear()

    def close(self) -> None:
        """End what runs."""
        self.renew()
        if self._nursery is not None:
            self._nursery.close()

    def _all_sessions(self) -> list[_Session]:
        return [*self._sessions.values(), *self._former]

    def _entry(self, kata: Kata, code: Code, name: str, shape: Shape) -> Any:
        """Return the kata's function or class in the check's worker."""
        if kata.fresh == "call" and (before := self._sessions.pop(kata, None)):
            self._retire(before)
        if kata not in self._sessions:
            try:
                self._start(kata, code, name, shape)
            except BaseException as error:
                self._broken = error
                raise
        return self._sessions[kata].entry

    def _start(self, kata: Kata, code: Code, name: str, shape: Shape) -> None:
        """Have a fresh worker load the kata."""
        session = self._sessions[kata] = self._begin(kata, shape)
        module = f"{PACKAGE}.{kata.topic}.{kata.id}"
        try:
            found = session.judge.ask("load", code.text, code.shown, module, list(code.names))
        except (Exception, SystemExit) as error:
            raise _cannot_load(code, error) from None
        if not found:
            raise lacking(code, kata)
        session.entry = session.judge.entry(int(found[0]), name)

    def _begin(self, kata: Kata, shape: Shape) -> _Session:
        """Return a worker that is confined and has run nothing yet; another one where the first has ended."""
        try:
            return self._try_to_begin(kata, shape)
        except Breach:
            pass
        try:
            return self._try_to_begin(kata, shape)
        except Breach as error:
            raise CannotJudge(f"could not be judged: its worker {error}") from None

    def _try_to_begin(self, kata: Kata, shape: Shape) -> _Session:
        process = self.nursery.start(Limits(cpu_seconds=self._cpu_seconds, programs=kata.programs))
        judge = Judge(process.channel, shape, functools.partial(self._explained, process))
        try:
            judge.ask("begin")
        except Exception as error:
            raise CannotJudge(f"could not be judged: no worker can be confined: {error}") from None
        return _Session(process, judge)

    def _retire(self, session: _Session) -> None:
        """End a worker of which nothing is left but values; else it ends with the check."""
        if session.judge.has_lent_something:
            self._former.append(session)
            return
        self.nursery.end(session.process)
        if not self._uses_scratch:
            self.nursery.clean()

    def _explained(self, process: Any, error: BaseException) -> BaseException:
        """Say how the worker ended, where it has."""
        if not isinstance(error, Breach):
            return error
        status = self.nursery.end(process)
        if str(error) != _ENDED:
            return Breach(f"the kata's process was given up: {error}")
        if status is None:
            return CannotJudge("could not be judged: its process is gone, and so is what started it")
        return Crash(_how(status))


_ENDED = "it has ended"


def _how(status: int) -> str:
    if status >= 0:
        return "ended the Python that ran it"
    if -status == signal.SIGKILL:
        return "was killed: it took more memory or time than it may, or somebody ended it"
    return f"ended the Python that ran it: {signal.Signals(-status).name}"


def _cannot_load(code: Code, error: BaseException) -> CannotLoad:
    line, _ = getattr(error, "kata_line", (None, ""))
    where = f"{code.shown}:{line}"
    if isinstance(error, SystemExit):
        return CannotLoad(f"{where} ends Python as it is imported.", line)
    if isinstance(error, SyntaxError):
        return CannotLoad(f"{where} is not Python: {error.msg}.", line)
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return CannotLoad(f"{where} fails as it is imported: {said}.", line)
