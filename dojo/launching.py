"""Starting pytest in a process of its own: forked from a warm one where the system allows, else new."""

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Protocol

# One thread each: checks run beside each other, and a thread pool does not survive a fork.
ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONUTF8": "1",
}
_STAGE_SECONDS = 60.0
CAN_FORK = sys.platform == "linux" and hasattr(os, "pidfd_open")


@dataclass(frozen=True)
class Call:
    """What pytest is told.

    `shared` are the options that hold whoever's code is judged, `own` those of one run, `checks` the names
    of what runs, in `file`.
    """

    file: str
    checks: tuple[str, ...]
    own: tuple[str, ...]
    shared: tuple[str, ...] = ()

    @property
    def argv(self) -> list[str]:
        """All of it."""
        return [*self.shared, *self.rest]

    @property
    def stage(self) -> list[str]:
        """What serves to collect the checks, once for many runs; empty where that will not do."""
        return [*self.shared, self.file] if self.shared else []

    @property
    def rest(self) -> list[str]:
        """What a run says beyond its stage."""
        return [*self.own, *(f"{self.file}::{name}" for name in self.checks)]


class Child(Protocol):
    """A running pytest."""

    def wait(self, seconds: float) -> int | None:
        """Wait a little; return the exit status, or None while it still runs."""

    def kill(self) -> None:
        """End it, and all that it has started."""


class Launcher(Protocol):
    """What starts children, one at a time."""

    def start(self, call: Call, output: Path) -> Child:
        """Run pytest, its output appended to a file."""

    def close(self) -> None:
        """Let go of what it holds."""


def launcher(
    root: Path,
    modules: Sequence[str],
    level: str,
    *,
    warm: bool = True,
    staged: bool = False,
    temporary: Path | None = None,
) -> Launcher:
    """Return the fastest launcher that this system allows.

    Parameters
    ----------
    root : Path
        The repository.
    modules : sequence of str
        What to import beforehand.
    level : str
        The confinement of isolated runs; empty where there are none.
    warm : bool
        Whether a warm process is worth its start.
    staged : bool
        Whether the same checks run so often that it pays to collect them once.
    temporary : Path, optional
        The folder for all that is written on the way; the system's where not given.
    """
    environment = {**os.environ, **ENVIRONMENT}
    if temporary:
        environment |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    if warm and CAN_FORK:
        return WarmLauncher(root, modules, level, environment, staged)
    return ColdLauncher(root, environment)


class ColdLauncher:
    """A new Python for every run."""

    def __init__(self, root: Path, environment: Mapping[str, str]) -> None:
        self._root = root
        self._environment = environment

    def start(self, call: Call, output: Path) -> Child:
        with output.open("ab") as file:
            process = subprocess.Popen(
                [sys.executable, "-m", "pytest", *call.argv],
                cwd=self._root,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=file,
                start_new_session=True,
            )
        return _Process(process)

    def close(self) -> None:
        pass


class _Process:
    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def wait(self, seconds: float) -> int | None:
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def kill(self) -> None:
        kill_tree(self._process.pid)
        self._process.wait()


class WarmLauncher:
    """A child forked from a process that has imported the libraries (see `dojo.warm`)."""

    def __init__(
        self,
        root: Path,
        modules: Sequence[str],
        level: str,
        environment: Mapping[str, str],
        staged: bool = False,
    ) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "dojo.warm", level, *modules],
            cwd=root,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._requests, self._answers = self._process.stdin, self._process.stdout
        self._ready = False
        self._staged = staged
        self._stage: list[str] = []

    def start(self, call: Call, output: Path) -> Child:
        if not self._ready:
            _read_answer(self._answers, "ready")
            self._ready = True
        self._set_stage(call.stage if self._staged else [])
        self._ask(run=call.rest if self._stage else call.argv, output=str(output))
        return _Forked(_read_answer(self._answers, "pid"), self._answers)

    def close(self) -> None:
        self._requests.close()
        self._answers.close()
        self._process.wait()

    def _ask(self, **request: Any) -> None:
        self._requests.write(json.dumps(request).encode() + b"\n")
        self._requests.flush()

    def _set_stage(self, stage: list[str]) -> None:
        """Have a process where these checks are collected, instead of the one before, if it gets so far."""
        if stage == self._stage:
            return
        if self._stage:
            self._ask(leave=True)
            _read_answer(self._answers, "left")
            self._stage = []
        if stage:
            self._ask(stage=stage)
            pid = _read_answer(self._answers, "pid")
            if not select.select([self._answers], [], [], _STAGE_SECONDS)[0]:
                kill_tree(pid)
            self._stage = stage if "ready" in _read(self._answers) else []


class _Forked:
    def __init__(self, pid: int, answers: IO[bytes]) -> None:
        self._pid = pid
        self._answers = answers
        self._status: int | None = None

    def wait(self, seconds: float) -> int | None:
        if self._status is None and select.select([self._answers], [], [], seconds)[0]:
            self._status = _read_answer(self._answers, "status")
        return self._status

    def kill(self) -> None:
        kill_tree(self._pid)
        if self._status is None:
            self._status = _read_answer(self._answers, "status")


def _read_answer(stream: IO[bytes], key: str) -> int:
    answer = _read(stream)
    if key not in answer:
        raise ChildProcessError("the process that had collected the checks has ended")
    return int(answer[key])


def _read(stream: IO[bytes]) -> dict[str, Any]:
    line = stream.readline()
    if not line:
        raise ChildProcessError("the warm process has ended")
    answer: dict[str, Any] = json.loads(line)
    return answer


def kill_tree(pid: int) -> None:
    """End a process and those that it started."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)
        return
    import psutil

    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        for member in [*process.children(recursive=True), process]:
            with contextlib.suppress(psutil.NoSuchProcess):
                member.kill()
