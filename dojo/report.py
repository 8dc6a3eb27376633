"""The result of judging katas: what every output reads, and nothing else."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dojo.checks import EXAMPLE
from dojo.harmless import harmless

Outcome = Literal["passed", "failed", "timeout", "crashed", "skipped", "missing"]
State = Literal["solved", "started", "untouched"]


@dataclass(frozen=True)
class CheckResult:
    """One check of one kata: how it ended and, where it failed, what to tell about its first failing case.

    `stars` are what a check of speed earned, where it was measured; what it measured is told too.
    """

    name: str
    sentence: str
    outcome: Outcome
    facts: tuple[tuple[str, str], ...] = ()
    line: int | None = None
    seconds: float = 0.0
    earns_points: bool = True
    stars: int | None = None

    @property
    def passed(self) -> bool:
        """Whether it counts as passed; whatever did not run has failed."""
        return self.outcome == "passed"


@dataclass(frozen=True)
class Mistake:
    """The wrong answer that explains every failing check."""

    name: str
    words: str


def shared_mistake(agreements: Iterable[Mapping[str, str] | None]) -> Mistake | None:
    """Return the wrong answer that explains every case, the most typical one first.

    Each case gives the names and words of the wrong answers that agree with it, or None where it cannot tell,
    as one that passed mostly cannot.
    """
    known = [names for names in agreements if names is not None]
    for name, words in known[0].items() if known else ():
        if all(name in names for names in known):
            return Mistake(name, words)
    return None


@dataclass(frozen=True)
class KataResult:
    """One kata: its checks in the order of their file."""

    topic: str
    id: str
    untouched: bool
    checks: tuple[CheckResult, ...]
    mistake: Mistake | None = None

    @property
    def name(self) -> str:
        """Topic and id, which together are unique."""
        return f"{self.topic}/{self.id}"

    @property
    def state(self) -> State:
        """How far the learner is with it; measures of speed do not count, and an example has to."""
        if self.example_passed and all(check.passed for check in self.counted):
            return "solved"
        return "untouched" if self.untouched else "started"

    @property
    def is_unjudged(self) -> bool:
        """Whether some check did not run, where nothing in the judged code can bring that about."""
        return not self.untouched and any(check.outcome == "missing" for check in self.checks)

    @property
    def counted(self) -> tuple[CheckResult, ...]:
        """The checks that earn points: those of speed do not."""
        return tuple(check for check in self.checks if check.earns_points)

    @property
    def example_passed(self) -> bool:
        """Whether the example passed, without which no check earns anything."""
        return any(check.passed for check in self.counted if check.name == EXAMPLE)

    @property
    def failures(self) -> tuple[CheckResult, ...]:
        """The checks that earn points and did not pass."""
        return tuple(check for check in self.counted if not check.passed)

    @property
    def stars(self) -> int | None:
        """What it earned by its speed: as many stars as the check that gave fewest; None if none measured."""
        return min((check.stars for check in self.checks if check.stars is not None), default=None)


@dataclass(frozen=True)
class Provenance:
    """What a grading rests on, so that it can be repeated.

    Attributes
    ----------
    commit : str or None
        The submission's commit, where it is a git repository.
    trusted : str
        The SHA-256 of the trusted tree: checks, solutions, answers, facts and the tool.
    files : dict of str to str
        The SHA-256 of each judged file, by its kata.
    confinement : str
        What kept the submission's code in; empty where it ran in the judge's own process.
    gaps : str
        What that does not stop, in plain words.
    python : str
        Python and the system.
    packages : dict of str to str
        The versions of the libraries that are installed.
    """

    commit: str | None
    trusted: str
    files: dict[str, str]
    confinement: str
    gaps: str
    python: str
    packages: dict[str, str]


@dataclass(frozen=True)
class Report:
    """Everything that one run found out, and what it rests on."""

    katas: tuple[KataResult, ...]
    seed: int
    seconds: float
    provenance: Provenance | None = None

    @property
    def unjudged(self) -> tuple[KataResult, ...]:
        """The katas of which some check did not run, where nothing that they do can bring that about."""
        if self.provenance is None or not self.provenance.confinement:
            return ()
        return tuple(kata for kata in self.katas if kata.is_unjudged)


_LABEL_WIDTH = 10
_TEXT_WIDTH = 100
_MARGIN = 4 + _LABEL_WIDTH


def fact_lines(
    sentence: str, facts: Iterable[Sequence[str]], columns: int = _MARGIN + _TEXT_WIDTH
) -> list[str]:
    """Write a failing check as plain lines, no wider than some columns where words can be parted.

    First its sentence, then the call and what came of it.
    """
    width = max(_LABEL_WIDTH, min(columns - _MARGIN, _TEXT_WIDTH))
    lines = [sentence]
    for label, text in facts:
        heading = "" if label == "call" else label.ljust(_LABEL_WIDTH)
        folded = [harmless(part) for line in text.splitlines() or [""] for part in _fold(line, width)]
        lines.append(f"    {heading}{folded[0]}")
        lines.extend(" " * (4 + len(heading)) + part for part in folded[1:])
    return lines


def _fold(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, width, subsequent_indent="  ", break_long_words=False) or [""]
