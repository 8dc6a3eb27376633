"""Checks of `rmsle`."""

import numpy as np
import pytest
import sklearn.metrics

from katas.metrics.rmsle import rmsle


def test_example():
    """Sums up predictions that are off by a factor of 2, 1 and 2, each value raised by 1."""
    assert rmsle([0, 1, 3], [1, 1, 7]) == pytest.approx(np.log(2) * np.sqrt(2 / 3))


@pytest.mark.parametrize("n", [2, 9, 50])
def test_values(rng, n):
    """Is the root of the mean squared error of the logarithms."""
    y = rng.lognormal(sigma=2, size=n)
    p = y * rng.lognormal(mean=0.3, size=n)
    expected = sklearn.metrics.root_mean_squared_log_error(y, p)
    assert rmsle(y, p) == pytest.approx(expected)


def test_zero():
    """Takes true values and predictions of zero."""
    y, p = [0.0, 4.0, 0.0, 1.5], [0.0, 0.0, 9.0, 2.0]
    expected = np.sqrt((np.log(5) ** 2 + np.log(10) ** 2 + np.log(1.2) ** 2) / 4)
    assert rmsle(y, p) == pytest.approx(expected)


def test_ratios():
    """Weighs ratios, whatever the size of the values."""
    assert rmsle([1e9, 2e12, 5e10], [3e9, 6e12, 15e10]) == pytest.approx(np.log(3))


@pytest.mark.parametrize("scale", [1e-12, 1e-9])
def test_small(rng, scale):
    """Keeps the accuracy of values far smaller than 1."""
    y, p = scale * rng.uniform(1, 9, size=(2, 7))
    expected = np.sqrt(np.mean((np.log1p(y) - np.log1p(p)) ** 2))
    assert rmsle(y, p) == pytest.approx(expected, rel=1e-10, abs=0)


@pytest.mark.parametrize("dtype", [np.uint8, np.int8])
def test_integers(dtype):
    """Neither loses digits nor overflows for small integers."""
    y, p = np.array([127, 14, 14, 62], dtype=dtype), np.array([0, 100, 17, 55], dtype=dtype)
    expected = np.sqrt(
        np.mean([np.log(128) ** 2, np.log(15 / 101) ** 2, np.log(15 / 18) ** 2, np.log(63 / 56) ** 2])
    )
    assert rmsle(y, p) == pytest.approx(expected)


def test_largest_integer():
    """Adds 1 to the largest integer of 8 bits too."""
    y, p = np.array([255, 3], dtype=np.uint8), np.array([3, 3], dtype=np.uint8)
    assert rmsle(y, p) == pytest.approx(np.log(64) / np.sqrt(2))


@pytest.mark.parametrize(
    ("y", "p"),
    [
        ([3.0, -0.5, 2.0], [1.0, 0.5, 2.0]),
        ([3.0, 0.5, 2.0], [1.0, -0.5, 2.0]),
        ([3.0, -2.0, 2.0], [1.0, -2.0, 2.0]),
        ([3.0, 0.5, -1.0], [1.0, 0.5, 2.0]),
        ([3.0, 0.5, 2.0], [-7.0, 0.5, 2.0]),
    ],
)
def test_negative(y, p):
    """Refuses a negative value, be it true or predicted."""
    assert rmsle([3.0, 0.5, 2.0], [1.0, 0.5, 2.0]) == pytest.approx(np.log(2) / np.sqrt(3))
    with pytest.raises(ValueError):
        rmsle(y, p)


def test_perfect():
    """Is 0 where all predictions are right, and only there."""
    assert rmsle([2.5, 0.0, 4.0, 3.0], [2.5, 0.0, 4.0, 3.0]) == 0
    assert rmsle([2.5, 0.0, 4.0, 3.0], [2.5, 0.5, 4.0, 3.0]) == pytest.approx(np.log(1.5) / 2)


@pytest.mark.parametrize(
    "p", [[4.0], [4.0, 7.0], [4.0, 7.0, 5.0, 1.0], [[4.0], [7.0], [5.0]], [[4.0, 7.0, 5.0]]]
)
def test_shapes(p):
    """Refuses y and p of different shapes."""
    y = [4.0, 1.0, 5.0]
    assert rmsle(y, [4.0, 7.0, 5.0]) == pytest.approx(np.log(4) / np.sqrt(3))
    with pytest.raises(ValueError):
        rmsle(y, np.array(p))


def test_no_values():
    """Needs one value at least."""
    assert rmsle([0.0], [4.0]) == pytest.approx(np.log(5))
    with pytest.raises(ValueError):
        rmsle([], [])
