"""Bubblewrap: namespaces of its own for the zygote and all its workers (Linux, with `bwrap` on PATH)."""

import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from dojo.isolation import installation

# What a zygote that is root needs to make its workers somebody else, and to end them.
_OF_ROOT = ("CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP", "CAP_DAC_OVERRIDE", "CAP_KILL")


def program() -> str | None:
    """Return where bubblewrap is."""
    return shutil.which("bwrap")


def command(
    bwrap: str,
    argv: Sequence[str],
    scratch: Path,
    readable: Iterable[Path],
    *,
    environment: Mapping[str, str],
) -> list[str]:
    """Return the command line that runs another in namespaces of its own.

    It sees no network and no process but its own, the files of the Python installation and `readable`
    (read-only) and `scratch` (to read and write); it ends when its parent does.

    Parameters
    ----------
    bwrap : str
        Path of the program.
    argv : sequence of str
        The command that it runs.
    scratch : Path
        Its working folder.
    readable : iterable of Path
        What it may read besides Python.
    environment : mapping
        All of its environment.
    """
    line = [bwrap, "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    line += ["--unshare-ipc", "--unshare-net", "--unshare-pid", "--unshare-uts", "--unshare-cgroup-try"]
    if os.geteuid() == 0:
        for capability in _OF_ROOT:
            line += ["--cap-add", capability]
    else:
        line += ["--unshare-user"]
    line += ["--clearenv"]
    for name, value in environment.items():
        line += ["--setenv", name, value]
    line += ["--proc", "/proc"]
    for device in installation.DEVICES:
        line += ["--dev-bind", str(device), str(device)]
    for path in _spellings([*installation.readable(), *installation.programs(), *readable]):
        line += ["--ro-bind", str(path), str(path)]
    line += ["--bind", str(scratch), str(scratch), "--remount-ro", "/", "--chdir", str(scratch)]
    return [*line, "--", *argv]


def _spellings(paths: Iterable[Path]) -> list[Path]:
    """Return the paths, and where they lead to if they pass through links, outer folders first."""
    both = {spelled for path in paths for spelled in (path, path.resolve())}
    return sorted(both, key=lambda path: len(path.parts))
