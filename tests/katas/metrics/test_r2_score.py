"""Checks of `r2_score`."""

import numpy as np
import pytest
import sklearn.metrics

from katas.metrics.r2_score import r2_score


def test_example():
    """Explains nine tenths of the variance of four values."""
    assert r2_score([3, 5, 7, 9], [4, 5, 6, 9]) == pytest.approx(0.9)


@pytest.mark.parametrize("n", [3, 9, 50])
@pytest.mark.parametrize("spread", [0.5, 2])
def test_values(rng, n, spread):
    """Is 1 minus the squared errors by the squared distances from the mean."""
    y = rng.normal(loc=-3, scale=2, size=n)
    p = 0.8 * y + rng.normal(loc=-0.4, scale=spread, size=n)
    expected = sklearn.metrics.r2_score(y, p)
    assert r2_score(y, p) == pytest.approx(expected)


def test_mean_predicted():
    """Is 0 where the mean is predicted every time, and less for another constant."""
    y = [1.0, 4.0, 2.0, 9.0]
    assert r2_score(y, [4.0] * 4) == pytest.approx(0)
    assert r2_score(y, [6.0] * 4) == pytest.approx(-16 / 38)


def test_worse_than_the_mean():
    """Is negative for predictions that are worse than the mean."""
    assert r2_score([1, 2, 3, 6], [6, 3, 2, 1]) == pytest.approx(1 - 52 / 14)


def test_scaled_and_moved():
    """Is less than 1 for predictions that grow in step with the true values but miss them."""
    y = np.array([2.0, 5.0, 1.0, 8.0])
    assert r2_score(y, y + 3) == pytest.approx(1 - 36 / 30)
    assert r2_score(y, 2 * y - 4) == pytest.approx(1 - 30 / 30, abs=1e-12)


def test_far_from_zero(rng):
    """Keeps its accuracy for values far from zero."""
    y = rng.normal(size=30)
    p = y + rng.normal(scale=0.5, size=30)
    expected = sklearn.metrics.r2_score(y, p)
    assert r2_score(y + 1e9, p + 1e9) == pytest.approx(expected, rel=1e-5, abs=1e-5)


@pytest.mark.parametrize("scale", [1e-8, 1e8])
def test_unit(rng, scale):
    """Does not depend on the unit of the values."""
    y, p = rng.normal(size=(2, 12))
    expected = sklearn.metrics.r2_score(y, p)
    assert r2_score(scale * y, scale * p) == pytest.approx(expected)


@pytest.mark.parametrize("dtype", [np.uint8, np.int8])
def test_integers(dtype):
    """Neither rounds nor overflows for small integers."""
    y, p = np.array([100, 120, 20, 20], dtype=dtype), np.array([110, 119, 25, 58], dtype=dtype)
    assert r2_score(y, p) == pytest.approx(1 - 1570 / 8300)


@pytest.mark.parametrize("y", [[3.0] * 5, [0.1] * 7, [4.0], []])
def test_constant(y):
    """Refuses true values that are all equal, as no values and one value are too."""
    assert r2_score([3.0, 3.0, 3.0, 4.0], [3.0, 3.0, 3.0, 3.5]) == pytest.approx(2 / 3)
    with pytest.raises(ValueError):
        r2_score(y, np.arange(float(len(y))))


def test_constant_and_right():
    """Refuses true values that are all equal even where they are predicted."""
    assert r2_score([0.1] * 9 + [1.1], [0.1] * 10) == pytest.approx(-1 / 9)
    with pytest.raises(ValueError):
        r2_score([0.1] * 7, [0.1] * 7)


@pytest.mark.parametrize(
    "p", [[4.0], [4.0, 7.0], [4.0, 7.0, 5.0, 1.0], [[4.0], [7.0], [5.0]], [[4.0, 7.0, 5.0]]]
)
def test_shapes(p):
    """Refuses y and p of different shapes."""
    y = [3.0, 7.0, 8.0]
    assert r2_score(y, [4.0, 7.0, 5.0]) == pytest.approx(2 / 7)
    with pytest.raises(ValueError):
        r2_score(y, np.array(p))
