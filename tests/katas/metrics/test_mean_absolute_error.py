"""Checks of `mean_absolute_error`."""

import numpy as np
import pytest
import sklearn.metrics

from katas.metrics.mean_absolute_error import mean_absolute_error


def test_example():
    """Averages the errors 3, 0, 4 and 1."""
    assert mean_absolute_error([30, 20, 50, 40], [33, 20, 46, 41]) == pytest.approx(2)


@pytest.mark.parametrize("n", [2, 9, 50])
def test_values(rng, n):
    """Averages the absolute errors."""
    y = rng.normal(loc=-3, scale=5, size=n)
    p = y + rng.normal(loc=1, scale=2, size=n)
    expected = sklearn.metrics.mean_absolute_error(y, p)
    assert mean_absolute_error(y, p) == pytest.approx(expected)


def test_signs():
    """Lets errors of opposite sign add up."""
    assert mean_absolute_error([5.0, -2.0, 1.0], [8.0, -5.0, 1.0]) == pytest.approx(2)


@pytest.mark.parametrize("scale", [1e-6, 1e6])
def test_unit(rng, scale):
    """Grows in step with the values, as it is measured in their unit."""
    y, p = rng.normal(size=(2, 11))
    expected = scale * np.mean(np.abs(y - p))
    assert mean_absolute_error(scale * y, scale * p) == pytest.approx(expected, rel=1e-9, abs=0)


@pytest.mark.parametrize("dtype", [np.uint8, np.int8])
def test_integers(dtype):
    """Neither rounds nor overflows for small integers."""
    y, p = np.array([100, 120, 7, 7], dtype=dtype), np.array([110, 119, 12, 8], dtype=dtype)
    assert mean_absolute_error(y, p) == pytest.approx(4.25)
    assert mean_absolute_error(np.array([127, 3], dtype=dtype), [0, 4]) == pytest.approx(64)


def test_perfect():
    """Is 0 where all predictions are right, and only there."""
    assert mean_absolute_error([2.5, -1.0, 4.0], [2.5, -1.0, 4.0]) == 0
    assert mean_absolute_error([2.5, -1.0, 4.0], [2.5, -1.5, 4.0]) == pytest.approx(1 / 6)


@pytest.mark.parametrize(
    "p", [[4.0], [4.0, 9.0], [4.0, 9.0, 2.0, 5.0], [[4.0], [9.0], [2.0]], [[4.0, 9.0, 2.0]]]
)
def test_shapes(p):
    """Refuses y and p of different shapes."""
    y = [3.0, 7.0, 8.0]
    assert mean_absolute_error(y, [4.0, 9.0, 2.0]) == pytest.approx(3)
    with pytest.raises(ValueError):
        mean_absolute_error(y, np.array(p))


def test_no_values():
    """Needs one value at least."""
    assert mean_absolute_error([3.0], [7.5]) == pytest.approx(4.5)
    with pytest.raises(ValueError):
        mean_absolute_error([], [])
