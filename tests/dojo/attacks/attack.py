"""What an attack is: a small submission, and what its honest part earns."""

import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Link:
    """A link to somewhere else."""

    target: str


@dataclass(frozen=True)
class Pipe:
    """A named pipe, which nobody ever writes to."""


@dataclass(frozen=True)
class Folder:
    """A folder, where a file is expected."""


@dataclass(frozen=True)
class Large:
    """A file of this many bytes, none of which takes room on the disk."""

    size: int


Planted = str | bytes | Link | Pipe | Folder | Large | None
LEARNER = "katas/@TOPIC@/@KATA@.py"


@dataclass(frozen=True)
class Attack:
    """A submission of one kata that tries to get more than it has earned, or to do harm.

    In `code`, in the paths and in the texts of `files`, the grounds put what a learner may know anyway:
    `@TRUSTED@` is the tree whose checks judge, `@SUBMISSION@` the folder handed in, `@TOPIC@` the attack's
    topic, `@HOME@` the home of who grades.

    Parameters
    ----------
    name : str
        What it does, in a few words: unique.
    family : str
        What it attacks.
    tries : str
        One sentence on what it tries.
    code : str
        The kata's file.
    honest : int
        The points that its honest part earns.
    kata : str
        Which of the sample katas it hands in.
    files : mapping
        What it plants beside the kata's file or in its place, by path in the submission; None for no file.
    stopped_by : str
        The weakest level that has to stop it: those below do not claim to.
    loot : str
        Words that show up in what is reported only if it got what it wanted, beside the canaries.
    says : str
        A pattern that the message of a failing check must hold, if it matters which it is.
    hangs : bool
        Whether it takes time: its checks get one second then.
    alone : bool
        Whether it is judged on its own, as `dojo score` does, for it may end or hold up the judge's process.
    ordinary : bool
        Whether it aims at who is not root: then an ordinary user judges it too.
    whole : bool
        Whether it puts something in the place of all katas, so that nothing of the submission earns.
    """

    name: str
    family: str
    tries: str
    code: str
    honest: int = 0
    kata: str = "total"
    files: Mapping[str, Planted] = field(default_factory=dict)
    stopped_by: str = "process"
    loot: str = ""
    says: str = ""
    hangs: bool = False
    alone: bool = False
    ordinary: bool = False
    whole: bool = False

    @property
    def topic(self) -> str:
        """The topic that it has for itself."""
        return re.sub(r"\W+", "_", self.name).lower()


def family(name: str) -> Callable[..., Attack]:
    """Return what makes the attacks of a family; their code may be indented as a whole."""

    def attack(title: str, tries: str, code: str = "", **options: Any) -> Attack:
        return Attack(title, name, tries, textwrap.dedent(code).lstrip("\n"), **options)

    return attack
