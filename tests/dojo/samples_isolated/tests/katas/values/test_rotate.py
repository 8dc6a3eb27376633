"""Checks of `rotate`."""

import datetime
import math
from collections import Counter, OrderedDict, deque, namedtuple
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np

from katas.values.rotate import rotate

Point = namedtuple("Point", ["x", "y"])
PLAIN = {
    "numbers": [0, -1, True, 2**63 - 1, 2**64, -(10**400), 1.5, -0.0, math.inf, 3 - 4j, None],
    "texts": ["", "ü\0\n", "\ud800", "a\u0301", "\U0001f600", "x" * 5000, "\ud800" * 3000],
    "bytes": [b"", b"\0\xff", bytearray(b"ab"), b"y" * 9000],
    "containers": [(), [[]], {1: {2: (3,)}}, {1, 2}, frozenset({"a"}), deque([1])],
    "ranges": [range(3, 9, 2), range(0), slice(1, None)],
    "exact": [Fraction(1, 3), Decimal("0.10"), Decimal("NaN"), Fraction(10**50, 7), Path("a/b")],
    "times": [datetime.date(2024, 2, 29), datetime.datetime(2024, 1, 1, 12), datetime.timedelta(1, 2, 3)],
    "numpy": [np.float32(1.5), np.int8(-3), np.datetime64("2024-01-01"), np.complex64(1j), np.bool_(True)],
}
ARRAYS = {
    "0-d": np.array(2.5),
    "empty": np.zeros((0, 3)),
    "empty text": np.zeros((2, 0), "<U4"),
    "fortran": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    "strided": np.arange(10)[::-3],
    "big-endian": np.arange(3, dtype=">i2"),
    "text": np.array(["a", "ßü", ""]),
    "bytes": np.array([b"a", b"bc"]),
    "bool": np.array([[True], [False]]),
    "times": np.array(["2024-01-01", "NaT"], dtype="M8[D]"),
    "complex": np.array([1 + 2j, np.nan]),
    "half": np.array([0.1, np.inf], dtype=np.float16),
    "large": np.arange(30_000.0).reshape(100, 300),
}


def kinds(values):
    """Return what values are, exactly."""
    return [type(value) for value in values]


def test_example():
    """Moves the first item."""
    assert rotate([1, 2, 3]) == [2, 3, 1]


def test_plain():
    """Keeps plain values of every kind."""
    for values in PLAIN.values():
        found = rotate(values, 2)
        expected = [*values[2:], *values[:2]]
        assert kinds(found) == kinds(expected)
        assert repr(found) == repr(expected)


def test_arrays():
    """Keeps arrays of every kind."""
    for array in ARRAYS.values():
        before, found = rotate([array, 0])[::-1], rotate((0, array))[0]
        for each in (before[0], found):
            assert (each.dtype, each.shape) == (array.dtype, array.shape)
            np.testing.assert_array_equal(each, array)


def test_objects():
    """Keeps arrays of objects."""
    array = np.empty((2, 2), dtype=object)
    array[0, 0], array[0, 1], array[1, 0] = [1, 2], "x", np.arange(3)
    found = rotate([array])[0]
    assert (found.shape, found[0, 0], found[0, 1], found[1, 0].tolist()) == ((2, 2), [1, 2], "x", [0, 1, 2])
    assert found[1, 1] is None


def test_nan(rng):
    """Keeps what is no number, wherever it is."""
    x = rng.normal(size=5)
    x[2] = np.nan
    found = rotate([math.nan, x, np.float64("nan")])
    assert math.isnan(found[2]) and math.isnan(found[1])
    np.testing.assert_array_equal(found[0], x)


def test_identity():
    """Gives back the very things that it got, one where they were one."""
    shared, other = [1], {"a": np.zeros(2)}
    found = rotate([shared, other, shared])
    assert found[0] is other and found[1] is shared and found[2] is shared


def test_named_tuple():
    """Keeps the names of a tuple's items."""
    point = rotate([1, Point(2, y=[3])])[0]
    assert (point.x, point.y, tuple(point)) == (2, [3], (2, [3]))


def test_kinds_of_dict():
    """Keeps what is in dictionaries of other kinds."""
    found = rotate([OrderedDict(a=1), Counter("aab"), {"a": 1}.keys(), {"a": 1}.items()], 0)
    assert [dict(found[0]), dict(found[1])] == [{"a": 1}, {"a": 2, "b": 1}]
    assert [list(found[2]), list(found[3])] == [["a"], [("a", 1)]]


def test_deep():
    """Keeps what is nested deeply."""
    nested = []
    for _ in range(60):
        nested = [nested]
    assert rotate([nested]) == [nested]


def test_many(rng):
    """Moves any number of items."""
    xs = rng.integers(100, size=2000).tolist()
    assert rotate(xs, 500) == xs[500:] + xs[:500]
