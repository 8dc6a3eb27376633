"""The score for GitHub Classroom's reporter, which reads base64 of JSON from a step's output.

The reader is https://github.com/classroom-resources/autograding-grading-reporter.
"""

import base64
import json

from dojo.outputs.texts import kata_name, tell_kata
from dojo.report import KataResult, Report
from dojo.score import KataScore, Score

# The reporter gets it as an environment variable, of which Linux takes 128 KiB with its name.
MOST_BYTES = 120_000
_LENGTHS_OF_MESSAGES = (2000, 500, 100, 1)


def write(report: Report, score: Score) -> str:
    """Write the results on one line, with messages as long as there is room for."""
    for length in _LENGTHS_OF_MESSAGES:
        encoded = _encode(report, score, length)
        if len(encoded) <= MOST_BYTES:
            break
    return encoded.decode() + "\n"


def _encode(report: Report, score: Score, longest_message: int) -> bytes:
    solved = score.points == score.out_of
    document = {
        "version": 1,
        "status": "pass" if solved else "fail",
        "max_score": score.out_of,
        "tests": [
            _test(kata, earned, longest_message)
            for kata, earned in zip(report.katas, score.katas, strict=True)
        ],
    }
    return base64.b64encode(json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode())


def _test(kata: KataResult, earned: KataScore, longest_message: int) -> dict[str, object]:
    passed = earned.points == earned.out_of
    name = kata_name(kata.topic, kata.id)
    return {
        "name": name,
        "status": "pass" if passed else "fail",
        "score": earned.points,
        "message": None if passed else tell_kata(kata, longest_message),
        "filename": f"katas/{name}.py",
        "line_no": next((check.line for check in kata.failures if check.line), 0),
        "duration": round(1000 * sum(check.seconds for check in kata.checks)),
    }
