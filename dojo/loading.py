"""The seam: whose code stands behind `katas.<topic>.<kata>`.

Checks always say `from katas.statistics.variance import variance`. What they get is a stand-in that
asks a *source* for the kata's module at the first call, so that collecting checks runs no learner's
code, and an endless loop at import costs no more than one in a function. Nothing else in the project
asks whose code it is.
"""

import linecache
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from dojo.curriculum import Curriculum, Kata
from dojo.forbidden import forbidden_uses
from dojo.stubs import is_stub

PACKAGE = "katas"
RIGHT = ("right_", "slow_", "fast_")  # How answers begin that are right: slow_ ones earn no star.
ANSWERS = (*RIGHT, "wrong_")
MOST_BYTES = 2**17  # Twenty times the longest solution: to read a megabyte of Python takes a gigabyte.
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)  # Windows has no such flag.


class CannotLoad(BaseException):
    """A kata's file gives nothing that could be called.

    Not an `Exception`, so that no check can take it for an error that the kata is meant to raise.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


class Source(Protocol):
    """Whose code it is."""

    @property
    def broken(self) -> BaseException | None:
        """What must not be taken for an answer, whatever a check made of it."""

    def path(self, kata: Kata) -> Path:
        """Return the file that holds the kata's code."""

    def load(self, kata: Kata) -> Any:
        """Return the kata's function or class.

        Raises
        ------
        CannotLoad
            If there is none.
        """

    def untouched(self, kata: Kata) -> bool:
        """Say whether the code is still the stub."""

    def scratch(self, folder: Path) -> Path:
        """Return a folder that both the check and the code can use: this one, where it will do."""

    def expect(self, kata: Kata) -> None:
        """Note that the kata's checks are going to run."""

    def ready(self) -> None:
        """Prepare for all that is expected."""

    def finish(self) -> None:
        """Let nothing more be asked of the code: the check is over."""

    def renew(self, cpu_seconds: float | None = None) -> None:
        """Forget what the check before has left behind; the next may take so much processor time."""

    def close(self) -> None:
        """Let go of what the source holds."""


class LocalSource:
    """A source whose code runs in this process, and so leaves nothing that could be renewed."""

    broken: BaseException | None = None

    def scratch(self, folder: Path) -> Path:
        return folder

    def expect(self, kata: Kata) -> None:
        pass

    def ready(self) -> None:
        pass

    def finish(self) -> None:
        pass

    def renew(self, cpu_seconds: float | None = None) -> None:
        pass

    def close(self) -> None:
        pass


@dataclass(frozen=True)
class Code:
    """A kata's code as text: what the file is called, and the names of which one is the kata."""

    text: str
    shown: str
    names: tuple[str, ...]


class TextSource(Source, Protocol):
    """A source whose code may be handed on as text, to be run elsewhere."""

    def code(self, kata: Kata) -> Code:
        """Return the code.

        Raises
        ------
        CannotLoad
            If there is none, or it may not be used.
        """


@dataclass(frozen=True)
class FolderSource(LocalSource):
    """A folder laid out as `katas/` is: the learner's, the solutions, a submission, a mutant."""

    folder: Path
    root: Path

    def path(self, kata: Kata) -> Path:
        return self.folder / kata.topic / f"{kata.id}.py"

    def code(self, kata: Kata) -> Code:
        shown = _shown(self.path(kata), self.root)
        text = _read(self.path(kata), shown)
        _refuse_forbidden(text, kata, shown)
        return Code(text, shown, kata.public_names)

    def load(self, kata: Kata) -> Any:
        code = self.code(kata)
        module = execute(self.path(kata), f"{PACKAGE}.{kata.topic}.{kata.id}", code.shown)
        for name in code.names:
            if hasattr(module, name):
                return getattr(module, name)
        raise lacking(code, kata)

    def untouched(self, kata: Kata) -> bool:
        text = self.text(kata)
        return text is not None and is_stub(text)

    def text(self, kata: Kata) -> str | None:
        """Return what the kata's file says, or None where it may not be read."""
        try:
            return _read(self.path(kata), "")
        except CannotLoad:
            return None


@dataclass(frozen=True)
class AnswerSource(LocalSource):
    """One rival answer, by its name in the kata's file of answers."""

    curriculum: Curriculum
    name: str

    def path(self, kata: Kata) -> Path:
        return self.curriculum.answers(kata)

    def code(self, kata: Kata) -> Code:
        shown = _shown(self.path(kata), self.curriculum.root)
        return Code(_read(self.path(kata), shown), shown, (self.name,))

    def load(self, kata: Kata) -> Any:
        answers = load_answers(self.curriculum, kata)
        if self.name not in answers:
            raise CannotLoad(f"{self.path(kata)} has no answer {self.name}.")
        return answers[self.name]

    def untouched(self, kata: Kata) -> bool:
        return False


def lacking(code: Code, kata: Kata) -> CannotLoad:
    """Return the error for code that does not define its kata."""
    return CannotLoad(f"{code.shown} defines no {code.names[0]}: `dojo reset {kata.id}` brings it back.")


def load_answers(curriculum: Curriculum, kata: Kata) -> dict[str, Any]:
    """Return the kata's rival answers by name, in the order of their file; none where it has no file."""
    path = curriculum.answers(kata)
    if not path.is_file():
        return {}
    module = execute(path, f"answers.{kata.topic}.{kata.id}", _shown(path, curriculum.root))
    return {name: answer for name, answer in vars(module).items() if name.startswith(ANSWERS)}


