"""The score as JSON, of which `docs/score.schema.json` is the schema."""

import inspect
from dataclasses import dataclass
from typing import Any

import msgspec

from dojo.errors import DojoError
from dojo.outputs.texts import to_json
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
    return to_json(msgspec.to_builtins(Document(FORMAT_VERSION, score, report)))


def load(text: bytes) -> Report:
    """Read the report that `dump` has written; what it is worth is counted anew."""
    try:
        document = msgspec.json.decode(text, type=Document)
    except msgspec.MsgspecError as error:
        raise DojoError(f"that is no score as `dojo score --json` writes it: {error}.") from None
    if document.version != FORMAT_VERSION:
        raise DojoError(f"that score is of version {document.version}, this dojo reads {FORMAT_VERSION}.")
    return document.report


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what `dump` writes."""
    return schema_of(Document, "A score of the deep learning katas")


def schema_of(kind: type, title: str) -> dict[str, Any]:
    """Return the JSON Schema of a dataclass."""
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": draft, "title": title, **_dedented(msgspec.json.schema(kind))}


def _dedented(part: Any) -> Any:
    """Take the indentation out of descriptions: from Python 3.13 on, docstrings have none."""
    if isinstance(part, dict):
        cleaned = {key: _dedented(value) for key, value in part.items()}
        if isinstance(cleaned.get("description"), str):
            cleaned["description"] = inspect.cleandoc(cleaned["description"])
        return cleaned
    return [_dedented(item) for item in part] if isinstance(part, list) else part
