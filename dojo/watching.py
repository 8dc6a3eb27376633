"""Watching a kata: its checks run at each save, in children of a process that stays warm.

Threads put events into one queue: saves, keys, and results. Whoever takes them out decides.
"""

import contextlib
import queue
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dojo import beside
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
    """A kata's file was saved."""

    kata: Kata


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


@dataclass(frozen=True)
class _Wanted:
    """A kata to judge, unless told to stop, and whom to tell; None where it could not be judged."""

    job: Job
    stop: threading.Event
    tell: Callable[[KataResult | None], None]


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
    """Follows katas, and runs the checks of one at a time.

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
        self._wanted: queue.SimpleQueue[_Wanted | None] = queue.SimpleQueue()
        self._number = 0
        self._stop = threading.Event()
        self._ended = threading.Event()
        self._unfollow: Callable[[], None] = lambda: None
        self._threads = [self._begin(self._judge), self._begin(self._serve)]
        if keys:
            self._threads.append(self._begin(self._listen))

    def follow(self, *katas: Kata) -> None:
        """Say from now on when one of these katas is saved."""
        self._unfollow()
        ended = threading.Event()
        stubs = {self._curriculum.stub(kata).resolve(): kata for kata in katas}
        thread = self._begin(lambda: self._watch(stubs, ended))

        def unfollow() -> None:
            ended.set()
            thread.join()

        self._unfollow = unfollow

    def run(self, kata: Kata) -> None:
        """Run the checks of a kata; what still runs is of no interest any more."""
        self._stop.set()
        self._stop = threading.Event()
        self._number += 1
        number = self._number

        def tell(result: KataResult | None) -> None:
            self.events.put(Ended() if result is None else Judged(kata, result, number))

        self._wanted.put(_Wanted(Job(kata, LEARNER), self._stop, tell))

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
                if wanted.stop.is_set():
                    continue
                try:
                    wanted.tell(runner.judge(wanted.job, wanted.stop))
                except ChildProcessError:
                    wanted.tell(None)

    def _serve(self) -> None:
        """Judge for other commands too, beside what is watched."""

        def judge(job: Job) -> KataResult | None:
            answer: queue.SimpleQueue[KataResult | None] = queue.SimpleQueue()
            self._wanted.put(_Wanted(job, self._ended, answer.put))
            while not self._ended.is_set():
                with contextlib.suppress(queue.Empty):
                    return answer.get(timeout=_KEY_SECONDS)
            return None

        beside.serve(self._curriculum, judge, self._ended)

    def _watch(self, stubs: Mapping[Path, Kata], ended: threading.Event) -> None:
        from watchfiles import watch

        saves = watch(
            *{path.parent for path in stubs},
            watch_filter=lambda _, changed: Path(changed) in stubs,
            debounce=_SETTLE_MILLISECONDS,
            step=_STEP_MILLISECONDS,
            stop_event=ended,
            recursive=False,
        )
        for changes in saves:
            for path in {Path(changed) for _, changed in changes}:
                self.events.put(Saved(stubs[path]))

    def _listen(self) -> None:
        with keyboard() as wait:
            while not self._ended.is_set():
                if key := wait(_KEY_SECONDS):
                    self.events.put(Pressed(key))
