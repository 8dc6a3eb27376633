"""One side of the conversation between judge and worker: it asks, and is asked back while it waits."""

import secrets
import threading
from collections.abc import Iterator, Sequence
from typing import Any

from dojo.errors import Breach
from dojo.isolation import raising, wire
from dojo.isolation.changes import Snapshot, content_of, freeze, put_content
from dojo.isolation.channel import Channel
from dojo.isolation.decoding import Decoder
from dojo.isolation.encoding import Encoder
from dojo.isolation.far import Far, FarFunction, FarIterator, FarObject
from dojo.isolation.operations import do
from dojo.isolation.wire import Answer, CannotCrossError, Failure, Reply, Request

_DEEPEST_CALLS = 50
_MOST_STAND_INS = 100_000


class Peer:
    """A side, with what it lends to the other.

    Parameters
    ----------
    channel : Channel
        To the other side.
    trusts : bool
        Whether what the other side sends is believed: a worker trusts its judge, never the other way.
    """

    tells: type[BaseException] = Exception  # what is told, and does not end this side

    def __init__(self, channel: Channel, *, trusts: bool) -> None:
        self._channel = channel
        self._trusts = trusts
        self.guards = not trusts
        self._lent: dict[int, Any] = {}
        self._ids: dict[int, int] = {}
        self._kinds: dict[int, str] = {}
        self._far: dict[Any, Far] = {}
        self._shared: dict[int, tuple[Any, Any]] = {}
        self._origins: dict[int, list[Any]] = {}
        self._borrowed: dict[int, tuple[Any, int]] = {}
        self._depth = 0
        self._turn = threading.RLock()

    # What this side lends, and what it borrows.

    def export(self, thing: Any, kind: str) -> int:
        """Lend something; the same thing has the same id."""
        if id(thing) not in self._ids:
            self._ids[id(thing)] = number = len(self._lent) + 1
            self._lent[number], self._kinds[number] = thing, kind
        return self._ids[id(thing)]

    def exported(self, id: int) -> Any:
        """Return what was lent under an id."""
        if id not in self._lent:
            raise Breach("it asked for what it was never lent")
        return self._lent[id]

    def lends(self, thing: Any, *kinds: str) -> bool:
        """Say whether something was lent as one of these kinds."""
        number = self._ids.get(id(thing), 0)
        return self._kinds.get(number) in kinds

    def stand_in(self, remote: wire.Remote) -> Any:
        """Return what stands here for something of the other side's."""
        cls = self.stand_in_class(remote)
        if (remote.id, cls) not in self._far:
            if len(self._far) >= _MOST_STAND_INS:
                raise Breach(f"it lent more than {_MOST_STAND_INS} things")
            name = "".join(letter for letter in remote.name if letter.isprintable())
            made = cls(self, remote.id, name)
            if remote.is_named:
                vars(made).update(__name__=name, __qualname__=name, __doc__=remote.words)
            self._far[remote.id, cls] = made
        return self._far[remote.id, cls]

    def stand_in_class(self, remote: wire.Remote) -> type[Far]:
        """Return the class of stand-ins for something."""
        kinds: dict[str, type[Far]] = {"function": FarFunction, "iterator": FarIterator, "object": FarObject}
        return kinds[remote.kind]

    def keeps(self, value: Any) -> bool:
        """Say whether something stays here though it could cross."""
        return False

    def may_ask(self, name: str) -> bool:
        """Say whether to ask for an attribute of this name."""
        return True

    # Tensors through which gradients flow are known on both sides, by ids that are negative for the
    # other's own, and kept alike.

    def share(self, key: int, tensor: Any) -> None:
        """Keep a tensor that gradients end at like its copy on the other side."""
        self._shared[key] = (tensor, freeze(tensor))
        if key < 0:
            self._borrowed[id(tensor)] = (tensor, -key)

    def shared(self, id: int) -> Any:
        """Return this side's copy of a tensor of the other's, or None."""
        return self._shared.get(-id, (None, None))[0]

    def borrowed(self, thing: Any) -> int:
        """Return the id under which the other side lent a tensor; 0 where it did not."""
        return self._borrowed.get(id(thing), (None, 0))[1]

    def origins(self, number: int, leaves: list[Any]) -> list[int]:
        """Return what the other side knows of the tensors that a lent one was computed from."""
        known = {id(leaf): self.borrowed(leaf) or -self._ids.get(id(leaf), 0) for leaf in leaves}
        shared = [leaf for leaf in leaves if known[id(leaf)] > 0 or -known[id(leaf)] in self._shared]
        self._origins[number] = shared
        return [known[id(leaf)] for leaf in shared]

    def connect(self, tensor: Any, number: int, inputs: Sequence[int]) -> Any:
        """Return a tensor that the other side computed as a part of this side's graph."""
        from dojo.isolation import gradients

        mine = [self.exported(key) if key > 0 else self.shared(-key) for key in inputs]
        connected = gradients.connect(tensor, number, self, mine)
        self._borrowed[id(connected)] = (connected, number)
        return connected

    def backward(self, number: int, grad: Any) -> list[Any]:
        """Return the gradients of what a lent tensor was computed from."""
        from dojo.isolation import gradients

        if number not in self._origins:
            raise Breach("it asked for the gradient of what it was never lent")
        return gradients.backward(self.exported(number), grad, self._origins[number])

    # Asking.

    def ask(self, op: str, *operands: Any) -> Any:
        """Have the other side do something, and return what came of it; its changes of operands come back."""
        with self._turn:  # A learner's threads may ask too.
            number = secrets.randbits(62)  # Nobody can answer it beforehand.
            encoder = Encoder(self, pickles=not self._trusts)
            self._channel.send(Request(number, op, self._value(encoder, list(operands), {})), encoder.blobs)
            message, blobs = self._channel.receive()
            while isinstance(message, Request):
                self.say(*self.answer(message, blobs))
                message, blobs = self._channel.receive()
            if message.number != number:
                raise Breach("it answered what it was not asked")
            return self._result(message, blobs, encoder.objects)

    def _result(self, message: Answer, blobs: Sequence[bytearray], mine: list[Any]) -> Any:
        self.heard(message)
        result, *contents = Decoder(self, trusts=self._trusts, mine=mine, blobs=blobs).all(message.value)
        self._put(message.value, contents, mine)
        if isinstance(message, Failure):
            raise self.failure(message, result)
        return result

    def heard(self, message: Answer) -> None:
        """Take note of what came along with an answer."""

    def failure(self, message: Failure, arguments: Any) -> BaseException:
        """Return the error that a failure stands for."""
        kinds = raising.known(message.classes, BaseException)
        error = self.raised_here(message) or raising.made(kinds, message.message, arguments)
        error.told_as = -message.error  # type: ignore[attr-defined]
        return error

    def raised_here(self, message: Failure) -> BaseException | None:
        """Return the very error, where it went from here to the other side and now comes back."""
        error = self._lent.get(message.error)
        return error if isinstance(error, BaseException) else None

    # Being asked.

    def answer(self, request: Request, blobs: Sequence[bytearray]) -> tuple[Answer, Encoder]:
        """Do what the other side asks; return what to tell it."""
        snapshot = Snapshot(())
        try:
            decoder = Decoder(self, trusts=self._trusts, mine=[], blobs=blobs)
            operands, *contents = decoder.all(request.value)
            self._put(request.value, contents, [])
            snapshot = Snapshot(self._apart(decoder.objects))
            return self._reply(request, self._do(request.op, operands), snapshot)
        except Breach:
            raise
        except self.tells as error:
            return self.told(request.number, error, snapshot)

    def _apart(self, objects: list[Any]) -> Iterator[tuple[int, Any]]:
        """Yield objects with their places, but not those that are kept alike in another way."""
        for place, thing in enumerate(objects):
            if id(thing) not in self._ids and not self.borrowed(thing):
                yield place, thing

    def say(self, answer: Answer, encoder: Encoder) -> None:
        """Send an answer."""
        self._channel.send(answer, encoder.blobs)

    def _do(self, op: str, operands: Any) -> Any:
        if type(operands) is not list:
            raise Breach("it sent no list of operands")
        self._depth += 1
        try:
            if self._depth > _DEEPEST_CALLS:
                raise RecursionError("calls back and forth are nested too deeply")
            return self.do(op, operands)
        finally:
            self._depth -= 1

    def do(self, op: str, operands: list[Any]) -> Any:
        """Do one thing; a side that does not trust does less (see `Judge`)."""
        match op, operands:
            case "backward", [int(number), grad]:
                return self.backward(number, grad)
        return do(op, operands)

    def _reply(self, request: Request, result: Any, snapshot: Snapshot) -> tuple[Reply, Encoder]:
        encoder = Encoder(self, pickles=not self._trusts, yours=snapshot.places)
        try:
            value = self._value(encoder, result, dict(snapshot.changed()))
        except CannotCrossError as problem:
            raise CannotCrossError(f"what was returned cannot be judged: {problem}") from None
        return Reply(request.number, value), encoder

    def told(self, number: int, error: BaseException, snapshot: Snapshot) -> tuple[Failure, Encoder]:
        """Return the failure that tells of an error, with the changes that were made up to it."""
        given = raising.arguments(error)
        encoder = Encoder(self, pickles=not self._trusts, yours=snapshot.places)
        try:
            value = self._value(encoder, given, dict(snapshot.changed()))
        except CannotCrossError:
            encoder = Encoder(self, pickles=False)
            value = self._value(encoder, [], {})
        failure = Failure(number, value, raising.classes(error), wire.cut(raising.words(error)))
        failure.error = getattr(error, "told_as", 0)
        if self.guards and not failure.error:
            failure.error = -self.export(error, "error")
        return failure, encoder

    # Values, and what has changed.

    def _value(self, encoder: Encoder, whole: Any, changed: dict[int, Any]) -> wire.Value:
        """Return a value, with the new content of changed objects and of changed shared tensors."""
        places = [encoder.add(whole)]
        places += [encoder.add(content) for content in changed.values()]
        shared = [key for key, (tensor, frozen) in self._shared.items() if freeze(tensor) != frozen]
        for key in shared:
            tensor = self._shared[key][0]
            places.append(encoder.add(content_of(tensor)))
            self._shared[key] = (tensor, freeze(tensor))
        encoder.nodes.append(wire.Items("list", wire.pack(places)))
        return wire.Value(encoder.nodes, wire.pack(changed), shared)

    def _put(self, value: wire.Value, contents: list[Any], mine: list[Any]) -> None:
        """Take over what has changed on the other side."""
        try:
            changed = wire.unpack(value.changed)
            if len(contents) != len(changed) + len(value.shared):
                raise Breach("it sent changes that do not fit")
            for place, content in zip(changed, contents, strict=False):
                if place >= len(mine):
                    raise Breach("it changed what it never got")
                put_content(mine[place], content)
            for key, content in zip(value.shared, contents[len(changed) :], strict=True):
                if -key not in self._shared:
                    raise Breach("it changed what it does not share")
                tensor = self._shared[-key][0]
                put_content(tensor, content)
                self._shared[-key] = (tensor, freeze(tensor))
        except Exception as error:
            raise Breach(f"it sent a change that is none: {error}"[:200]) from None
