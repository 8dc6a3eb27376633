"""Checks of `largest`."""

import pytest

from katas.second.largest import largest


def test_example():
    """Finds the largest of three."""
    assert largest([1, 4, 2]) == 4


@pytest.mark.parametrize(("xs", "expected"), [([-3, -1, -2], -1), ([5], 5), ([1, 2, 3], 3)])
def test_places(xs, expected):
    """Finds it among negative numbers, alone, and in the last place."""
    assert largest(xs) == expected


def test_none():
    """Refuses to choose among no numbers."""
    with pytest.raises(ValueError):
        largest([])
