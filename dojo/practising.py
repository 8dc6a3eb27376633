"""What practice has to say: times, what became of them since last time, and when a kata is due again."""

import datetime
from collections.abc import Iterator, Sequence

from dojo.attempts import Attempt, attempts, best
from dojo.checks import Check
from dojo.curriculum import Curriculum, Kata
from dojo.journal import Journal, now
from dojo.outputs.terminal import count

_UNITS = (("day", 86400), ("hour", 3600), ("minute", 60))


def clock(seconds: float) -> str:
    """Write a time as a clock does: 4:07, or 1:02:03."""
    minutes, left = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def span(time: datetime.timedelta) -> str:
    """Write roughly how long something takes: 3 days, 1 hour."""
    for unit, seconds in _UNITS:
        number = round(time.total_seconds() / seconds)
        if number >= 1:
            return count(number, unit)
    return "a minute"


def when_due(curriculum: Curriculum, journal: Journal, kata: Kata) -> str:
    """Say when a kata that was practised is due again."""
    from dojo.review import Schedule

    card = Schedule.replay(curriculum, attempts(journal.events())).cards[kata.name]
    return f"Due again in {span(card.due - now())}."


def summary(kata: Kata, checks: Sequence[Check], found: Sequence[Attempt]) -> Iterator[str]:
    """Tell how the last of the attempts at a kata went, beside the one before and the best.

    Parameters
    ----------
    kata : Kata
        The kata.
    checks : sequence of Check
        Its checks.
    found : sequence of Attempt
        All attempts at it, the last of which is told of.
    """
    *earlier, attempt = [each for each in found if each.kata == kata.name]
    par, before = 60.0 * kata.minutes, best(earlier, kata.name)
    solved = attempt.outcome == "solved"
    done = "Solved in" if solved else "Given up after"
    yield f"{done} {clock(attempt.seconds)}, par {clock(par)}."
    if before is not None:
        better = solved and not attempt.hints and not attempt.revealed and attempt.seconds < before
        yield f"{'A new best: it was' if better else 'Your best is'} {clock(before)}."
    last = next((each for each in reversed(earlier) if each.splits), None)
    for check in checks:
        if check.name in attempt.splits:
            old = (
                f" (last time {clock(last.splits[check.name])})" if last and check.name in last.splits else ""
            )
            yield f"  {clock(attempt.splits[check.name]):>7}  {check.sentence}{old}"
