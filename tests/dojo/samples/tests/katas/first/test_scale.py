"""Checks of `scale`."""

import numpy as np
import pytest

from katas.first.scale import scale


def test_example():
    """Doubles a small matrix."""
    expected = np.array([[2.0, 4.0], [6.0, 9.0], [1.0, 3.0]])
    assert scale([[1, 2], [3, 4.5], [0.5, 1.5]]) == pytest.approx(expected)


def test_factor(rng):
    """Multiplies by the factor."""
    x = rng.normal(size=(4, 3))
    expected = x * -1.5
    assert scale(x, factor=-1.5) == pytest.approx(expected)


@pytest.mark.parametrize("x", [3.0, [1.0, 2.0], [[[1.0]]]])
def test_not_a_matrix(x):
    """Refuses what is not a matrix."""
    with pytest.raises(ValueError):
        scale(x)
