"""The scratch folders, which workers fill as they like and the judge has to remove."""

import contextlib
import itertools
import os
import secrets
import sys
import tempfile
import time
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_PREFIX = "dojo-scratch-"
_YOUNG_SECONDS = 60.0


class Root:
    """A folder of this process and those that it forks, in which each worker gets one of its own.

    It goes with them: where they were ended before they could remove it, when the next one is made.
    """

    def __init__(self, path: Path | None = None) -> None:
        _remove_forsaken()
        self.path = path or Path(tempfile.mkdtemp(prefix=_PREFIX))
        self._lock = _lock(self.path)

    def folder(self) -> Path:
        """Return a new folder in it."""
        made = self.path / secrets.token_hex(8)
        made.mkdir(mode=0o700)
        return made

    def close(self) -> None:
        """Remove it."""
        with contextlib.suppress(OSError):
            remove(self.path)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def remove(folder: Path) -> None:
    """Remove a folder and what is in it."""
    empty(folder)
    folder.rmdir()


def empty(folder: Path) -> None:
    """Remove what is in a folder, however deep it is nested and whatever its permissions.

    What is in a folder in it moves up first, so that no path becomes too long and nothing recurses.
    """
    folder.chmod(0o700)
    numbers = itertools.count()
    while paths := list(folder.iterdir()):
        taken = {path.name for path in paths}
        free = (name for number in numbers if (name := f"{number}") not in taken)
        for path in paths:
            if path.is_symlink() or not path.is_dir():
                path.unlink()
                continue
            path.chmod(0o700)
            for inner in list(path.iterdir()):
                if inner.is_dir() and not inner.is_symlink():
                    inner.chmod(0o700)  # Else only root could move it.
                inner.rename(folder / next(free))
            path.rmdir()


def _lock(folder: Path) -> int | None:
    """Hold a folder as long as this process lives; None where somebody else does, or no system can."""
    if sys.platform == "win32":
        return None
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(held)
        return None
    return held


def _remove_forsaken() -> None:
    """Remove the folders of processes that were ended before they could."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if time.time() - folder.stat().st_mtime > _YOUNG_SECONDS and (held := _lock(folder)) is not None:
                remove(folder)
                os.close(held)
