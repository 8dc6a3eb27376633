"""A processor core for each station, so that a submission of sixty threads is in nobody's way but its own."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path

if sys.platform == "linux":
    import fcntl


class Core:
    """A core that no other station of this user has, where there is one left; only Linux lets one choose.

    What this thread starts from now on stays on it: confined code may not choose another.
    """

    def __init__(self) -> None:
        self._held: int | None = None
        self._before: set[int] = set()
        if sys.platform == "linux":
            self._take()

    def _take(self) -> None:
        for number in sorted(os.sched_getaffinity(0)):
            path = Path(tempfile.gettempdir(), f"dojo-core-{os.getuid()}-{number}.lock")
            with contextlib.suppress(OSError):
                held = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
                try:
                    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except OSError:
                    os.close(held)
                    continue
                self._before, self._held = os.sched_getaffinity(0), held
                os.sched_setaffinity(0, {number})
                return

    def close(self) -> None:
        """Give it back."""
        if self._held is not None and sys.platform == "linux":
            os.sched_setaffinity(0, self._before)
            os.close(self._held)
            self._held = None
