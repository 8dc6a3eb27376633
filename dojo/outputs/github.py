"""The score for GitHub Actions: the step's summary in Markdown, and annotations at the learner's lines."""

import os
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from dojo.curriculum import Curriculum
from dojo.report import KataResult, Report
from dojo.score import KataScore, Score

_SUMMARY_VARIABLE = "GITHUB_STEP_SUMMARY"
_MOST_ANNOTATIONS = 10  # GitHub shows no more of a step.
_SIGNS = {"solved": "✅", "started": "❌", "untouched": "▫️"}


def write(report: Report, score: Score, curriculum: Curriculum) -> str:
    """Append the summary to the step's file, and return the annotations to print.

    Where there is no such file, as outside GitHub, the summary is returned with them.
    """
    text = summary(report, score)
    said = "".join(f"{line}\n" for line in annotations(report, curriculum))
    path = os.environ.get(_SUMMARY_VARIABLE)
    if not path:
        return text + said
    with Path(path).open("a", encoding="utf-8") as file:
        file.write(text)
    return said


def summary(report: Report, score: Score) -> str:
    """Return the table by topic, then what fails in each kata that was started."""
    lines = [
        f"## {score.points} of {score.out_of} points, {score.solved} of {len(score.katas)} katas solved",
        "",
    ]
    for topic, group in groupby(score.katas, key=lambda kata: kata.topic):
        lines.extend(_topic_table(topic, list(group)))
    failing = [kata for kata in report.katas if kata.state == "started"]
    if failing:
        lines.extend(["### What fails", ""])
    for kata in failing:
        lines.extend(_failures(kata))
    return "\n".join(lines) + "\n"


def _topic_table(topic: str, katas: list[KataScore]) -> Iterator[str]:
    points, out_of = sum(kata.points for kata in katas), sum(kata.out_of for kata in katas)
    yield f"### {topic}: {points} of {out_of} points"
    yield ""
    yield "| | kata | points | checks |"
    yield "|---|---|---:|---:|"
    for kata in katas:
        checks = f"{kata.passed_checks} of {kata.all_checks}"
        yield f"| {_SIGNS[kata.state]} | {kata.id} | {kata.points} of {kata.out_of} | {checks} |"
    yield ""


def _failures(kata: KataResult) -> Iterator[str]:
    yield f"**{kata.name}**"
    yield ""
    for check in kata.failures:
        yield f"- {_escape(check.sentence)}"
    if kata.mistake:
        yield ""
        yield f"> {_escape(kata.mistake.words)}"
    yield ""


def annotations(report: Report, curriculum: Curriculum) -> Iterator[str]:
    """Yield one workflow command for each failing kata, at the line to blame where one is known."""
    failing = [kata for kata in report.katas if kata.state == "started"]
    for kata in failing[:_MOST_ANNOTATIONS]:
        path = curriculum.stub(curriculum.kata(kata.name))
        check = next((check for check in kata.failures if check.line), kata.failures[0])
        line = check.line or _definition_line(path)
        said = [check.sentence, *(f"{label}: {text}" for label, text in check.facts if label != "printed")]
        place = f"file={path.relative_to(curriculum.root).as_posix()},line={line},title={kata.name}"
        yield f"::error {place}::{_command_data(' | '.join(said))}"


def _definition_line(path: Path) -> int:
    """Return the line where the learner's function or class begins."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 1
    starts = (number for number, line in enumerate(lines, start=1) if line.startswith(("def ", "class ")))
    return next(starts, 1)


def _command_data(text: str) -> str:
    """Escape what GitHub would take for the end of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape(text: str) -> str:
    """Escape what Markdown or HTML would take for their own."""
    for character in "\\`*_{}[]<>#|":
        text = text.replace(character, "\\" + character)
    return text
