"""A warm process: imports the libraries once, then forks a child for every run of pytest.

Run as `python -m dojo.warm LEVEL MODULE ...`; where LEVEL is one of confinement, it begins a nursery too,
which its children take up one after the other. It reads one request a line from standard input, as JSON:

- `{"run": …, "output": …}`: run pytest with these arguments. It answers `{"pid": …}` when the child has
  started and `{"status": …}` when it has ended.
- `{"stage": …}`: fork a stage, which runs pytest with these arguments up to where checks have been
  collected (see `dojo.stage`), and serves requests to run in its stead until it is told to `{"leave": …}`.
  It answers `{"pid": …}`, then the stage says `{"ready": …}` if it gets so far, and `{"left": …}` follows
  when the stage has ended.

It never runs a learner's code itself, and ends when its input does.
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


class Control:
    """The requests of who started this process, and the answers."""

    def __init__(self) -> None:
        self._requests = os.fdopen(os.dup(0), "rb", buffering=0)
        self._answers = os.fdopen(os.dup(1), "wb", buffering=0)

    def requests(self) -> Iterator[dict[str, Any]]:
        """Yield requests until there are no more."""
        while line := self._requests.readline():
            yield json.loads(line)

    def say(self, **answer: Any) -> None:
        """Answer, if somebody still listens."""
        with contextlib.suppress(BrokenPipeError):
            self._answers.write(json.dumps(answer).encode() + b"\n")

    def wait(self, pid: int) -> int:
        """Return a child's exit status, and take it along where the asking process has gone."""
        child = os.pidfd_open(pid)
        try:
            readable, _, _ = select.select([child, self._requests.fileno()], [], [])
            if child not in readable:
                os.killpg(pid, signal.SIGKILL)
            return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        finally:
            os.close(child)

    def close(self) -> None:
        """Let go of both: what a child runs must not speak for this process."""
        self._requests.close()
        self._answers.close()


def main(arguments: list[str]) -> None:
    """Warm up, then serve requests until the input ends."""
    level, *modules = arguments
    control = Control()
    with _nursery(level, modules) as options:
        _warm_up(modules)
        control.say(ready=True)
        for request in control.requests():
            if "leave" in request:
                continue  # The stage that it was meant for has ended by itself.
            pid = os.fork()
            if pid == 0:
                _be_child(control, request, options)
            control.say(pid=pid)
            if "stage" in request:
                os.waitpid(pid, 0)
                control.say(left=True)
            else:
                control.say(status=control.wait(pid))


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


def _be_child(control: Control, request: dict[str, Any], options: list[str]) -> None:
    """Run pytest, as it is or up to a stage, and go without any clean-up."""
    code = 70
    try:
        import pytest

        if "stage" in request:
            from dojo.stage import Stage

            detach(os.devnull)
            code = int(pytest.main(request["stage"] + options, plugins=[Stage(control)]))
        else:
            control.close()
            detach(request["output"])
            code = int(pytest.main(request["run"] + options))
    finally:
        with contextlib.suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def detach(output: str) -> None:
    """Put this process into a session of its own, its output appended to a file, its input empty."""
    os.setsid()
    appended = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for target, source in ((0, nothing), (1, appended), (2, appended)):
        os.dup2(source, target)
    sys.stdin = os.fdopen(nothing, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
