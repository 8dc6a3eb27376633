"""Tests of the report of practice, as a page in a browser."""

import datetime
import itertools

import pytest

from dojo.attempts import Attempt
from dojo.journal import Journal
from dojo.outputs.practice import calendar, weakest

from .browser import browse

TODAY = datetime.date(2026, 11, 26)
# Nothing is as wide as to be cut off, nothing comes from elsewhere, and what scrolls can be reached by keys.
SEEN = """{
    wide: document.documentElement.scrollWidth > innerWidth,
    ground: getComputedStyle(document.body).backgroundColor,
    headings: [...document.querySelectorAll("h2")].map(h => h.textContent),
    foreign: [...document.querySelectorAll("[src], link[href], script[src]")].length,
    unnamed: [...document.querySelectorAll("svg, progress")].filter(e => !e.ariaLabel).length,
    squares: document.querySelectorAll("#calendar ~ .scrolls rect[fill^='var(--level']").length,
    scrolls: [...document.querySelectorAll(".scrolls")].every(e => e.tabIndex === 0),
    text: document.querySelector("main").innerText,
}"""


@pytest.fixture
def page(house, tmp_path_factory):
    """Return the report of two attempts at one kata, and one in vain at another."""
    house.solve("total")
    start = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=3)
    steps = itertools.count()
    journal = Journal(house.root, clock=lambda: start + datetime.timedelta(seconds=90 * next(steps)))
    total, largest = house.kata("total"), house.kata("largest")
    for kata, outcome in ((total, "solved"), (total, "solved"), (largest, "gave_up")):
        begun = journal.record(kata, "start")
        journal.record(kata, "passed", begun.uid, check="test_example")
        journal.record(kata, outcome, begun.uid)
    out = tmp_path_factory.mktemp("out") / "practice <1>.html"
    done = house.dojo("report", "--out", str(out))
    assert (done.status, done.out.strip()) == (0, str(out))
    return out


@pytest.mark.parametrize("dark", [False, True])
def test_in_a_browser(page, dark):
    """It shows everything, takes nothing from elsewhere, and is light or dark as its reader is."""
    seen = browse(page, SEEN, dark=dark)
    assert seen["headings"] == [
        *("Progress by topic", "Days of practice", "Times against par", "What holds you up")
    ]
    assert (seen["foreign"], seen["unnamed"], seen["squares"], seen["scrolls"]) == (0, 0, 1, True)
    assert seen["ground"] == ("rgb(13, 17, 23)" if dark else "rgb(255, 255, 255)")
    assert "1 of 3 katas solved" in seen["text"]
    assert "2 of 2" in seen["text"]
    assert "3 attempts against the clock, 9:00 in all" in seen["text"]


@pytest.mark.parametrize("width", [500, 1600])
def test_narrow_and_wide(page, width):
    """Nothing is cut off in a narrow window."""
    assert not browse(page, SEEN, width=width)["wide"]


def test_nothing_practised(house):
    """Without an attempt it says how to begin."""
    house.dojo("report")
    assert "dojo practice" in (house.root / ".dojo" / "report.html").read_text()


def test_where_it_cannot_be_written(house):
    """It says what to do."""
    done = house.dojo("report", "--out", str(house.root / "tox.ini" / "page.html"))
    assert (done.status, "Say another file" in done.err) == (2, True)


def test_calendar():
    """The last square is today, the first a Monday a year ago; what was begun on a day counts for it."""
    started = datetime.datetime(2026, 11, 25, 12).astimezone()
    days = list(calendar([Attempt("u", "k", started, seconds=61.0)] * 2, TODAY))
    assert (days[0].date.weekday(), days[0].weekday, days[-1].date) == (0, 0, TODAY)
    assert (TODAY - days[0].date).days in range(52 * 7, 53 * 7)
    assert [(day.date.day, day.minutes, day.level) for day in days if day.minutes] == [(25, 3, 1)]
    assert [day.week for day in days] == sorted(day.week for day in days)


def test_weakest_checks(house):
    """Checks missed come first, then what held up longest: from the pass before to its own."""
    at = datetime.datetime(2026, 11, 26, tzinfo=datetime.UTC)
    splits = {"test_example": 10.0, "test_few": 100.0}
    attempt = Attempt("uid", "first/total", at, at, "gave_up", 120.0, splits)
    found = [(each.missed, each.passed, each.seconds) for each in weakest(house.curriculum, [attempt])]
    assert found == [(1, 0, 0.0), (0, 1, 90.0), (0, 1, 10.0)]
