"""A judging station: one process's means to judge submissions, one after the other, each within bounds.

It gets texts and gives results, and so may stand on another machine, of which it needs the trusted tree.
"""

import atexit
import contextlib
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from dojo.curriculum import Kata, load_curriculum
from dojo.errors import DojoError
from dojo.grading.core import Core
from dojo.grading.disk import TooMuchDisk
from dojo.imports import imported_modules
from dojo.isolation.confinement import strongest
from dojo.isolation.scratch import Root
from dojo.jobs import Job, folder, isolated
from dojo.judging import judge
from dojo.launching import Launcher, launcher
from dojo.progress import not_run, untouched_result
from dojo.provenance import packages, tree_hash
from dojo.report import KataResult
from dojo.sources import FolderSource

PATIENCE = 10  # A check that may take five seconds may compute for five, and last fifty.
_TRIES = 3
_FAILED = (("problem", "could not be judged: the machine failed"),)


@dataclass(frozen=True)
class Task:
    """A submission to judge: its texts by their katas, and how."""

    submission: str
    texts: Mapping[str, str]
    katas: tuple[str, ...]
    root: str
    trusted: str
    packages: Mapping[str, str]
    level: str
    seed: int


@dataclass(frozen=True)
class Verdict:
    """What came of it: the results in the order of the task, or why there are none that count."""

    submission: str
    katas: tuple[KataResult, ...] = ()
    problem: str = ""
    seconds: float = 0.0


class Station:
    """Such means, which are kept from one submission to the next.

    Parameters
    ----------
    root : Path
        The trusted tree.
    level : str
        How submitted code is confined; proven here before anything is judged.
    """

    _of_thread: ClassVar[threading.local] = threading.local()

    def __init__(self, root: Path, level: str) -> None:
        self._curriculum = load_curriculum(root)
        self._trusted = tree_hash(root)
        self._level = strongest(level).name
        self._core = Core()
        self._place = Root()
        self._launchers: dict[tuple[str, ...], Launcher] = {}
        self._disk = TooMuchDisk(self._place.path)
        self._never = threading.Event()
        atexit.register(self.close)

    @classmethod
    def here(cls, root: str, level: str) -> "Station":
        """Return this thread's station, opened at its first use."""
        stations: dict[tuple[str, str], Station] = vars(cls._of_thread).setdefault("stations", {})
        if (root, level) not in stations:
            stations[root, level] = cls(Path(root), level)
        return stations[root, level]

    def judge(self, task: Task) -> Verdict:
        """Judge a submission."""
        if task.trusted != self._trusted:
            raise DojoError("a machine that judges has another version of the katas: have them all the same.")
        if task.packages != packages():
            raise DojoError(
                "a machine that judges has other versions of the libraries: have them all the same."
            )
        started = time.monotonic()
        katas = [self._curriculum.kata(name) for name in task.katas]
        with tempfile.TemporaryDirectory(dir=self._place.path, prefix="handed-in-") as place:
            for name, text in task.texts.items():
                file = Path(place, "katas", f"{name}.py")
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8", newline="")
            # Those that need torch last: a process that has it takes more of everything.
            results = {
                kata: self._judge(kata, katas, Path(place, "katas"), task.seed)
                for kata in sorted(katas, key=lambda kata: kata.needs)
            }
        failed = ", ".join(kata.name for kata in katas if results[kata].is_unjudged)
        problem = f"could not be judged, for the machine failed: {failed}" if failed else ""
        ordered = tuple(results[kata] for kata in katas)
        return Verdict(task.submission, ordered, problem, time.monotonic() - started)

    def _judge(self, kata: Kata, katas: Sequence[Kata], place: Path, seed: int) -> KataResult:
        if FolderSource(place, place).untouched(kata):
            return untouched_result(self._curriculum, kata)
        job = Job(kata, (*folder(place), *isolated(self._level, PATIENCE)), seed)
        for _ in range(_TRIES):
            with contextlib.suppress(ChildProcessError, BrokenPipeError):
                result = judge(
                    self._curriculum,
                    job,
                    self._launcher(kata, katas),
                    self._never,
                    self._disk,
                    self._place.path,
                )
                if not result.is_unjudged:
                    return result
            self._begin_again()
        return not_run(self._curriculum, kata, _FAILED)

    def _launcher(self, kata: Kata, katas: Sequence[Kata]) -> Launcher:
        """Return what starts the checks of a kata, and of all that need the same."""
        if kata.needs not in self._launchers:
            alike = [each for each in katas if each.needs == kata.needs]
            places = (self._curriculum.checks, self._curriculum.outline)
            modules = imported_modules({place(each) for place in places for each in alike})
            self._launchers[kata.needs] = launcher(
                self._curriculum.root, modules, self._level, temporary=self._place.path
            )
        return self._launchers[kata.needs]

    def _begin_again(self) -> None:
        """Let go of its processes: what has failed may fail again."""
        while self._launchers:
            with contextlib.suppress(OSError):
                self._launchers.popitem()[1].close()

    def close(self) -> None:
        """Let go of all that it holds."""
        self._begin_again()
        self._place.close()
        self._core.close()
