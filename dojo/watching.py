"""Watching a kata: its checks run at each save, in children of a process that stays warm.

Three threads put events into one queue: saves, keys, and results. Whoever takes them out decides.
"""

import contextlib
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dojo.curriculum import Curriculum, Kata
from dojo.imports import imported_modules
from dojo.jobs import LEARNER, Job
from dojo.judging import judge
from dojo.keys import keyboard
from dojo.launching import Launcher, launcher
from dojo.report import KataResult

_SETTLE_MILLISECONDS = 50  # An editor may write a file in several goes.
_STEP_MILLISECONDS = 10
_KEY_SECONDS = 0.1


@dataclass(frozen=True)
class Saved:
    """The kata's file was saved."""


@dataclass(frozen=True)
class Pressed:
    """A key was pressed."""

    key: str


@dataclass(frozen=True)
class Judged:
    """The checks have run."""

    kata: Kata
    result: KataResult
    number: int


@dataclass(frozen=True)
class Ended:
    """What ran the checks has been ended, by the kata or by somebody else."""


@dataclass(frozen=True)
class Broken:
    """Something that should go on has ended."""

    error: Exception


Event = Saved | Pressed | Judged | Ended | Broken


class KeptRunner:
    """Judges one kata after the other in children of a process that stays warm.

    The checks are collected once. Where they change, or a kata needs other libraries, there is a new process.
    """

    def __init__(self, curriculum: Curriculum) -> None:
        self._curriculum = curriculum
        self._launcher: Launcher | None = None
        self._modules: set[str] = set()
        self._read: dict[Path, int] = {}

    def judge(self, job: Job, stop: threading.Event) -> KataResult:
        """Run a kata's checks, until told to stop.

        Raises
        ------
        ChildProcessError
            If somebody has ended the warm process; the next call begins another.
        """
        try:
            return judge(self._curriculum, job, self._warm(job.kata), stop)
        except (ChildProcessError, BrokenPipeError) as error:
            self.close()
            raise ChildProcessError(str(error)) from None

    def close(self) -> None:
        """End the warm process."""
        if self._launcher is not None:
            self._launcher.close()
        self._launcher = None
        self._read.clear()
        self._modules.clear()

    def _warm(self, kata: Kata) -> Launcher:
        checks = self._curriculum.checks(kata)
        modules = set(imported_modules([checks, self._curriculum.outline(kata)]))
        changed = checks.stat().st_mtime_ns
        if self._read.get(checks, changed) != changed or not modules <= self._modules:
            modules |= self._modules
            self.close()
            self._modules = modules
        if self._launcher is None:
            self._launcher = launcher(self._curriculum.root, sorted(modules), "", staged=True)
        self._read[checks] = changed
        return self._launcher


class Watch:
    """Follows one kata at a time.

    Parameters
    ----------
    curriculum : Curriculum
        Where its files are.
    keys : bool
        Whether to listen to the keyboard.
    """

    def __init__(self, curriculum: Curriculum, *, keys: bool) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._curriculum = curriculum
        self._wanted: queue.SimpleQueue[tuple[Kata, int, threading.Event] | None] = queue.SimpleQueue()
        self._number = 0
        self._stop = threading.Event()
        self._ended = threading.Event()
        self._unfollow: Callable[[], None] = lambda: None
        self._threads = [self._begin(self._judge)]
        if keys:
            self._threads.append(self._begin(self._listen))

    def follow(self, kata: Kata) -> None:
        """Say from now on when this kata is saved, and run its checks."""
        self._unfollow()
        ended = threading.Event()
        thread = self._begin(lambda: self._watch(self._curriculum.stub(kata), ended))

        def unfollow() -> None:
            ended.set()
            thread.join()

        self._unfollow = unfollow
        self.run(kata)

    def run(self, kata: Kata) -> None:
        """Run the checks of a kata; what still runs is of no interest any more."""
        self._stop.set()
        self._stop = threading.Event()
        self._number += 1
        self._wanted.put((kata, self._number, self._stop))

    def is_current(self, event: Judged) -> bool:
        """Say whether a result is of the run that was asked for last."""
        return event.number == self._number

    def close(self) -> None:
        """End all that runs."""
        self._unfollow()
        self._stop.set()
        self._ended.set()
        self._wanted.put(None)
        for thread in self._threads:
            thread.join()

    def _begin(self, work: Callable[[], None]) -> threading.Thread:
        def all_of_it() -> None:
            try:
                work()
            except Exception as error:
                self.events.put(Broken(error))

        thread = threading.Thread(target=all_of_it, daemon=True)
        thread.start()
        return thread

    def _judge(self) -> None:
        with contextlib.closing(KeptRunner(self._curriculum)) as runner:
            while wanted := self._wanted.get():
                kata, number, stop = wanted
                if stop.is_set():
                    continue
                try:
                    self.events.put(Judged(kata, runner.judge(Job(kata, LEARNER), stop), number))
                except ChildProcessError:
                    self.events.put(Ended())

    def _watch(self, path: Path, ended: threading.Event) -> None:
        from watchfiles import watch

        saves = watch(
            path.parent,
            watch_filter=lambda _, changed: Path(changed).name == path.name,
            debounce=_SETTLE_MILLISECONDS,
            step=_STEP_MILLISECONDS,
            stop_event=ended,
            recursive=False,
        )
        for _ in saves:
            self.events.put(Saved())

    def _listen(self) -> None:
        with keyboard() as wait:
            while not self._ended.is_set():
                if key := wait(_KEY_SECONDS):
                    self.events.put(Pressed(key))
