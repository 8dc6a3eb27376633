"""Checks of `memoize`."""

import pytest

from katas.calls.memoize import memoize


def test_example():
    """Computes a square once."""
    square = memoize(lambda x: x * x)
    assert [square(3), square(3), square(4)] == [9, 9, 16]
    assert square.misses == 2


def test_calls():
    """Calls the function once for equal arguments."""
    seen = []

    def add(*args):
        seen.append(args)
        return sum(args)

    remembering = memoize(add)
    assert [remembering(1, 2), remembering(2, 1), remembering(1, 2), remembering()] == [3, 3, 3, 0]
    assert seen == [(1, 2), (2, 1), ()]


def test_none():
    """Remembers None too."""
    calls = []
    remembering = memoize(calls.append)
    assert [remembering(5), remembering(5)] == [None, None]
    assert calls == [5]


def test_metadata():
    """Keeps name and docstring, and knows what it stands for."""

    def area(width, height):
        """Return the area of a field."""
        return width * height

    remembering = memoize(area)
    assert remembering.__name__ == "area"
    assert remembering.__doc__ == "Return the area of a field."
    assert remembering.__wrapped__(2, 3) == 6


def test_error():
    """Does not remember an error."""
    answers = [KeyError("later"), 7]

    def ask():
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    remembering = memoize(ask)
    with pytest.raises(KeyError, match="later"):
        remembering()
    assert remembering() == 7


def test_two():
    """Keeps apart what two functions returned."""
    plus, minus = memoize(lambda x: x + 1), memoize(lambda x: x - 1)
    assert [plus(1), minus(1)] == [2, 0]
