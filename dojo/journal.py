"""The journal: what a learner did and when, in `.dojo/journal.db`. Its events are only ever added."""

import contextlib
import datetime
import hashlib
import json
import sqlite3
import sys
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from dojo.curriculum import Kata
from dojo.errors import DojoError

# An attempt begins with a start, and ends with solved or gave_up. In between the clock may stand still
# (pause, resume), and checks pass for the first time. A rating is what the learner thinks of an attempt.
Kind = Literal["hint", "reveal", "start", "pause", "resume", "run", "passed", "solved", "gave_up", "rating"]
_SCHEMA = Path(__file__).with_name("journal.sql")
_VERSION = 1
_WAIT_SECONDS = 10.0
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_COLUMNS = "uid, at, kata, kind, attempt, facts"
_INSERT = f"INSERT OR IGNORE INTO event ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
_T = TypeVar("_T")


def now() -> datetime.datetime:
    """Return what time it is, in UTC."""
    return datetime.datetime.now(datetime.timezone.utc)  # noqa: UP017  # fsrs asks for this very object


@dataclass(frozen=True)
class Event:
    """Something that happened to a kata."""

    uid: str
    at: datetime.datetime
    kata: str
    kind: str
    attempt: str | None = None
    facts: dict[str, Any] = field(default_factory=dict)


