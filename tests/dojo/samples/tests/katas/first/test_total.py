"""Checks of `total`."""

import pytest

from katas.first.total import total


def test_example():
    """Adds three numbers."""
    assert total([1, 2, 4]) == pytest.approx(7)


@pytest.mark.parametrize(("xs", "expected"), [([], 0), ([2.5], 2.5), ([-1, -2], -3)])
def test_few(xs, expected):
    """Adds no numbers, one, and negative ones."""
    assert total(xs) == pytest.approx(expected)


def test_many(rng):
    """Adds a hundred numbers."""
    xs = rng.normal(size=100).tolist()
    expected = sum(xs)
    assert total(xs) == pytest.approx(expected)
