"""The envelope in which values cross between judge and worker: flat, typed, and limited in size.

A value becomes a list of nodes in which every node refers only to nodes before it, so that reading needs
neither recursion nor trust: types are checked by msgspec, lengths against what was really sent, and every
value is rebuilt as an exact plain type. Nothing that a worker sends is ever unpickled.
"""

from typing import Literal, Protocol

import msgspec

from dojo.errors import Breach

FRAME_LIMIT = 512 * 2**20
NODE_LIMIT = 2_000_000
_HEADER_BYTES = 8

Scalar = None | bool | int | float | str


class Plain(msgspec.Struct, tag="p", array_like=True):
    """A value that the envelope itself knows."""

    value: Scalar


class Raw(msgspec.Struct, tag="b", array_like=True):
    """Bytes, or a text with halves of characters in it, which is no UTF-8."""

    kind: Literal["bytes", "text"]
    data: bytes


class Number(msgspec.Struct, tag="n", array_like=True):
    """An integer of more than 64 bits, in hexadecimal digits, or a complex number's two parts."""

    digits: str = ""
    real: float = 0.0
    imag: float = 0.0


class Items(msgspec.Struct, tag="l", array_like=True):
    """A collection of other nodes."""

    kind: Literal["list", "tuple", "set", "frozenset", "deque", "bytearray", "keys", "values"]
    items: list[int]


class Pairs(msgspec.Struct, tag="d", array_like=True):
    """A dictionary, or its view of items."""

    keys: list[int]
    values: list[int]
    view: bool = False


class Array(msgspec.Struct, tag="a", array_like=True):
    """A numpy array or, where `scalar` is set, one of its numbers: raw bytes in C order."""

    dtype: str
    shape: list[int]
    data: bytes
    scalar: bool = False


class Objects(msgspec.Struct, tag="o", array_like=True):
    """A numpy array of Python objects."""

    shape: list[int]
    items: list[int]


class Tensor(msgspec.Struct, tag="t", array_like=True):
    """A torch tensor: raw bytes in C order; `graph` names what it was computed from, on the other side."""

    dtype: str
    shape: list[int]
    data: bytes
    requires_grad: bool = False
    grad: int | None = None
    graph: int | None = None


class Table(msgspec.Struct, tag="f", array_like=True):
    """A pandas frame, series or index: its parts by name."""

    kind: Literal["frame", "series", "index"]
    parts: dict[str, int]


class Text(msgspec.Struct, tag="x", array_like=True):
    """A value of a kind that has an exact text."""

    kind: Literal["path", "fraction", "decimal", "date", "datetime", "time", "timedelta", "range", "dtype"]
    text: str


class Generator(msgspec.Struct, tag="g", array_like=True):
    """A numpy random generator: the name of its bit generator, and the place of its state."""

    name: str
    state: int


class Remote(msgspec.Struct, tag="r", array_like=True):
    """Something that stays where it is, and is asked from afar."""

    kind: Literal["function", "iterator", "object"]
    id: int
    name: str = ""


class Yours(msgspec.Struct, tag="y", array_like=True):
    """The receiver's own object: what it sent at this place of its last request, or lent by this id."""

    place: int = -1
    id: int = -1


class Pickled(msgspec.Struct, tag="k", array_like=True):
    """A pickle, which only the judge may send."""

    data: bytes


Node = (
    Plain
    | Raw
    | Number
    | Items
    | Pairs
    | Array
    | Objects
    | Tensor
    | Table
    | Text
    | Generator
    | Remote
    | Yours
    | Pickled
)


class Value(msgspec.Struct, array_like=True):
    """A value: its nodes, of which the last is the whole."""

    nodes: list[Node]


class Request(msgspec.Struct, tag="?", array_like=True):
    """Ask for something to be done: `value` holds the list of its operands."""

    op: str
    value: Value


class Reply(msgspec.Struct, tag="=", array_like=True):
    """What came of a request.

    `value` holds a list: the result, then the new content of each changed object of the request, whose
    places are in `changed`.
    """

    value: Value
    changed: list[int] = []
    warnings: list[tuple[str, str]] = []
    printed: str = ""


class Failure(msgspec.Struct, tag="!", array_like=True):
    """A request failed: the names of the error's classes, the most special first, and where in the kata."""

    classes: list[str]
    message: str
    line: int | None
    code: str
    printed: str
    value: Value
    changed: list[int]


Message = Request | Reply | Failure


class Stream(Protocol):
    """One direction of a pipe or socket."""

    def read(self, size: int, /) -> bytes | None: ...

    def write(self, data: bytes, /) -> int | None: ...

    def flush(self) -> None: ...


class Channel:
    """Messages over a pair of streams, each behind its length."""

    def __init__(self, reader: Stream, writer: Stream) -> None:
        self._reader = reader
        self._writer = writer
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(Message).decode

    def send(self, message: Message) -> None:
        """Send a message."""
        frame = self._encode(message)
        try:
            self._writer.write(len(frame).to_bytes(_HEADER_BYTES, "little") + frame)
            self._writer.flush()
        except (BrokenPipeError, ConnectionError) as error:
            raise Breach("it has ended") from error

    def receive(self) -> Message:
        """Wait for a message, of which nothing is believed but its length, and that within limits."""
        size = int.from_bytes(self._exactly(_HEADER_BYTES), "little")
        if size > FRAME_LIMIT:
            raise Breach(f"it sent a message of {size} bytes, more than {FRAME_LIMIT}")
        try:
            message: Message = self._decode(self._exactly(size))
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
            raise Breach(f"it sent what is no message: {error}") from None
        return message

    def _exactly(self, size: int) -> bytes:
        try:
            data = self._reader.read(size)
        except ConnectionError as error:
            raise Breach("it has ended") from error
        if data is None or len(data) < size:
            raise Breach("it has ended")
        return data
