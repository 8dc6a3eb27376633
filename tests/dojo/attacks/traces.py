"""What there is in a jail that attacks may leave behind: files, processes, open ports, mounts."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from .grounds import OUT

_ENDED_SECONDS = 2.0
_POLL_SECONDS = 0.02
_MOST_TRACES = 10
_DEEPEST = 30  # Who digs deeper has left enough to be seen.
_OWN_FILES = {"log", "output", "junit.xml", "score.json"}


class Traces:
    """What there is in the jail, apart from the arena's own: files, processes, open ports, mounts."""

    def __init__(self, changed: int) -> None:
        self._files = dict(_files(changed))
        deadline = time.monotonic() + _ENDED_SECONDS
        while (processes := _processes()) and time.monotonic() < deadline:
            time.sleep(_POLL_SECONDS)
        self._others = {f"process: {name}" for name in processes} | _ports() | _mounts()

    def new(self, later: "Traces") -> list[str]:
        """Return what is there later and was not, or is no longer as it was."""
        places = self._files.keys() | later._files.keys()
        files = {f"file: {path}" for path in places if self._files.get(path) != later._files.get(path)}
        found = files | (later._others - self._others)
        holding = {trace.rpartition("/")[0] for trace in found}  # A folder changes with what is in it.
        return sorted(found - holding)[:_MOST_TRACES]


def _files(changed: int) -> Iterator[tuple[str, object]]:
    """Yield every file that is not as on the machine, and what it is like."""
    for place, folders, names, fd in os.fwalk(".", dir_fd=changed):
        folder = Path("/", place)
        for name in names if folder != OUT else set(names) - _OWN_FILES:
            found = os.stat(name, dir_fd=fd, follow_symlinks=False)
            yield str(folder / name), (found.st_mode, found.st_size, found.st_ctime_ns)
        for name in folders:
            yield str(folder / name), os.stat(name, dir_fd=fd, follow_symlinks=False).st_mode
        if len(folder.parts) > _DEEPEST:
            folders.clear()
    yield from ((str(path), path.lstat().st_size) for path in Path("/dev/shm").iterdir())


def _processes() -> list[str]:
    """Return the names of the processes beside this one that still run."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and int(folder.name) != os.getpid():
            try:
                state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
                line = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except OSError:
                continue
            if state != "Z":
                found.append(line.strip()[:80])
    return found


def _ports() -> set[str]:
    """Return what listens to the network, or under a name."""
    found = set()
    for kind in ("tcp", "tcp6", "udp", "udp6", "unix"):
        path = Path("/proc/net", kind)
        lines = path.read_text().splitlines()[1:] if path.is_file() else []
        for words in (line.split() for line in lines):
            if kind == "unix":
                found |= {f"socket: {words[7]}"} if len(words) > 7 else set()
            else:
                found.add(f"port: {kind} {words[1]}")
    return found


def _mounts() -> set[str]:
    lines = Path("/proc/self/mountinfo").read_text().splitlines()
    return {f"mount: {line.split()[4]} {line.partition(' - ')[2]}" for line in lines}
