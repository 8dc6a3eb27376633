"""What a student is sent: a page of Markdown that says what was earned, and what fails."""

import re

from dojo.grading.assignment import Assignment
from dojo.grading.gradebook import KataGrade, Row
from dojo.grading.station import Verdict
from dojo.outputs.terminal import count
from dojo.outputs.texts import markdown, tell_kata

_LONGEST = 3000
_INSTEAD = {
    "missing": "Nothing was handed in.",
    "unreadable": "What was handed in could not be read, and earned nothing.",
    "unjudged": "It could not be judged yet.",
}


def feedback(row: Row, verdict: Verdict | None, assignment: Assignment) -> str:
    """Write a student's page."""
    lines = [f"# {markdown(assignment.title)}", ""]
    lines += [
        f"{markdown(row.name or row.student)}: **{row.points} of {count(assignment.out_of, 'point')}**",
        "",
    ]
    if row.late:
        due = f" ({assignment.due:%d %B %Y, %H:%M %Z})" if assignment.due else ""
        lines += [f"There is work that came after the due date{due}. It was not judged.", ""]
    if row.status in _INSTEAD:
        lines += [_INSTEAD[row.status], ""]
    lines += [f"- {markdown(flag)}" for flag in row.flags] + [""] * bool(row.flags)
    if verdict:
        lines += ["| kata | points | checks |", "|---|---:|---:|", *map(_line, row.katas), ""]
        for grade, result in zip(row.katas, verdict.katas, strict=True):
            if result.state == "started":
                lines += [f"## {markdown(grade.name)}", "", *_fenced(tell_kata(result, _LONGEST)), ""]
    if row.commit:
        lines += [f"Judged was the commit {row.commit[:12]}.", ""]
    return "\n".join(lines)


def _line(grade: KataGrade) -> str:
    checks = "not started" if grade.state == "untouched" else f"{grade.passed_checks} of {grade.all_checks}"
    return f"| {markdown(grade.name)} | {grade.points} of {grade.out_of} | {checks} |"


def _fenced(text: str) -> list[str]:
    """Return a text that is shown as it is, whatever is in it."""
    longest = max((len(found) for found in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}text", text, fence]
