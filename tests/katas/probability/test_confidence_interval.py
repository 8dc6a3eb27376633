"""Checks of `confidence_interval`."""

import numpy as np
import pytest
import scipy.stats

from katas.probability.confidence_interval import confidence_interval


def interval(x, level):
    """Return what scipy says."""
    return np.array(scipy.stats.t.interval(level, len(x) - 1, loc=np.mean(x), scale=scipy.stats.sem(x)))


def test_example():
    """Says between which bounds the mean lies that the marks of four students hint at."""
    expected = 68 + 3.182446 * np.sqrt(2144 / 3 / 4) * np.array([-1, 1])
    assert confidence_interval([40, 60, 68, 104]) == pytest.approx(expected)


@pytest.mark.parametrize("n", [2, 3, 8, 40])
@pytest.mark.parametrize("level", [0.5, 0.9, 0.99])
def test_values(rng, n, level):
    """Reaches as many standard errors from the mean as the t distribution of n - 1 degrees says."""
    x = rng.normal(loc=5, scale=2, size=n)
    expected = interval(x, level)
    assert confidence_interval(x, level) == pytest.approx(expected)


def test_default(rng):
    """Is for a level of 95 % where nothing is said."""
    x = rng.normal(loc=-3, size=6)
    expected = interval(x, 0.95)
    assert confidence_interval(x) == pytest.approx(expected)


def test_exam(rng, exam_marks):
    """Says how sure one can be of the mean mark of an exam, from the marks of 30 students."""
    marks = rng.choice(exam_marks["mark"], size=30, replace=False)
    expected = interval(marks, 0.95)
    assert confidence_interval(marks, level=0.95) == pytest.approx(expected)


def test_far_from_zero(rng):
    """Keeps its accuracy for values far from zero."""
    x = 1e8 + rng.normal(size=7)
    expected = interval(x - 1e8, 0.9)
    assert np.asarray(confidence_interval(x, 0.9)) - 1e8 == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("x", [[], [4.0]])
def test_fewest_values(x):
    """Needs two values at least."""
    expected = np.array([3.0, 7.0])  # At a level of a half the t of one degree of freedom is 1.
    assert confidence_interval([3.0, 7.0], 0.5) == pytest.approx(expected)
    with pytest.raises(ValueError):
        confidence_interval(x, 0.5)


@pytest.mark.parametrize("level", [0, 1, -0.5, 1.5, 95])
def test_level(level):
    """Refuses a level that is not above 0 and below 1."""
    with pytest.raises(ValueError):
        confidence_interval([3.0, 7.0, 4.0], level)
