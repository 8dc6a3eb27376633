"""A command of `dojo` that runs until it is told to end, at a pipe or at a terminal of its own."""

import os
import select
import signal
import subprocess
import sys
import time

from .conftest import ROOT, House

SECONDS = 60.0


class Watched:
    """Such a command, and what it says."""

    def __init__(self, house: House, *args: str, terminal: bool = False, **environment: str) -> None:
        self.house = house
        theirs = None
        if terminal:
            import pty

            self._fd, theirs = pty.openpty()
            streams = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
        else:
            streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dojo", *args],
            cwd=house.root,
            env={**inherited, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TERM": "xterm", **environment},
            start_new_session=True,
            **streams,
        )
        if theirs is not None:
            os.close(theirs)
        else:
            self._fd = self.process.stdout.fileno()
        self._unread = ""

    def until(self, words: str) -> str:
        """Read until it says some words, and return all that it said up to them."""
        deadline = time.monotonic() + SECONDS
        while words not in self._unread:
            if not select.select([self._fd], [], [], max(0, deadline - time.monotonic()))[0]:
                raise AssertionError(f"it never said {words!r}, but: {self._unread}")
            self._unread += self._read() or self._fail(words)
        said, _, self._unread = self._unread.partition(words)
        return said + words

    def _read(self) -> str:
        try:
            return os.read(self._fd, 65536).decode(errors="replace")
        except OSError:  # A terminal whose last user has gone.
            return ""

    def _fail(self, words: str) -> str:
        raise AssertionError(f"it ended without {words!r}, but: {self._unread}")

    def rest(self) -> str:
        """Return what an ended command has said that nobody has read yet."""
        while more := self._read():
            self._unread += more
        return self._unread

    def press(self, key: str) -> None:
        """Press a key."""
        os.write(self._fd, key.encode())

    def save(self, name: str, code: str) -> None:
        """Save a kata as many editors do: write another file, and put it in the place of the old one."""
        path = self.house.curriculum.stub(self.house.kata(name))
        new = path.with_name(f".{path.name}.new")
        new.write_text(code, encoding="utf-8")
        new.replace(path)

    def interrupt(self) -> int:
        """Press Ctrl-C, and return the exit status."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(SECONDS)

    def kill(self) -> None:
        """End it, if it runs, without giving it time for anything."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def solution(house: House, name: str) -> str:
    """Return the code of a reference."""
    return house.curriculum.solution(house.kata(name)).read_text(encoding="utf-8")
