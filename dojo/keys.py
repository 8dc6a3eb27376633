"""Single keys of a terminal, without Enter."""

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator

Wait = Callable[[float], str | None]


@contextlib.contextmanager
def keyboard() -> Iterator[Wait]:
    """Have the terminal hand over each key at once, until the end of the block.

    Yields
    ------
    callable
        Waits for a key for so many seconds; returns it, or None where none came.
    """
    if os.name == "nt":
        yield _on_windows
        return
    import termios
    import tty

    fd = sys.stdin.fileno()
    before = termios.tcgetattr(fd)
    try:
        tty.setcbreak(fd)
        yield lambda seconds: _on_posix(fd, seconds)
    finally:
        termios.tcsetattr(fd, termios.TCSADRAIN, before)


def _on_posix(fd: int, seconds: float) -> str | None:
    import select

    if not select.select([fd], [], [], seconds)[0]:
        return None
    return os.read(fd, 1).decode(errors="replace") or "q"  # Nobody is there any more.


def _on_windows(seconds: float) -> str | None:
    import msvcrt

    deadline = time.monotonic() + seconds
    while not msvcrt.kbhit():  # type: ignore[attr-defined]
        if time.monotonic() > deadline:
            return None
        time.sleep(0.02)
    key: str = msvcrt.getwch()  # type: ignore[attr-defined]
    return key
