"""Checks of `evaluate`."""

import math
import operator

import pytest

from katas.python_basics.evaluate import evaluate

ARITHMETIC = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
}


def test_example():
    """Adds two numbers."""
    assert evaluate(7, "+", 5) == 12


@pytest.mark.parametrize("sign", ARITHMETIC)
def test_arithmetic(rng, sign):
    """Computes with integers and with fractions."""
    a, b = rng.integers(3, 9, size=2).tolist()
    x, y = rng.uniform(2, 9, size=2).tolist()
    for left, right in [(a, b), (x, y), (a, y), (x, b)]:
        expected = ARITHMETIC[sign](left, right)
        assert evaluate(left, sign, right) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("left", "sign", "right", "expected"),
    [
        (7, "/", 2, 3.5),
        (6, "/", 4, 1.5),
        (2, "**", -1, 0.5),
        (9, "**", 0.5, 3.0),
        (2, "**", 100, 1267650600228229401496703205376),
    ],
)
def test_numbers(left, sign, right, expected):
    """Gives fractions where integers are divided, and powers of any size."""
    assert evaluate(left, sign, right) == expected


@pytest.mark.parametrize(
    ("left", "sign", "right", "expected"),
    [
        (-7, "//", 2, -4),
        (7, "//", -2, -4),
        (-7, "//", -2, 3),
        (-7.5, "//", 2, -4.0),
        (-7, "%", 3, 2),
        (7, "%", -3, -2),
        (-7.5, "%", 2, 0.5),
        (1, "//", 0.1, 9.0),
        (10**20 + 1, "//", 1, 10**20 + 1),
    ],
)
def test_floor(left, sign, right, expected):
    """Rounds a quotient down, and gives the remainder that belongs to it."""
    assert evaluate(left, sign, right) == expected


@pytest.mark.parametrize(
    ("left", "sign", "right", "expected"),
    [
        ("sea", "+", "horse", "seahorse"),
        ([1, 2], "+", [3], [1, 2, 3]),
        ("ab", "*", 3, "ababab"),
        (2, "*", (5, "x"), (5, "x", 5, "x")),
        ("%s and more", "%", "this", "this and more"),
        ({1, 2, 3}, "-", {2}, {1, 3}),
    ],
)
def test_sequences(left, sign, right, expected):
    """Does to texts and lists what the operator means for them."""
    assert evaluate(left, sign, right) == expected


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("==", [False, True, False]),
        ("!=", [True, False, True]),
        ("<", [True, False, False]),
        ("<=", [True, True, False]),
        (">", [False, False, True]),
        (">=", [False, True, True]),
    ],
)
def test_comparison(sign, expected):
    """Compares numbers, texts and tuples."""
    for low, high in [(-3, 2.5), ("10", "9"), ((1, 5), (2, 0))]:
        assert [evaluate(low, sign, high), evaluate(low, sign, low), evaluate(high, sign, low)] == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"), [(1, 1.0, True), (True, 1, True), (1, "1", False), ([1, 2], (1, 2), False)]
)
def test_equality(left, right, expected):
    """Finds numbers of two types equal where they are, and a text never equal to a number."""
    assert [evaluate(left, "==", right), evaluate(left, "!=", right)] == [expected, not expected]


def test_not_a_number():
    """Compares nan as Python does: it equals nothing, and has no order."""
    results = [evaluate(math.nan, sign, math.nan) for sign in ("==", "!=", "<", "<=", ">", ">=")]
    assert results == [False, True, False, False, False, False]


@pytest.mark.parametrize(
    ("left", "sign", "right", "expected"),
    [
        (3, "and", 5, 5),
        (5, "and", 2, 2),
        (0, "and", 5, 0),
        ("", "and", "x", ""),
        ("x", "and", "", ""),
        ([], "and", None, []),
        (3, "or", 5, 3),
        (0, "or", 5, 5),
        ("", "or", "unknown", "unknown"),
        ("x", "or", "", "x"),
        (None, "or", [], []),
    ],
)
def test_logical(left, sign, right, expected):
    """Gives the value that decides, not whether it is true."""
    assert evaluate(left, sign, right) == expected


def test_identity():
    """Tells the same object from an equal one."""
    shape, twin = [28, 28], [28, 28]
    assert [evaluate(shape, "is", shape), evaluate(shape, "is", twin)] == [True, False]
    assert [evaluate(shape, "is not", shape), evaluate(shape, "is not", twin)] == [False, True]
    assert [evaluate(None, "is", None), evaluate(None, "is not", 0)] == [True, True]
    assert [evaluate(1, "is", 1.0), evaluate(0, "is not", False)] == [False, True]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("at", "cat", True),
        ("ca t", "cat", False),
        (2, [1, 2], True),
        ([2], [1, 2], False),
        ("lr", {"lr": 0.1}, True),
        (0.1, {"lr": 0.1}, False),
    ],
)
def test_membership(left, right, expected):
    """Looks for the left value in the right one."""
    assert [evaluate(left, "in", right), evaluate(left, "not in", right)] == [expected, not expected]


@pytest.mark.parametrize(
    ("left", "sign", "right", "error"),
    [
        (1, "/", 0, ZeroDivisionError),
        (5, "%", 0, ZeroDivisionError),
        (1, "+", "1", TypeError),
        ("a", "<", 1, TypeError),
        (1, "in", 5, TypeError),
    ],
)
def test_errors(left, sign, right, error):
    """Lets the error of an operation through."""
    with pytest.raises(error):
        evaluate(left, sign, right)


@pytest.mark.parametrize("sign", ["^", "=", "<>", "&", "not", ""])
def test_unknown(sign):
    """Refuses an operator that it does not know."""
    with pytest.raises(ValueError):
        evaluate(3, sign, 5)
