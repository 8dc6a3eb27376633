"""The score as JSON, of which `docs/score.schema.json` is the schema."""

from dataclasses import dataclass
from typing import Any

import msgspec

from dojo.report import Report
from dojo.score import Score

FORMAT_VERSION = 1


@dataclass(frozen=True)
class Document:
    """What the file holds: the points, and what they rest on."""

    version: int
    score: Score
    report: Report


def dump(report: Report, score: Score) -> str:
    """Write a report and its score."""
    encoded = msgspec.json.encode(Document(FORMAT_VERSION, score, report))
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what `dump` writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A score of the deep learning katas",
        **msgspec.json.schema(Document),
    }
