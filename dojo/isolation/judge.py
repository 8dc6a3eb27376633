"""The judge's side of the conversation, which believes nothing that it is told."""

import builtins
import inspect
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from dojo.errors import Breach
from dojo.isolation import wire
from dojo.isolation.channel import Channel
from dojo.isolation.encoding import Encoder
from dojo.isolation.far import FORWARDED, Far, far_id, with_operators
from dojo.isolation.peer import Peer
from dojo.isolation.shapes import Shape
from dojo.isolation.wire import Answer, Failure, Request

_ERRORS = {name: kind for name, kind in vars(builtins).items() if inspect.isclass(kind)}
# Libraries whose errors a check may want to see, where it has imported them.
_LIBRARIES = (
    "collections copy csv dataclasses decimal fractions json math numpy pandas pickle queue re scipy shutil "
    "sklearn statistics struct subprocess torch zipfile"
)


class Judge(Peer):
    """The side of the checks.

    Parameters
    ----------
    channel : Channel
        To the worker.
    shape : Shape
        What the kata's objects can do.
    explain : callable
        Returns the error to raise for one that no check may take for an answer.

    Attributes
    ----------
    broken : BaseException or None
        That error, from which on nothing is asked.
    over : bool
        Whether the check is over, so that nothing is asked any more.
    """

    def __init__(
        self, channel: Channel, shape: Shape, explain: Callable[[BaseException], BaseException]
    ) -> None:
        super().__init__(channel, trusts=False)
        self._shape = shape
        self._explain = explain
        self._asked_as: dict[int, set[str]] = {}
        self._wants_value = False
        self.broken: BaseException | None = None
        self.over = False

    def entry(self, number: int, name: str) -> Any:
        """Return what stands for the kata's own function or class."""
        self._asked_as[number] = {name}
        return self.stand_in(wire.Remote("function", number, name))

    @property
    def has_lent_something(self) -> bool:
        """Whether anything of the worker's is more than a value."""
        return len(self._far) > 1 or bool(self._borrowed)

    # Asking.

    def ask(self, op: str, *operands: Any) -> Any:
        if self.broken is not None:
            raise self.broken
        if self.over:
            raise Breach("the kata was asked for something when its check was over")
        before, self._wants_value = self._wants_value, self._gives_value(op, operands)
        try:
            result = super().ask(op, *operands)
        except (Exception, SystemExit):
            raise
        except BaseException as error:  # Whatever is no answer stays with the check.
            self.broken = self._explain(error)
            raise self.broken from None
        finally:
            self._wants_value = before
        if op == "get" and isinstance(result, Far):
            self._asked_as.setdefault(far_id(result), set()).add(str(operands[1]))
        return result

    def _gives_value(self, op: str, operands: Sequence[Any]) -> bool:
        """Say whether what is asked for is a value and no object, by the reference."""
        names: Iterable[str] = ()
        if op == "call":
            names = self._asked_as.get(far_id(operands[0]), ())
        elif op == "get":
            names = (operands[1],)
        return not self._shape.plain.isdisjoint(names)

    def may_ask(self, name: str) -> bool:
        if self.over or self.broken is not None:
            return False
        return self._shape.names is None or name in self._shape.names or name == "__wrapped__"

    def stand_in_class(self, remote: wire.Remote) -> type[Far]:
        cls: Any = super().stand_in_class(remote)
        if remote.kind == "function" or self._wants_value or not self._shape.operators:
            return cls  # type: ignore[no-any-return]
        return with_operators(cls, self._shape.operators, guarded=True)

    # Being asked.

    def answer(self, request: Request, blobs: Sequence[bytearray]) -> tuple[Answer, Encoder]:
        before, self._wants_value = self._wants_value, False
        try:
            return super().answer(request, blobs)
        finally:
            self._wants_value = before

    def do(self, op: str, operands: list[Any]) -> Any:
        """Do what a worker may ask: use what it was lent, and that only as what it was lent.

        A function is called, an iterator drawn from. An object of a check's own class has operators and
        public attributes too; what is no value of those is lent in its turn.
        """
        match op, operands:
            case "call", [target, list(_), dict(_)] if self.lends(target, "function", "object"):
                return super().do(op, operands)
            case "next", [target] if self.lends(target, "iterator"):
                return super().do(op, operands)
            case "get", [target, str(name)] if self.lends(target, "object") and not name.startswith("_"):
                return super().do(op, operands)
            case "operator", [str(name), *values] if name in FORWARDED:
                if any(self.lends(each, "object", "iterator") for each in values[:2]):
                    return super().do(op, operands)
            case "backward", [_, _]:
                return super().do(op, operands)
        raise Breach(f"it asked for {op[:40]!r}, which is not lent")

    # What comes along.

    def heard(self, message: Answer) -> None:
        """Show what the kata printed, and warn as it warned."""
        if message.printed:
            sys.stdout.write(clean(message.printed))
        for warned in message.warnings:
            kind = next((kind for kind in _known(warned.classes) if issubclass(kind, Warning)), Warning)
            warnings.warn(clean(warned.message), kind, stacklevel=2)

    def failure(self, message: Failure, arguments: Any) -> BaseException:
        """Return the nearest error that is known here, with where in the kata it came from."""
        said = clean(message.message)
        kind = next((kind for kind in _known(message.classes) if issubclass(kind, Exception)), None)
        if message.classes[:1] == ["SystemExit"]:
            kind = SystemExit
        if kind is None:
            return Breach(f"it ended with {clean(' '.join(message.classes[:1]))}")
        error = _made(kind, said, arguments)
        if message.line is not None:
            error.kata_line = (message.line, clean(message.code))  # type: ignore[attr-defined]
        return error


def _known(classes: list[str]) -> Iterator[Any]:
    """Yield those classes of errors and warnings that are Python's own, or those of an imported library."""
    for name in classes:
        module, _, own = name.rpartition(".")
        found = _ERRORS.get(own) if not module else None
        if module.partition(".")[0] in _LIBRARIES.split() and module in sys.modules:
            found = vars(sys.modules[module]).get(own)
        if inspect.isclass(found) and issubclass(found, BaseException):
            yield found


def _made(kind: Any, said: str, arguments: Any) -> BaseException:
    """Return an error that says what it should: made as it was, or of its words alone."""
    given = [clean(each) if isinstance(each, str) else each for each in arguments]
    for each in (given, [said]):
        try:
            error: BaseException = kind(*each)
            if str(error) == said:
                return error
        except Exception:  # Some want more than words, or other ones.
            continue
    return (SystemExit if kind is SystemExit else ValueError)(said)


def clean(text: str) -> str:
    """Return text without what a terminal would obey."""
    return "".join(letter if letter.isprintable() or letter in "\n\t" else "�" for letter in text)
