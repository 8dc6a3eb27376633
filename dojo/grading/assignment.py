"""The assignment: which katas, what each is worth, and until when, as `assignment.toml` says."""

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dojo.curriculum import Curriculum, Kata
from dojo.errors import DojoError

FILE = "assignment.toml"
_KEYS = {"title", "katas", "due", "points"}


@dataclass(frozen=True)
class Assignment:
    """What is asked of a class.

    Attributes
    ----------
    title : str
        What it is called.
    katas : tuple of Kata
        Which, in learning order.
    points : mapping of str to int
        What each is worth, by its name.
    due : datetime or None
        Until when, with its time zone.
    """

    title: str
    katas: tuple[Kata, ...]
    points: Mapping[str, int]
    due: datetime.datetime | None = None

    @property
    def out_of(self) -> int:
        """What there is to earn."""
        return sum(self.points.values())


def of_everything(curriculum: Curriculum) -> Assignment:
    """Return the assignment that asks for all katas, each for what it is worth."""
    katas = tuple(curriculum)
    return Assignment("All katas", katas, {kata.name: kata.points for kata in katas})


def read(path: Path, curriculum: Curriculum) -> Assignment:
    """Read an assignment.

    Raises
    ------
    DojoError
        If it cannot be read, or says something that it cannot mean.
    """
    try:
        facts = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DojoError(f"cannot read {path}: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DojoError(f"{path} cannot be read as TOML: {error}.") from None
    if unknown := sorted(set(facts) - _KEYS):
        raise DojoError(f"{path}: unknown key {unknown[0]!r}; there are {', '.join(sorted(_KEYS))}.")
    title = facts.get("title", path.stem)
    if not isinstance(title, str) or not title.strip():
        raise DojoError(f"{path}: 'title' is {title!r}; it should be a text.")
    katas = _katas(facts.get("katas"), curriculum, path)
    return Assignment(
        title=title.strip(),
        katas=katas,
        points={kata.name: kata.points for kata in katas} | _points(facts, katas, curriculum, path),
        due=_due(facts.get("due"), path),
    )


def moment(text: str) -> datetime.datetime:
    """Return the moment that a text names; in the local time zone where it names none.

    Raises
    ------
    DojoError
        If it names none.
    """
    try:
        found = datetime.datetime.fromisoformat(text)
    except ValueError:
        raise DojoError(f"{text!r} is no moment: write one like 2026-11-30T18:00:00+01:00.") from None
    return found if found.tzinfo else found.astimezone()


def _katas(names: Any, curriculum: Curriculum, path: Path) -> tuple[Kata, ...]:
    if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
        raise DojoError(f"{path}: 'katas' should be a list of names of katas and topics.")
    try:
        return tuple(curriculum.select(names))
    except DojoError as error:
        raise DojoError(f"{path}: {error}") from None


def _points(
    facts: dict[str, Any], katas: tuple[Kata, ...], curriculum: Curriculum, path: Path
) -> dict[str, int]:
    table = facts.get("points", {})
    if not isinstance(table, dict):
        raise DojoError(f"{path}: 'points' should be a table of katas, each with a whole number.")
    points = {}
    for name, worth in table.items():
        try:
            kata = curriculum.kata(name)
        except DojoError as error:
            raise DojoError(f"{path}, points: {error}") from None
        if kata not in katas:
            raise DojoError(f"{path}, points: {kata.name} is not among the katas of the assignment.")
        if not isinstance(worth, int) or isinstance(worth, bool) or worth < 0:
            raise DojoError(f"{path}, points: {name!r} is {worth!r}; it should be a whole number.")
        points[kata.name] = worth
    return points


def _due(due: Any, path: Path) -> datetime.datetime | None:
    if due is None:
        return None
    if not isinstance(due, datetime.datetime) or due.tzinfo is None:
        raise DojoError(
            f"{path}: 'due' is {due}; it should be like 2026-11-30T18:00:00+01:00, without quotes."
        )
    return due
