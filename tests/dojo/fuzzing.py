"""A worker that says anything at all: whatever it is, the judge neither breaks, nor hangs, nor believes it.

`python -m tests.dojo.fuzzing --minutes 10` says ever other things for so long, and tells how the
conversations ended; the tests say some hundreds.
"""

import argparse
import io
import resource
import signal
import sys
import time
import warnings
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from types import NoneType
from typing import Any

import msgspec
import numpy as np
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from dojo.errors import Breach
from dojo.isolation import wire
from dojo.isolation.channel import Channel
from dojo.isolation.far import Far
from dojo.isolation.judge import Judge
from dojo.isolation.shapes import Shape

LONGEST_SECONDS = 20.0
MOST_BYTES = 2 * 2**30
_ROUND = 500
_HEADER_BYTES = 8
_PLAIN = {
    *(NoneType, bool, int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset, dict, deque),
    *(slice, range, type({}.keys()), type({}.values()), type({}.items()), np.ndarray, np.random.Generator),
}
# Libraries whose values cross as what they are.
_LIBRARIES = {"numpy", "pandas", "torch", "datetime", "decimal", "fractions", "pathlib"}


class Hangs(BaseException):
    """A conversation that takes too long."""


class Believed(BaseException):
    """A worker's word that was taken for a value."""


class Babbler(io.RawIOBase):
    """A stream to and from a worker that answers with what it was told beforehand."""

    def __init__(self, sayings: list[tuple[Any, bool, bytes]]) -> None:
        self._sayings = iter(sayings)
        self._heard = bytearray()
        self._said = b""

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._heard += data
        return len(data)

    def readinto(self, buffer: Any) -> int:
        if not self._said:
            self._said = self._next()
        size = min(len(buffer), len(self._said))
        buffer[:size], self._said = self._said[:size], self._said[size:]
        return size

    def _next(self) -> bytes:
        message, fits, garbage = next(self._sayings, (None, False, b""))
        if message is None:
            return garbage
        if fits:
            message.number = self._asked()
        envelope = msgspec.msgpack.encode(message)
        return len(envelope).to_bytes(_HEADER_BYTES, "little") + envelope + garbage

    def _asked(self) -> int:
        """Return the number of the last request that was heard."""
        number, place = 0, 0
        while place < len(self._heard):
            size = int.from_bytes(self._heard[place : place + _HEADER_BYTES], "little")
            envelope = bytes(self._heard[place + _HEADER_BYTES : place + _HEADER_BYTES + size])
            message = msgspec.msgpack.decode(envelope, type=wire.Message)
            number = message.number if isinstance(message, wire.Request) else number
            place += _HEADER_BYTES + size + sum(message.value.blobs)
        return number


# What is said.

