"""What to judge: a kata, whose code, and how."""

from dataclasses import dataclass
from pathlib import Path

from dojo.curriculum import Kata

LEARNER: tuple[str, ...] = ()
SOLUTIONS = ("--solutions",)
MOST_SEEDS = 2**31  # Those of checks are from 0 to less than that.
FAKES = ("none", "zeros", "nan", "input", "empty", "array")
_PROVEN = "--proven="


def folder(path: Path) -> tuple[str, ...]:
    """Choose the code of another folder laid out as `katas/` is.

    In one word: pytest would take a second one for a place of tests, and read its configuration.
    """
    return (f"--katas={path}",)


def isolated(level: str, patience: int = 1) -> tuple[str, ...]:
    """Have the code run in confined processes, at a level that was proven on this machine."""
    patient = () if patience == 1 else (f"--patience={patience}",)
    return ("--isolated", f"{_PROVEN}{level}", *patient)


def answer(name: str) -> tuple[str, ...]:
    """Choose a rival answer."""
    return ("--answer", name)


def fake(kind: str) -> tuple[str, ...]:
    """Choose an answer that knows nothing (see `dojo.authoring.fakes`)."""
    return ("--fake", kind)


@dataclass(frozen=True)
class Job:
    """One kata to judge.

    `source` chooses whose code, `order` in which order the checks run (that of their file where
    empty), `check_seconds` how long each may take (what `tox.ini` says where None),
    `stop_at_failure` that the first failure is all that matters, and `perf` that speed is measured too.
    """

    kata: Kata
    source: tuple[str, ...] = LEARNER
    seed: int = 0
    order: tuple[str, ...] = ()
    check_seconds: float | None = None
    stop_at_failure: bool = False
    perf: bool = False

    @property
    def level(self) -> str:
        """How isolated code is confined; empty where it runs with the checks."""
        levels = [option.removeprefix(_PROVEN) for option in self.source if option.startswith(_PROVEN)]
        return levels[0] if levels else ""
