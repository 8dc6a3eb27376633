"""The worker: runs a learner's code, and answers its judge over one channel.

It is told the code as text, and needs no file of the repository. It trusts its judge; nothing trusts it.
"""

import contextlib
import io
import linecache
import sys
import traceback
import types
import warnings
from collections.abc import Sequence
from typing import Any

from dojo.errors import Breach
from dojo.isolation import raising, wire
from dojo.isolation.changes import Snapshot
from dojo.isolation.channel import Channel
from dojo.isolation.encoding import Encoder
from dojo.isolation.far import FORWARDED, Far, with_operators
from dojo.isolation.peer import Peer
from dojo.isolation.wire import Answer, CannotCrossError, Failure, Request


class Worker(Peer):
    """The side on which the kata lives."""

    tells = BaseException

    def __init__(self, channel: Channel) -> None:
        super().__init__(channel, trusts=True)
        self._path = ""
        self._class: type | None = None
        self._printed = _Tail()
        sys.stdout = sys.stderr = self._printed

    def serve(self) -> None:
        """Answer until the judge is gone."""
        while True:
            with self._turn:
                request, blobs = self._channel.receive()
            if not isinstance(request, Request):
                raise Breach("it answered what it was not asked")
            answer = self.answer(request, blobs)
            with self._turn:
                self.say(*answer)

    def answer(self, request: Request, blobs: Sequence[bytearray]) -> tuple[Answer, Encoder]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            answer, encoder = super().answer(request, blobs)
        answer.warnings = [
            wire.Warned(raising.classes(each.message), wire.cut(raising.words(each.message)))
            for each in caught[: wire.WARNINGS_LIMIT]
        ]
        answer.printed = self._printed.take()
        return answer, encoder

    def say(self, answer: Answer, encoder: Encoder) -> None:
        try:
            super().say(answer, encoder)
        except CannotCrossError as error:
            problem = TypeError(f"what was returned cannot be judged: {error}")
            super().say(*super().told(answer.number, problem, Snapshot(())))

    def stand_in_class(self, remote: wire.Remote) -> type[Far]:
        cls: Any = super().stand_in_class(remote)
        if remote.kind == "function":
            return cls  # type: ignore[no-any-return]
        operators = FORWARDED - {"next"} if remote.kind == "object" else FORWARDED
        return with_operators(cls, operators, guarded=False)

    def do(self, op: str, operands: list[Any]) -> Any:
        if op == "begin":
            return None
        if op == "load":
            code, path, module, names = operands
            return self._load(code, path, module, names)
        return super().do(op, operands)

    def _load(self, code: str, path: str, name: str, names: list[str]) -> list[int]:
        """Run the kata's code as a module, and lend what it is meant to define; nothing where it does not."""
        self._path = path
        linecache.cache[path] = (len(code), None, code.splitlines(keepends=True), path)
        module = types.ModuleType(name)
        module.__file__ = path
        sys.modules[name] = module
        exec(compile(code, path, "exec"), module.__dict__)
        found = [getattr(module, name) for name in names if hasattr(module, name)]
        if found and isinstance(found[0], type):
            self._class = found[0]
        return [self.export(found[0], "function")] if found else []

    def keeps(self, value: Any) -> bool:
        """Say whether something stays here though it could cross: an object of the kata's own class."""
        return self._class is not None and isinstance(value, self._class)

    def told(self, number: int, error: BaseException, snapshot: Snapshot) -> tuple[Failure, Encoder]:
        failure, encoder = super().told(number, error, snapshot)
        frames = [
            frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == self._path
        ]
        if isinstance(error, SyntaxError) and error.filename == self._path:
            failure.line, failure.message = error.lineno or None, wire.cut(error.msg or "invalid syntax")
        elif frames:
            failure.line, failure.code = frames[-1].lineno, wire.cut(frames[-1].line or "")
        return failure, encoder


class _Tail(io.TextIOBase):
    """What is printed, of which only the end is kept."""

    def __init__(self) -> None:
        self._text = ""

    def write(self, text: str, /) -> int:
        self._text = (self._text + text)[-wire.PRINTED_LIMIT :]
        return len(text)

    def take(self) -> str:
        """Return what was printed since the last time."""
        text, self._text = self._text, ""
        return wire.cut(text, wire.PRINTED_LIMIT)


def serve(channel: Channel) -> None:
    """Be a worker until the judge is gone."""
    with contextlib.suppress(Breach):
        Worker(channel).serve()


def refuse(channel: Channel, error: Exception) -> None:
    """Tell the judge why there is no worker."""
    with contextlib.suppress(Breach):
        peer, (request, _) = Peer(channel, trusts=True), channel.receive()
        peer.say(*peer.told(request.number, error, Snapshot(())))