_names = st.sampled_from(
    ["", "x", "call", "get", "next", "operator", "backward", "eq", "add", "len", "a b", "é" * 9]
)
_sizes = st.sampled_from([0, 1, 2, 3, 5, 8, 2**31, 2**40])
_shapes = st.lists(_sizes, max_size=4)
_data = st.one_of(st.none(), st.binary(max_size=64), st.integers(0, 64).map(bytes))
_dtypes = st.sampled_from(
    ["<f8", "<f4", "<i8", "|b1", "<U3", ">U2", "|S4", "|O", "<M8[s]", "|V8", "float32", "[('a','<f8')]", "x"]
)
_numbers = st.one_of(st.integers(-3, 20), st.integers(-(2**62), 2**62))
_places = st.lists(st.integers(0, 12), max_size=6).map(wire.pack)
_scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(), st.text(max_size=9)
)
_kinds = st.sampled_from(["function", "iterator", "object"])
_texts = st.sampled_from(
    ["fraction", "decimal", "path", "date", "datetime", "time", "timedelta", "dtype", "torch", "range", "x"]
)
_parts = st.dictionaries(
    st.sampled_from(["data", "index", "columns", "name", "kind", "dtype", "values"]), st.integers(0, 9)
)
_nodes = st.one_of(
    st.builds(wire.Plain, _scalars),
    st.builds(wire.Scalars, st.sampled_from(["list", "tuple"]), st.lists(st.integers(-9, 9), max_size=9)),
    st.builds(wire.Raw, st.sampled_from(["bytes", "bytearray", "text"]), _data),
    st.builds(wire.Number, st.sampled_from(["", "ff", "-1", "f" * 300, "zz"]), st.floats(), st.floats()),
    st.builds(
        wire.Items,
        st.sampled_from(["list", "tuple", "set", "frozenset", "deque", "slice", "keys", "values"]),
        _places,
        st.lists(_names, max_size=3),
    ),
    st.builds(wire.Pairs, _places, _places, st.booleans()),
    st.builds(wire.Array, _dtypes, _shapes, _data, st.booleans(), st.booleans(), st.booleans()),
    st.builds(wire.Objects, _shapes, _places),
    st.builds(
        wire.Tensor,
        _dtypes,
        _shapes,
        _data,
        st.one_of(st.none(), st.integers(-1, 9)),
        _numbers,
        st.one_of(st.none(), st.lists(st.integers(-4, 4), max_size=3)),
        st.booleans(),
        _shapes,
    ),
    st.builds(wire.Table, st.sampled_from(["frame", "series", "index"]), _parts),
    st.builds(
        wire.Text, _texts, st.one_of(st.text(max_size=12), st.sampled_from(["1/0", "nan", "1e9999", "<f8"]))
    ),
    st.builds(wire.Generator, st.sampled_from(["PCG64", "MT19937", "Lies"]), st.integers(-1, 9)),
    st.builds(wire.Remote, _kinds, _numbers, _names, st.booleans(), st.one_of(st.none(), _names)),
    st.builds(wire.Yours, st.integers(-2, 9), st.integers(-2, 9)),
    st.builds(wire.Pickled, st.binary(max_size=20)),
)


_sound_nodes = st.one_of(
    st.builds(wire.Plain, _scalars),
    st.builds(wire.Scalars, st.sampled_from(["list", "tuple"]), st.lists(st.floats(), max_size=9)),
    st.integers(0, 6).map(lambda n: wire.Array("<f8", [n], bytes(8 * n))),
    st.just(wire.Array("<f8", [2, 3], bytes(48))),
    st.builds(wire.Remote, _kinds, st.integers(1, 3), st.just("x")),
    st.builds(wire.Yours, st.integers(-1, 6), st.integers(1, 3)),
    st.builds(wire.Items, st.sampled_from(["list", "tuple", "deque"]), st.just(b"")),
)


@st.composite
def _values(draw: Any) -> wire.Value:
    """Return some nodes, of which the last mostly lists some others as it should."""
    if draw(st.booleans()):
        nodes = draw(st.lists(_sound_nodes, min_size=1, max_size=4))
        places = draw(st.sampled_from([b"", b"", wire.pack([0])]))
        listed = [len(nodes) - 1, *range(len(wire.unpack(places)))]
        return wire.Value([*nodes, wire.Items("list", wire.pack(listed))], places)
    nodes = draw(st.lists(_nodes, min_size=1, max_size=5))
    if draw(st.integers(0, 5)):
        listed = draw(st.lists(st.integers(0, len(nodes) - 1), min_size=1, max_size=4))
        nodes.append(wire.Items("list", wire.pack(listed)))
    blobs = draw(st.lists(st.integers(0, 64), max_size=2)) if draw(st.integers(0, 3)) == 0 else []
    changed = draw(_places) if draw(st.integers(0, 3)) == 0 else b""
    shared = draw(st.lists(st.integers(-4, 4), max_size=2)) if draw(st.integers(0, 5)) == 0 else []
    return wire.Value(nodes, changed, shared, blobs)


