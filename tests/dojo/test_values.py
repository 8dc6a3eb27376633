"""Tests of values: how one is written, whether two are the same, and how two differ."""

import functools
import math

import numpy as np
import pytest

from dojo.values import differences, same, show, show_call

nan, inf = math.nan, math.inf


class Silent:
    """A value that fails when it is asked for its words, as a half-written class does."""

    def __init__(self, error):
        self.error = error

    def __repr__(self):
        raise self.error("not written yet")


class Unequal:
    """A value that fails when it is compared."""

    __hash__ = None

    def __init__(self, error=RuntimeError):
        self.error = error

    def __eq__(self, other):
        raise self.error("not written yet")


def endless() -> list:
    """Return a list that holds itself, as `result.append(result)` makes it."""
    result = [1]
    result.append(result)
    return result


def branching() -> list:
    """Return a list with a list in two places, which has one in two places, and so on."""
    return functools.reduce(lambda inner, _: [inner, inner], range(100), 0)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, "3"),
        (0.1, "0.1"),
        (1e-300, "1e-300"),
        (True, "True"),
        (None, "None"),
        (nan, "nan"),
        (2 + 1j, "(2+1j)"),
        ("a\nb", r"'a\nb'"),
        (b"a", "b'a'"),
        (range(3), "range(0, 3)"),
        (np.float64(0.1), "0.1"),
        (np.int8(-3), "-3"),
        (np.bool_(False), "False"),
        (np.str_("a"), "'a'"),
        ([], "[]"),
        ((), "()"),
        ({}, "{}"),
        (set(), "set()"),
        (frozenset(), "frozenset()"),
        ([1, 2.0], "[1, 2.0]"),
        ((1,), "(1,)"),
        ((1, 2), "(1, 2)"),
        ([(1,), ((2,),)], "[(1,), ((2,),)]"),
        ({3}, "{3}"),
        (frozenset({3}), "frozenset({3})"),
        ({"a": [1], 2: ()}, "{'a': [1], 2: ()}"),
        ({"a": np.float32(0.5)}, "{'a': 0.5}"),
        (len, "len"),
        (int, "int"),
        (endless, "endless"),
        (np.random.default_rng(3), "rng"),
        ([np.random.default_rng(3)], "[rng]"),
    ],
)
def test_show(value, expected):
    """A value is written as a learner would type it, numpy's numbers as Python's."""
    assert expected == show(value)


@pytest.mark.parametrize(
    ("array", "expected"),
    [
        (np.array([1.0, 2.5]), "array([1.0, 2.5])"),
        (np.array([[1, 2], [3, 4]]), "array([[1, 2], [3, 4]])"),
        (np.array([True, False]), "array([True, False])"),
        (np.array(2.5), "array(2.5)"),
        (np.array([nan, -inf]), "array([nan, -inf])"),
        (np.array([]), "array([])"),
        (np.array([0.5], dtype=np.float32), "array([0.5], dtype=float32)"),
        (np.array([1, 2], dtype=np.uint8), "array([1, 2], dtype=uint8)"),
        (np.array([1j]), "array([1j], dtype=complex128)"),
        (np.array(["a", "bc"]), "array(['a', 'bc'])"),
        (np.array([b"a"]), "array([b'a'])"),
        (np.array([None, [1]], dtype=object), "array([None, [1]], dtype=object)"),
        (np.array(["a"] * 13), "<array of shape (13,), str: 'a', 'a', 'a', 'a', …>"),
        (np.zeros((0, 3)), "array([], shape=(0, 3))"),
        (np.zeros((2, 0), dtype=np.uint8), "array([], shape=(2, 0), dtype=uint8)"),
        (np.arange(12), "array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])"),
        (np.arange(13), "<array of shape (13,), int64: 0, 1, 2, 3, …>"),
        (np.arange(20.0).reshape(4, 5), "<array of shape (4, 5), float64: 0.0, 1.0, 2.0, 3.0, …>"),
        (np.zeros((30, 1), dtype=np.float32), "<array of shape (30, 1), float32: 0.0, 0.0, 0.0, 0.0, …>"),
        ([np.arange(2), np.arange(13)], "[array([0, 1]), <array of shape (13,), int64: 0, 1, 2, 3, …>]"),
        ((np.zeros(1),), "(array([0.0]),)"),
        ({"weights": np.zeros(13)}, "{'weights': <array of shape (13,), float64: 0.0, 0.0, 0.0, 0.0, …>}"),
    ],
)
def test_show_array(array, expected):
    """A small array is written whole, a large one by its shape, its dtype and its first numbers."""
    assert expected == show(array)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (list(range(12)), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]"),
        (list(range(13)), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … 13 in all]"),
        (tuple(range(500)), "(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … 500 in all)"),
        (dict.fromkeys(range(13)), "{" + "".join(f"{i}: None, " for i in range(12)) + "… 13 in all}"),
    ],
    ids=["12", "13", "tuple", "dictionary"],
)
def test_show_long_containers(value, expected):
    """Of a long container the first items are shown, and how many there are."""
    assert expected == show(value)


