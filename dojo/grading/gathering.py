"""Gathering submissions: whatever was handed in, texts come of it, or a line that says why not."""

import datetime
import hashlib
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dojo.curriculum import Kata
from dojo.grading import archives
from dojo.grading.gathered import CannotReadError, Found, Gathered
from dojo.grading.repository import Collected
from dojo.grading.submissions import Submission
from dojo.outputs.texts import one_line
from dojo.sources import FolderSource

_AT_A_TIME = 8
_NOT_SAFE = re.compile(r"[^\w.-]+")


def file_name(student: str) -> str:
    """Return a name for files about a student: safe, and no other student's."""
    plain = _NOT_SAFE.sub("_", student).strip(".")[:60]
    return plain if plain == student else f"{plain}-{hashlib.sha256(student.encode()).hexdigest()[:8]}"


class Gatherer:
    """Gathers submissions.

    Parameters
    ----------
    folder : Path
        Where what is fetched is kept.
    katas : sequence of Kata
        Which are wanted.
    due : datetime or None
        When they were due.
    now : datetime
        What time it is.
    """

    def __init__(
        self, folder: Path, katas: Sequence[Kata], due: datetime.datetime | None, now: datetime.datetime
    ) -> None:
        self._folder = folder
        self._katas = katas
        self._names = [kata.name for kata in katas]
        self._due = due
        self._now = now

    def gather(self, submissions: Sequence[Submission]) -> Iterator[Gathered]:
        """Yield what is gathered of each submission, in their order."""
        with ThreadPoolExecutor(_AT_A_TIME, thread_name_prefix="gather") as pool:
            yield from pool.map(self._gather, submissions)

    def _gather(self, submission: Submission) -> Gathered:
        try:
            found = self._find(submission)
        except CannotReadError as error:
            return Gathered(submission.student, {}, problem=str(error))
        except Exception as error:  # Whatever it is, it is about this one alone.
            return Gathered(submission.student, {}, problem=f"it cannot be read: {one_line(repr(error))}")
        return Gathered(
            submission.student,
            found.texts,
            tuple(found.flags),
            found.commit,
            found.late,
            found.collected,
            problem="" if found.texts else found.problem or "it has no kata of the assignment",
        )

    def _find(self, submission: Submission) -> Found:
        path = Path(submission.place)
        if submission.is_url or _is_repository(path):
            source = submission.place if submission.is_url else str(path.absolute())
            collected = Collected(self._folder / f"{file_name(submission.student)}.git")
            return self._fetch(collected, source)
        found = archives.read(path, self._names) if path.is_file() else self._in_folder(path)
        if self._due:
            found.flags.append("no date: it is no git repository")
        return found

    def _fetch(self, collected: Collected, source: str) -> Found:
        """Fetch a repository and read it; where it is gone, read what was fetched before."""
        gone = []
        try:
            collected.fetch(source, self._now)
        except CannotReadError as error:
            if collected.is_empty:
                raise
            gone = [f"as it was fetched before: {error}"]
        found = collected.read(self._names, self._due)
        found.flags.extend(gone)
        return found

    def _in_folder(self, path: Path) -> Found:
        """Return what lies in a folder without a history."""
        if not path.is_dir():
            raise CannotReadError("there is no such folder")
        if not (path / "katas").is_dir():
            raise CannotReadError("it is no clone of the katas: it has no folder katas")
        found, source = Found(), FolderSource(path / "katas", path)
        for kata in self._katas:
            text = source.text(kata)
            if text is not None:
                found.texts[kata.name] = text
            elif source.path(kata).is_symlink() or source.path(kata).exists():
                found.leave_out(kata.name, "is no text of a regular file")
        return found


def _is_repository(path: Path) -> bool:
    """Say whether a folder is a repository itself: a file or link `.git` would lead to another."""
    git = path / ".git"
    return (git.is_dir() and not git.is_symlink()) or (
        (path / "HEAD").is_file() and (path / "objects").is_dir()
    )
