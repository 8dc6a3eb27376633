"""Running a kata's file: read it if it is what it should be, and say in words why it cannot be run."""

import linecache
import os
import traceback
from pathlib import Path
from types import ModuleType

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
        exec(compile(read(path, shown), str(path), "exec"), module.__dict__)
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


def read(path: Path, shown: str) -> str:
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


def _line_in(path: Path, error: BaseException) -> int | None:
    """Return the last line of a file that the error passed through."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno for frame in reversed(frames) if frame.filename == str(path)), None)


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def shown_path(path: Path, root: Path) -> str:
    """Return a path as the learner knows it."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
