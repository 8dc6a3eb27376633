"""What gives solutions away: lines of theirs, and of rival answers; and whether a repository has any."""

import hashlib
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from dojo.curriculum import Curriculum
from dojo.files import texts
from dojo.stubs import derive_stub

# So many lines in a row are nobody's but whose they are: two, as `with torch.no_grad():` and what follows it,
# are ordinary code. A body that is shorter tells where its line is a long one.
_IN_A_ROW = 3
_SHORTEST_LINE = 6
_LONG_LINE = 20

Lines = tuple[str, ...]


@dataclass(frozen=True)
class Looked:
    """What was looked through, and what was looked for."""

    objects: int
    commits: int
    telltales: int


@dataclass(frozen=True)
class Telltales:
    """What must not be found: whole files by their hashes, and lines in a row."""

    files: frozenset[str]
    lines: frozenset[Lines]

    @classmethod
    def of(cls, curriculum: Curriculum) -> "Telltales":
        """Return those of every solution and every rival answer of a repository."""
        files: set[str] = set()
        lines: set[Lines] = set()
        for kata in curriculum:
            solutions = texts(curriculum.solution(kata), curriculum.kernel(kata))
            answers = texts(curriculum.answers(kata))
            stub = set(_code(derive_stub(solutions[0], kata.public_names)))
            files.update(map(_blob, (*solutions, *answers)))
            for text in solutions:
                lines.update(_telling([line for line in _code(text) if line not in stub]))
            for text in answers:
                lines.update(_of_answers(text))
        return cls(frozenset(files), frozenset(lines))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.files) + len(self.lines)

    def found_in(self, text: str) -> str:
        """Return what a text has of them, or nothing."""
        code = _code(text)
        rows = (row for size in range(1, _IN_A_ROW + 1) for row in _rows(code, size))
        return next((" | ".join(row) for row in rows if row in self.lines), "")

    def look_through(self, repository: Path) -> tuple[Looked, list[str]]:
        """Look through every object of a repository, whether or not any commit leads to it.

        Returns
        -------
        Looked
            How much was looked through.
        list of str
            What was found: the object, and what it has.
        """
        kinds, found = [], []
        for name, kind, data in _objects(repository):
            kinds.append(kind)
            if name in self.files:
                found.append(f"{kind} {name[:12]} is a solution or an answer")
            elif line := self.found_in(data.decode(errors="replace")):
                found.append(f"{kind} {name[:12]} has {line!r}")
        return Looked(len(kinds), kinds.count("commit"), len(self)), found


def _code(text: str) -> list[str]:
    """Return the lines of a text as they compare: without indentation, imports, and next to nothing."""
    plain = (" ".join(line.split()) for line in text.splitlines())
    return [
        line for line in plain if len(line) >= _SHORTEST_LINE and not line.startswith(("import ", "from "))
    ]


def _rows(lines: list[str], size: int) -> Iterator[Lines]:
    """Yield each so many lines in a row."""
    return zip(*(lines[start:] for start in range(size)), strict=False)


def _telling(body: list[str]) -> Iterator[Lines]:
    """Yield what tells of some code."""
    if len(body) >= _IN_A_ROW:
        yield from _rows(body, _IN_A_ROW)
    elif any(len(line) >= _LONG_LINE for line in body):
        yield tuple(body)


def _of_answers(text: str) -> Iterator[Lines]:
    """Yield what tells of rival answers: the line that names a mistake, and what each says and does."""
    code = _code(text)
    yield from _telling(code)
    starts = [number for number, line in enumerate(code) if line.startswith(("def wrong_", "def right_"))]
    for start, end in pairwise([*starts, len(code)]):
        if code[start].startswith("def wrong_"):
            yield (code[start],)
        yield from _telling(code[start + 1 : end])


def _blob(text: str) -> str:
    """Return the name that git gives to a file of this text."""
    data = text.encode()
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _objects(repository: Path) -> Iterator[tuple[str, str, bytes]]:
    """Yield each object of a repository: its name, its kind, and what it holds."""
    line = ["git", "cat-file", "--batch", "--batch-all-objects", "--buffer"]
    with subprocess.Popen(line, cwd=repository, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        while heading := process.stdout.readline():
            name, kind, size = heading.decode().split()
            yield name, kind, process.stdout.read(int(size))
            process.stdout.read(1)
    if process.returncode:
        raise OSError(f"git could not list the objects of {repository}")
