"""Checks of `flatten`."""

import pytest

from katas.python_basics.flatten import flatten


def _nest(rng, items, levels):
    """Put runs of some items into lists, and runs of those into lists."""
    for _ in range(levels):
        cuts = sorted(rng.integers(0, len(items) + 1, size=4).tolist())
        first, second, third, fourth = cuts
        items = [
            *items[:first],
            items[first:second],
            *items[second:third],
            items[third:fourth],
            *items[fourth:],
        ]
    return items


def test_example():
    """Opens a list, and a list within that."""
    assert flatten([1, [2, [3, 4]], 5]) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("levels", [1, 2, 5, 9])
def test_order(rng, levels):
    """Keeps the order of the items, however they are nested."""
    items = rng.permutation(15).tolist()
    nested = [_nest(rng, items, levels), [[8, [6]], 7]]
    assert flatten(nested) == [*items, 8, 6, 7]


@pytest.mark.parametrize("depth", [2, 3, 10, 40])
def test_depth(depth):
    """Opens lists at any depth."""
    nested = ["bottom"]
    for level in range(depth):
        nested = [level, nested]
    assert flatten(nested) == [*reversed(range(depth)), "bottom"]


def test_flat():
    """Gives a flat list back as it is."""
    assert flatten([3, 1, 2]) == [3, 1, 2]
    assert flatten([[5]]) == [5]


def test_empty():
    """Leaves nothing of an empty list."""
    assert flatten([[], 7, [[], [[]]], [8, []]]) == [7, 8]
    assert flatten([]) == []


def test_texts():
    """Keeps a text whole."""
    assert flatten(["cat", ["a", ["dog", ""]]]) == ["cat", "a", "dog", ""]


def test_other_containers():
    """Keeps tuples, dictionaries and sets whole, whatever is in them."""
    nested = [(1, 2), [(3, [4]), ()], {"a": [5]}, [[{6}], range(2)]]
    assert flatten(nested) == [(1, 2), (3, [4]), (), {"a": [5]}, {6}, range(2)]


def test_false_items():
    """Keeps items that are not true."""
    assert flatten([0, [None, [False, 0.0]], ""]) == [0, None, False, 0.0, ""]


def test_repeated():
    """Keeps repeated items, and opens a list as often as it comes."""
    pair = [1, 2]
    assert flatten([pair, 1, [pair, pair]]) == [1, 2, 1, 1, 2, 1, 2]
