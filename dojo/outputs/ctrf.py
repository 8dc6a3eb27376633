"""The checks in the Common Test Report Format, and the points where it leaves room for more.

The format is at https://github.com/ctrf-io/ctrf/blob/main/spec/ctrf.md.
"""

from collections import Counter
from datetime import UTC, datetime

from dojo.outputs.texts import check_name, kata_name, one_line, tell_check, to_json
from dojo.report import CheckResult, KataResult, Report
from dojo.score import Score

_LONGEST_MESSAGE = 5000
_STATUSES = ("passed", "failed", "skipped", "pending", "other")


def write(report: Report, score: Score, now: datetime) -> str:
    """Write a test for each check, as of a run that has just ended."""
    tests = [_test(kata, check) for kata in report.katas for check in kata.checks]
    counts = Counter(test["status"] for test in tests)
    stop = int(now.timestamp() * 1000)
    points = [
        {"kata": kata_name(kata.topic, kata.id), "points": kata.points, "max": kata.out_of}
        for kata in score.katas
    ]
    document = {
        "reportFormat": "CTRF",
        "specVersion": "0.0.0",
        "timestamp": now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "generatedBy": "dojo",
        "results": {
            "tool": {"name": "dojo"},
            "summary": {
                "tests": len(tests),
                **{status: counts[status] for status in _STATUSES},
                "suites": len(report.katas),
                "start": stop - _milliseconds(report.seconds),
                "stop": stop,
                "extra": {"points": score.points, "max": score.out_of, "solved": score.solved},
            },
            "tests": tests,
            "extra": {"katas": points, "seed": report.seed},
        },
    }
    return to_json(document)


def _test(kata: KataResult, check: CheckResult) -> dict[str, object]:
    told = {} if check.passed else {"message": tell_check(check, kata.mistake, _LONGEST_MESSAGE)}
    return {
        "name": check_name(check),
        "status": _status(check),
        "rawStatus": check.outcome,
        "duration": _milliseconds(check.seconds),
        "suite": [one_line(kata.topic), one_line(kata.id)],
        "filePath": f"tests/katas/{kata_name(kata.topic, f'test_{kata.id}')}.py",
        **told,
        "extra": {"earnsPoints": check.earns_points},
    }


def _status(check: CheckResult) -> str:
    """Return passed or failed, as the points count it; what earns none was skipped, or has no star."""
    if check.passed:
        return "passed"
    return "failed" if check.earns_points else "skipped"


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)
