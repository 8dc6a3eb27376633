"""Tests of practice against the clock: what is noted, and that nothing is lost."""

import functools
import random
import sys

import pytest

from dojo.attempts import attempts
from dojo.editing import first_line
from dojo.journal import Journal

from .killing import Found, kill_once
from .watched import SECONDS, solution

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals are POSIX ones here")
HALF = "def total(xs):\n    return 3 * len(xs)\n"


@pytest.fixture
def practice(running):
    """Return what begins `dojo practice`."""
    return functools.partial(running, "practice")


def told(house):
    """Return the attempts that the journal tells of."""
    return attempts(Journal(house.root).events())


def test_solved(house, practice):
    """It begins at the stub, ends with the last check, and keeps times and code."""
    mine = "def total(xs):\n    return 0  # mine\n"
    house.write("total", mine)
    session = practice("total")
    session.until("0:0")
    [kept] = (house.root / ".dojo" / "attempts" / "first" / "total").iterdir()
    assert kept.read_text() == mine
    session.save("total", HALF)
    session.until("of 3 checks passed")
    session.save("total", solution(house, "total"))
    session.until("Solved in 0:")
    session.until("Due again in")
    assert session.process.wait(SECONDS) == 0
    [attempt] = told(house)
    assert (attempt.outcome, len(attempt.splits), attempt.hints) == ("solved", 3, 0)
    [code] = {event.facts["code"] for event in Journal(house.root).events(kind="solved")}
    assert Journal(house.root).code(code) == solution(house, "total")
    assert "first/total" in house.dojo("stats").out
    assert "Nothing is due" in house.dojo("review").out


def test_killed(house, practice):
    """An attempt that was killed goes on from what is known of it, code and all."""
    session = practice("total")
    session.until("0:0")
    session.save("total", HALF)
    session.until("of 3 checks passed")
    session.kill()
    session = practice("total")
    session.until("You left first/total at")
    assert house.curriculum.stub(house.kata("total")).read_text() == HALF
    session.save("total", solution(house, "total"))
    session.until("Solved in")
    [attempt] = told(house)
    assert attempt.outcome == "solved"


def test_interrupted(house, practice):
    """Ctrl-C stops the clock and leaves the attempt open; --anew gives it up and begins at the stub."""
    session = practice("total")
    session.until("0:0")
    session.save("total", HALF)
    session.until("of 3 checks passed")
    assert session.interrupt() == 130
    session.until("Go on with: dojo practice total")
    assert [each.outcome for each in told(house)] == [""]
    session = practice("total", "--anew")
    session.until("0:0")
    assert [each.outcome for each in told(house)] == ["gave_up", ""]
    assert "NotImplementedError" in house.curriculum.stub(house.kata("total")).read_text()


def test_links(house, practice):
    """At a terminal a path is a link; where its output goes on, or a terminal is dumb, it is plain."""
    uri = house.curriculum.stub(house.kata("total")).as_uri()
    path = "katas/first/total.py"
    link = f"\x1b]8;;{uri}\x1b\\{path}\x1b]8;;\x1b\\"
    for options, shown in (
        ({"terminal": True}, link),
        ({"terminal": True, "TERM": "dumb"}, path),
        ({}, path),
    ):
        assert (
            practice("total", "--anew", **options)
            .until("The clock runs")
            .endswith(f"Edit {shown}. The clock runs")
        )


def test_keys(house, practice):
    """At a terminal the clock can be paused, hints count, and giving up is asked for twice."""
    session = practice("total", terminal=True)
    session.until("go on later")
    session.press("p")
    session.until("paused")
    session.press("p")
    session.until("The clock runs")
    session.press("h")
    session.until("1. ")
    session.press("g")
    session.until("Give up")
    session.press("n")
    session.until("runs on")
    session.press("g")
    session.until("Give up")
    session.press("y")
    session.until("Given up after")
    assert session.process.wait(SECONDS) == 0
    [attempt] = told(house)
    assert (attempt.outcome, attempt.hints) == ("gave_up", 1)
    assert [event.kind for event in Journal(house.root).events()] == [
        *("start", "pause", "resume", "hint", "gave_up")
    ]


def test_file_that_is_no_text(house, practice):
    """A file in no encoding that Python reads fails its checks, and practice goes on."""
    session = practice("total")
    session.until("0:0")
    house.curriculum.stub(house.kata("total")).write_bytes(b"\xff\xfe")
    session.until("is no text in UTF-8")
    session.save("total", solution(house, "total"))
    session.until("Solved in")


def test_quit_and_go_on(house, practice):
    """Who quits goes on later."""
    session = practice("total", terminal=True)
    session.until("go on later")
    session.press("q")
    session.until("Go on with")
    assert session.process.wait(SECONDS) == 0
    practice("total").until("You left first/total at")


def test_rate(house, practice):
    """The learner's own word on an attempt decides when the kata is due."""
    assert "not practised" in house.dojo("rate", "total", "easy").err
    session = practice("total")
    session.until("0:0")
    session.save("total", solution(house, "total"))
    session.until("Due again in")
    session.process.wait(SECONDS)
    assert "Rated again. Due again in 1 day." in house.dojo("rate", "total", "again").out
    assert "in 1 day" in house.dojo("review", "--list").out


@pytest.mark.parametrize("command", ["stats", "review"])
def test_nothing_practised(house, command):
    """Without an attempt, it says how to begin."""
    assert "dojo practice" in house.dojo(command).out


def test_edit(house):
    """The editor is told the file and, where it knows how, the line."""
    note = house.root / "note"
    editor = house.root / "code"
    editor.write_text(f'#!/bin/sh\necho "$@" > {note}.part && mv {note}.part {note}\n')
    editor.chmod(0o755)
    assert house.dojo("edit", "total", VISUAL=f"{editor} --wait").status == 0
    stub = house.curriculum.stub(house.kata("total"))
    while not note.exists():
        pass
    assert note.read_text() == f"--wait --goto {stub}:{first_line(stub)}\n"
    assert "NotImplementedError" in stub.read_text().splitlines()[first_line(stub) - 1]
    assert "cannot be started" in house.dojo("edit", "total", VISUAL="/no/such/editor").err
    assert "Set $VISUAL" in house.dojo("edit", "total", VISUAL="", EDITOR="", PATH="/nowhere").err


def test_killed_at_any_moment(house):
    """Whenever it is killed, the journal opens, no finished attempt is lost, and the file is whole."""
    found = Found()
    for seed in range(6):
        kill_once(house, random.Random(seed), found)
    assert found.killed == 6
