"""Attempts: what the journal's events come to."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dojo.journal import Event

RATINGS = ("again", "hard", "good", "easy")  # how well an attempt went


@dataclass
class Attempt:
    """One go at a kata, against the clock.

    `seconds` is how long the clock has run: not while it was paused, and, where the attempt was broken off,
    up to the last thing that is known of it. `splits` says for each check when it first passed.
    """

    uid: str
    kata: str
    started: datetime.datetime
    ended: datetime.datetime | None = None
    outcome: str = ""
    seconds: float = 0.0
    splits: dict[str, float] = field(default_factory=dict)
    hints: int = 0
    revealed: bool = False
    rating: str = ""
    _running_since: datetime.datetime | None = None

    def take(self, event: Event) -> None:
        """Take account of an event, which comes after all those before."""
        if event.kind == "rating":
            self.rating = event.facts["rating"]
            return
        if self.ended is not None:
            return
        if event.attempt is not None or event.kind == "start":  # Not from elsewhere.
            self._run(event)
        match event.kind:
            case "passed":
                self.splits.setdefault(event.facts["check"], self.seconds)
            case "hint":
                self.hints += 1
            case "reveal":
                self.revealed = True
            case "solved" | "gave_up":
                self.outcome, self.ended = event.kind, event.at

    def _run(self, event: Event) -> None:
        """Let the clock run up to an event; where one resumes, nobody knows what was before."""
        if self._running_since is not None and event.kind != "resume":
            self.seconds += max(0.0, (event.at - self._running_since).total_seconds())
        runs = self._running_since is not None or event.kind in ("start", "resume")
        self._running_since = event.at if runs and event.kind != "pause" else None


def attempts(events: Iterable[Event]) -> list[Attempt]:
    """Return the attempts that events tell of, in the order in which they began.

    A hint or a solution that was asked for elsewhere, while an attempt at its kata was open, counts for it.
    """
    found: dict[str, Attempt] = {}
    open_ones: dict[str, Attempt] = {}
    for event in sorted(events, key=lambda event: event.at):
        if event.kind == "start":
            found[event.uid] = open_ones[event.kata] = Attempt(event.uid, event.kata, event.at)
            found[event.uid].take(event)
            continue
        of = found.get(event.attempt or "") or open_ones.get(event.kata)
        if of is not None:
            of.take(event)
            if of.ended is not None and open_ones.get(event.kata) is of:
                del open_ones[event.kata]
    return list(found.values())


def open_attempt(found: Sequence[Attempt], kata: str) -> Attempt | None:
    """Return the attempt at a kata that has begun last, if it has not ended."""
    own = [attempt for attempt in found if attempt.kata == kata]
    return own[-1] if own and own[-1].ended is None else None


def best(found: Iterable[Attempt], kata: str) -> float | None:
    """Return the shortest time in which a kata was solved without help, in seconds."""
    own = (each for each in found if each.kata == kata and each.outcome == "solved" and not each.revealed)
    return min((each.seconds for each in own if not each.hints), default=None)
