"""The score for Classroom 50: the `result.json` that its runner reads, `classroom50/result/v1`.

The format is at https://github.com/foundation50/classroom50/wiki/Advanced-Autograding.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby

from dojo.errors import DojoError
from dojo.outputs.texts import kata_name, one_line, to_json
from dojo.score import KataScore, Score

MOST_ROWS = 100
_NEEDED = ("CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL", "USERNAME")


def write(score: Score, environ: Mapping[str, str], now: datetime) -> str:
    """Write the result of the submission that the runner's environment describes."""
    missing = [name for name in _NEEDED if not environ.get(name)]
    if missing:
        raise DojoError(
            f"a result for Classroom 50 needs the environment variables {', '.join(missing)}, which its"
            " runner sets: see docs/classroom/README.md."
        )
    document = {
        "schema": "classroom50/result/v1",
        "classroom": environ["CLASSROOM"],
        "assignment": environ["ASSIGNMENT"],
        "assignment_type": environ.get("ASSIGNMENT_TYPE") or "individual",
        "owner": environ["USERNAME"],
        "submission": environ["SUBMISSION_TAG"],
        "commit": environ["COMMIT_URL"],
        "release": environ["RELEASE_URL"],
        "review": environ.get("REVIEW_URL") or environ["COMMIT_URL"],
        "datetime": now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "score": score.points,
        "max-score": score.out_of,
        "tests": list(_rows(score)),
    }
    return to_json(document)


def _rows(score: Score) -> Iterator[dict[str, object]]:
    """Yield a row for each kata; where they are too many, for each topic, else one for all."""
    by_kata = [(kata_name(kata.topic, kata.id), [kata]) for kata in score.katas]
    by_topic = [
        (one_line(topic), list(katas)) for topic, katas in groupby(score.katas, key=lambda kata: kata.topic)
    ]
    for rows in (by_kata, by_topic, [("all katas", list(score.katas))]):
        if len(rows) <= MOST_ROWS:
            yield from (_row(name, katas) for name, katas in rows)
            return


def _row(name: str, katas: Sequence[KataScore]) -> dict[str, object]:
    points, out_of = sum(kata.points for kata in katas), sum(kata.out_of for kata in katas)
    return {
        # The runner puts the name into a Markdown table as it is.
        "test-name": re.sub(r"[^\w /.,-]", "", name) or "unnamed",
        "passed": points == out_of,
        "score": points,
        "max-score": out_of,
    }
