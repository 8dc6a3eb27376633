"""The journal of what a learner asked for: hints and solutions, in `.dojo/journal.db`."""

import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from dojo.curriculum import Kata

Kind = Literal["hint", "reveal"]
_SCHEMA = Path(__file__).with_name("journal.sql")


class Journal:
    """Events by kata; every write stands on its own, so that two terminals may share it."""

    def __init__(self, root: Path) -> None:
        self._file = root / ".dojo" / "journal.db"

    def record(self, kata: Kata, kind: Kind) -> None:
        """Note that something happened now."""
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
        with self._open() as db:
            db.execute("INSERT INTO event (at, kata, kind) VALUES (?, ?, ?)", (now, kata.name, kind))

    def count(self, kata: Kata, kind: Kind) -> int:
        """Say how often it has happened."""
        with self._open() as db:
            query = "SELECT count(*) FROM event WHERE kata = ? AND kind = ?"
            return int(db.execute(query, (kata.name, kind)).fetchone()[0])

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._file.parent.mkdir(exist_ok=True)
        db = sqlite3.connect(self._file, timeout=10)
        try:
            db.executescript(_SCHEMA.read_text(encoding="utf-8"))
            with db:
                yield db
        finally:
            db.close()
