"""Exams: katas chosen to fill some time, and what was handed in by the bell.

An exam lives in a folder of its own, `.dojo/exams/<when it began>/`: `exam.json` says what it is, `katas/`
holds what was handed in, and it is over when the report stands there too.
"""

import datetime
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from dojo.curriculum import Curriculum, Kata
from dojo.errors import DojoError
from dojo.files import write_whole
from dojo.journal import now

_FACTS = "exam.json"
REPORT = "report.json"


class Facts(msgspec.Struct):
    """What an exam is: `begun` in UTC, `minutes` the time given, `seed` that of the lot and of the data."""

    begun: datetime.datetime
    minutes: float
    seed: int
    katas: list[str]


@dataclass(frozen=True)
class Exam:
    """One exam."""

    folder: Path
    facts: Facts

    @classmethod
    def begin(cls, root: Path, facts: Facts) -> "Exam":
        """Begin an exam now."""
        folder = _exams(root) / f"{facts.begun.astimezone():%Y-%m-%dT%H-%M-%S}"
        folder.mkdir(parents=True)
        write_whole(folder / _FACTS, msgspec.json.encode(facts))
        return cls(folder, facts)

    @property
    def bell(self) -> datetime.datetime:
        """When it ends."""
        return self.facts.begun + datetime.timedelta(minutes=self.facts.minutes)

    @property
    def ends(self) -> str:
        """The time of the bell, as a clock here shows it."""
        return f"{self.bell.astimezone():%H:%M:%S}"

    def left(self, at: datetime.datetime) -> float:
        """Return the seconds to the bell."""
        return (self.bell - at).total_seconds()

    def katas(self, curriculum: Curriculum) -> list[Kata]:
        """Return its katas, but for those that are no more."""
        named = {kata.name: kata for kata in curriculum}
        return [named[name] for name in self.facts.katas if name in named]

    def hand_in(self, kata: Kata, stub: Path) -> None:
        """Keep what a kata's file says, unless that was saved after the bell."""
        if stub.is_file() and stub.stat().st_mtime <= self.bell.timestamp():
            kept = self.folder / "katas" / kata.topic / f"{kata.id}.py"
            kept.parent.mkdir(parents=True, exist_ok=True)
            write_whole(kept, stub.read_bytes())

    def keep(self, name: str, text: str) -> Path:
        """Put a file beside what was handed in."""
        path = self.folder / name
        write_whole(path, text.encode())
        return path


def open_exam(root: Path) -> Exam | None:
    """Return the exam that was begun last, if nobody has seen its report yet."""
    for folder in sorted(_exams(root).glob("*/"), reverse=True):
        if (folder / _FACTS).is_file() and not (folder / REPORT).is_file():
            try:
                return Exam(folder, msgspec.json.decode((folder / _FACTS).read_bytes(), type=Facts))
            except msgspec.MsgspecError:
                continue
    return None


def refuse_help(root: Path, kata: Kata) -> None:
    """Raise DojoError if a kata is part of an exam now."""
    exam = open_exam(root)
    if exam and kata.name in exam.facts.katas and exam.left(now()) > 0:
        raise DojoError(f"{kata.name} is part of an exam until {exam.ends}: there is no help before that.")


def choose(katas: Iterable[Kata], minutes: float, seed: int) -> list[Kata]:
    """Return some katas, drawn by lot, whose pars fill the time as well as the lot allows.

    Parameters
    ----------
    katas : iterable of Kata
        From which.
    minutes : float
        The time that there is.
    seed : int
        Of the lot: the same katas and seed give the same exam.
    """
    order: list[Kata] = sorted(katas, key=lambda kata: kata.name)
    random.Random(seed).shuffle(order)
    chosen: list[Kata] = []
    for kata in order:
        if minutes_of([*chosen, kata]) <= minutes:
            chosen.append(kata)
    return chosen


def minutes_of(katas: Sequence[Kata]) -> int:
    """Return the pars of some katas, together."""
    return sum(kata.minutes for kata in katas)


def _exams(root: Path) -> Path:
    return root / ".dojo" / "exams"
