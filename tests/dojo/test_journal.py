"""Tests of the journal of hints and solutions."""

import datetime
import sqlite3
from contextlib import closing

import pytest

from dojo.journal import Journal


@pytest.fixture
def katas(house):
    """Return the samples' katas by id."""
    return {kata.id: kata for kata in house.curriculum}


def test_counts_per_kata_and_kind(tmp_path, katas):
    """Hints and solutions are counted each, of every kata by itself."""
    journal = Journal(tmp_path)
    for name, kind in [("total", "hint"), ("total", "hint"), ("scale", "hint"), ("total", "reveal")]:
        journal.record(katas[name], kind)
    counts = {(name, kind): journal.count(katas[name], kind) for name in katas for kind in ("hint", "reveal")}
    expected = {
        ("total", "hint"): 2,
        ("total", "reveal"): 1,
        ("scale", "hint"): 1,
        ("scale", "reveal"): 0,
        ("largest", "hint"): 0,
        ("largest", "reveal"): 0,
    }
    assert expected == counts


def test_two_journals_of_one_house(house, katas):
    """Two terminals write to one journal, and each sees what the other wrote."""
    here, there = Journal(house.root), Journal(house.root)
    for number in range(1, 4):
        here.record(katas["total"], "hint")
        assert there.count(katas["total"], "hint") == 2 * number - 1
        there.record(katas["total"], "hint")
        assert here.count(katas["total"], "hint") == 2 * number


def test_houses_have_their_own(tmp_path, katas):
    """Two repositories share nothing."""
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
    Journal(tmp_path / "here").record(katas["total"], "hint")
    assert Journal(tmp_path / "there").count(katas["total"], "hint") == 0


def test_survives_reopening(house, katas):
    """What was recorded is there for the next start of the tool, and is added to."""
    Journal(house.root).record(katas["scale"], "reveal")
    Journal(house.root).record(katas["scale"], "reveal")
    assert Journal(house.root).count(katas["scale"], "reveal") == 2
    assert (house.root / ".dojo" / "journal.db").is_file()


def test_failed_write_leaves_nothing(house, katas):
    """An event that cannot be written leaves the journal as it was."""
    journal = Journal(house.root)
    journal.record(katas["total"], "hint")
    with pytest.raises(sqlite3.IntegrityError):
        journal.record(katas["total"], None)
    assert journal.count(katas["total"], "hint") == 1


def test_events(house, katas):
    """An event says in UTC when it was, and of which kata."""
    Journal(house.root).record(katas["largest"], "hint")
    with closing(sqlite3.connect(house.root / ".dojo" / "journal.db")) as db:
        [(at, kata, kind)] = db.execute("SELECT at, kata, kind FROM event").fetchall()
    assert datetime.timedelta(0) == datetime.datetime.fromisoformat(at).utcoffset()
    assert (kata, kind) == ("second/largest", "hint")
