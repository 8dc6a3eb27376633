"""What a failing check has to say: why it failed, and which known mistake that is."""

import inspect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from dojo import limits, rerunning
from dojo.curriculum import Curriculum, Kata
from dojo.diagnosis import agreeing_mistakes
from dojo.errors import CannotJudge, Crash
from dojo.executing import CannotLoad
from dojo.explaining import Comparison, explain, is_timeout
from dojo.loading import Seam
from dojo.perf.stars import NoStarError, RefusedError
from dojo.recording import Call, Recorder
from dojo.sources import load_answers, load_solution

_PRINTED_LINES = 20
_PRINTED_CHARACTERS = 2000


@dataclass(frozen=True)
class Failed:
    """A check that failed: of which kata, by what, what it had printed, and after how many seconds."""

    kata: Kata
    item: pytest.Item
    error: BaseException
    printed: str
    seconds: float


class Telling:
    """Tells of the failing checks of a session.

    Parameters
    ----------
    curriculum : Curriculum
        Where solutions and rival answers are.
    seam : Seam
        Whose code is judged.
    recorder, comparison : Recorder, Comparison
        What the running check has called, and compared last.
    """

    def __init__(
        self, curriculum: Curriculum, seam: Seam, recorder: Recorder, comparison: Comparison
    ) -> None:
        self._curriculum = curriculum
        self._seam = seam
        self._recorder = recorder
        self._comparison = comparison
        self._suspects: dict[Kata, dict[str, str]] = {}
        self._passed: dict[Kata, list[pytest.Item]] = {}
        self._rerunning: set[Kata] = set()

    def told(self, failed: Failed, settings: Any) -> dict[str, Any]:
        """Return what a failing check has to say, in as much time as the check had by `settings`."""
        try:
            with limits.limited(failed.item, settings):
                return self._told(failed)
        except limits.TooLongToExplainError:
            problem = "what it was given, or gave, takes too long to show: is there an endless loop?"
            return {"facts": [("problem", problem)], "outcome": "timeout", "agrees": None}

    def passed(self, kata: Kata, item: pytest.Item, seconds: float, settings: Any) -> dict[str, Any]:
        """Return what a check that passed has to say: which suspects are none, for they fail it."""
        if not rerunning.can_rerun(item, seconds):
            return {}
        if kata not in self._rerunning:
            self._passed.setdefault(kata, []).append(item)
            return {}
        left = {}
        suspects = self._suspects[kata]
        answers = load_answers(self._curriculum, kata) if suspects else {}
        try:
            with limits.limited(item, settings):
                for name, words in suspects.items():
                    with self._seam.lent(kata, answers[name]):
                        if self._passes([item]):
                            left[name] = words
        except limits.TooLongToExplainError:
            return {}
        self._suspects[kata] = left
        return {"agrees": left}

    def _told(self, failed: Failed) -> dict[str, Any]:
        kata, error = failed.kata, failed.error
        source = self._seam.source
        explanation = explain(error, self._recorder, self._comparison, failed.item.path, source.path(kata))
        timeout, untouched = is_timeout(error), source.untouched(kata)
        # No program runs here on files that a worker has left: git does what a repository tells it to.
        risky = kata.programs and self._recorder.folder is None
        # Its data are large, and what it did is right.
        too_slow = isinstance(error, NoStarError | RefusedError)
        calls = () if timeout or untouched or risky or too_slow else tuple(self._recorder.calls)
        facts = list(explanation.facts)
        if printed := failed.printed.strip():
            tail = "\n".join(printed[-_PRINTED_CHARACTERS:].splitlines()[-_PRINTED_LINES:])
            facts.append(("printed", tail))
        return {
            "facts": facts,
            "line": explanation.line,
            "outcome": "timeout" if timeout else _outcome(error),
            "untouched": untouched,
            "agrees": self._agreeing(failed, calls),
        }

    def _agreeing(self, failed: Failed, calls: Sequence[Call]) -> dict[str, str] | None:
        """Return the wrong answers that agree, with their words: those that did so at each failure before."""
        suspects = self._suspects.get(failed.kata)
        if suspects == {}:
            return {}
        try:
            answers = load_answers(self._curriculum, failed.kata)
            solution = load_solution(self._curriculum, failed.kata)
        except CannotLoad:
            return None
        names = suspects or [name for name in answers if name.startswith("wrong_")]
        wrong = {name: answers[name] for name in names}
        if inspect.isclass(solution):
            found = self._failing_alike(failed, wrong) if calls else None
        else:
            found = agreeing_mistakes(solution, wrong, calls, failed.kata.mutates)
        if found is None:
            return None
        agreeing = {name: " ".join((inspect.getdoc(wrong[name]) or "").split()) for name in found}
        self._suspects[failed.kata] = agreeing
        return agreeing

    def _failing_alike(self, failed: Failed, wrong: Mapping[str, Any]) -> list[str] | None:
        """Return the wrong answers with which all checks so far end alike; None where that is unknown."""
        kata, item = failed.kata, failed.item
        if not rerunning.can_rerun(item, failed.seconds):
            return None
        theirs = rerunning.Failure.of(failed.error, self._comparison, item.path)
        if not theirs.lines:
            return None
        found = []
        try:
            for name, answer in wrong.items():
                with self._seam.lent(kata, answer):
                    failure = rerunning.rerun(item, self._comparison)
                    if failure and failure.is_like(theirs) and self._passes(self._passed.get(kata, ())):
                        found.append(name)
        except pytest.fail.Exception:  # Time is up, for this alone: why the check failed is known.
            return None
        self._rerunning.add(kata)
        self._passed.pop(kata, None)  # They have told what they can.
        return found

    def _passes(self, items: Iterable[pytest.Item]) -> bool:
        return not any(rerunning.rerun(item, self._comparison) for item in items)


def _outcome(error: BaseException) -> str:
    """Say how a failing check ended: it may not be its own fault."""
    if isinstance(error, CannotJudge):
        return "missing"
    return "crashed" if isinstance(error, Crash) else "failed"
