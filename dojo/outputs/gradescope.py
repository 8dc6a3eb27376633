"""The score for Gradescope: `results.json`, a test for each kata.

The format is at https://gradescope-autograders.readthedocs.io/en/latest/specs/.
"""

from dojo.outputs.texts import kata_name, one_line, tell_kata, to_json
from dojo.report import KataResult, Report
from dojo.score import KataScore, Score

_LONGEST_OUTPUT = 5000


def write(report: Report, score: Score) -> str:
    """Write the results; students see which checks fail, and why."""
    document = {
        "score": score.points,
        "output": f"{score.points} of {score.out_of} points, {score.solved} of {len(score.katas)} solved.",
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "execution_time": round(report.seconds),
        "extra_data": {"seed": report.seed},
        "tests": [_test(kata, earned) for kata, earned in zip(report.katas, score.katas, strict=True)],
    }
    return to_json(document)


def _test(kata: KataResult, earned: KataScore) -> dict[str, object]:
    return {
        "name": kata_name(kata.topic, kata.id),
        "score": earned.points,
        "max_score": earned.out_of,
        "status": "passed" if earned.points == earned.out_of else "failed",
        "output": tell_kata(kata, _LONGEST_OUTPUT),
        "tags": [one_line(kata.topic)],
    }
