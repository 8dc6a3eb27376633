"""Tests of isolated judging where nothing can be forked (macOS, Windows): each worker is a new Python."""

import os

import pytest

from .conftest import ROOT, Done, House

HANGS = "def total(xs):\n    while True:\n        pass\n"
OTHERS = {
    "wrong": "def total(xs):\n    return -1\n",
    "ends Python": "import os\n\ndef total(xs):\n    os._exit(0)\n",
    "disturbs the channel": "import os\n\ndef total(xs):\n    os.write(1, b'9' * 99)\n    os.close(3)\n",
    "equals everything": (
        "class Always:\n    def __eq__(self, other):\n        return True\n\n"
        "def total(xs):\n    return Always()\n"
    ),
}


@pytest.fixture
def portable(house: House) -> House:
    """Return a house on a system that cannot fork."""
    (house.root / "no_fork.py").write_text("import dojo.launching\n\ndojo.launching.CAN_FORK = False\n")
    return house


def judge(house: House, *options: str, **environment: str) -> Done:
    """Judge one kata, by the wall that every system has."""
    walls = ["-p", "no_fork", "--isolated", "--confinement", "process"]
    there = {"PYTHONPATH": os.pathsep.join([str(house.root), str(ROOT)]), **environment}
    return house.pytest("-q", *walls, *options, "tests/katas/first/test_total.py", **there)


def test_solution_passes(portable):
    """The reference passes, worker by worker."""
    portable.solve("total")
    done = judge(portable, "--timeout", "60")
    assert 0 == done.status, done.out + done.err


@pytest.mark.parametrize("name", OTHERS)
def test_others_fail(portable, name):
    """Nothing else does, and the judge ends as it should."""
    portable.write("total", OTHERS[name])
    done = judge(portable, "--timeout", "60", "-k", "example")
    assert 1 == done.status, done.out + done.err
    assert "1 failed" in done.out
    assert "INTERNAL" not in done.out + done.err


def test_nothing_is_left(portable, tmp_path_factory):
    """An endless loop is ended, and the folder in which it might write is gone."""
    folder = tmp_path_factory.mktemp("place")
    portable.write("total", HANGS)
    done = judge(portable, "--timeout", "2", "-k", "example", TMPDIR=str(folder))
    assert "1 failed" in done.out
    assert [] == [path for path in folder.iterdir() if path.name.startswith("dojo-scratch-")]
