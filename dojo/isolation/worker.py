"""The worker: runs a learner's code, and answers its judge over one channel.

It is told the code as text, and needs no file of the repository. It trusts its judge; nothing trusts it.
"""

import io
import linecache
import sys
import traceback
import types
import warnings
from typing import Any

from dojo.errors import Breach
from dojo.isolation import wire
from dojo.isolation.peer import Peer
from dojo.isolation.wire import Channel, Failure, Reply, Request

_MOST_WARNINGS = 20
_PRINTED_CHARACTERS = 4000


class Worker(Peer):
    """The side on which the kata lives."""

    def __init__(self, channel: Channel) -> None:
        super().__init__(channel, trusts=True)
        self._path = ""
        self._inputs: dict[int, list[Any]] = {}
        self._printed = _Tail()
        sys.stdout = sys.stderr = self._printed

    def serve(self) -> None:
        """Answer until the judge is gone."""
        while True:
            try:
                message = self._channel.receive()
            except Breach:
                return
            if isinstance(message, Request):
                self._channel.send(self.answer(message))

    def answer(self, request: Request) -> Reply | Failure:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            answer = super().answer(request)
        if isinstance(answer, Reply):
            said = [(type(each.message).__name__, str(each.message)) for each in caught[:_MOST_WARNINGS]]
            answer.warnings = said
        answer.printed = self._printed.take()
        return answer

    def do(self, op: str, operands: list[Any]) -> Any:
        if op == "load":
            code, path, module, names = operands
            return self._load(code, path, module, names)
        if op == "backward":
            from dojo.isolation import tensors

            graph, grad = operands
            return tensors.gradients(self.exported(graph), grad, self._inputs.get(graph, []))
        return super().do(op, operands)

    def export(self, thing: Any) -> int:
        """Lend something; a tensor with what it may have been computed from."""
        number = super().export(thing)
        if "torch" in sys.modules and number not in self._inputs:
            from dojo.isolation import tensors

            self._inputs[number] = tensors.differentiable(self.got)
        return number

    def _load(self, code: str, path: str, name: str, names: list[str]) -> list[Any]:
        """Run the kata's code as a module, and lend what it is meant to define; nothing where it does not."""
        self._path = path
        linecache.cache[path] = (len(code), None, code.splitlines(keepends=True), path)
        module = types.ModuleType(name)
        module.__file__ = path
        sys.modules[name] = module
        try:
            exec(compile(code, path, "exec"), module.__dict__)
        except SystemExit as error:
            raise RuntimeError("it ends Python as it is imported") from error
        found = [getattr(module, name) for name in names if hasattr(module, name)]
        return [self.export(found[0])] if found else []

    def told(self, error: Exception, value: wire.Value, changed: list[int]) -> Failure:
        failure = super().told(error, value, changed)
        frames = [
            frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == self._path
        ]
        if isinstance(error, SyntaxError) and error.filename == self._path:
            failure.line, failure.message = error.lineno, error.msg or "invalid syntax"
        elif frames:
            failure.line, failure.code = frames[-1].lineno, frames[-1].line or ""
        return failure


class _Tail(io.TextIOBase):
    """What is printed, of which only the end is kept."""

    def __init__(self) -> None:
        self._text = ""

    def write(self, text: str, /) -> int:
        self._text = (self._text + text)[-_PRINTED_CHARACTERS:]
        return len(text)

    def take(self) -> str:
        """Return what was printed since the last time."""
        text, self._text = self._text, ""
        return text


def serve(reader: wire.Stream, writer: wire.Stream) -> None:
    """Be a worker over a pair of streams."""
    sys.setrecursionlimit(3000)
    Worker(Channel(reader, writer)).serve()
