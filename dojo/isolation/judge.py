"""The judge's side of the conversation, which believes nothing that it is told."""

import sys
import warnings
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from dojo.errors import Breach
from dojo.harmless import harmless
from dojo.isolation import raising, wire
from dojo.isolation.channel import Channel
from dojo.isolation.encoding import Encoder
from dojo.isolation.far import FORWARDED, Far, far_id, with_operators
from dojo.isolation.peer import Peer
from dojo.isolation.shapes import Shape
from dojo.isolation.wire import Answer, Failure, Request


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
        return self.stand_in(wire.Remote("function", number, name, is_named=True))

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
            if self.broken is None:  # Else it comes from within.
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
            sys.stdout.write(harmless(message.printed))
        for warned in message.warnings:
            kinds = [*raising.known(warned.classes, Warning), Warning]
            warnings.warn(harmless(warned.message), kinds[0], stacklevel=2)

    def failure(self, message: Failure, arguments: Any) -> BaseException:
        """Return the nearest error that is known here, with where in the kata it came from."""
        said = harmless(message.message)
        kinds = raising.known(message.classes, Exception)
        if message.classes[:1] == ["SystemExit"]:
            kinds = [SystemExit]
        if not kinds:
            return Breach(f"it ended with {harmless(' '.join(message.classes[:1]))}")
        given = [harmless(each) if isinstance(each, str) else each for each in arguments]
        error = self.raised_here(message) or raising.made(kinds, said, given)
        if message.line is not None:
            error.kata_line = (message.line, harmless(message.code))  # type: ignore[attr-defined]
        return error
