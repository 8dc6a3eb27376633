"""Checks of `replace_at`."""

import pytest

from katas.python_basics.replace_at import replace_at


def test_example():
    """Turns the shape of a colour image into that of a grey one."""
    assert replace_at((28, 28, 3), 2, 1) == (28, 28, 1)


@pytest.mark.parametrize("index", range(5))
def test_index(rng, index):
    """Replaces the item at an index, and leaves the others where they are."""
    items = rng.permutation(30)[:5].tolist()
    expected = (*items[:index], 77, *items[index + 1 :])
    assert replace_at(tuple(items), index, 77) == expected


@pytest.mark.parametrize("index", range(-5, 0))
def test_negative_index(rng, index):
    """Counts a negative index from the end."""
    items = rng.permutation(30)[:5].tolist()
    expected = (*items[: index + 5], 77, *items[index + 6 :])
    assert replace_at(tuple(items), index, 77) == expected


def test_repeated():
    """Replaces one item where others are equal to it."""
    assert replace_at((4, 9, 4, 9, 4), 2, 0) == (4, 9, 0, 9, 4)
    assert replace_at((4, 9, 4, 9, 4), -1, 9) == (4, 9, 4, 9, 9)


def test_single():
    """Takes a tuple of one item."""
    assert replace_at((5,), 0, 6) == (6,)
    assert replace_at((5,), -1, "cat") == ("cat",)


@pytest.mark.parametrize("value", [(8, 9), [8, 9], "cat", (), None, {"a": 1}])
def test_value(value):
    """Puts in one item, whatever that is."""
    assert replace_at((1, 2, 3), 1, value) == (1, value, 3)


def test_nested():
    """Puts a new list in the place of another, which stays as it was."""
    layers = ([64, 32], [32, 10])
    assert replace_at(layers, 0, [64, 16]) == ([64, 16], [32, 10])
    assert layers == ([64, 32], [32, 10])


@pytest.mark.parametrize(
    ("items", "index"), [((1, 2, 3), 3), ((1, 2, 3), 4), ((1, 2, 3), -4), ((1, 2, 3), -7), ((), 0), ((), -1)]
)
def test_no_such_item(items, index):
    """Refuses an index at which there is no item."""
    with pytest.raises(IndexError):
        replace_at(items, index, 7)
