"""Checks of `mode`."""

import pytest
import scipy.stats

from katas.statistics.mode import mode


def test_example():
    """Finds the mark that two of five students share."""
    assert mode([68, 40, 104, 68, 60]) == 68


@pytest.mark.parametrize("n", [10, 60, 300])
def test_values(rng, n):
    """Is the value that appears most often."""
    x = rng.integers(3, 9, size=n) / 4
    expected = scipy.stats.mode(x).mode
    assert mode(x) == expected


def test_ties():
    """Is the smallest of the values that appear equally often."""
    assert mode([5, 9, 5, 9, 2, 2]) == 2
    assert mode([7, 3, 8]) == 3


def test_scattered():
    """Counts equal values wherever they stand."""
    assert mode([4, 4, 1, 6, 1, 3, 1]) == 1


def test_fractions_and_signs():
    """Keeps fractions and signs."""
    assert mode([2.25, 0.5, 2.75, 0.5, 2.5]) == 0.5
    assert mode([-7.5, 3.0, -7.5, -7.0]) == -7.5


def test_fewest_values():
    """Needs one value at least."""
    assert mode([7.5]) == 7.5
    with pytest.raises(ValueError):
        mode([])