@pytest.mark.parametrize(
    "value",
    ["x" * 10_000, b"x" * 10_000, "é\n" * 10_000, ["x" * 200, "y" * 200], [[[10**50] * 9] * 9] * 9, 10**2000],
    ids=["string", "bytes", "lines", "strings", "nested", "number"],
)
def test_show_shortens(value):
    """What is long is cut, and seen to be."""
    shown = show(value)
    assert len(shown) == 300
    assert shown.endswith("…")
    assert "\n" not in shown


def test_show_what_holds_itself():
    """A value that never ends is a learner's mistake, and none of the tool's."""
    dictionary, array = {}, np.empty(3, dtype=object)
    dictionary["a"] = (dictionary,)
    array[:] = [array] * 3
    assert ["[1, […]]", "{'a': ({…},)}"] == [show(endless()), show(dictionary)]
    assert len(show(array)) <= 300


def test_show_the_same_list_twice():
    """A list that stands in two places holds itself in neither."""
    row = [0]
    assert show([row, row]) == "[[0], [0]]"


def test_show_what_branches():
    """What is not shown is not looked at, else this would take for ever."""
    assert len(show(branching())) == 300


def test_show_deep():
    """A deep list is shown as far as anyone would read."""
    deep = functools.reduce(lambda inner, _: [inner], range(100_000), 0)
    assert len(show(deep)) <= 300


@pytest.mark.parametrize("error", [RuntimeError, RecursionError, SystemExit, TypeError])
def test_show_what_cannot_be_written(error):
    """A class whose `__repr__` fails is shown by its name."""
    shown = f"<Silent that cannot be shown: {error.__name__}>"
    assert shown == show(Silent(error))
    assert f"[{shown}, 2]" == show([Silent(error), 2])
    assert f"{{1: {shown}}}" == show({1: Silent(error)})
    assert show(np.array([Silent(error), 1])) == f"array([{shown}, 1], dtype=object)"


def test_show_number_of_too_many_digits():
    """Python refuses to write some numbers."""
    assert "int" in show(10**5000)


@pytest.mark.parametrize(
    ("args", "kwargs", "expected"),
    [
        ((), {}, "f()"),
        (([3.0],), {"ddof": 1}, "f([3.0], ddof=1)"),
        ((np.zeros(2), (1,)), {"rng": np.random.default_rng(0)}, "f(array([0.0, 0.0]), (1,), rng=rng)"),
        ((), {"a": 1, "b": "x"}, "f(a=1, b='x')"),
    ],
    ids=["none", "both", "values", "keywords"],
)
def test_show_call(args, kwargs, expected):
    """A call is written as a learner would type it."""
    assert expected == show_call("f", args, kwargs)


def test_show_call_shortens_each_argument():
    """A long argument leaves the others to be seen."""
    said = show_call("f", ("x" * 1000, 2), {"y": 3})
    assert said.endswith("…, 2, y=3)")


