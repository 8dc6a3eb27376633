"""One side of the conversation between judge and worker: it asks, and is asked back while it waits."""

import operator
from collections.abc import Callable
from typing import Any

from dojo.errors import Breach
from dojo.isolation import wire
from dojo.isolation.changes import Snapshot, put_content
from dojo.isolation.crossing import CannotCrossError, Decoder, Encoder
from dojo.isolation.far import FORWARDED, Far, FarFunction, FarIterator, FarObject
from dojo.isolation.wire import Channel, Failure, Reply, Request

_DEEPEST_CALLS = 50
_NOTHING = wire.Value([wire.Plain(None), wire.Items("list", [0])])
_CALLS: dict[str, Callable[..., Any]] = {
    "getitem": operator.getitem,
    "setitem": operator.setitem,
    "delitem": operator.delitem,
    "len": len,
    "iter": iter,
    "contains": operator.contains,
    "enter": lambda thing: thing.__enter__(),
    "exit": lambda thing: thing.__exit__(None, None, None),
    "and": operator.and_,
    "or": operator.or_,
    "pow": pow,
}


class Peer:
    """A side, with what it lends to the other.

    Parameters
    ----------
    channel : Channel
        To the other side.
    trusts : bool
        Whether what the other side sends is believed: a worker trusts its judge, never the other way.
    """

    def __init__(self, channel: Channel, *, trusts: bool) -> None:
        self._channel = channel
        self._trusts = trusts
        self._lent: dict[int, Any] = {}
        self._ids: dict[int, int] = {}
        self._far: dict[int, Any] = {}
        self._depth = 0
        self.far_objects: type[FarObject] = FarObject
        self.sent: list[Any] = []
        self.got: list[Any] = []

    # What the other side may use of ours, and we of its.

    def export(self, thing: Any) -> int:
        """Lend something; the same thing has the same id."""
        if id(thing) not in self._ids:
            self._ids[id(thing)] = number = len(self._lent) + 1
            self._lent[number] = thing
        return self._ids[id(thing)]

    def exported(self, id: int) -> Any:
        """Return what was lent under an id."""
        if id not in self._lent:
            raise Breach("it asked for what it was never lent")
        return self._lent[id]

    def connect(self, tensor: Any, graph: int) -> Any:
        """Return a tensor of the other side's graph as part of this side's, or None where it begins one."""
        return None

    def stand_in(self, remote: wire.Remote) -> Any:
        """Return what stands here for something of the other side's."""
        if remote.id not in self._far:
            kinds: dict[str, type[Far]] = {
                "function": FarFunction,
                "iterator": FarIterator,
                "object": self.far_objects,
            }
            name = "".join(letter for letter in remote.name[:100] if letter.isprintable())
            self._far[remote.id] = kinds[remote.kind](self, remote.id, name)
        return self._far[remote.id]

    # Asking.

    def ask(self, op: str, *operands: Any) -> Any:
        """Have the other side do something, and return what came of it; its changes of operands come back."""
        encoder = Encoder(self, pickles=not self._trusts)
        encoder.add(list(operands))
        self._channel.send(Request(op, encoder.value()))
        while isinstance(message := self._channel.receive(), Request):
            self._channel.send(self.answer(message))
        self.sent = encoder.objects
        return self._result(message, encoder.objects)

    def _result(self, message: Reply | Failure, mine: list[Any]) -> Any:
        self.heard(message)
        result, *contents = self._decoded(message.value, mine)
        if len(contents) != len(message.changed):
            raise Breach("it sent changes that do not fit")
        for place, content in zip(message.changed, contents, strict=True):
            if not 0 <= place < len(mine):
                raise Breach("it changed what it never got")
            put_content(mine[place], content)
        if isinstance(message, Failure):
            raise self.failure(message)
        return result

    def _decoded(self, value: wire.Value, mine: list[Any]) -> list[Any]:
        found = Decoder(self, unpickles=self._trusts, mine=mine).all(value)
        if not found or type(found[-1]) is not list or not found[-1]:
            raise Breach("it sent no list of operands")
        return list(found[-1])

    def heard(self, message: Reply | Failure) -> None:
        """Take note of what came along with an answer."""

    def failure(self, message: Failure) -> BaseException:
        """Return the error that a failure stands for."""
        return RuntimeError(message.message)

    # Being asked.

    def answer(self, request: Request) -> Reply | Failure:
        """Do what the other side asks."""
        decoder = Decoder(self, unpickles=self._trusts, mine=[])
        objects = decoder.all(request.value)
        if not objects or type(objects[-1]) is not list:
            raise Breach("it sent no list of operands")
        self.got = objects
        snapshot = Snapshot(objects)
        self._depth += 1
        try:
            if self._depth > _DEEPEST_CALLS:
                raise RecursionError("calls back and forth are nested too deeply")
            result = self.do(request.op, objects[-1])
            return self._reply(result, snapshot)
        except Exception as error:
            return self.told(error, *self._changes(snapshot))
        finally:
            self._depth -= 1

    def _reply(self, result: Any, snapshot: "Snapshot") -> Reply:
        try:
            value, changed = self._encoded(result, snapshot)
        except CannotCrossError as problem:
            raise TypeError(f"what was returned cannot be judged: {problem}") from None
        return Reply(value, changed)

    def _changes(self, snapshot: "Snapshot") -> tuple[wire.Value, list[int]]:
        try:
            return self._encoded(None, snapshot)
        except CannotCrossError:
            return _NOTHING, []

    def _encoded(self, result: Any, snapshot: "Snapshot") -> tuple[wire.Value, list[int]]:
        encoder = Encoder(self, pickles=not self._trusts, yours=snapshot.places)
        changed = dict(snapshot.changed())
        encoder.add([result, *changed.values()])
        return encoder.value(), list(changed)

    def told(self, error: Exception, value: wire.Value, changed: list[int]) -> Failure:
        """Return the failure that tells of an error."""
        classes = [each.__name__ for each in type(error).__mro__]
        return Failure(classes, _words(error), None, "", "", value, changed)

    def do(self, op: str, operands: list[Any]) -> Any:
        """Do one thing; a side that does not trust does less (see `Judge`)."""
        match op, operands:
            case "call", [target, list(args), dict(kwargs)]:
                return target(*args, **kwargs)
            case "next", [iterator]:
                return [item] if (item := next(iterator, _END)) is not _END else []
            case "get", [target, str(name)]:
                return getattr(target, name)
            case "set", [target, str(name), value]:
                return setattr(target, name, value)
            case "operator", [str(name), *values] if name in FORWARDED:
                return _operator(name)(*values)
        raise Breach(f"it asked for {op[:40]!r}")


_END = object()


def _operator(name: str) -> Callable[..., Any]:
    found: Callable[..., Any] = _CALLS[name] if name in _CALLS else getattr(operator, name)
    return found


def _words(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:
        return ""
