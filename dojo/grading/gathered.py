"""What is gathered of a submission before it is judged: texts, and what is to be said of them."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from dojo.executing import MOST_BYTES
from dojo.harmless import harmless


class CannotReadError(Exception):
    """A submission of which nothing can be read; its message says why, for its line in the gradebook."""

    def __str__(self) -> str:
        return " ".join(harmless(super().__str__()).split())[:300]


@dataclass
class Found:
    """The texts of katas by their names, and flags: what was there and could not be taken.

    `commit` is where they come from, `late` whether more came after the due date, `collected` when it was
    fetched, and `problem` why there are no texts where that is known.
    """

    texts: dict[str, str] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)
    commit: str | None = None
    late: bool = False
    collected: datetime.datetime | None = None
    problem: str = ""

    def take(self, name: str, data: bytes) -> None:
        """Take a kata's file, if it is what one can be."""
        if len(data) > MOST_BYTES:
            self.leave_out(name, f"has more than {MOST_BYTES >> 10} KiB")
            return
        try:
            self.texts[name] = data.decode("utf-8")
        except UnicodeDecodeError:
            self.leave_out(name, "is no text in UTF-8")

    def leave_out(self, name: str, why: str) -> None:
        """Note that a kata's file is there but cannot be taken."""
        self.flags.append(f"{name}.py {why}")


@dataclass(frozen=True)
class Gathered:
    """A submission as it will be judged, or the problem why it cannot be."""

    submission: str
    texts: Mapping[str, str]
    flags: tuple[str, ...] = ()
    commit: str | None = None
    late: bool = False
    collected: datetime.datetime | None = None
    problem: str = ""
