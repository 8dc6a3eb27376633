"""The score for GitHub Actions: the step's summary and outputs, and annotations at the learner's lines."""

import os
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from dojo.curriculum import Curriculum
from dojo.errors import DojoError
from dojo.outputs.texts import LONGEST_FACT, check_name, markdown, one_line, plain
from dojo.report import KataResult, Report
from dojo.score import KataScore, Score, score_kata

SUMMARY_VARIABLE = "GITHUB_STEP_SUMMARY"
OUTPUT_VARIABLE = "GITHUB_OUTPUT"
MOST_ANNOTATIONS = 10  # GitHub shows no more of a step and level.
MOST_SUMMARY_BYTES = 1024 * 1024 - 1  # GitHub drops a larger one whole.
_CUT = "\n**The summary is cut here: GitHub takes no more. `dojo score` shows all of it.**\n"
_SIGNS = {"solved": "✅", "started": "❌", "untouched": "▫️"}


def write(report: Report, score: Score, curriculum: Curriculum) -> str:
    """Append summary and outputs to the step's files, and return the annotations to print.

    Where there is no file for the summary, as outside GitHub, it is returned with them.
    """
    text = summary(report, score)
    said = "".join(f"{line}\n" for line in annotations(report, curriculum))
    if path := os.environ.get(OUTPUT_VARIABLE):
        _append(Path(path), "".join(f"{line}\n" for line in outputs(score)))
    if path := os.environ.get(SUMMARY_VARIABLE):
        _append(Path(path), fit(text, MOST_SUMMARY_BYTES - _size(Path(path))))
        return said
    return text + said


def outputs(score: Score) -> Iterator[str]:
    """Yield the step's outputs, all of them integers."""
    yield f"points={score.points}"
    yield f"max={score.out_of}"
    yield f"percent={score.percent}"
    yield f"solved={score.solved}"


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


def fit(text: str, room: int) -> str:
    """Cut a text after a line so that it takes no more bytes than there is room for, and say so."""
    encoded = text.encode()
    if len(encoded) <= room:
        return text
    kept = encoded[: max(room - len(_CUT.encode()), 0)]
    return (kept[: kept.rfind(b"\n") + 1].decode() + _CUT) if room >= len(_CUT.encode()) else ""


def _topic_table(topic: str, katas: list[KataScore]) -> Iterator[str]:
    points, out_of = sum(kata.points for kata in katas), sum(kata.out_of for kata in katas)
    yield f"### {_name(topic)}: {points} of {out_of} points"
    yield ""
    yield "| | kata | points | checks |"
    yield "|---|---|---:|---:|"
    for kata in katas:
        checks = f"{kata.passed_checks} of {kata.all_checks}"
        yield f"| {_SIGNS[kata.state]} | {_name(kata.id)} | {kata.points} of {kata.out_of} | {checks} |"
    yield ""


def _failures(kata: KataResult) -> Iterator[str]:
    yield f"**{_name(kata.name)}**"
    yield ""
    for check in kata.failures:
        yield f"- {_sentence(check_name(check))}"
    if kata.mistake:
        yield ""
        yield f"> {_sentence(kata.mistake.words)}"
    yield ""


def annotations(report: Report, curriculum: Curriculum) -> Iterator[str]:
    """Yield a workflow command for each failing kata, those that cost most points first."""
    failing = [kata for kata in report.katas if kata.state == "started"]
    failing.sort(key=lambda kata: _lost(kata, curriculum), reverse=True)
    for kata in failing[:MOST_ANNOTATIONS]:
        path = curriculum.stub(curriculum.kata(kata.name))
        check = next((check for check in kata.failures if check.line), kata.failures[0])
        line = check.line or _definition_line(path)
        facts = [(label, plain(text, LONGEST_FACT)) for label, text in check.facts if label != "printed"]
        said = [check_name(check), *(f"{label}: {text}" for label, text in facts)]
        file = _property(path.relative_to(curriculum.root).as_posix())
        yield f"::error file={file},line={line},title={_property(kata.name)}::{_data(' | '.join(said))}"


def _lost(kata: KataResult, curriculum: Curriculum) -> int:
    worth = curriculum.kata(kata.name).points
    return worth - score_kata(kata, worth).points


def _definition_line(path: Path) -> int:
    """Return the line where the learner's function or class begins."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 1
    starts = (number for number, line in enumerate(lines, start=1) if line.startswith(("def ", "class ")))
    return next(starts, 1)


def _data(text: str) -> str:
    """Escape what GitHub would take for the end of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape what would end a property of a workflow command too."""
    return _data(one_line(text)).replace(":", "%3A").replace(",", "%2C")


def _name(text: str) -> str:
    """Escape a name; the underscores within its words mean nothing to Markdown."""
    return markdown(text)


def _sentence(text: str) -> str:
    """Escape a text that may have lone underscores, or begin as a list does."""
    escaped = markdown(text, LONGEST_FACT).replace("_", "\\_")
    return re.sub(r"^(\d*)([-+.)=])", r"\1\\\2", escaped)


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _append(path: Path, text: str) -> None:
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise DojoError(f"cannot write {path}: {error.strerror}.") from None
