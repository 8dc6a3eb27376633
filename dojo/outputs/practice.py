"""The report of a learner's practice, as a page."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dojo.attempts import Attempt, best
from dojo.checks import Check, expected_checks
from dojo.curriculum import Curriculum, Kata
from dojo.outputs.html import render
from dojo.practising import clock, span
from dojo.report import KataResult
from dojo.review import Schedule
from dojo.score import score_kata, total

_WEEKS = 53
_MINUTES_OF_LEVELS = (0, 10, 25, 45)  # More than so many minutes a day: the levels of the calendar.
_SHOWN_ATTEMPTS = 12
_SHOWN_CHECKS = 10
_MOST_PARS = 3.0  # What took longer is drawn as long as this.


@dataclass(frozen=True)
class Day:
    """A square of the calendar: its week and weekday, and how long was practised."""

    date: datetime.date
    week: int
    weekday: int
    minutes: int

    @property
    def level(self) -> int:
        """How dark it is, from 0 to 4."""
        return sum(self.minutes > least for least in _MINUTES_OF_LEVELS)


@dataclass
class WeakCheck:
    """A check that held its learner up: how long, from the pass before to its own, and how often in vain."""

    kata: str
    sentence: str
    seconds: float = 0.0
    passed: int = 0
    missed: int = 0


@dataclass(frozen=True)
class Practised:
    """What became of one kata: its attempts that have ended, the last ones as parts of par."""

    kata: Kata
    attempts: Sequence[Attempt]
    due: str
    bars: Sequence[float] = field(default=())

    @property
    def solved(self) -> int:
        """How many of them ended well."""
        return sum(each.outcome == "solved" for each in self.attempts)

    @property
    def best(self) -> float | None:
        """The shortest time without help, in seconds."""
        return best(self.attempts, self.kata.name)

    @property
    def told(self) -> str:
        """The picture in words."""
        times = ", ".join(clock(each.seconds) for each in self.attempts[-_SHOWN_ATTEMPTS:])
        return f"{times}; par {clock(60 * self.kata.minutes)}"


def page(
    curriculum: Curriculum,
    results: Mapping[Kata, KataResult],
    attempts: Sequence[Attempt],
    at: datetime.datetime,
) -> str:
    """Write the page.

    Parameters
    ----------
    curriculum : Curriculum
        The katas.
    results : mapping of Kata to KataResult
        How they stand.
    attempts : sequence of Attempt
        All that were made.
    at : datetime
        Now, in UTC.
    """
    scores = {kata: score_kata(result, kata.points) for kata, result in results.items()}
    ended = [each for each in attempts if each.ended is not None]
    days = list(calendar(attempts, at.astimezone().date()))
    return render(
        "report",
        date=f"{at.astimezone():%d %B %Y}",
        total=total(scores.values()),
        topics=[(topic, total(scores[kata] for kata in topic.katas)) for topic in curriculum.topics],
        days=days,
        practised_days=sum(day.minutes > 0 for day in days),
        months=list(_months(days)),
        katas=list(_practised(curriculum, ended, at)),
        weakest=weakest(curriculum, ended)[:_SHOWN_CHECKS],
        attempts=len(ended),
        seconds=sum(each.seconds for each in attempts),
        most_pars=_MOST_PARS,
    )


def calendar(attempts: Iterable[Attempt], today: datetime.date) -> Iterator[Day]:
    """Yield the days of the last year, the weeks whole, with the minutes of the attempts begun on each."""
    seconds: dict[datetime.date, float] = defaultdict(float)
    for each in attempts:
        seconds[each.started.astimezone().date()] += each.seconds
    first = today - datetime.timedelta(weeks=_WEEKS - 1, days=today.weekday())
    for number in range((today - first).days + 1):
        date = first + datetime.timedelta(days=number)
        minutes = -(-int(seconds[date]) // 60)
        yield Day(date, number // 7, number % 7, minutes)


def weakest(curriculum: Curriculum, ended: Iterable[Attempt]) -> list[WeakCheck]:
    """Return the checks that were missed most often, then those that held up longest when last passed."""
    attempts: dict[str, list[Attempt]] = defaultdict(list)
    for each in ended:
        attempts[each.kata].append(each)
    found: list[WeakCheck] = []
    for kata in curriculum:
        if kata.name in attempts:
            checks = expected_checks(curriculum.checks(kata), perf=False)
            found.extend(_weak(kata, checks, attempts[kata.name]))
    held = [each for each in found if each.missed or each.seconds >= 1]
    return sorted(held, key=lambda each: (-each.missed, -each.seconds, each.kata))


def _weak(kata: Kata, checks: Sequence[Check], attempts: Iterable[Attempt]) -> Iterable[WeakCheck]:
    """Return how a kata's checks fared in some attempts at it."""
    found = {check.name: WeakCheck(kata.name, check.sentence) for check in checks}
    for each in attempts:
        when, before = each.splits, 0.0
        for check in sorted(checks, key=lambda check: when.get(check.name, float("inf"))):
            weak = found[check.name]
            if check.name in when:
                weak.passed += 1
                weak.seconds = when[check.name] - before
                before = when[check.name]
            else:
                weak.missed += 1
    return found.values()


def _practised(
    curriculum: Curriculum, ended: Sequence[Attempt], at: datetime.datetime
) -> Iterator[Practised]:
    cards = Schedule.replay(curriculum, ended).cards
    own: dict[str, list[Attempt]] = defaultdict(list)
    for each in ended:
        own[each.kata].append(each)
    for kata in sorted((kata for kata in curriculum if kata.name in own), key=lambda k: cards[k.name].due):
        due = cards[kata.name].due
        par = 60.0 * kata.minutes
        bars = [min(each.seconds / par, _MOST_PARS) for each in own[kata.name][-_SHOWN_ATTEMPTS:]]
        yield Practised(kata, own[kata.name], "now" if due <= at else f"in {span(due - at)}", bars)


def _months(days: Sequence[Day]) -> Iterator[tuple[int, str]]:
    """Yield the week in which each month begins, and its name."""
    for day in days:
        if day.date.day == 1 and day.week < _WEEKS - 1:
            yield day.week, f"{day.date:%b}"
