"""The envelope in which values cross between judge and worker: flat, typed, and limited in size.

A value becomes a list of nodes in which every node refers only to nodes before it, so that reading needs
neither recursion nor trust: types and lengths are checked by msgspec before anything is made of them, and
every value is rebuilt as an exact plain type. What is large travels beside the envelope, as raw bytes.
Nothing that a worker sends is ever unpickled.
"""

from array import array
from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

NODE_LIMIT = 1_000_000  # values in one message
SCALAR_LIMIT = 4_000_000  # numbers in one list
PRINTED_LIMIT, WARNINGS_LIMIT, MESSAGE_LIMIT, CLASSES_LIMIT = 4000, 20, 2000, 20
NAME_LIMIT, TEXT_LIMIT = 100, 2**14
_MOST_AXES = 32


class CannotCrossError(TypeError):
    """A value that does not leave its process."""


Scalar = None | bool | int | float | str
Name = Annotated[str, Meta(max_length=NAME_LIMIT)]
Words = Annotated[str, Meta(max_length=MESSAGE_LIMIT)]
Size = Annotated[int, Meta(ge=0, le=2**40)]
Shape = Annotated[list[Size], Meta(max_length=_MOST_AXES)]
Ids = Annotated[list[int], Meta(max_length=NODE_LIMIT)]
# Numbers of other nodes, four bytes each, so that nobody can send a long list of them in few bytes.
Places = bytes


class Plain(msgspec.Struct, tag="p", array_like=True):
    """A value that the envelope itself knows."""

    value: Scalar


class Scalars(msgspec.Struct, tag="s", array_like=True):
    """A list or tuple of numbers that the envelope itself knows."""

    kind: Literal["list", "tuple"]
    values: Annotated[list[bool | int | float | None], Meta(max_length=SCALAR_LIMIT)]


class Raw(msgspec.Struct, tag="b", array_like=True):
    """Bytes, or a text that is long or no UTF-8; None is data beside the envelope."""

    kind: Literal["bytes", "bytearray", "text"]
    data: bytes | None


class Number(msgspec.Struct, tag="n", array_like=True):
    """An integer of more than 64 bits, in hexadecimal digits, or a complex number's two parts."""

    digits: Annotated[str, Meta(max_length=2**20)] = ""
    real: float = 0.0
    imag: float = 0.0


class Items(msgspec.Struct, tag="l", array_like=True):
    """A collection of other nodes; a tuple may have names for its items."""

    kind: Literal["list", "tuple", "set", "frozenset", "deque", "slice", "keys", "values"]
    items: Places
    names: Annotated[list[Name], Meta(max_length=100)] = []


class Pairs(msgspec.Struct, tag="d", array_like=True):
    """A dictionary, or its view of items."""

    keys: Places
    values: Places
    view: bool = False


class Array(msgspec.Struct, tag="a", array_like=True):
    """A numpy array or, where `scalar` is set, one of its numbers; None is data beside the envelope."""

    dtype: Name
    shape: Shape
    data: bytes | None
    scalar: bool = False
    fortran: bool = False
    frozen: bool = False


class Objects(msgspec.Struct, tag="o", array_like=True):
    """A numpy array of Python objects."""

    shape: Shape
    items: Places


class Tensor(msgspec.Struct, tag="t", array_like=True):
    """A torch tensor, in C order; None is data beside the envelope.

    One through which gradients flow has an `id`, under which its sender lends it. `inputs` are what it was
    computed from: ids of the receiver's tensors, negative ones of the sender's that the receiver has too;
    None where it was not computed.
    """

    dtype: Name
    shape: Shape
    data: bytes | None
    grad: int | None = None
    id: int = 0
    inputs: Ids | None = None
    parameter: bool = False
    strides: Shape = []


class Table(msgspec.Struct, tag="f", array_like=True):
    """A pandas frame, series or index: its parts by name."""

    kind: Literal["frame", "series", "index"]
    parts: Annotated[dict[Name, int], Meta(max_length=10)]


class Text(msgspec.Struct, tag="x", array_like=True):
    """A value of a kind that has an exact text (see `dojo.isolation.texts`)."""

    kind: Name
    text: Annotated[str, Meta(max_length=TEXT_LIMIT)]


class Generator(msgspec.Struct, tag="g", array_like=True):
    """A numpy random generator: the name of its bit generator, and the place of its state."""

    name: Name
    state: int


class Remote(msgspec.Struct, tag="r", array_like=True):
    """Something that stays where it is, and is asked from afar.

    `name` is its own where it has one, as a function does and its docstring, else that of its class.
    """

    kind: Literal["function", "iterator", "object"]
    id: int
    name: Name = ""
    is_named: bool = False
    words: Words | None = None


class Yours(msgspec.Struct, tag="y", array_like=True):
    """The receiver's own object: what it sent at this place of its last request, or lent by this id."""

    place: int = -1
    id: int = -1


class Pickled(msgspec.Struct, tag="k", array_like=True):
    """A pickle, which only the judge may send; it refers to nodes before it."""

    data: bytes


Node = (
    Plain
    | Scalars
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
    """Values: nodes of which the last is a list of them all.

    First comes the whole, then the new content of each object in `changed`, which are places in the
    request, then that of each tensor in `shared`: ids, negative for the receiver's own. `blobs` are the
    sizes of what follows the envelope.
    """

    nodes: Annotated[list[Node], Meta(max_length=NODE_LIMIT)]
    changed: Places = b""
    shared: Ids = []
    blobs: Annotated[list[Size], Meta(max_length=NODE_LIMIT)] = []


class Warned(msgspec.Struct, array_like=True):
    """A warning: its classes, the most special first, and its words."""

    classes: Annotated[list[Name], Meta(max_length=CLASSES_LIMIT)]
    message: Words


class Request(msgspec.Struct, tag="?", array_like=True):
    """Ask for something to be done: `value` is the list of its operands."""

    number: int
    op: Name
    value: Value


class Reply(msgspec.Struct, tag="=", array_like=True):
    """What came of the request of this number."""

    number: int
    value: Value
    warnings: Annotated[list[Warned], Meta(max_length=WARNINGS_LIMIT)] = []
    printed: Annotated[str, Meta(max_length=PRINTED_LIMIT)] = ""


class Failure(msgspec.Struct, tag="!", array_like=True):
    """The request of this number failed: the error's classes, the most special first, and where in the kata.

    `value` is the list of what the error was made with; `error` the id of one that was the receiver's own.
    """

    number: int
    value: Value
    classes: Annotated[list[Name], Meta(max_length=CLASSES_LIMIT)]
    message: Words
    line: Annotated[int, Meta(ge=1, le=10**6)] | None = None
    code: Words = ""
    error: int = 0
    warnings: Annotated[list[Warned], Meta(max_length=WARNINGS_LIMIT)] = []
    printed: Annotated[str, Meta(max_length=PRINTED_LIMIT)] = ""


Answer = Reply | Failure
Message = Request | Reply | Failure


def pack(places: Iterable[int]) -> Places:
    """Write numbers of nodes."""
    return array("I", places).tobytes()


def unpack(places: Places) -> list[int]:
    """Read numbers of nodes.

    Raises
    ------
    ValueError
        If they are not whole.
    """
    found = array("I")
    found.frombytes(places)
    return found.tolist()


def cut(text: str, length: int = MESSAGE_LIMIT) -> str:
    """Return the beginning of a text, fit to be sent."""
    return text[:length].encode(errors="replace").decode()
