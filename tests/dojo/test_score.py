"""Tests of points: what a report is worth."""

from pathlib import Path

import pytest

from dojo.curriculum import Curriculum, Kata, Topic
from dojo.report import CheckResult, KataResult, Report
from dojo.score import KataScore, Score, score, score_kata


def result(*outcomes: str, untouched: bool = False, stars: tuple[str, ...] = ()) -> KataResult:
    """Return a kata whose checks ended so, the example first; `stars` are checks that earn no points."""
    names = ["test_example", *(f"test_{number}" for number in range(1, len(outcomes)))]
    checks = [CheckResult(name, "Does so.", outcome) for name, outcome in zip(names, outcomes, strict=True)]
    checks += [
        CheckResult(f"test_fast_{n}", "Is fast.", star, earns_points=False) for n, star in enumerate(stars)
    ]
    return KataResult("first", "total", untouched, tuple(checks))


def points(kata: KataResult, worth: int) -> int:
    """Return what a kata earns."""
    return score_kata(kata, worth).points


@pytest.mark.parametrize(
    ("outcomes", "worth", "expected"),
    [
        (["passed"] * 4, 20, 20),
        (["passed"] * 3 + ["failed"], 20, 15),
        (["passed"] * 2 + ["failed"], 10, 6),
        (["passed"] + ["failed"] * 2, 10, 3),
        (["passed"] + ["failed"] * 6, 50, 7),
        (["passed"] * 6 + ["failed"], 50, 42),
        (["passed"] + ["failed"] * 10, 10, 0),
        (["failed"] * 4, 20, 0),
        (["passed"], 10, 10),
    ],
)
def test_share_rounded_down(outcomes, worth, expected):
    """A kata earns the share of its checks that passed, rounded down."""
    assert expected == points(result(*outcomes), worth)


@pytest.mark.parametrize("outcome", ["failed", "skipped", "missing", "timeout", "crashed"])
def test_nothing_without_the_example(outcome):
    """Where the example does not pass, the other checks earn nothing."""
    earned = score_kata(result(outcome, "passed", "passed"), 30)
    assert (0, 2, 3) == (earned.points, earned.passed_checks, earned.all_checks)


def test_nothing_where_no_check_is_the_example():
    """Checks that lack an example earn nothing."""
    checks = tuple(CheckResult(f"test_{n}", "Does so.", "passed") for n in "ab")
    earned = score_kata(KataResult("first", "total", False, checks), 30)
    assert (0, "started") == (earned.points, earned.state)


def test_nothing_where_the_example_measures_speed():
    """An example that earns no points lets no other check earn any."""
    checks = (
        CheckResult("test_example", "Is fast.", "passed", earns_points=False),
        CheckResult("test_a", "Does so.", "passed"),
    )
    earned = score_kata(KataResult("first", "total", False, checks), 30)
    assert (0, "started") == (earned.points, earned.state)


@pytest.mark.parametrize("checks", [(), (CheckResult("test_a", "Is fast.", "passed", earns_points=False),)])
def test_nothing_without_checks(checks):
    """No checks, no points, nothing solved, and no division by zero."""
    earned = score_kata(KataResult("first", "total", False, checks), 30)
    expected = (0, 0, 0, "started")
    assert expected == (earned.points, earned.passed_checks, earned.all_checks, earned.state)


def test_example_in_any_place():
    """The example need not come first."""
    reversed_checks = tuple(reversed(result("passed", "failed").checks))
    assert points(KataResult("first", "total", False, reversed_checks), 10) == 5


@pytest.mark.parametrize("outcome", ["skipped", "missing", "timeout", "crashed"])
def test_what_did_not_run_has_failed(outcome):
    """A check that did not run to its end counts, and counts as failed."""
    earned = score_kata(result("passed", outcome, "passed", "passed"), 20)
    assert (15, 3, 4, "started") == (earned.points, earned.passed_checks, earned.all_checks, earned.state)


@pytest.mark.parametrize("stars", [("passed", "passed"), ("failed", "skipped"), ("crashed",)])
def test_stars_are_no_points(stars):
    """Checks of speed neither earn nor cost points, nor keep a kata from being solved."""
    solved = score_kata(result("passed", "passed", stars=stars), 20)
    assert (20, 2, 2, "solved") == (solved.points, solved.passed_checks, solved.all_checks, solved.state)
    half = score_kata(result("passed", "failed", stars=stars), 20)
    assert (10, 1, 2, "started") == (half.points, half.passed_checks, half.all_checks, half.state)


@pytest.mark.parametrize(
    ("outcomes", "untouched", "expected"),
    [
        (["passed", "passed"], False, "solved"),
        (["passed", "failed"], False, "started"),
        (["failed", "failed"], False, "started"),
        (["missing", "missing"], True, "untouched"),
    ],
)
def test_state(outcomes, untouched, expected):
    """A kata is solved, started or untouched."""
    assert expected == score_kata(result(*outcomes, untouched=untouched), 10).state


def test_totals(house):
    """A report's totals are the sums over its katas, each worth ten points a degree of difficulty."""

    def of(topic: str, name: str, *outcomes: str) -> KataResult:
        return KataResult(topic, name, False, result(*outcomes).checks)

    report = Report(
        (
            of("first", "total", "passed", "passed", "passed"),
            of("first", "scale", "passed", "failed", "timeout"),
            of("second", "largest", "failed", "passed", "passed"),
        ),
        seed=0,
        seconds=1.5,
    )
    expected = Score(
        points=20,
        out_of=60,
        solved=1,
        katas=(
            KataScore("first", "total", "solved", 10, 10, 3, 3),
            KataScore("first", "scale", "started", 10, 30, 1, 3),
            KataScore("second", "largest", "started", 0, 20, 2, 3),
        ),
    )
    assert expected == score(report, house.curriculum)


def test_part_of_the_curriculum(house):
    """Points are out of what the report covers, also of nothing."""
    one = score(
        Report((KataResult("second", "largest", True, result("failed").checks),), 0, 0.0), house.curriculum
    )
    assert (0, 20, 0) == (one.points, one.out_of, one.solved)
    assert Score(0, 0, 0, ()) == score(Report((), 0, 0.0), house.curriculum)


def test_katas_of_one_id():
    """Katas that share an id are worth what their own topic says."""
    katas = [Kata(topic, "mean", "A task", n, 5, ()) for topic, n in (("a", 1), ("b", 5))]
    curriculum = Curriculum(Path("nowhere"), tuple(Topic(kata.topic, "T", "t", (kata,)) for kata in katas))
    results = tuple(KataResult(kata.topic, "mean", False, result("passed").checks) for kata in katas)
    assert [10, 50] == [kata.points for kata in score(Report(results, 0, 0.0), curriculum).katas]
