"""Checks of `rmse`."""

import numpy as np
import pytest
import sklearn.metrics

from katas.metrics.rmse import rmse


def test_example():
    """Sums up the errors 1, 5, 5 and 7."""
    assert rmse([30, 20, 50, 40], [31, 25, 45, 33]) == pytest.approx(5)


@pytest.mark.parametrize("n", [2, 9, 50])
def test_values(rng, n):
    """Is the root of the mean squared error."""
    y = rng.normal(loc=-3, scale=5, size=n)
    p = y + rng.normal(loc=1, scale=2, size=n)
    expected = sklearn.metrics.root_mean_squared_error(y, p)
    assert rmse(y, p) == pytest.approx(expected)


@pytest.mark.parametrize("offset", [3, -0.5])
def test_offset(offset):
    """Counts an error that is the same for all values."""
    y = np.array([4.0, 1.0, -2.0, 7.0, 5.0])
    assert rmse(y, y + offset) == pytest.approx(abs(offset))


@pytest.mark.parametrize("scale", [1e-6, 1e6])
def test_unit(rng, scale):
    """Grows in step with the values, as it is measured in their unit."""
    y, p = rng.normal(size=(2, 11))
    expected = scale * np.sqrt(np.mean((y - p) ** 2))
    assert rmse(scale * y, scale * p) == pytest.approx(expected, rel=1e-9, abs=0)


@pytest.mark.parametrize(("dtype", "factor"), [(np.uint8, 1), (np.int8, 1), (np.int32, 10**7)])
def test_integers(dtype, factor):
    """Neither rounds nor overflows for integers."""
    y, p = factor * np.array([[100, 120, 7, 7], [104, 117, 19, 7]])
    assert rmse(y.astype(dtype), p.astype(dtype)) == pytest.approx(factor * 6.5)


def test_perfect():
    """Is 0 where all predictions are right, and only there."""
    assert rmse([2.5, -1.0, 4.0, 3.0], [2.5, -1.0, 4.0, 3.0]) == 0
    assert rmse([2.5, -1.0, 4.0, 3.0], [2.5, -1.5, 4.0, 3.0]) == pytest.approx(0.25)


@pytest.mark.parametrize(
    "p", [[4.0], [4.0, 7.0], [4.0, 7.0, 6.0, 5.0], [[4.0], [7.0], [6.0]], [[4.0, 7.0, 6.0]]]
)
def test_shapes(p):
    """Refuses y and p of different shapes."""
    y = [3.0, 2.0, 5.0]
    assert rmse(y, [4.0, 7.0, 6.0]) == pytest.approx(3)
    with pytest.raises(ValueError):
        rmse(y, np.array(p))


def test_no_values():
    """Needs one value at least."""
    assert rmse([3.0], [7.5]) == pytest.approx(4.5)
    with pytest.raises(ValueError):
        rmse([], [])
