"""Tests that no attack earns more than its honest part, or does any harm: each runs in a jail of its own."""

import os
import re
import subprocess
import sys
import time
from collections import Counter

import pytest

from dojo.isolation.confinement import named

from .attacks import jail, table, trial, verdict
from .attacks.attack import Attack
from .attacks.suite import ATTACKS, FAMILIES
from .conftest import ROOT

_HALVES = 2
_OF_EACH_FAMILY = 3

slowly = pytest.mark.timeout(600)  # Some minutes where something fails, and it is asked whose doing it was.
jailed = pytest.mark.usefixtures("in_jail")


@pytest.fixture(scope="session")
def in_jail() -> None:
    """Run nothing that cannot be jailed."""
    if missing := jail.missing():
        pytest.skip(f"what cannot be jailed is not run: {missing}")


@pytest.fixture(params=trial.LEVELS)
def level(request) -> str:
    """Return a level of confinement that this machine has."""
    if missing := named(request.param).missing():
        pytest.skip(f"no {request.param} here: {missing}")
    return request.param


def _claimed(level: str, *, alone: bool) -> list[Attack]:
    return [attack for attack in ATTACKS if attack.alone == alone and trial.claimed(attack, level)]


@slowly
@jailed
@pytest.mark.parametrize("half", range(_HALVES))
def test_nothing_is_stolen(level, half):
    """No attack that a level claims to stop gets anything, and the honest katas keep their marks."""
    assert {} == trial.isolated(_claimed(level, alone=False)[half::_HALVES], level)


@slowly
@jailed
def test_nothing_is_stolen_from_the_score(level):
    """What may end or hold up the judge's own process costs `dojo score` nothing but that kata."""
    assert {} == trial.isolated(_claimed(level, alone=True), level)


@slowly
@jailed
@pytest.mark.skipif(not jail.is_root(), reason="only root can become somebody else; then all of these do")
def test_nothing_is_stolen_from_ordinary_users(level):
    """Some of each family, and what only ordinary users have to fear, judged by one."""
    taken: Counter[str] = Counter()
    sample = []
    for attack in _claimed(level, alone=False):
        taken[attack.family] += not attack.hangs
        if attack.ordinary or (not attack.hangs and taken[attack.family] <= _OF_EACH_FAMILY):
            sample.append(attack)
    assert set(FAMILIES) == {attack.family for attack in sample}
    assert {} == trial.isolated(sample, level, user="nobody")


@jailed
def test_words_are_no_commands():
    """A workflow's log, a terminal or a page that shows the score obeys nothing that a learner says."""
    names = [attack.name for attack in ATTACKS if attack.family == "workflow"]
    answer = jail.run({"do": "score", "level": "process", "names": names})
    assert {"github", "junit"} == set(answer["written"])
    assert {} == {name: bad for name, text in answer["written"].items() if (bad := verdict.of_log(text))}


@jailed
@pytest.mark.parametrize(
    "name", ["patch pytest.approx", "exit with success", "hand in a conftest", "run the solution's file"]
)
def test_plain_pytest_is_taken_in(name):
    """The same attacks do earn points, or do harm, where pytest runs the code itself."""
    [attack] = [attack for attack in ATTACKS if attack.name == name]
    assert "earned 10" in trial.plainly(attack)


@jailed
def test_what_is_left_behind_is_seen(monkeypatch):
    """An attack that does harm at a level that does not stop it is found out, and who it was."""
    expected = {
        "change the home of the grader": "left behind: file",
        "read the environment of others": "it shows a secret",
        "mount over everybody's folder": "left behind: mount",
    }
    attacks = [attack for attack in ATTACKS if attack.name in expected]
    monkeypatch.setattr(trial, "claimed", lambda attack, level: True)
    found = trial.isolated(attacks, "process")
    assert set(expected) == set(found)
    assert [] == [name for name, words in expected.items() if words not in " ".join(found[name])]


@jailed
def test_nothing_leaves_the_jail(tmp_path):
    """What runs in a jail changes no file, no mount and no process of the machine, and reaches no network."""
    mine = tmp_path / "mine"
    mine.write_text("as it was")
    sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    code = (
        "import ctypes, os, pathlib, signal, socket\n"
        "from tests.dojo.attacks import inside\n"
        f"inside.close(pathlib.Path({str(tmp_path / 'empty')!r}), for_root=True)\n"
        f"pathlib.Path({str(mine)!r}).write_text('changed')\n"
        f"pathlib.Path({str(ROOT / 'attack')!r}).write_text('new')\n"
        "ctypes.CDLL(None).mount(b'none', b'/tmp', b'tmpfs', 0, None)\n"
        "try:\n    os.kill(-1, signal.SIGKILL)\nexcept ProcessLookupError:\n    pass\n"
        "try:\n    socket.create_connection(('192.0.2.1', 80), 1)\n"
        "except OSError as error:\n    print(error)\n"
    )
    (tmp_path / "empty").mkdir()
    done = subprocess.run(
        ["unshare", *jail.options(), sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "Network is unreachable" in done.stdout, done.stderr
    assert "as it was" == mine.read_text()
    assert not (ROOT / "attack").exists()
    assert sleeper.poll() is None
    sleeper.kill()
    sleeper.wait()


@jailed
def test_jail_is_closed_in_time():
    """A jail ends after its time, with all that is in it."""
    started = time.monotonic()
    endless = ["endless in the last check"]
    with pytest.raises(RuntimeError, match="closed after"):
        jail.run({"do": "score", "level": "process", "names": endless}, seconds=0.5)
    assert time.monotonic() - started < 10


def test_suite():
    """There are attacks of every family, each with a name of its own and a sentence on what it tries."""
    assert len(ATTACKS) >= 60
    assert len({attack.topic for attack in ATTACKS}) == len(ATTACKS)
    assert [] == [attack.name for attack in ATTACKS if not re.fullmatch(r"[A-Z][^|\n]*\.", attack.tries)]
    assert [] == [attack.name for attack in ATTACKS if not re.fullmatch(r"[\w .,']+", attack.name)]
    assert min(Counter(attack.family for attack in ATTACKS).values()) >= 10


def test_table_lists_the_suite():
    """The page has a line for each attack in the order of the suite, and none works where it should not."""
    text = table.PAGE.read_text(encoding="utf-8")
    in_order = [attack.name for family in FAMILIES for attack in ATTACKS if attack.family == family]
    assert table.listed(text) == in_order
    assert "**works**" not in text.partition(table.BEGIN)[2]
