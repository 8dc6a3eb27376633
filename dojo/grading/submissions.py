"""Which submissions there are: folders, zip files and repositories, and who they are of."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dojo.errors import DojoError

_URL = re.compile(r"^(?:[a-z][a-z0-9+.-]*://|[\w.-]+@[\w.-]+:)", re.IGNORECASE)
_WHO, _WHERE = (
    ("student", "login", "github_username", "username"),
    ("url", "repository", "student_repository_url"),
)
_NAMES = ("name", "roster_identifier")
Rows = list[dict[str, str]]


@dataclass(frozen=True)
class Submission:
    """What somebody handed in: a path or a URL."""

    student: str
    place: str

    @property
    def is_url(self) -> bool:
        """Whether it has to be fetched."""
        return is_url(self.place)


@dataclass(frozen=True)
class Student:
    """One of a class."""

    id: str
    name: str = ""


def is_url(place: str) -> bool:
    """Say whether a place is a repository elsewhere."""
    return bool(_URL.match(place))


def find(places: Iterable[str]) -> list[Submission]:
    """Return the submissions at some places, each student's once.

    Parameters
    ----------
    places : iterable of str
        URLs, zip files, clones, folders of those, and CSV files of URLs.

    Raises
    ------
    DojoError
        If a place is nothing of that, or two submissions are of one student.
    """
    found: dict[str, Submission] = {}
    for place in places:
        for submission in _at(place):
            other = found.setdefault(submission.student.casefold(), submission)
            if other.place != submission.place:
                raise DojoError(
                    f"{submission.place} and {other.place} are both of {submission.student}: rename one."
                )
    return list(found.values())


def read_roster(path: Path) -> list[Student]:
    """Return the students of a CSV file with a column `student`, and `name` where there is one."""
    every = _rows(path)
    who, names = _who(path, every), _column(every, _NAMES)
    rows = [row for row in every if row[who].strip()]
    found = [Student(row[who].strip(), row[names].strip() if names else "") for row in rows]
    times = Counter(student.id.casefold() for student in found)
    for student in found:
        if times[student.id.casefold()] > 1:
            raise DojoError(f"{path} has {student.id} more than once.")
    return found


def has_students(path: Path) -> bool:
    """Say whether a place is a CSV file, which is a roster too."""
    return path.suffix.lower() == ".csv" and path.is_file()


def match(students: Iterable[str], submissions: Iterable[str]) -> dict[str, str]:
    """Return the submission of each student who has one: of the same name, or as GitHub Classroom names it.

    That is `week-1-ada` for `ada`. It is whose name is the longest that it ends with: where there is a
    `mary-ada`, `week-1-mary-ada` is not `ada`'s.
    """
    names = {student.casefold(): student for student in students}
    ids = sorted(names.items(), key=lambda item: -len(item[0]))
    found: dict[str, str] = {}
    for exactly in (True, False):
        for submission in submissions:
            name = submission.casefold()
            fits = (own for low, own in ids if name == low or (not exactly and name.endswith(f"-{low}")))
            student = next(fits, None)
            if student is not None and submission not in found.values():
                found.setdefault(student, submission)
    return found


def _at(place: str) -> Iterator[Submission]:
    if is_url(place):
        yield Submission(_stem(place), place)
        return
    path = Path(place)
    if has_students(path):
        yield from _listed(path)
    elif path.suffix.lower() == ".zip" and path.is_file():
        yield Submission(path.stem, place)
    elif (path / "katas").exists() or (path / ".git").exists() or (path / "HEAD").is_file():
        yield Submission(_stem(path.resolve().name), place)
    elif path.is_dir():
        inner = sorted(each for each in path.iterdir() if each.is_dir() or each.suffix.lower() == ".zip")
        if not inner:
            raise DojoError(f"{place} has no folders and no zip files: say a folder of submissions.")
        yield from (
            Submission(_stem(each.name), str(each)) for each in inner if not each.name.startswith(".")
        )
    else:
        raise DojoError(f"{place} is no submission: say a folder, a zip file, a CSV file or a URL.")


def _stem(place: str) -> str:
    """Return the name that a place ends with, without what kind it is."""
    return PurePosixPath(place.rstrip("/").replace(":", "/")).name.removesuffix(".git").removesuffix(".zip")


def _listed(path: Path) -> Iterator[Submission]:
    rows = _rows(path)
    who, where = _who(path, rows), _column(rows, _WHERE)
    if where is None:
        raise DojoError(f"{path} has no column {_WHERE[0]!r} with the students' repositories.")
    for row in rows:
        if row[who] and row[where]:
            place = row[where].strip()
            # A path is one beside the file.
            yield Submission(row[who].strip(), place if is_url(place) else str(path.parent / place))


def _who(path: Path, rows: Rows) -> str:
    who = _column(rows, _WHO)
    if who is None:
        raise DojoError(f"{path} has no column {_WHO[0]!r}: its first line should name its columns.")
    return who


def _column(rows: Rows, names: Iterable[str]) -> str | None:
    there = next(iter(rows), {})
    return next((name for name in names if name in there), None)


def _rows(path: Path) -> Rows:
    """Return a CSV file's rows by the names of their columns, in small letters."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except OSError as error:
        raise DojoError(f"cannot read {path}: {error.strerror}.") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise DojoError(f"{path} cannot be read as CSV: {error}.") from None
    return [{str(key).strip().lower(): str(value or "") for key, value in row.items()} for row in rows]
