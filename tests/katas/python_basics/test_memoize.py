"""Checks of `memoize`."""

import pytest

from katas.python_basics.memoize import memoize


def test_example():
    """Computes a square once."""
    calls = []

    def square(x):
        calls.append(x)
        return x * x

    remembering = memoize(square)
    assert [remembering(3), remembering(3), remembering(4), remembering(3)] == [9, 9, 16, 9]
    assert calls == [3, 4]


def test_positional(rng):
    """Tells calls apart by all positional arguments, and by their order."""
    calls = []

    def join(*args):
        calls.append(args)
        return "-".join(map(str, args))

    remembering = memoize(join)
    a, b, c = rng.permutation(90)[:3].tolist()
    asked = [(a, b, c), (b, a, c), (a, b), (a,), (), (c, b, a), (a, b, b)]
    expected = ["-".join(map(str, args)) for args in asked]
    assert [remembering(*args) for args in asked] == expected
    assert [remembering(*args) for args in reversed(asked)] == expected[::-1]
    assert calls == asked


def test_keywords():
    """Tells calls apart by keyword arguments, by their names and by their values."""
    calls = []

    def power(base=2, exponent=2):
        calls.append((base, exponent))
        return base**exponent

    remembering = memoize(power)
    for _ in range(2):
        assert [remembering(5, exponent=3), remembering(5, exponent=4), remembering(6)] == [125, 625, 36]
        assert [remembering(base=3), remembering(exponent=3), remembering()] == [9, 8, 4]
    assert calls == [(5, 3), (5, 4), (6, 2), (3, 2), (2, 3), (2, 2)]


def test_pairs():
    """Tells a keyword argument from a pair of its name and value."""
    calls = []

    def count(*args, **kwargs):
        calls.append((args, kwargs))
        return len(args), len(kwargs)

    remembering = memoize(count)
    for _ in range(2):
        assert [remembering(("b", 2)), remembering(b=2), remembering("b", 2)] == [(1, 0), (0, 1), (2, 0)]
    assert calls == [((("b", 2),), {}), ((), {"b": 2}), (("b", 2), {})]


def test_values():
    """Tells apart arguments that look alike, or have the same hash."""
    asked = [-1, -2, "-1", "-2", (-1,), (-2,), None, "None", (), ""]
    calls = []

    def wrap(x):
        calls.append(x)
        return [x]

    remembering = memoize(wrap)
    for _ in range(2):
        assert [remembering(x) for x in asked] == [[x] for x in asked]
    assert calls == asked


@pytest.mark.parametrize("result", [None, 0, False, "", ()])
def test_false(result):
    """Remembers what is not true, and None."""
    calls = []

    def find(name):
        calls.append(name)
        return result

    remembering = memoize(find)
    assert [remembering("x"), remembering("x"), remembering("y"), remembering("x")] == [result] * 4
    assert calls == ["x", "y"]


def test_many():
    """Remembers every call, however many there are."""
    calls = []

    def double(x):
        calls.append(x)
        return 2 * x

    remembering = memoize(double)
    for _ in range(2):
        assert [remembering(x) for x in range(200)] == list(range(0, 400, 2))
    assert calls == list(range(200))


def test_two_functions():
    """Keeps apart what two functions returned."""
    calls = []

    def plus(x):
        calls.append("plus")
        return x + 1

    def minus(x):
        calls.append("minus")
        return x - 1

    up, down = memoize(plus), memoize(minus)
    assert [up(1), down(1), up(2), down(2), up(1), down(1)] == [2, 0, 3, 1, 2, 0]
    assert calls == ["plus", "minus", "plus", "minus"]


def test_again():
    """Gives a function that is memoized twice two memories."""
    calls = []

    def half(x):
        calls.append(x)
        return x / 2

    first, second = memoize(half), memoize(half)
    assert [first(6), first(6), second(6), second(6)] == [3, 3, 3, 3]
    assert calls == [6, 6]


def test_recursion():
    """Remembers within a function that calls itself."""
    calls = []

    @memoize
    def fibonacci(n):
        calls.append(n)
        return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)

    assert fibonacci(12) == 144
    assert sorted(calls) == list(range(13))


def test_not_before():
    """Calls the function only when it is called itself."""
    calls = []

    def load():
        calls.append("load")
        return "data"

    remembering = memoize(load)
    assert calls == []
    assert [remembering(), remembering()] == ["data", "data"]
    assert calls == ["load"]


def test_metadata():
    """Keeps the name and the docstring."""
    calls = []

    def area(width, height):
        """Return the area of a field."""
        calls.append((width, height))
        return width * height

    remembering = memoize(area)
    assert [remembering.__name__, remembering.__doc__] == ["area", "Return the area of a field."]
    assert [remembering(2, height=3), remembering(2, height=3)] == [6, 6]
    assert calls == [(2, 3)]


def test_error():
    """Lets an error through, and does not remember it."""
    answers = [KeyError("later"), 7]

    def ask():
        answer = answers.pop(0)
        if answer != 7:
            raise answer
        return answer

    remembering = memoize(ask)
    with pytest.raises(KeyError, match="later"):
        remembering()
    assert [remembering(), remembering()] == [7, 7]
