"""Checks of `adjusted_r2`."""

from fractions import Fraction

import numpy as np
import pytest
import sklearn.metrics

from katas.metrics.adjusted_r2 import adjusted_r2


def exact(y, p, d):
    """Compute with fractions, which never round."""
    y, p, n = [Fraction(v) for v in y], [Fraction(v) for v in p], len(y)
    mean = sum(y) / n
    unexplained = sum((a - b) ** 2 for a, b in zip(y, p, strict=True)) / (n - d - 1)
    return float(1 - unexplained / (sum((a - mean) ** 2 for a in y) / (n - 1)))


def test_example():
    """Adjusts an R² of 0.95, of two features and five values, to 0.9."""
    assert adjusted_r2([3, 5, 7, 9, 11], [4, 5, 6, 9, 11], 2) == pytest.approx(0.9)


@pytest.mark.parametrize(("n", "d"), [(4, 2), (9, 1), (12, 7), (40, 5)])
def test_values(rng, n, d):
    """Divides both variances by their degrees of freedom."""
    y = rng.integers(-20, 20, size=n)
    y[:2] = 5, -8
    p = y + rng.integers(-6, 8, size=n)
    expected = exact(y.tolist(), p.tolist(), d)
    assert adjusted_r2(y, p, d) == pytest.approx(expected)


@pytest.mark.parametrize("d", [1, 3])
def test_fitted(rng, d):
    """Judges a line that was fitted to the values."""
    x = rng.normal(size=(15, d))
    y = x @ np.arange(1, d + 1) + rng.normal(loc=4, size=15)
    design = np.column_stack([np.ones(15), x])
    p = design @ np.linalg.lstsq(design, y, rcond=None)[0]
    expected = 1 - (1 - sklearn.metrics.r2_score(y, p)) * 14 / (14 - d)
    assert adjusted_r2(y, p, d) == pytest.approx(expected)


def test_no_features():
    """Is R² itself where there are no features."""
    assert adjusted_r2([3, 5, 7, 9], [4, 5, 6, 9], 0) == pytest.approx(0.9)


def test_negative():
    """Is negative where the features are not worth it, and where p is worse than the mean."""
    assert adjusted_r2([1.0, 4.0, 2.0, 9.0], [2.0, 4.0, 1.0, 5.0], 2) == pytest.approx(1 - 18 / 38 * 3)
    assert adjusted_r2([1, 2, 3, 6], [6, 3, 2, 1], 1) == pytest.approx(1 - 52 / 14 * 3 / 2)


def test_perfect():
    """Is 1 where all predictions are right, and less where they miss by the same amount."""
    y = np.array([2.0, 5.0, 1.0, 8.0])
    assert adjusted_r2(y, y, 2) == pytest.approx(1)
    assert adjusted_r2(y, y + 1, 2) == pytest.approx(1 - 4 / 30 * 3)


def test_far_from_zero(rng):
    """Keeps its accuracy for values far from zero."""
    y = rng.normal(size=30)
    p = y + rng.normal(scale=0.5, size=30)
    expected = exact(y.tolist(), p.tolist(), 4)
    assert adjusted_r2(y + 1e9, p + 1e9, 4) == pytest.approx(expected, rel=1e-5, abs=1e-5)


def test_integers():
    """Neither rounds nor overflows for small integers."""
    y, p = np.array([100, 120, 20, 20], dtype=np.uint8), np.array([110, 119, 25, 58], dtype=np.uint8)
    assert adjusted_r2(y, p, 1) == pytest.approx(1 - 1570 / 8300 * 3 / 2)


@pytest.mark.parametrize(("n", "d"), [(3, 2), (2, 2), (2, 1), (4, 7)])
def test_too_few(n, d):
    """Refuses no more than d + 1 values, and takes one more."""
    y, p = [3.0, 7.0, 8.0, 2.0], [4.0, 7.0, 6.0, 2.0]
    assert adjusted_r2(y, p, 2) == pytest.approx(1 - 5 / 26 * 3)
    with pytest.raises(ValueError):
        adjusted_r2(y[:n], p[:n], d)


@pytest.mark.parametrize("y", [[3.0] * 5, [0.1] * 7])
def test_constant(y):
    """Refuses true values that are all equal."""
    assert adjusted_r2([3.0, 3.0, 3.0, 4.0], [3.0, 3.0, 3.0, 3.5], 1) == pytest.approx(0.5)
    with pytest.raises(ValueError):
        adjusted_r2(y, np.arange(float(len(y))), 2)


@pytest.mark.parametrize(
    "p",
    [[4.0], [4.0, 7.0, 5.0], [4.0, 7.0, 5.0, 2.0, 1.0], [[4.0], [7.0], [5.0], [2.0]], [[4.0, 7.0, 5.0, 2.0]]],
)
def test_shapes(p):
    """Refuses y and p of different shapes."""
    y = [3.0, 7.0, 8.0, 2.0]
    assert adjusted_r2(y, [4.0, 7.0, 5.0, 2.0], 1) == pytest.approx(1 - 10 / 26 * 3 / 2)
    with pytest.raises(ValueError):
        adjusted_r2(y, np.array(p), 1)