SAME = [
    (1, 1),
    (1, 1.0),
    (np.float64(1), 1),
    (np.int8(3), np.int64(3)),
    (True, np.True_),
    (1.0, 1 + 1e-12),
    (1e300, 1e300 * (1 + 1e-12)),
    (1e-300, 1e-300 * (1 + 1e-12)),
    (0.0, -0.0),
    (nan, nan),
    (nan, np.float64(nan)),
    (inf, inf),
    (1 + 2j, 1 + 2j),
    (10**400, 10**400),
    ("a", "a"),
    (None, None),
    (int, int),
    ([1, (2,)], [1.0, (2,)]),
    ([nan], [nan]),
    ((), ()),
    ({1, 2}, {2, 1}),
    ({"a": np.zeros(2)}, {"a": np.zeros(2)}),
    (range(3), range(3)),
    (np.array([1.0, nan, inf]), np.array([1 + 1e-12, nan, inf])),
    (np.zeros(2, dtype=np.float32), np.zeros(2)),
    (np.arange(3, dtype=np.int8), np.arange(3)),
    (np.zeros((0, 3)), np.zeros((0, 3))),
    (np.array(["a"]), np.array(["a"])),
    ([np.zeros(2), 3], [np.zeros(2), 3]),
    (np.arange(100.0), np.arange(100.0)),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
    (np.array([None, nan, [1]], dtype=object), np.array([None, nan, [1.0]], dtype=object)),
]

DIFFERENT = [
    (1, 2),
    (1, True),
    (0, False),
    (1.0, np.True_),
    (1.0, 1 + 1e-6),
    (1e-300, 2e-300),
    (1e-12, 0),
    (1.0, nan),
    (1.0, inf),
    (-inf, inf),
    (10**400, 2 * 10**400),
    (10**400, 1.0),
    (1e308, -1e308),
    (1, "1"),
    (1, None),
    (1, 1j),
    (np.int8(-128), np.int8(127)),
    (np.uint8(0), np.uint8(255)),
    (np.float16(6e4), np.float16(-6e4)),
    (np.True_, np.False_),
    ("a", b"a"),
    ("a", "b"),
    ([1], (1,)),
    ([1], [1, 2]),
    ([[1], 2], [[1], 3]),
    ((1,), 1),
    ([1.0], [True]),
    ({"a": 1}, {"b": 1}),
    ({"a": 1}, {"a": 2}),
    ({"a": 1}, {"a": 1, "b": 2}),
    ({1}, {1, 2}),
    (np.array([None, 1], dtype=object), np.array([None, 2], dtype=object)),
    ({1}, frozenset({1})),
    (np.zeros(2), [0.0, 0.0]),
    (np.array(1.0), 1.0),
    (np.zeros(2), np.zeros(3)),
    (np.zeros((2, 1)), np.zeros((1, 2))),
    (np.zeros(2), np.zeros(2, dtype=int)),
    (np.ones(2, dtype=bool), np.ones(2, dtype=int)),
    (np.array([0.0, 1e-300]), np.array([0.0, 2e-300])),
    (np.array([1.0, nan]), np.array([1.0, 2.0])),
    (np.array(["a"]), np.array(["b"])),
    ([np.zeros(2)], [np.ones(2)]),
    (int, float),
    (np.random.default_rng(0), np.random.default_rng(1)),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a, b):
    """Equal values of one kind are the same, numbers of any type, and NaN."""
    assert same(a, b)
    assert same(b, a)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_not_same(a, b):
    """Values of another kind, size or order are not, nor are tiny numbers that differ."""
    assert not same(a, b)
    assert not same(b, a)


@pytest.mark.parametrize(("tolerance", "expected"), [(0, False), (1e-9, False), (1e-3, True)])
@pytest.mark.parametrize("wrap", [float, np.array, lambda x: [x], lambda x: {"x": x}])
def test_tolerance(wrap, tolerance, expected):
    """The tolerance is relative, and holds inside containers too."""
    assert expected == same(wrap(1e6), wrap(1e6 + 1), tolerance=tolerance)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("tolerance", [0, 1e-9, 0.01])
def test_small_integers_do_not_overflow(tolerance):
    """The distance of two small integers may be none."""
    assert not same(np.int8(-128), np.int8(127), tolerance=tolerance)
    assert not same(np.uint8(0), np.uint8(255), tolerance=tolerance)