def load_solution(curriculum: Curriculum, kata: Kata) -> Any:
    """Return the reference's function or class."""
    return FolderSource(curriculum.root / "solutions", curriculum.root).load(kata)


def execute(path: Path, name: str, shown: str) -> ModuleType:
    """Run a file as a module of this name, without leaving compiled files behind.

    Raises
    ------
    CannotLoad
        Whatever the file does: a syntax error, an exception, `exit()`.
    """
    module = ModuleType(name)
    module.__file__ = str(path)
    linecache.checkcache(str(path))
    try:
        exec(compile(_read(path, shown), str(path), "exec"), module.__dict__)
    except SyntaxError as error:
        line = error.lineno
        raise CannotLoad(f"{shown}:{line} is not Python: {error.msg}.", line) from None
    except SystemExit as error:
        line = _line_in(path, error)
        raise CannotLoad(f"{shown}:{line} ends Python as it is imported.", line) from None
    except Exception as error:
        line = _line_in(path, error)
        raise CannotLoad(f"{shown}:{line} fails as it is imported: {_said(error)}.", line) from None
    return module


class Seam(MetaPathFinder, Loader):
    """Python's import of `katas.*`, answered with stand-ins.

    `call` is what a stand-in does when it is called: it gets the kata, the name called and its arguments.
    """

    def __init__(self, curriculum: Curriculum, source: Source, call: Callable[..., Any]) -> None:
        self.curriculum = curriculum
        self.source = source
        self._call = call
        self._loaded: dict[Kata, Any] = {}
        self._imported: list[Kata] = []

    def change(self, source: Source) -> None:
        """Put another source behind what has been imported."""
        self.source = source
        self._loaded.clear()
        for kata in self._imported:
            source.expect(kata)

    def load(self, kata: Kata) -> Any:
        """Return the kata's function or class, or raise again what stopped it from loading."""
        if kata not in self._loaded:
            path = _shown(self.source.path(kata), self.curriculum.root)
            # Stands only if loading is cut short, by a timeout or by Ctrl-C.
            self._loaded[kata] = CannotLoad(f"{path} did not finish loading.")
            try:
                self._loaded[kata] = self.source.load(kata)
            except CannotLoad as failure:
                self._loaded[kata] = failure
        if isinstance(self._loaded[kata], CannotLoad):
            raise self._loaded[kata]
        return self._loaded[kata]

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        package, *rest = name.split(".")
        if package != PACKAGE or len(rest) > 2:
            return None
        return ModuleSpec(name, self, is_package=len(rest) < 2)

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        parts = module.__name__.split(".")
        if len(parts) == 3:
            kata = self.curriculum.kata("/".join(parts[1:]))
            self._imported.append(kata)
            self.source.expect(kata)
            module.__file__ = str(self.source.path(kata))
            vars(module).update((name, self._stand_in(kata, name)) for name in kata.public_names)

    def _stand_in(self, kata: Kata, name: str) -> Callable[..., Any]:
        def stand_in(*args: Any, **kwargs: Any) -> Any:
            return self._call(kata, name, args, kwargs)

        stand_in.__name__ = stand_in.__qualname__ = name
        stand_in.__module__ = f"{PACKAGE}.{kata.topic}.{kata.id}"
        return stand_in

    def install(self) -> None:
        """Answer imports of `katas.*` from now on."""
        _forget()
        sys.meta_path.insert(0, self)

    def remove(self) -> None:
        """Leave Python's imports as they were."""
        sys.meta_path.remove(self)
        _forget()


def _forget() -> None:
    for name in [name for name in sys.modules if name == PACKAGE or name.startswith(f"{PACKAGE}.")]:
        del sys.modules[name]


def _read(path: Path, shown: str) -> str:
    """Return a file's text, if it is what a kata's file should be: regular, in its place, not too long.

    Whoever hands in a kata may hand in anything under its name: a link to somebody else's, a pipe
    that never ends, a gigabyte.
    """
    try:
        if any(place.is_symlink() for place in (path, *path.parents[:2])):
            raise CannotLoad(f"{shown} is, or lies behind, a link: it must be the file itself.")
        if path.exists() and not path.is_file():
            raise CannotLoad(f"{shown} is no regular file.")
        if (size := path.stat().st_size) > MOST_BYTES:
            raise CannotLoad(f"{shown} has {size} bytes, more than {MOST_BYTES}.")
        with os.fdopen(os.open(path, os.O_RDONLY | _NO_FOLLOW), encoding="utf-8") as file:
            return file.read(MOST_BYTES)
    except FileNotFoundError:
        raise CannotLoad(f"{shown} is missing: `dojo reset {path.stem}` brings it back.") from None
    except UnicodeDecodeError:
        raise CannotLoad(f"{shown} is no text in UTF-8.") from None
    except OSError as error:
        raise CannotLoad(f"{shown} cannot be read: {error.strerror}.") from None


def _refuse_forbidden(code: str, kata: Kata, shown: str) -> None:
    try:
        uses = forbidden_uses(code, kata.forbids)
    except (SyntaxError, ValueError):
        return  # Running it says better what is wrong.
    if uses:
        name, line = uses[0].name, uses[0].line
        raise CannotLoad(f"{shown}:{line} uses {name}, which this kata asks you to do without.", line)


def _line_in(path: Path, error: BaseException) -> int | None:
    """Return the last line of a file that the error passed through."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno for frame in reversed(frames) if frame.filename == str(path)), None)


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _shown(path: Path, root: Path) -> str:
    """Return a path as the learner knows it."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
