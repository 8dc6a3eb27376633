"""Sources: whose code a kata's is. The learner's, the references', a rival answer's, or a submission's."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from dojo.curriculum import Curriculum, Kata
from dojo.executing import CannotLoad, execute, read, shown_path
from dojo.forbidden import forbidden_uses
from dojo.stubs import is_stub

PACKAGE = "katas"
RIGHT = ("right_", "slow_", "fast_")  # How answers begin that are right: slow_ ones earn no star.
ANSWERS = (*RIGHT, "wrong_")


class Source(Protocol):
    """Whose code it is."""

    @property
    def broken(self) -> BaseException | None:
        """What must not be taken for an answer, whatever a check made of it."""

    def path(self, kata: Kata) -> Path:
        """Return the file that holds the kata's code."""

    def load(self, kata: Kata) -> Any:
        """Return the kata's function or class.

        Raises
        ------
        CannotLoad
            If there is none.
        """

    def untouched(self, kata: Kata) -> bool:
        """Say whether the code is still the stub."""

    def scratch(self, folder: Path) -> Path:
        """Return a folder that both the check and the code can use: this one, where it will do."""

    def expect(self, kata: Kata) -> None:
        """Note that the kata's checks are going to run."""

    def ready(self) -> None:
        """Prepare for all that is expected."""

    def finish(self) -> None:
        """Let nothing more be asked of the code: the check is over."""

    def renew(self, cpu_seconds: float | None = None) -> None:
        """Forget what the check before has left behind; the next may take so much processor time."""

    def close(self) -> None:
        """Let go of what the source holds."""


class LocalSource:
    """A source whose code runs in this process, and so leaves nothing that could be renewed."""

    broken: BaseException | None = None

    def scratch(self, folder: Path) -> Path:
        return folder

    def expect(self, kata: Kata) -> None:
        pass

    def ready(self) -> None:
        pass

    def finish(self) -> None:
        pass

    def renew(self, cpu_seconds: float | None = None) -> None:
        pass

    def close(self) -> None:
        pass


@dataclass(frozen=True)
class Code:
    """A kata's code as text: what the file is called, and the names of which one is the kata."""

    text: str
    shown: str
    names: tuple[str, ...]


class TextSource(Source, Protocol):
    """A source whose code may be handed on as text, to be run elsewhere."""

    def code(self, kata: Kata) -> Code:
        """Return the code.

        Raises
        ------
        CannotLoad
            If there is none, or it may not be used.
        """


@dataclass(frozen=True)
class FolderSource(LocalSource):
    """A folder laid out as `katas/` is: the learner's, the solutions, a submission, a mutant."""

    folder: Path
    root: Path

    def path(self, kata: Kata) -> Path:
        return self.folder / kata.topic / f"{kata.id}.py"

    def code(self, kata: Kata) -> Code:
        shown = shown_path(self.path(kata), self.root)
        text = read(self.path(kata), shown)
        _refuse_forbidden(text, kata, shown)
        return Code(text, shown, kata.public_names)

    def load(self, kata: Kata) -> Any:
        code = self.code(kata)
        module = execute(self.path(kata), f"{PACKAGE}.{kata.topic}.{kata.id}", code.shown)
        for name in code.names:
            if hasattr(module, name):
                return getattr(module, name)
        raise lacking(code, kata)

    def untouched(self, kata: Kata) -> bool:
        text = self.text(kata)
        return text is not None and is_stub(text)

    def text(self, kata: Kata) -> str | None:
        """Return what the kata's file says, or None where it may not be read."""
        try:
            return read(self.path(kata), "")
        except CannotLoad:
            return None


@dataclass(frozen=True)
class AnswerSource(LocalSource):
    """One rival answer, by its name in the kata's file of answers."""

    curriculum: Curriculum
    name: str

    def path(self, kata: Kata) -> Path:
        return self.curriculum.answers(kata)

    def code(self, kata: Kata) -> Code:
        shown = shown_path(self.path(kata), self.curriculum.root)
        return Code(read(self.path(kata), shown), shown, (self.name,))

    def load(self, kata: Kata) -> Any:
        answers = load_answers(self.curriculum, kata)
        if self.name not in answers:
            raise CannotLoad(f"{self.path(kata)} has no answer {self.name}.")
        return answers[self.name]

    def untouched(self, kata: Kata) -> bool:
        return False


def lacking(code: Code, kata: Kata) -> CannotLoad:
    """Return the error for code that does not define its kata."""
    return CannotLoad(f"{code.shown} defines no {code.names[0]}: `dojo reset {kata.id}` brings it back.")


def load_answers(curriculum: Curriculum, kata: Kata) -> dict[str, Any]:
    """Return the kata's rival answers by name, in the order of their file; none where it has no file."""
    path = curriculum.answers(kata)
    if not path.is_file():
        return {}
    module = execute(path, f"answers.{kata.topic}.{kata.id}", shown_path(path, curriculum.root))
    return {name: answer for name, answer in vars(module).items() if name.startswith(ANSWERS)}


def load_solution(curriculum: Curriculum, kata: Kata) -> Any:
    """Return the reference's function or class."""
    return FolderSource(curriculum.root / "solutions", curriculum.root).load(kata)


def _refuse_forbidden(code: str, kata: Kata, shown: str) -> None:
    try:
        uses = forbidden_uses(code, kata.forbids)
    except (SyntaxError, ValueError):
        return  # Running it says better what is wrong.
    if uses:
        name, line = uses[0].name, uses[0].line
        raise CannotLoad(f"{shown}:{line} uses {name}, which this kata asks you to do without.", line)
