"""Points: what a report is worth."""

from collections.abc import Iterable
from dataclasses import dataclass

from dojo.curriculum import Curriculum
from dojo.report import KataResult, Report, State


@dataclass(frozen=True)
class KataScore:
    """What one kata earned of what it is worth."""

    topic: str
    id: str
    state: State
    points: int
    out_of: int
    passed_checks: int
    all_checks: int
    stars: int | None = None


@dataclass(frozen=True)
class Score:
    """What a report earned, kata by kata."""

    points: int
    out_of: int
    solved: int
    katas: tuple[KataScore, ...]

    @property
    def percent(self) -> int:
        """The share earned, rounded down: 100 means all."""
        return 100 * self.points // self.out_of if self.out_of else 0


def score(report: Report, curriculum: Curriculum) -> Score:
    """Turn a report into points."""
    return total(score_kata(result, curriculum.kata(result.name).points) for result in report.katas)


def total(scores: Iterable[KataScore]) -> Score:
    """Add up what some katas earned."""
    katas = tuple(scores)
    return Score(
        points=sum(kata.points for kata in katas),
        out_of=sum(kata.out_of for kata in katas),
        solved=sum(kata.state == "solved" for kata in katas),
        katas=katas,
    )


def score_kata(result: KataResult, worth: int) -> KataScore:
    """Give each passed check its share, rounded down, and nothing where the example does not pass.

    Without that last rule, a stub that only raises would earn the checks of bad input.
    """
    passed, counted = sum(check.passed for check in result.counted), len(result.counted)
    points = worth * passed // counted if result.example_passed else 0
    return KataScore(result.topic, result.id, result.state, points, worth, passed, counted, result.stars)
