"""Tests of exams: what is asked, what counts at the bell, and what is left of it."""

import datetime
import functools
import json
import os
import sys

import jsonschema
import pytest

from dojo.attempts import attempts
from dojo.exam import REPORT, choose, open_exam
from dojo.journal import Journal

from .conftest import ROOT
from .watched import SECONDS, solution

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals are POSIX ones here")


@pytest.fixture
def exam(running):
    """Return what begins `dojo exam`."""
    return functools.partial(running, "exam")


def outcomes(house):
    """Return how the attempts ended that the journal tells of, by their katas."""
    return {each.kata: each.outcome for each in attempts(Journal(house.root).events())}


def move(house, seconds):
    """Have the exam that is open end some seconds from now."""
    file = open_exam(house.root).folder / "exam.json"
    facts = json.loads(file.read_text())
    end = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=seconds)
    facts["begun"] = (end - datetime.timedelta(minutes=facts["minutes"])).isoformat()
    file.write_text(json.dumps(facts))


def score(house):
    """Return the score of the exam that was held, which fits its schema, and the page beside it."""
    (folder,) = (house.root / ".dojo" / "exams").iterdir()
    document = json.loads((folder / REPORT).read_text())
    jsonschema.validate(document, json.loads((ROOT / "docs" / "score.schema.json").read_text()))
    return document["score"], (folder / "report.html").read_text()


def test_all_solved(house, exam):
    """It puts katas to their stubs, follows whichever is saved, and ends when all are solved."""
    mine = house.write("total", "def total(xs):\n    return 0  # mine\n")
    session = exam("--minutes", "60", "--topic", "first", "--topic", "second", "--plain")
    session.until("left, until")
    assert "NotImplementedError" in mine.read_text()
    for kata in house.curriculum:
        session.save(kata.id, solution(house, kata.id))
        session.until(f"✓ {kata.name}")
    session.until("The report: .dojo")
    assert session.process.wait(SECONDS) == 0
    earned, page = score(house)
    assert (earned["solved"], earned["points"]) == (3, earned["out_of"])
    assert "3 solved" in page
    assert set(outcomes(house).values()) == {"solved"}
    assert open_exam(house.root) is None


def test_bell(house, exam):
    """At the bell what was saved is scored; what was begun and not solved counts as given up."""
    session = exam("--minutes", "60", "--plain")
    session.until("left, until")
    session.save("total", solution(house, "total"))
    session.until("3 of 3 checks passed")
    assert session.interrupt() == 130
    session.until("Go back with: dojo exam")
    move(house, 3)
    session = exam("--plain")
    session.until("The report: .dojo")
    assert session.process.wait(SECONDS) == 0
    earned, _ = score(house)
    assert earned["solved"] == 1
    assert outcomes(house)["first/total"] == "solved"
    assert "" not in outcomes(house).values()


def test_bell_that_nobody_heard(house, exam):
    """What was saved after the bell does not count, and what was saved before it does."""
    session = exam("--minutes", "60", "--plain")
    session.until("left, until")
    session.save("total", solution(house, "total"))
    session.until("3 of 3 checks passed")
    session.kill()
    late = house.solve("largest")
    move(house, -60)
    os.utime(late)
    done = house.dojo("exam")
    assert "The bell rang at" in done.out
    earned, page = score(house)
    assert earned["solved"] == 1
    assert "Not started" in page
    assert "First" not in house.dojo("hint", "largest").err


def test_no_help(house, exam):
    """Hints and solutions of its katas are hidden until it is over."""
    session = exam("--minutes", "60", "--plain")
    session.until("left, until")
    for command in (("hint", "total"), ("solution", "total", "--reveal")):
        done = house.dojo(*command)
        assert (done.status, "part of an exam until" in done.err) == (2, True)
    session.interrupt()
    assert "0 of" in house.dojo("exam", "--hand-in").out
    assert house.dojo("hint", "total").status == 0


def test_keys(house, exam):
    """At a terminal keys turn to other katas, and handing in is asked for twice."""
    session = exam("--minutes", "60", terminal=True)
    session.until("hand in")
    session.press("n")
    session.until("hand in")
    session.press("f")
    session.until("Hand in what you have saved")
    session.press("n")
    session.until("runs on")
    session.press("f")
    session.until("Hand in what you have saved")
    session.press("y")
    session.until("report.html")
    assert session.process.wait(SECONDS) == 0
    assert sorted(outcomes(house).values()) == ["gave_up", "gave_up"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--minutes", "0.5"], "Give more --minutes"),
        (["--topic", "nothing"], "There is no topic 'nothing'"),
        (["--hand-in"], "No exam is open"),
        (["--minutes", "0"], "is not in the range"),
    ],
)
def test_what_cannot_be_held(house, options, said):
    """It says what to do instead, and changes nothing."""
    done = house.dojo("exam", *options)
    assert (done.status, said in done.err) == (2, True)
    assert open_exam(house.root) is None


def test_one_at_a_time(house, exam):
    """While one is open there is no other."""
    exam("--minutes", "60", "--plain").until("left, until")
    done = house.dojo("exam", "--minutes", "5")
    assert (done.status, "--hand-in" in done.err) == (2, True)


def test_nothing_to_ask(house):
    """Where all is solved and nothing due, it says so."""
    for kata in house.curriculum:
        house.solve(kata.id)
    assert "nothing is due" in house.dojo("exam").err


@pytest.mark.parametrize("minutes", [5, 30, 90])
def test_choice(minutes):
    """The pars of the katas fit the time; the same seed draws the same ones, another seed others."""
    from dojo.curriculum import load_curriculum

    katas = list(load_curriculum(ROOT))
    exams = [choose(katas, minutes, seed) for seed in range(5)]
    assert all(minutes - 5 < sum(kata.minutes for kata in each) <= minutes for each in exams)
    assert choose(katas[::-1], minutes, 3) == exams[3]
    assert len({tuple(each) for each in exams}) > 1
