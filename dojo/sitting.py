"""An attempt that is being made: its clock, and what the journal is told of it."""

import time

from dojo.attempts import Attempt
from dojo.curriculum import Kata
from dojo.journal import Journal, Kind
from dojo.report import KataResult


class Sitting:
    """Lets the clock of an attempt run and stand, and notes what the checks say.

    Parameters
    ----------
    journal : Journal
        Where it is noted.
    kata : Kata
        What the attempt is at.
    attempt : Attempt
        What is known of it: nothing yet, or what was before it was left.
    runs : bool
        Whether the journal knows already that the clock runs.
    """

    def __init__(self, journal: Journal, kata: Kata, attempt: Attempt, *, runs: bool) -> None:
        self.kata = kata
        self.outcome = attempt.outcome
        self._journal = journal
        self._uid = attempt.uid
        self._passed = set(attempt.splits)
        self._before = attempt.seconds
        self._since = time.monotonic() if runs else None

    @property
    def runs(self) -> bool:
        """Whether the clock runs."""
        return self._since is not None

    def elapsed(self) -> float:
        """Return how long the clock has run, in seconds."""
        return self._before + (time.monotonic() - self._since if self._since is not None else 0.0)

    def pause(self) -> None:
        """Stop the clock."""
        if self._since is not None and not self.outcome:
            self._before, self._since = self.elapsed(), None
            self._note("pause")

    def go_on(self) -> None:
        """Let the clock run."""
        if self._since is None and not self.outcome:
            self._since = time.monotonic()
            self._note("resume")

    def judged(self, result: KataResult, text: str) -> None:
        """Note what the checks said of some code, and what of it is new."""
        if self.outcome or result.state == "untouched":
            return
        passed = [check.name for check in result.counted if check.passed]
        code = self._journal.keep(text)
        self._note("run", passed=len(passed), code=code)
        for name in passed:
            if name not in self._passed:
                self._passed.add(name)
                self._note("passed", check=name)
        if result.state == "solved":
            self._end("solved", code=code)

    def give_up(self) -> None:
        """End the attempt unsolved."""
        if not self.outcome:
            self._end("gave_up")

    def _end(self, kind: Kind, **facts: str) -> None:
        self._before, self._since = self.elapsed(), None
        self.outcome = kind
        self._note(kind, **facts)

    def _note(self, kind: Kind, **facts: object) -> None:
        self._journal.record(self.kata, kind, self._uid, **facts)
