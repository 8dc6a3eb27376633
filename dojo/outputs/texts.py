"""Texts from learners, made fit to be shown: without control characters, and of a sensible length."""

import json

from dojo.harmless import no_command, visible
from dojo.report import CheckResult, KataResult, Mistake, fact_lines

LONGEST_FACT = 1000
LONGEST_NAME = 100
LONGEST_SENTENCE = 300
_MARKDOWN = "\\`*{}[]<>#|~&"


def plain(text: str, limit: int) -> str:
    """Return a text without terminal escapes and control characters, cut to a number of characters."""
    beginning = text[: 4 * limit]  # Cleaning ten megabytes of prints would take its time.
    return _cut(visible(beginning), limit, longer=len(text) > len(beginning))


def one_line(text: str, limit: int = LONGEST_SENTENCE) -> str:
    """Return a text as one line that is no command of a log, and clean as `plain` leaves it."""
    return no_command(" ".join(plain(text, limit).split()))


def markdown(text: str, limit: int = LONGEST_SENTENCE) -> str:
    """Return a text as one line that Markdown and HTML show as it is."""
    line = one_line(text, limit)
    return "".join("\\" + character if character in _MARKDOWN else character for character in line)


def kata_name(topic: str, kata: str) -> str:
    """Return how a kata is called."""
    return f"{one_line(topic, LONGEST_NAME // 2 - 1)}/{one_line(kata, LONGEST_NAME // 2)}"


def check_name(check: CheckResult) -> str:
    """Return how a check is called: by its sentence, or by its function where it has none."""
    return one_line(check.sentence) or one_line(check.name)


def brief(check: CheckResult) -> str:
    """Return what came of a failing check on one line, without what it printed."""
    facts = (f"{label}: {plain(text, LONGEST_FACT)}" for label, text in check.facts if label != "printed")
    return one_line(" | ".join(facts)) or check.outcome


def tell_check(check: CheckResult, mistake: Mistake | None, limit: int) -> str:
    """Tell what came of a failing check, as a terminal shows it, and the mistake behind it."""
    return _tell([*_lines(check), *_mistake_lines(mistake)], limit)


def tell_kata(kata: KataResult, limit: int) -> str:
    """Tell what fails in a kata; facts that checks share, such as a syntax error, are told once."""
    if kata.state == "untouched":
        return "Not started."
    lines: list[str] = []
    told: tuple[tuple[str, str], ...] = ()
    for check in kata.failures:
        lines.extend(_lines(check) if check.facts != told else [check_name(check)])
        told = check.facts
    return _tell([*lines, *_mistake_lines(kata.mistake)], limit)


def to_json(document: object) -> str:
    """Write a document as JSON in UTF-8, with "?" for halves of characters."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def _lines(check: CheckResult) -> list[str]:
    facts = [(one_line(label), plain(text, LONGEST_FACT)) for label, text in check.facts]
    return fact_lines(check_name(check), facts)


def _mistake_lines(mistake: Mistake | None) -> list[str]:
    return (
        ["", f"This looks like a known mistake. {one_line(mistake.words, LONGEST_FACT)}"] if mistake else []
    )


def _tell(lines: list[str], limit: int) -> str:
    return _cut(no_command("\n".join(lines)), limit)


def _cut(text: str, limit: int, *, longer: bool = False) -> str:
    return text[: max(limit - 1, 0)] + "…" if longer or len(text) > limit else text
