"""Checks of `unique_in_order`."""

import pytest

from katas.python_basics.unique_in_order import unique_in_order


def test_example():
    """Drops the second dog and the second cat."""
    assert unique_in_order(["dog", "cat", "dog", "ant", "cat"]) == ["dog", "cat", "ant"]


@pytest.mark.parametrize("n", [10, 40])
def test_order(rng, n):
    """Keeps the order of the first appearances."""
    items = rng.integers(-7, 7, size=n).tolist()
    expected = list(dict.fromkeys(items))
    assert unique_in_order(items) == expected


def test_apart():
    """Drops what is repeated, next to the first or far from it."""
    assert unique_in_order([3, 3, 1, 3, 2, 2, 1, 3]) == [3, 1, 2]


def test_unhashable():
    """Takes items that cannot be hashed."""
    assert unique_in_order([[2], [1, 5], [2], [5, 1]]) == [[2], [1, 5], [5, 1]]
    assert unique_in_order([{"b": 1, "a": 2}, 7, {"a": 2, "b": 1}, 7]) == [{"b": 1, "a": 2}, 7]


def test_mixed():
    """Takes items of types that cannot be sorted together."""
    assert unique_in_order(["x", None, 3, (1, 2), "x", None, [3], (1, 2)]) == ["x", None, 3, (1, 2), [3]]


def test_equal():
    """Takes equal items for the same, whatever their types."""
    assert unique_in_order([1, 2, 1.0, True, 0.0, False, 0]) == [1, 2, 0]
    assert unique_in_order([[1, 2], [1.0, 2.0], (1, 2)]) == [[1, 2], (1, 2)]


def test_first():
    """Keeps the first of equal items, and not another one."""
    assert [str(item) for item in unique_in_order([True, 5, 1, 5.0])] == ["True", "5"]
    assert [str(item) for item in unique_in_order([1, 5.0, True, 5])] == ["1", "5.0"]


def test_texts_and_numbers():
    """Tells a text from the number that it shows."""
    assert unique_in_order([1, "1", "1.0", 1.0, "None", None]) == [1, "1", "1.0", "None", None]


def test_false_items():
    """Keeps items that are not true."""
    assert unique_in_order([0, "", None, "", [], 0, None]) == [0, "", None, []]


def test_few():
    """Takes a list of one item, and one of none."""
    assert unique_in_order([7]) == unique_in_order([7, 7]) == [7]
    assert unique_in_order([]) == []
