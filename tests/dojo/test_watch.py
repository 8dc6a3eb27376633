"""Tests of watching: a save is answered at once, and whatever a kata does, the watch goes on."""

import functools
import sys
import time

import pytest

from dojo import beside
from dojo.jobs import SOLUTIONS, Job

from .watched import SECONDS, solution

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals are POSIX ones here")


@pytest.fixture
def watching(running):
    """Return what begins `dojo watch`."""
    return functools.partial(running, "watch")


def test_a_save_is_answered(house, watching):
    """Each save is judged anew, and Ctrl-C ends the watch; what it found is kept."""
    watch = watching("total")
    watch.until("after the save")
    watch.save("total", "def total(xs):\n    return 7\n")
    assert "returned  7" in watch.until("after the save")
    watch.save("total", solution(house, "total"))
    assert "3 of 3 checks passed" in watch.until("after the save")
    assert watch.interrupt() == 130
    assert "1 of 3 solved" in house.dojo().out


def test_without_a_name(house, watching):
    """It follows the kata that is next."""
    house.solve("total")
    house.dojo("test", "total")
    assert "first/scale" in watching().until("after the save")


def test_judges_for_others(house, watching):
    """While it runs, whoever asks has any kata judged by it; afterwards, and by no second watch, nobody."""
    job = Job(house.kata("largest"))
    assert beside.ask(house.root, job) is None
    first = watching("total")
    first.until("after the save")
    watching("scale").until("after the save")
    house.solve("largest")
    assert beside.ask(house.root, job).state == "solved"
    assert beside.ask(house.root, Job(house.kata("largest"), SOLUTIONS)) is None
    assert "3 of 3 checks passed" in house.dojo("test", "largest", "--seed", "3").out
    house.write("largest", "def largest(xs):\n    return None\n")
    assert "returned  None" in house.dojo("test", "largest").out
    first.kill()
    assert beside.ask(house.root, job) is None
    third = watching("total")
    third.until("after the save")
    assert beside.ask(house.root, job).state == "started"
    third.interrupt()
    assert not (house.root / ".dojo" / "watch.sock").exists()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import os\ndef total(xs):\n    os._exit(0)\n", "ended the Python that ran it"),
        ("import os, signal\ndef total(xs):\n    os.kill(os.getppid(), signal.SIGKILL)\n", "try again"),
        ("def total(xs)\n", "is not Python"),
    ],
    ids=["exit", "ends what it came from", "syntax"],
)
def test_whatever_a_kata_does(house, watching, code, said):
    """It costs the kata, and the next save is judged as if nothing had happened."""
    watch = watching("total")
    watch.until("after the save")
    watch.save("total", code)
    watch.until(said)
    watch.save("total", solution(house, "total"))
    watch.until("3 of 3 checks passed")


def test_a_save_ends_the_run_before(house, watching):
    """An endless loop runs no longer than until the next save."""
    watch = watching("total")
    watch.until("after the save")
    mark = house.root / "running"
    watch.save("total", f"import pathlib\npathlib.Path({str(mark)!r}).touch()\nwhile True:\n    pass\n")
    deadline = time.monotonic() + SECONDS
    while not mark.exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    watch.save("total", solution(house, "total"))
    said = watch.until("after the save")
    assert "3 of 3 checks passed" in said
    assert "did not finish" not in said


def test_changed_checks(house, watching):
    """Checks that have changed are read anew at the next save."""
    watch = watching("total")
    watch.until("after the save")
    checks = house.curriculum.checks(house.kata("total"))
    checks.write_text(
        f'{checks.read_text()}\n\ndef test_new():\n    """Has a new check."""\n    assert total([5]) == 5\n'
    )
    watch.save("total", solution(house, "total"))
    assert "4 of 4 checks passed" in watch.until("after the save")


def test_missing_file(house, watching):
    """It says how to bring the file back."""
    house.curriculum.stub(house.kata("total")).unlink()
    assert "`dojo reset total` brings it back" in watching("total").until("back.")


def test_keys(house, watching):
    """They turn to other katas, give hints, show the solution once solved, reset if meant, and quit."""
    watch = watching("total", terminal=True)
    watch.until("after the save")
    watch.until("q quit")
    watch.press("s")
    assert "Solve it first" in watch.until("q quit")
    watch.press("h")
    assert "1. " in watch.until("q quit")
    watch.save("total", solution(house, "total"))
    assert "Solved." in watch.until("q quit")
    watch.press("s")
    assert "def total(" in watch.until("q quit").partition("passed")[2]
    watch.press("r")
    assert "Your code is kept" in watch.until("q quit")
    watch.press("x")
    assert "Nothing was changed" in watch.until("q quit")
    assert house.curriculum.stub(house.kata("total")).read_text() == solution(house, "total")
    watch.press("r")
    watch.until("q quit")
    watch.press("y")
    watch.until("0 of 3 checks passed")
    watch.press("n")
    watch.until("first/scale")
    watch.until("q quit")
    watch.press("p")
    watch.until("first/total")
    watch.until("q quit")
    watch.press("p")
    watch.until("no other on that side")
    watch.press("q")
    assert watch.process.wait(SECONDS) == 0