_errors = [
    "ValueError",
    "SystemExit",
    "KeyboardInterrupt",
    "UserWarning",
    "UnicodeDecodeError",
]
_others = ["numpy.exceptions.AxisError", "numpy.ndarray", "json.JSONDecodeError", "x.y", ""]
_classes = st.lists(st.sampled_from([*_errors, *_others]), max_size=4)
_warned = st.lists(st.builds(wire.Warned, _classes, st.text(max_size=9)), max_size=2)
_messages = st.one_of(
    st.builds(wire.Reply, _numbers, _values(), _warned, st.text(max_size=9)),
    st.builds(wire.Reply, _numbers, _values()),
    st.builds(wire.Failure, _numbers, _values(), _classes, st.text(max_size=9), error=st.integers(-3, 6)),
    st.builds(wire.Request, _numbers, _names, _values()),
    st.none(),
)
_ids = st.builds(
    lambda n: wire.Reply(0, wire.Value([wire.Scalars("list", [n]), wire.Items("list", wire.pack([0]))])),
    st.integers(1, 3),
)
_sayings = st.lists(st.tuples(_messages, st.integers(0, 9).map(bool), st.binary(max_size=40)), max_size=6)
sayings = st.builds(lambda first, rest: [(first, True, b""), *rest], _ids, _sayings)


# What the judge makes of it.


def converse(said: list[tuple[Any, bool, bytes]]) -> str:
    """Have a judge ask a worker that says these things; return how that ended."""
    stream: Any = Babbler(said)
    shape = Shape(operators=frozenset(("add", "len", "iter", "getitem", "eq")))
    judge = Judge(Channel(stream, stream, trusts=False), shape, lambda error: error)
    lent = [np.arange(6.0).reshape(2, 3), [1, [2]], {"a": {1}}, lambda *args: args, iter(range(3))]
    try:
        with _in_time(), redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = judge.ask("load", "code")
            result = judge.entry(int(found[0]), "kata")(*lent, rng=np.random.default_rng(0))
            _look_at(result, lent)
    except Breach:
        assert judge.broken is not None or not said
        return "breach"
    except (MemoryError, RecursionError):
        raise
    except (Exception, SystemExit) as error:
        return type(error).__name__
    return "a value"


def _look_at(result: Any, lent: list[Any]) -> None:
    """Do with a result what checks do, and hold it to be plain, or the judge's own."""
    waiting = [result]
    for _ in range(100):
        if not waiting:
            return
        value = waiting.pop()
        if not _is_plain(value) and not any(value is mine for mine in lent):
            raise Believed(type(value))
        if isinstance(value, Far):
            _use(value)
        elif isinstance(value, list | tuple | set | frozenset | deque):
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend([*value.keys(), *value.values()])


def _use(far: Far) -> None:
    """Ask for what may be asked for: none of it may be taken for a verdict."""
    for use in (lambda: far == 1.0, lambda: bool(far), lambda: np.asarray(far), lambda: float(far)):  # type: ignore[arg-type]
        try:
            use()
        except (Breach, TypeError):
            continue
        raise Believed(far)


def _is_plain(value: Any) -> bool:
    kind = type(value)
    is_named_tuple = kind.__bases__ == (tuple,) and kind.__name__ == "Result"
    return (
        kind in _PLAIN
        or isinstance(value, Far)
        or is_named_tuple
        or kind.__module__.split(".")[0] in _LIBRARIES
    )


@contextmanager
def _in_time() -> Iterator[None]:
    def ring(*_: object) -> None:
        raise Hangs

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, LONGEST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def fuzz(examples: int, start: int, ends: Counter[str]) -> None:
    """Have that many conversations, and count how they end."""

    @seed(start)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(sayings)
    def conversations(said: list[tuple[Any, bool, bytes]]) -> None:
        ends[converse(said)] += 1

    conversations()


def main() -> None:
    """Fuzz for some minutes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 2**32)
    chosen = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_BYTES, MOST_BYTES))
    ends: Counter[str] = Counter()
    until, number = time.monotonic() + 60 * chosen.minutes, chosen.seed
    while time.monotonic() < until:
        fuzz(_ROUND, number, ends)
        number += 1
        sys.stderr.write(f"\r{ends.total()} conversations, {until - time.monotonic():.0f} s left ")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(
        f"\n{ends.total()} conversations from seed {chosen.seed}, at most {memory} MiB of memory\n"
    )
    for how, count in ends.most_common():
        sys.stdout.write(f"  {count:>8}  ended with {how}\n")


if __name__ == "__main__":
    main()
