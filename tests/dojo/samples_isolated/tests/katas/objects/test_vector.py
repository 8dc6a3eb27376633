"""Checks of `Vector`."""

import pytest

from katas.objects.vector import Vector


def test_example():
    """Scales and adds."""
    assert (2 * Vector(1, 2) + Vector(0, 1)).parts == [2, 5]


def test_operators(rng):
    """Multiplies from both sides, and negates."""
    a, b = rng.normal(size=2).tolist()
    vector = Vector(a, b)
    assert (vector * 3).parts == pytest.approx([a * 3, b * 3])
    assert (3 * vector).parts == pytest.approx([a * 3, b * 3])
    assert (-vector).parts == [-a, -b]


def test_items():
    """Has a length, items, slices and iteration."""
    vector = Vector(5, 7, 9)
    assert [len(vector), vector[0], vector[-1], list(vector)] == [3, 5, 9, [5, 7, 9]]
    assert vector[1:].parts == [7, 9]
    assert 7 in vector and 8 not in vector
    with pytest.raises(IndexError):
        vector[3]


def test_numbers(rng):
    """Says its length and its product with another."""
    a, b, c = rng.normal(size=3).tolist()
    vector, other = Vector(a, b, c), Vector(c, a, b)
    assert vector.length == pytest.approx((a * a + b * b + c * c) ** 0.5)
    assert vector.dot(other) == pytest.approx(a * c + b * a + c * b)


def test_lengths():
    """Refuses to add vectors of two lengths."""
    with pytest.raises(ValueError):
        Vector(1) + Vector(1, 2)


def test_unchanged():
    """Leaves alone what it adds."""
    left, right = Vector(1, 2), Vector(3, 4)
    assert (left + right).parts == [4, 6]
    assert [left.parts, right.parts] == [[1, 2], [3, 4]]


def test_attribute():
    """Goes by its parts when they are set."""
    vector = Vector(1, 2)
    vector.parts = [3, 4]
    assert vector.length == 5
