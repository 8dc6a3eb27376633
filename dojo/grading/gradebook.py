"""The gradebook: a row for each student, as a table and as JSON (schema: `docs/gradebook.schema.json`)."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from dojo.grading.assignment import Assignment
from dojo.grading.gathered import Gathered
from dojo.grading.similarity import Pair
from dojo.grading.station import Verdict
from dojo.grading.submissions import Student
from dojo.outputs.json import schema_of
from dojo.outputs.texts import one_line, to_json
from dojo.report import KataResult
from dojo.score import KataScore, score_kata

FORMAT_VERSION = 1
Status = Literal["judged", "missing", "unreadable", "unjudged"]
# What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class KataGrade:
    """What a kata earned, and the mistake that explains what failed, where it is a known one."""

    name: str
    state: str
    points: int
    out_of: int
    passed_checks: int
    all_checks: int
    mistake: str | None = None


@dataclass(frozen=True)
class Row:
    """What a student earned.

    Attributes
    ----------
    student, name : str
        Who, as the roster has it.
    status : str
        "judged"; "missing" where nothing was handed in, "unreadable" where nothing could be read of it, and
        "unjudged" where the machine failed: grade again.
    points : int
        The total.
    late : bool
        Whether there is more that came after the due date, which was not judged.
    flags : tuple of str
        What somebody should look at.
    commit : str or None
        What was judged, where it comes from a git repository.
    grader : str
        The version of the grader.
    katas : tuple of KataGrade
        Each kata of the assignment.
    """

    student: str
    name: str
    status: Status
    points: int
    late: bool
    flags: tuple[str, ...]
    commit: str | None
    grader: str
    katas: tuple[KataGrade, ...]


@dataclass(frozen=True)
class Gradebook:
    """What a class earned, in the order of its roster."""

    version: int
    title: str
    due: str | None
    out_of: int
    seed: int
    confinement: str
    grader: str
    rows: tuple[Row, ...]


def row(
    student: Student,
    assignment: Assignment,
    gathered: Gathered | None,
    verdict: Verdict | None,
    grader: str,
    flags: Sequence[str] = (),
) -> Row:
    """Return a student's row: what was gathered of theirs, and what came of it."""
    results = {result.name: result for result in verdict.katas} if verdict else {}
    katas = tuple(_grade(kata.name, assignment.points, results) for kata in assignment.katas)
    status, why = _status(gathered, verdict)
    return Row(
        student=student.id,
        name=student.name,
        status=status,
        points=sum(kata.points for kata in katas),
        late=gathered.late if gathered else False,
        flags=tuple(one_line(flag) for flag in [*why, *(gathered.flags if gathered else ()), *flags]),
        commit=gathered.commit if gathered else None,
        grader=grader,
        katas=katas,
    )


def _status(gathered: Gathered | None, verdict: Verdict | None) -> tuple[Status, list[str]]:
    if gathered is None:
        return "missing", ["nothing was handed in"]
    if gathered.problem:
        return "unreadable", [gathered.problem]
    if verdict is None:
        return "unjudged", ["it was not judged yet"]
    return ("unjudged", [verdict.problem]) if verdict.problem else ("judged", [])


def _grade(name: str, points: Mapping[str, int], results: Mapping[str, KataResult]) -> KataGrade:
    result = results.get(name)
    if result is None:
        return KataGrade(name, "untouched", 0, points[name], 0, 0)
    earned: KataScore = score_kata(result, points[name])
    return KataGrade(
        name,
        earned.state,
        earned.points,
        earned.out_of,
        earned.passed_checks,
        earned.all_checks,
        result.mistake.name if result.mistake else None,
    )


def to_csv(book: Gradebook) -> str:
    """Write a line for each student."""
    katas = [kata.name for kata in book.rows[0].katas] if book.rows else []
    lines: list[list[object]] = [
        ["student", "name", "points", "out_of", *katas, "late", "flags", "commit", "grader"]
    ]
    for each in book.rows:
        points, late = [kata.points for kata in each.katas], "late" if each.late else ""
        who, told = [each.student, each.name], ["; ".join(each.flags), each.commit or "", each.grader]
        lines.append([*who, each.points, book.out_of, *points, late, *told])
    return _csv(lines)


def to_csv_of_pairs(pairs: Iterable[Pair]) -> str:
    """Write a line for each pair that is closer than chance."""
    lines: list[list[object]] = [["student", "other", "bits", "katas"]]
    for pair in pairs:
        shares = "; ".join(f"{kata} {share} %" for kata, share in pair.katas)
        lines.append([*pair.students, pair.bits, shares])
    return _csv(lines)


def to_json_text(book: Gradebook) -> str:
    """Write the whole of it."""
    return to_json(msgspec.to_builtins(book))


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what `to_json_text` writes."""
    return schema_of(Gradebook, "A gradebook of the deep learning katas")


def _csv(lines: Iterable[Iterable[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([_cell(value) for value in line] for line in lines)
    return out.getvalue()


def _cell(value: object) -> object:
    """Return a value of which no text is taken for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
