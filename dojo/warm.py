"""A warm process: imports the libraries once, then forks a child for every run of pytest.

Run as `python -m dojo.warm LEVEL MODULE ...`; where LEVEL is one of confinement, it begins a nursery too,
which its children take up one after the other. It reads one request a line from standard input, as JSON, and
answers `{"pid": …}` when the child has started and `{"status": …}` when it has ended. It never runs a
learner's code itself, and ends when its input does.
"""

import contextlib
import gc
import importlib
import json
import os
import select
import signal
import sys
from collections.abc import Iterator
from typing import Any


def main(arguments: list[str]) -> None:
    """Warm up, then serve requests until the input ends."""
    level, *modules = arguments
    with _nursery(level, modules) as options:
        _warm_up(modules)
        _say(ready=True)
        for line in sys.stdin:
            request = json.loads(line)
            sys.stdout.flush()
            pid = os.fork()
            if pid == 0:
                _run(request["argv"] + options, request["output"])
            _say(pid=pid)
            _say(status=_wait(pid))


@contextlib.contextmanager
def _nursery(level: str, modules: list[str]) -> Iterator[list[str]]:
    """Begin a nursery, where one is asked for, and yield the options by which a child finds it."""
    if not level:
        yield []
        return
    from dojo.isolation.confinement import named
    from dojo.isolation.nursery import Nursery

    nursery = Nursery.begin(named(level), modules)
    try:
        yield [f"--nursery={nursery.address}"]
    finally:
        nursery.close()


def _warm_up(modules: list[str]) -> None:
    """Import what the children need; compute nothing, for a thread does not survive a fork."""
    from _pytest.config import get_config

    get_config()
    for module in [*modules, "dojo.plugin", "pytest_timeout"]:
        with contextlib.suppress(ImportError):
            importlib.import_module(module)
    if torch := sys.modules.get("torch"):
        torch.set_num_threads(1)
    gc.collect()
    gc.freeze()  # Else the child's last collection touches, and so copies, all that was imported.


def _run(argv: list[str], place: str) -> None:
    """Be the child: a session of its own, output to a file, pytest, and out without any clean-up."""
    code = 70
    try:
        os.setsid()
        output = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        nothing = os.open(os.devnull, os.O_RDONLY)
        for target, source in ((0, nothing), (1, output), (2, output)):
            os.dup2(source, target)
        sys.stdin = os.fdopen(nothing, encoding="utf-8")
        import pytest

        code = int(pytest.main(argv))
    finally:
        with contextlib.suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def _wait(pid: int) -> int:
    """Wait for a child, and take it along where the asking process has gone."""
    child = os.pidfd_open(pid)
    try:
        readable, _, _ = select.select([child, sys.stdin], [], [])
        if child not in readable:
            os.killpg(pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    finally:
        os.close(child)


def _say(**answer: Any) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