def test_same_of_itself():
    """Anything is the same as itself, whatever it thinks of that."""
    value = Unequal()
    assert same(value, value)


@pytest.mark.parametrize("error", [RuntimeError, RecursionError, SystemExit])
def test_not_same_where_comparing_fails(error):
    """What cannot be compared is not the same."""
    assert not same(Unequal(error), Unequal(error))
    assert not same([Unequal(error)], [Unequal(error)])
    assert not same({"a": Unequal(error)}, {"a": Unequal(error)})
    assert not same(np.array([Unequal(error)]), np.array([Unequal(error)]))


def test_same_of_lists_that_hold_themselves():
    """Comparing what never ends comes to an end."""
    other = endless()
    other[0] = 2
    assert same(endless(), endless())
    assert not same(endless(), other)


def test_same_of_what_branches():
    """No two lists are compared twice, else this would take for ever."""
    assert same(branching(), branching())
    assert not same(branching(), [branching(), 1])


def test_same_of_deep_lists():
    """Depth is no limit."""
    deep, other = (
        functools.reduce(lambda inner, _: [inner], range(100_000), bottom) for bottom in ([0], [1])
    )
    assert not same(deep, other)
    assert same(deep, functools.reduce(lambda inner, _: [inner], range(100_000), [0]))


def test_same_frames():
    """Frames are compared by pandas, which knows missing values."""
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"a": [1.0, nan], "b": ["x", None]})
    assert same(frame, frame.copy())
    assert not same(frame, frame.rename(columns={"b": "c"}))
    assert not same(frame["a"], frame["a"] + 1)
    assert not same(frame, frame["a"])


@pytest.mark.parametrize(
    ("returned", "expected", "said"),
    [
        (np.zeros(2), np.zeros(3), ["shape (2,) instead of (3,)"]),
        (np.zeros((2, 3)), np.zeros((3, 2)), ["shape (2, 3) instead of (3, 2)"]),
        (np.zeros(1), np.array(0.0), ["shape (1,) instead of ()"]),
        (np.zeros((2, 3)), np.array([[0, 0, 0], [0, -2.5, 1]]), ["largest error 2.5 at [1, 1]"]),
        (np.array([1.0, 2.0]), np.array([1.0, 2 + 1e-10]), ["largest error 1e-10 at [1]"]),
        (np.array(1.0), np.array(3.0), ["largest error 2"]),
        (np.array([0]), np.array([0.5]), ["dtype int64, compared with float64", "largest error 0.5 at [0]"]),
        (
            np.array([0, 255], dtype=np.uint8),
            np.array([255, 255], dtype=np.uint8),
            ["largest error 255 at [0]"],
        ),
        (np.array([True, False]), np.array([True, True]), ["largest error 1 at [1]"]),
        (np.array([3 + 4j]), np.array([0j]), ["largest error 5 at [0]"]),
        (np.array([1.0, nan]), np.array([5.0, 1.0]), ["largest error nan at [1]"]),
        (np.array([1.0, inf]), np.array([5.0, 1.0]), ["largest error inf at [1]"]),
        (np.array(["a"]), np.array(["b"]), []),
        (np.array(["a"]), np.array(["ab"]), []),
        (np.array(["1"]), np.array([1]), ["dtype str, compared with int64"]),
        (np.zeros(0), np.zeros(0), []),
        ([1.0], np.zeros(1), []),
        (1.0, 2.0, []),
    ],
)
def test_differences(returned, expected, said):
    """Two arrays differ in shape, or in dtype and by their largest error and its place."""
    assert said == differences(returned, expected)


@pytest.mark.parametrize("entry", [-inf, inf, nan])
def test_differences_beside_equal_entries(entry):
    """Where both have the same infinity or NaN, as masks do, the error is elsewhere."""
    said = differences(np.array([entry, 1.0, 2.0]), np.array([entry, 1.0, 5.0]))
    assert said == ["largest error 3 at [2]"]


def test_differences_large():
    """The largest error of many is found."""
    returned = np.zeros((50, 40))
    expected = returned.copy()
    expected[7, 3], expected[49, 39] = -2, 1
    assert differences(returned, expected) == ["largest error 2 at [7, 3]"]
