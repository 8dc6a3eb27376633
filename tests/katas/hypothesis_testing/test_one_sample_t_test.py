"""Checks of `one_sample_t_test`."""

import numpy as np
import pytest
import scipy.stats

from katas.hypothesis_testing.one_sample_t_test import one_sample_t_test


def test_example():
    """Finds the mean of three values √3 standard errors above 1."""
    expected = np.array([np.sqrt(3), 0.2254033])
    assert one_sample_t_test([1, 2, 3], 1) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("n", [2, 3, 7, 30])
def test_values(rng, n):
    """Measures in estimated standard errors how far the mean lies from mu, on either side."""
    x = rng.normal(loc=6, scale=2, size=n)
    for mu in (np.mean(x) - 0.7, np.mean(x) + 0.5):
        expected = np.array(scipy.stats.ttest_1samp(x, mu))
        assert one_sample_t_test(x, mu) == pytest.approx(expected)


def test_exam(rng, exam_marks):
    """Tells whether the mean mark of an exam could be 55, going by 25 students."""
    marks = rng.choice(exam_marks["mark"], size=25, replace=False)
    expected = np.array(scipy.stats.ttest_1samp(marks, 55))
    assert one_sample_t_test(marks, 55) == pytest.approx(expected, rel=1e-6, abs=0)


def test_below():
    """Is negative where the mean lies below mu, with a p that is no probability to lie below."""
    expected = np.array([-2.0, 0.2951672])  # Of one degree of freedom: p = 1 - 2 arctan(2) / π.
    assert one_sample_t_test([3.0, 5.0], 6.0) == pytest.approx(expected, rel=1e-6)


def test_no_difference():
    """Is no surprise where the mean is mu."""
    assert one_sample_t_test([3.0, 5.0, 7.0], 5.0) == pytest.approx(np.array([0, 1]))


@pytest.mark.parametrize("mu", [-60.0, 80.0])
def test_tail(rng, mu):
    """Is accurate where p is tiny."""
    x = rng.normal(loc=10, size=20)
    expected = np.array(scipy.stats.ttest_1samp(x, mu))
    assert one_sample_t_test(x, mu) == pytest.approx(expected, rel=1e-6, abs=0)


def test_far_from_zero(rng):
    """Keeps its accuracy for values far from zero."""
    x = 1e9 + rng.normal(size=9)
    mu = np.mean(x) - 2
    expected = np.array(scipy.stats.ttest_1samp(x, mu))
    assert one_sample_t_test(x, mu) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("x", [[], [4.0]])
def test_fewest_values(x):
    """Needs two values at least."""
    assert one_sample_t_test([3.0, 7.0], 3.0) == pytest.approx(np.array([1, 0.5]))
    with pytest.raises(ValueError):
        one_sample_t_test(x, 3.0)
