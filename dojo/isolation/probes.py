"""Proving a confinement: a really confined process for each way out, and a list of those that it found.

Run as `python -m dojo.isolation.probes FACTS` it is the zygote of such processes.
"""

import importlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import dojo
from dojo.isolation.attempts import ATTEMPTS, Attempt
from dojo.isolation.confinement import Confinement
from dojo.isolation.ways_out import TIGHT, Place

_SECONDS = 30
_FOUND, _REFUSED, _FAULT = 0, 77, 70  # 0 is also how a program ends that could be run
_FORBIDDEN = ("solutions", "tests", "katas", ".git")


def promised(confinement: Confinement) -> list[str]:
    """Return the names of what a confinement is meant to stop."""
    if sys.platform != "linux":
        return []  # Elsewhere nothing is promised but a process of its own.
    return [name for name, attempt in ATTEMPTS.items() if confinement.is_wall or attempt.is_limit]


def run(confinement: Confinement, names: Iterable[str]) -> list[str]:
    """Try these ways out of a confinement; return those that led out, or why nothing can be said."""
    names = list(names)
    if not names:
        return []
    with tempfile.TemporaryDirectory(prefix="dojo-probe-") as folder:
        outside, scratch = Path(folder, "outside"), Path(folder, "scratch")
        outside.mkdir()
        scratch.mkdir()
        for name in ("canary", "a", "b", "c"):
            (outside / name).write_text("secret", encoding="utf-8")
        (scratch / "link").symlink_to(outside / "canary")
        return _ask(confinement, names, outside, scratch)


def _ask(confinement: Confinement, names: list[str], outside: Path, scratch: Path) -> list[str]:
    kind = type(confinement)
    module = sys.modules[kind.__module__]
    package = Path(dojo.__file__).parent
    facts = {
        "kind": [kind.__module__, kind.__qualname__],
        "names": names,
        "outside": str(outside),
        "scratch": str(scratch),
        "forbidden": [str(package.parent / name) for name in _FORBIDDEN],
    }
    argv = [sys.executable, "-m", __name__, json.dumps(facts)]
    readable = [package, Path(module.__file__ or package)]
    try:
        done = subprocess.run(
            confinement.command(argv, scratch, readable),
            cwd=scratch,
            env=confinement.environment(scratch),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return [f"it could not be tried: {error}"]
    if done.returncode != 0:
        said = done.stderr.strip().splitlines()
        return [f"it could not be tried: {said[-1] if said else f'status {done.returncode}'}"]
    found: list[str] = json.loads(done.stdout)
    return found


def main(facts: dict[str, Any]) -> None:
    """Be the zygote: one confined process for each way out."""
    module, kind = facts["kind"]
    confinement = getattr(importlib.import_module(module), kind)()
    confinement.prepare()
    place = Place(
        Path(facts["outside"]),
        Path(facts["scratch"]),
        [Path(folder) for folder in facts["forbidden"]],
        os.getpid(),
    )
    print(json.dumps([name for name in facts["names"] if _found(confinement, ATTEMPTS[name], place)]))  # noqa: T201


def _found(confinement: Confinement, attempt: Attempt, place: Place) -> bool:
    """Return whether a way leads out; the status of the process that tries it says so."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(_try(confinement, attempt, place))
        except BaseException as error:
            os.write(2, f"{type(error).__name__}: {error}\n".encode())
        os._exit(_FAULT)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status not in (_FOUND, _REFUSED, -signal.SIGSYS):
        sys.exit(f"ended with {status}" if status != _FAULT else 1)  # Its words are on standard error.
    return status == _FOUND


def _try(confinement: Confinement, attempt: Attempt, place: Place) -> int:
    confinement.enter(replace(TIGHT, programs=attempt.programs), place.scratch)
    try:
        return _REFUSED if attempt.do(place) is False else _FOUND
    except (OSError, MemoryError, RuntimeError):
        return _REFUSED


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
