"""Results for a person at a terminal."""

import os
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from dojo.curriculum import Kata
from dojo.perf.stars import MOST, drawn
from dojo.report import CheckResult, KataResult, State, fact_lines
from dojo.score import KataScore

_MARKS: dict[State, tuple[str, str, str]] = {
    "solved": ("✓", "+", "green"),
    "started": ("✗", "x", "red"),
    "untouched": ("·", ".", "bright_black"),
}
_BAR_WIDTH = 20
_WIDTH = 100
_MISTAKE = "This looks like a known mistake."


def mark(state: State) -> str:
    """Return the sign of a state, in ASCII where the terminal has nothing else."""
    sign, plain, colour = _MARKS[state]
    return click.style(_printable(sign, plain), fg=colour)


def bar(part: int, whole: int) -> str:
    """Draw a share as a bar."""
    filled = _BAR_WIDTH * part // whole if whole else 0
    full, empty = _printable("█", "#"), _printable("░", "-")
    return click.style(full * filled, fg="green") + click.style(
        empty * (_BAR_WIDTH - filled), fg="bright_black"
    )


def stars(earned: int) -> str:
    """Draw what speed has earned."""
    return click.style(_printable(drawn(earned), "*" * earned + "-" * (MOST - earned)), fg="yellow")


def count(number: int, noun: str) -> str:
    """Write a number of things: 1 point, 2 points."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def kata_heading(kata: Kata) -> str:
    """Name a kata with what it is about, what it is worth, and how long it takes."""
    facts = f"{count(kata.points, 'point')}, {kata.minutes} min"
    parts = [click.style(kata.name, bold=True), kata.task, click.style(facts, fg="bright_black")]
    wide = len(f"{kata.name}  {kata.task}  {facts}") > _columns()
    return f"{parts[0]}  {parts[1]}\n  {parts[2]}" if wide else "  ".join(parts)


def kata_result(kata: Kata, result: KataResult, earned: KataScore) -> Iterator[str]:
    """Tell how a kata's checks ended: the failing ones with their facts, then the mistake behind them."""
    yield kata_heading(kata)
    yield ""
    if result.state == "untouched":
        yield from (f"  {mark('untouched')} {check.sentence}" for check in result.checks)
    elif len({check.facts for check in result.checks}) == 1 and result.failures:
        yield from _one_reason(result.checks)
    else:
        for check in result.checks:
            yield from _check(check)
    if result.mistake:
        yield ""
        words = _wrapped(f"{_MISTAKE} {result.mistake.words}")
        yield words.replace(_MISTAKE, click.style(_MISTAKE, bold=True))
    yield ""
    tally = f"{earned.passed_checks} of {count(earned.all_checks, 'check')} passed"
    fast = "" if result.stars is None else f", {result.stars} of {count(MOST, 'star')}"
    yield f"  {tally}, {earned.points} of {count(earned.out_of, 'point')}{fast}."


def measured(result: KataResult) -> Iterator[str]:
    """Tell what a kata's checks of speed have measured, and no more."""
    for check in result.checks:
        if not check.earns_points:
            yield from _check(check)


def place(path: Path, root: Path) -> str:
    """Write where a file is, from the repository's root; a link, in a terminal that may know those."""
    shown = str(path.relative_to(root) if path.is_relative_to(root) else path)
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return shown
    return f"\x1b]8;;{path.absolute().as_uri()}\x1b\\{shown}\x1b]8;;\x1b\\"


def _check(check: CheckResult) -> Iterator[str]:
    """Tell how a check ended; one of speed says what it measured and, where that is known, what is slow."""
    if check.stars is not None:
        yield f"  {stars(check.stars)} {check.sentence}"
        for _, text in check.facts:
            yield from textwrap.wrap(text, _WIDTH, initial_indent="      ", subsequent_indent="      ")
        return
    sign = mark("solved" if check.passed else "untouched" if check.outcome == "skipped" else "started")
    sentence, *facts = fact_lines(check.sentence, check.facts, _columns())
    yield f"  {sign} {sentence}"
    yield from facts


def _one_reason(checks: Sequence[CheckResult]) -> Iterator[str]:
    """Say once what stopped every check, such as a syntax error."""
    for check in checks:
        yield f"  {mark('started')} {check.sentence}"
    yield ""
    yield from fact_lines("", checks[0].facts, _columns())[1:]


def _wrapped(text: str) -> str:
    """Indent a paragraph, and break it where the terminal ends."""
    if not sys.stdout.isatty():
        return f"  {text}"
    return textwrap.fill(text, _columns(), initial_indent="  ", subsequent_indent="  ")


def _columns() -> int:
    """Return how many signs there is room for in a line."""
    return shutil.get_terminal_size().columns - 1 if sys.stdout.isatty() else sys.maxsize


def _printable(text: str, plain: str) -> str:
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return plain
    return text
