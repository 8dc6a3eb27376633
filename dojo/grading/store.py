"""What is known of a grading, in a file that outlives whoever writes it: `grades.db`."""

import contextlib
import hashlib
import secrets
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from dojo.errors import DojoError
from dojo.grading.station import Verdict
from dojo.jobs import MOST_SEEDS

FILE = "grades.db"
_SCHEMA = Path(__file__).with_name("store.sql")
_VERSION = 1
_WAIT_SECONDS = 10.0


@dataclass(frozen=True)
class Grader:
    """Who grades: whatever of it changes, every submission is judged again."""

    trusted: str
    katas: tuple[str, ...]
    seed: int
    confinement: str
    packages: Mapping[str, str]

    @property
    def version(self) -> str:
        """A name for it."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()[:12]


def content_hash(texts: Mapping[str, str]) -> str:
    """Return the hash of what a submission says, by its katas."""
    return hashlib.sha256(msgspec.json.encode(sorted(texts.items()))).hexdigest()


class Store:
    """The results of a grading, each written as it comes in, for good.

    Parameters
    ----------
    folder : Path
        Where its file is, or is to be.

    Raises
    ------
    DojoError
        If a newer dojo has written it, or it is no such file.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        try:
            with self._open() as db:
                version = db.execute("PRAGMA user_version").fetchone()[0]
                if version == 0:
                    for statement in _SCHEMA.read_text(encoding="utf-8").split(";"):
                        db.execute(statement)
                elif version > _VERSION:
                    raise DojoError(f"{self._file} was written by a newer dojo: update this one.")
        except sqlite3.DatabaseError as error:
            raise DojoError(
                f"{self._file} cannot be read ({error}): move it away, and grade again."
            ) from None

    def seed(self, wanted: int | None) -> int:
        """Return the seed of this grading: the wanted one, that of the last time, or one drawn at random."""
        with self._open() as db:
            known = db.execute("SELECT value FROM fact WHERE name = 'seed'").fetchone()
            seed = wanted if wanted is not None else int(known[0]) if known else secrets.randbelow(MOST_SEEDS)
            db.execute("INSERT OR REPLACE INTO fact VALUES ('seed', ?)", (str(seed),))
        return seed

    def find(self, submission: str, content: str, grader: str) -> Verdict | None:
        """Return what a submission came to, if this grader has judged just that."""
        query = "SELECT result FROM verdict WHERE submission = ? AND content = ? AND grader = ?"
        with self._open() as db:
            found = db.execute(query, (submission, content, grader)).fetchone()
        return msgspec.json.decode(found[0], type=Verdict) if found else None

    def keep(self, verdict: Verdict, content: str, grader: str) -> None:
        """Keep what a submission came to."""
        row = (verdict.submission, content, grader, msgspec.json.encode(verdict).decode())
        with self._open() as db:
            db.execute("INSERT OR REPLACE INTO verdict VALUES (?, ?, ?, ?)", row)

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with contextlib.closing(sqlite3.connect(self._file, timeout=_WAIT_SECONDS)) as db:
            db.execute("PRAGMA journal_mode = WAL")
            with db:
                yield db
