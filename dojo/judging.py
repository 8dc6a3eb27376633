"""Judging one kata: its checks run in a child, which may end early; whatever then did not run, failed."""

import json
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dojo.checks import Check, expected_checks
from dojo.curriculum import Curriculum
from dojo.jobs import Job
from dojo.launching import Call, Child, Launcher
from dojo.report import CheckResult, KataResult, shared_mistake

_START_SECONDS = 60.0
_GRACE_SECONDS = 1.0
_POLL_SECONDS = 0.005
_LAST_WORDS = 5


@dataclass
class _Events:
    """What the cases of one check have said."""

    started: dict[str, Any] | None = None
    finished: list[dict[str, Any]] = field(default_factory=list)


class _Records:
    """The lines that the child writes, as they come."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._position = 0
        self.heard = time.monotonic()
        self.checks: dict[str, _Events] = {}

    def read(self) -> None:
        with self._path.open("rb") as file:
            file.seek(self._position)
            new = file.read()
        whole = new[: new.rfind(b"\n") + 1]
        self._position += len(whole)
        for line in whole.splitlines():
            self.heard = time.monotonic()
            self._take(json.loads(line))

    def _take(self, event: dict[str, Any]) -> None:
        events = self.checks.setdefault(event["check"], _Events())
        if event["event"] == "start":
            events.started = event
        else:
            events.started = None
            events.finished.append(event)

    def failures(self) -> list[dict[str, Any]]:
        return [event for event in self.finished() if _failed(event)]

    def finished(self) -> list[dict[str, Any]]:
        return [event for events in self.checks.values() for event in events.finished]

    def running(self) -> _Events | None:
        return next((events for events in self.checks.values() if events.started), None)

    def overdue(self) -> bool:
        """Say whether the child has been silent for longer than what it does now may take."""
        running = self.running()
        allowed = running.started.get("seconds") if running and running.started else _START_SECONDS
        return allowed is not None and time.monotonic() - self.heard > allowed + _GRACE_SECONDS


def judge(
    curriculum: Curriculum,
    job: Job,
    launcher: Launcher,
    stop: threading.Event,
    too_much: Callable[[], str] = lambda: "",
    temporary: Path | None = None,
) -> KataResult:
    """Run a kata's checks; where one ends its child, go on with the rest in another.

    `too_much` is asked while they run, and says of what they have taken too much, if they have. Notes are
    kept in the folder `temporary`, or in the system's.
    """
    expected = expected_checks(curriculum.checks(job.kata), perf=job.perf)
    names = job.order or tuple(check.name for check in expected)
    with tempfile.TemporaryDirectory(prefix="dojo-", dir=temporary, ignore_cleanup_errors=True) as scratch:
        output = Path(scratch, "output")
        path = Path(scratch, "records")
        path.touch()
        records = _Records(path)
        while (remaining := [name for name in names if name not in records.checks]) and not stop.is_set():
            child = launcher.start(_call(curriculum, job, remaining, path), output)
            _watch(child, records, stop, too_much)
            if all(name not in records.checks for name in remaining):
                break  # It ended before its first check; another would too.
            if job.stop_at_failure and records.failures():
                break
        last_words = _tail(output)
    results = tuple(_check_result(check, records.checks.get(check.name), last_words) for check in expected)
    failures = records.failures()
    return KataResult(
        topic=job.kata.topic,
        id=job.kata.id,
        untouched=any(event.get("untouched") for event in failures),
        checks=results,
        mistake=shared_mistake([event.get("agrees") for event in records.finished()]),
    )


def _call(curriculum: Curriculum, job: Job, names: list[str], records: Path) -> Call:
    file = curriculum.checks(job.kata).relative_to(curriculum.root).as_posix()
    shared = ["-q", "-p", "pytest_timeout", "-p", "no:cacheprovider", "--tb=line"]
    if job.check_seconds is not None:
        shared.append(f"--timeout={job.check_seconds}")
    if job.perf:
        shared.append("--perf")
    own = [f"--records={records}", f"--seed={job.seed}", *job.source]
    if job.stop_at_failure:
        own.append("--exitfirst")
    if "-p" in job.source:  # A plugin of its own cannot come later than those of all.
        return Call(file, tuple(names), (*shared, *own))
    return Call(file, tuple(names), tuple(own), tuple(shared))


def _watch(child: Child, records: _Records, stop: threading.Event, too_much: Callable[[], str]) -> None:
    """Follow a child to its end, or bring that about where a check takes too long, or too much."""
    records.heard = time.monotonic()
    killed, taken = False, ""
    while child.wait(_POLL_SECONDS) is None:
        records.read()
        if records.overdue() or stop.is_set() or (taken := too_much()):
            child.kill()
            killed = True
    child.kill()  # What it has started may outlive it.
    records.read()
    if running := records.running():
        outcome = "timeout" if killed and not taken else "crashed"
        words = taken or ("did not finish in time" if killed else "ended the Python that ran it")
        running.started = None
        running.finished.append({"outcome": outcome, "facts": [["problem", words]], "seconds": 0.0})


def _failed(event: dict[str, Any]) -> bool:
    return bool(event["outcome"] != "passed")


def _check_result(check: Check, events: _Events | None, last_words: str) -> CheckResult:
    """Put the cases of a check together: it passed if all did, else its first failing case speaks."""
    if events is None or not events.finished:
        facts = (("problem", "did not run"), *((("printed", last_words),) if last_words else ()))
        return CheckResult(check.name, check.sentence, "missing", facts, earns_points=check.earns_points)
    worst = min(events.finished, key=_goodness)
    return CheckResult(
        check.name,
        check.sentence,
        worst["outcome"],
        facts=tuple((label, _clean(text)) for label, text in worst["facts"]),
        line=worst.get("line"),
        seconds=sum(event["seconds"] for event in events.finished),
        earns_points=check.earns_points,
        stars=worst.get("stars"),
    )


def _goodness(event: dict[str, Any]) -> tuple[bool, int]:
    """Return what is less for a case that should speak for its check: it failed, or earned fewer stars."""
    return not _failed(event), event.get("stars") or 0


def _clean(text: str) -> str:
    """Spell out halves of characters, which a learner's code may say but no file can hold."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _tail(output: Path) -> str:
    """Return the last lines of what a child printed, or its errors where pytest shows such."""
    if not output.is_file():
        return ""
    with output.open("rb") as file:
        file.seek(max(0, output.stat().st_size - 4096))
        lines = file.read().decode(errors="replace").splitlines()
    errors = [line for line in lines if line.startswith("E  ")]
    return "\n".join((errors or lines)[-_LAST_WORDS:])