class Journal:
    """Every write stands on its own, so that two terminals may share it, and any of them be killed.

    Parameters
    ----------
    root : Path
        The repository.
    renamed : mapping of str to str, optional
        The new names of katas by their old ones: what happened to the old one happened to the new.
    clock : callable, optional
        Says what time it is, in UTC.
    """

    def __init__(
        self,
        root: Path,
        renamed: Mapping[str, str] | None = None,
        clock: Callable[[], datetime.datetime] = now,
    ) -> None:
        self._file = root / ".dojo" / "journal.db"
        self._renamed = renamed or {}
        self._clock = clock

    def record(self, kata: Kata, kind: Kind, attempt: str | None = None, **facts: Any) -> Event:
        """Note that something happened now."""
        if kind not in get_args(Kind):
            raise ValueError(f"no event is a {kind!r}")
        event = Event(uuid.uuid4().hex, self._clock(), kata.name, kind, attempt, facts)
        self._do(lambda db: _add(db, [event]))
        return event

    def count(self, kata: Kata, kind: Kind) -> int:
        """Say how often it has happened."""
        return len(self.events(kata, kind))

    def events(self, kata: Kata | None = None, kind: Kind | None = None) -> list[Event]:
        """Return what happened, in the order of time; of one kata and one kind where given."""
        query = f"SELECT {_COLUMNS} FROM event WHERE ? IN ('', kind) ORDER BY at, id"
        rows = self._do(lambda db: db.execute(query, (kind or "",)).fetchall())
        found = (
            replace(event, kata=self._renamed.get(event.kata, event.kata)) for event in map(_event, rows)
        )
        return [event for event in found if kata is None or event.kata == kata.name]

    def keep(self, code: str) -> str:
        """Keep some code, once, and return the hash by which to find it."""
        name = hashlib.sha256(code.encode()).hexdigest()
        self._do(lambda db: db.execute("INSERT OR IGNORE INTO code VALUES (?, ?)", (name, code)))
        return name

    def code(self, name: str) -> str | None:
        """Return the code of a hash."""
        found = self._do(lambda db: db.execute("SELECT text FROM code WHERE hash = ?", (name,)).fetchone())
        return str(found[0]) if found else None

    def export(self) -> Iterator[str]:
        """Yield a line of JSON for each piece of code, then for each event."""
        for name, text in self._do(lambda db: list(db.execute("SELECT hash, text FROM code ORDER BY hash"))):
            yield json.dumps({"code": name, "text": text})
        for event in self.events():
            yield json.dumps({**asdict(event), "at": event.at.isoformat(timespec="milliseconds")})

    def merge(self, lines: Iterable[str]) -> tuple[int, int]:
        """Add what was exported elsewhere, but for what is known; return how many events came, and are new.

        Raises
        ------
        DojoError
            If a line is not what `export` gives; nothing is added then.
        """
        events: list[Event] = []
        codes: list[tuple[str, str]] = []
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    _read_line(json.loads(line), events, codes)
                except (ValueError, KeyError, TypeError, AttributeError):
                    raise DojoError(f"line {number} is nothing that `dojo export` writes.") from None

        def add(db: sqlite3.Connection) -> int:
            db.executemany("INSERT OR IGNORE INTO code VALUES (?, ?)", codes)
            return _add(db, events)

        return len(events), self._do(add)

    def _do(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """Do some work in a transaction; where the file is damaged, with what could be read of it."""
        try:
            with self._open() as db:
                return work(db)
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGED:
                raise
        self._set_aside()
        with self._open() as db:
            return work(db)

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._file.parent.mkdir(exist_ok=True)
        with contextlib.closing(_connect(self._file)) as db:
            if db.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                _migrate(db)
            with db:
                yield db

    def _set_aside(self) -> None:
        """Begin a new file with what can be read of the damaged one, which is kept."""
        aside = self._file.with_name(f"journal.damaged-{self._clock():%Y-%m-%dT%H-%M-%S.%f}.db")
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                self._file.with_name(self._file.name + suffix).rename(f"{aside}{suffix}")
        rows, codes = _salvage(aside)
        with self._open() as db:
            db.executemany(_INSERT, rows)
            db.executemany("INSERT OR IGNORE INTO code VALUES (?, ?)", codes)
        told = f"{len(rows)} events of it could be read, and are kept"
        sys.stderr.write(f"dojo: the journal was damaged: it is set aside as {aside}; {told}.\n")


def _connect(file: Path) -> sqlite3.Connection:
    db = sqlite3.connect(file, timeout=_WAIT_SECONDS)
    db.execute("PRAGMA journal_mode = WAL")
    return db


def _migrate(db: sqlite3.Connection) -> None:
    """Bring a file to the present schema; one terminal does it, the others wait."""
    db.execute("BEGIN IMMEDIATE")
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version > _VERSION:
        raise DojoError("The journal was written by a newer dojo: update this one.")
    if version == _VERSION:
        db.rollback()
        return
    # Version 0 had one table, of hints and solutions, or none yet.
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    if "event" in tables:
        db.execute("ALTER TABLE event RENAME TO event_0")
    for statement in _SCHEMA.read_text(encoding="utf-8").split(";"):
        if statement.strip():
            db.execute(statement)
    if "event" in tables:
        uid = "lower(hex(randomblob(16)))"
        db.execute(f"INSERT INTO event ({_COLUMNS}) SELECT {uid}, at, kata, kind, NULL, '{{}}' FROM event_0")
        db.execute("DROP TABLE event_0")
    db.commit()


def _add(db: sqlite3.Connection, events: Iterable[Event]) -> int:
    """Add events; return how many are new."""
    added = 0
    for event in events:
        at = event.at.isoformat(timespec="milliseconds")
        row = (event.uid, at, event.kata, event.kind, event.attempt, json.dumps(event.facts))
        added += db.execute(_INSERT, row).rowcount
    return added


def _event(row: tuple[Any, ...]) -> Event:
    uid, at, kata, kind, attempt, facts = row
    utc = datetime.datetime.fromisoformat(at).astimezone(datetime.timezone.utc)  # noqa: UP017  # as in `now`
    return Event(uid, utc, kata, kind, attempt, json.loads(facts))


def _read_line(said: dict[str, Any], events: list[Event], codes: list[tuple[str, str]]) -> None:
    if "code" in said:
        if hashlib.sha256(said["text"].encode()).hexdigest() != said["code"]:
            raise ValueError("it is not the code of this hash")
        codes.append((said["code"], said["text"]))
        return
    texts = [said[name] for name in ("uid", "at", "kata", "kind")]
    if not all(isinstance(text, str) for text in texts) or said["kind"] not in get_args(Kind):
        raise ValueError("it is no event")
    if not isinstance(said["attempt"], str | None) or not isinstance(said["facts"], dict):
        raise ValueError("it is no event")
    events.append(_event((*texts, said["attempt"], json.dumps(said["facts"]))))


def _salvage(file: Path) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """Return what can still be read of a damaged file: rows from the front, and from the back."""
    return _readable(file, "event", _COLUMNS), _readable(file, "code", "hash, text")


def _readable(file: Path, table: str, columns: str) -> list[tuple[Any, ...]]:
    found: dict[Any, tuple[Any, ...]] = {}
    for order in ("ASC", "DESC"):
        with contextlib.suppress(sqlite3.DatabaseError), contextlib.closing(sqlite3.connect(file)) as db:
            db.execute("PRAGMA writable_schema = ON")  # Else nothing is read of a file that was cut off.
            for row in db.execute(f"SELECT {columns} FROM {table} ORDER BY rowid {order}"):
                found[row[0]] = row
    return list(found.values())
