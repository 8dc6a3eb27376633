"""Tests of attempts and of the schedule that they lead to."""

import datetime

import pytest
from fsrs import Card, Rating, Scheduler

from dojo.attempts import Attempt, attempts, best, open_attempt
from dojo.curriculum import load_curriculum
from dojo.journal import Event
from dojo.review import Schedule, rating_of

from .conftest import ROOT

START = datetime.datetime(2026, 3, 1, 9, tzinfo=datetime.timezone.utc)  # noqa: UP017  # as fsrs asks


def tell(*told: tuple, kata: str = "first/total", attempt: str = "a", begin: float = 0.0) -> list[Event]:
    """Return events of an attempt: a kind, the seconds at which it was, and its facts each."""
    events = []
    for number, (kind, seconds, *facts) in enumerate(told):
        at = START + datetime.timedelta(seconds=begin + seconds)
        of = None if kind == "start" or "elsewhere" in facts else attempt
        uid = attempt if kind == "start" else f"{attempt}{number}"
        events.append(Event(uid, at, kata, kind, of, next((f for f in facts if isinstance(f, dict)), {})))
    return events


def test_times():
    """The clock runs from the start to the end, but for pauses; each check has its time."""
    events = tell(
        ("start", 0), ("passed", 30, {"check": "x"}), ("pause", 60), ("resume", 500),
        ("passed", 510, {"check": "x"}), ("passed", 520, {"check": "y"}), ("solved", 530),
    )  # fmt: skip
    [attempt] = attempts(events)
    assert (attempt.seconds, attempt.outcome) == (90, "solved")
    assert attempt.splits == {"x": 30, "y": 80}
    assert attempt.ended == START + datetime.timedelta(seconds=530)


def test_broken_off():
    """Where an attempt was killed, the clock stands at what is known last, whatever comes later."""
    [attempt] = attempts(tell(("start", 0), ("run", 40), ("hint", 90000, "elsewhere")))
    assert (attempt.seconds, attempt.hints, attempt.outcome) == (40, 1, "")
    [attempt] = attempts(tell(("start", 0), ("run", 40), ("resume", 90000), ("run", 90010)))
    assert attempt.seconds == 50


def test_hint_while_paused():
    """A hint does not let the clock run again."""
    told = ("start", 0), ("pause", 10), ("hint", 100), ("hint", 200, "elsewhere"), ("gave_up", 300)
    [attempt] = attempts(tell(*told))
    assert (attempt.seconds, attempt.hints, attempt.outcome) == (10, 2, "gave_up")


def test_several_attempts():
    """Each event belongs to its own attempt, and the best time is that of one without help."""
    events = [
        *tell(("start", 0), ("solved", 50), attempt="a"),
        *tell(("start", 0), ("hint", 5), ("solved", 20), attempt="b", begin=100),
        *tell(("start", 0), ("solved", 40), attempt="c", begin=200),
        *tell(("start", 0), ("run", 7), attempt="d", begin=300),
        *tell(("start", 0), ("solved", 1), attempt="e", begin=400, kata="first/scale"),
    ]
    found = attempts(reversed(events))
    assert [each.seconds for each in found] == [50, 20, 40, 7, 1]
    assert best(found, "first/total") == 40
    assert open_attempt(found, "first/total").uid == "d"
    assert open_attempt(found, "first/scale") is None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([("gave_up", 10)], Rating.Again),
        ([("reveal", 5), ("solved", 10)], Rating.Again),
        ([("hint", 5), ("solved", 10)], Rating.Hard),
        ([("solved", 121)], Rating.Hard),
        ([("solved", 119)], Rating.Good),
        ([("solved", 59)], Rating.Easy),
        ([("solved", 59), ("rating", 70, {"rating": "again"})], Rating.Again),
        (
            [("solved", 500), ("rating", 501, {"rating": "hard"}), ("rating", 502, {"rating": "easy"})],
            Rating.Easy,
        ),
    ],
)
def test_rating(told, expected):
    """The evidence decides how it went, unless the learner says it."""
    [attempt] = attempts(tell(("start", 0), *told))
    assert rating_of(attempt, 60) == expected


def test_a_month():
    """A month of practice leads to the very schedule that fsrs gives for the same reviews."""
    curriculum = load_curriculum(ROOT)
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    cards: dict[str, Card] = {}
    found: list[Attempt] = []
    for day in range(31):
        at = START + datetime.timedelta(days=day)
        # Two new katas on each of the first ten days, and whatever is due.
        names = [kata.name for kata in curriculum][2 * day : 2 * day + 2 if day < 10 else 0]
        names += [name for name, card in sorted(cards.items()) if card.due <= at]
        assert sorted(Schedule.replay(curriculum, found).due(at)) == sorted(set(names) & set(cards))
        for number, name in enumerate(names):
            seconds = [200, 600, 1500, 90, 3000][(day + number) % 5]
            outcome = "gave_up" if (day + number) % 7 == 6 else "solved"
            ended = at + datetime.timedelta(seconds=seconds)
            found.append(Attempt(f"{day} {name}", name, at, ended, outcome, seconds))
            rating = rating_of(found[-1], 60 * curriculum.kata(name).minutes)
            cards[name], _ = scheduler.review_card(cards.get(name) or Card(1, due=at), rating, ended)
    assert len(found) > 40
    replayed = Schedule.replay(curriculum, reversed(found)).cards
    assert {name: (c.due, c.stability, c.difficulty) for name, c in cards.items()} == {
        name: (c.due, c.stability, c.difficulty) for name, c in replayed.items()
    }


def test_katas_that_are_no_more(house):
    """Attempts at katas that the curriculum has no longer are passed over."""
    gone = Attempt("a", "first/gone", START, START, "solved", 5.0)
    assert Schedule.replay(house.curriculum, [gone]).cards == {}
