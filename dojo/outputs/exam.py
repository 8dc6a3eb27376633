"""The report of an exam, as a page."""

from collections.abc import Mapping

from dojo.curriculum import Curriculum, Kata
from dojo.exam import Exam
from dojo.outputs.html import render
from dojo.report import Report
from dojo.score import Score


def page(
    exam: Exam, report: Report, score: Score, curriculum: Curriculum, seconds: Mapping[Kata, float]
) -> str:
    """Write the page.

    Parameters
    ----------
    exam : Exam
        The exam, which knows what was handed in.
    report, score : Report, Score
        What its checks said, and what that is worth.
    curriculum : Curriculum
        Where the katas are.
    seconds : mapping of Kata to float
        How long each of those that were begun was worked on.
    """
    rows = []
    for result, earned in zip(report.katas, score.katas, strict=True):
        kata = curriculum.kata(result.name)
        file = exam.folder / "katas" / kata.topic / f"{kata.id}.py"
        code = file.read_bytes().decode(errors="replace") if file.is_file() else ""
        rows.append(
            {"kata": kata, "result": result, "earned": earned, "seconds": seconds.get(kata), "code": code}
        )
    begun = f"{exam.facts.begun.astimezone():%d %B %Y, %H:%M}"
    return render("exam", begun=begun, minutes=f"{exam.facts.minutes:g}", score=score, rows=rows)
