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
    with pytest.raises(ValueError):
        journal.record(katas["total"], "wish")
    assert journal.count(katas["total"], "hint") == 1


def test_events(house, katas):
    """An event says in UTC when it was, and of which kata."""
    Journal(house.root).record(katas["largest"], "hint")
    with closing(sqlite3.connect(house.root / ".dojo" / "journal.db")) as db:
        [(at, kata, kind)] = db.execute("SELECT at, kata, kind FROM event").fetchall()
    assert datetime.timedelta(0) == datetime.datetime.fromisoformat(at).utcoffset()
    assert (kata, kind) == ("second/largest", "hint")


def test_first_schema(house, katas):
    """A journal of the first kind, which knew hints and solutions alone, is brought to the present one."""
    file = house.root / ".dojo" / "journal.db"
    file.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("CREATE TABLE event (id INTEGER PRIMARY KEY, at TEXT, kata TEXT, kind TEXT)")
        db.execute("INSERT INTO event VALUES (1, '2026-01-05T10:00:00.000+00:00', 'first/total', 'hint')")
    journal = Journal(house.root)
    journal.record(katas["total"], "hint")
    first, second = journal.events(katas["total"])
    assert (first.at.isoformat(), first.kind) == ("2026-01-05T10:00:00+00:00", "hint")
    assert first.uid != second.uid
    assert Journal(house.root).count(katas["total"], "hint") == 2


def test_newer_schema(house):
    """A journal of a newer tool is left alone, with a line that says what to do."""
    Journal(house.root).events()
    with closing(sqlite3.connect(house.root / ".dojo" / "journal.db")) as db, db:
        db.execute("PRAGMA user_version = 99")
    done = house.dojo("hint", "total")
    assert done.status == 2
    assert "newer dojo" in done.err


def test_merged_journals(house, tmp_path_factory, katas):
    """Two machines' journals become one, whichever way and however often they are brought together."""
    here, there = Journal(house.root), Journal(tmp_path_factory.mktemp("there"))
    here.record(katas["total"], "hint")
    there.record(katas["scale"], "start", par=60)
    name = there.keep("x = 'ä'\n")
    assert here.merge(there.export()) == (1, 1)
    assert here.merge(there.export()) == (1, 0)
    assert there.merge(here.export()) == (2, 1)
    assert here.events() == there.events()
    assert here.code(name) == "x = 'ä'\n"
    assert list(here.export()) == list(there.export())


@pytest.mark.parametrize("line", ["{", "[]", "7", '{"uid": "a"}', '{"code": "0", "text": "x"}'])
def test_nothing_to_merge(house, katas, line):
    """A line that no export writes is refused by its number, and nothing of the file is taken."""
    elsewhere = house.root / "elsewhere"
    elsewhere.mkdir()
    Journal(elsewhere).record(katas["total"], "hint")
    lines = [*Journal(elsewhere).export(), line]
    (house.root / "lines").write_text("\n".join(lines))
    done = house.dojo("import", "lines")
    assert done.status == 2
    assert f"line {len(lines)}" in done.err
    assert Journal(house.root).events() == []


def test_export_and_import(house, katas):
    """What one command writes the other reads."""
    Journal(house.root).record(katas["total"], "hint")
    house.dojo("export", "--out", "lines")
    assert house.dojo("import", "lines").out == "1 event read, 0 of them new.\n"
    (house.root / ".dojo" / "journal.db").unlink()
    assert house.dojo("import", "lines").out == "1 event read, 1 of them new.\n"


@pytest.mark.parametrize("damage", ["none of it", "a page", "cut off"])
def test_damaged_file(house, katas, damage):
    """A damaged journal is set aside, what can be read of it is kept, and the tool goes on."""
    journal = Journal(house.root)
    for number in range(400):
        journal.record(katas["total"], "run", None, passed=number)
    file = house.root / ".dojo" / "journal.db"
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    if damage == "none of it":
        content[:] = b"nonsense " * 1000
    elif damage == "a page":
        content[8 * 4096 : 9 * 4096] = b"\xff" * 4096
    else:
        del content[len(content) // 2 :]
    file.write_bytes(content)
    done = house.dojo("hint", "total")
    assert done.status == 0
    assert "1. " in done.out
    if damage != "none of it" and not done.err:  # Not every page is read for a hint.
        done = house.dojo("export")
    assert "set aside" in done.err
    kept = Journal(house.root).count(katas["total"], "run")
    assert kept == 0 if damage == "none of it" else 50 < kept < 400
    assert list((house.root / ".dojo").glob("journal.damaged-*.db"))
    assert house.dojo("hint", "total").err == ""
