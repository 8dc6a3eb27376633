"""Checks of `welch_t_test`."""

import numpy as np
import pytest
import scipy.stats

from katas.hypothesis_testing.welch_t_test import welch_t_test


def welch(a, b):
    """Return what scipy says."""
    return np.array(scipy.stats.ttest_ind(a, b, equal_var=False))


def test_example():
    """Finds the mean of three values about three standard errors above that of two."""
    # v = 4 / 3 and w = 8 / 2, so that t = (10 - 3) / √(16 / 3), of 256 / 152 degrees of freedom.
    t = 7 / np.sqrt(16 / 3)
    expected = np.array([t, 2 * scipy.stats.t.sf(t, 256 / 152)])
    assert welch_t_test([8, 10, 12], [1, 5]) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "m"), [(3, 8), (12, 5), (2, 30)])
@pytest.mark.parametrize("scale", [0.3, 4.0])
def test_values(rng, n, m, scale):
    """Takes each group's own size and variance."""
    a, b = rng.normal(loc=7, size=n), rng.normal(loc=6, scale=scale, size=m)
    expected = welch(a, b)
    assert welch_t_test(a, b) == pytest.approx(expected)


def test_equal_sizes(rng):
    """Has less degrees of freedom for unequal variances than the pooled test, also for equal sizes."""
    a, b = rng.normal(size=6), rng.normal(loc=1, scale=9, size=6)
    expected = welch(a, b)
    assert welch_t_test(a, b) == pytest.approx(expected)


def test_exam(rng, exam_marks):
    """Tells whether one of two groups of an exam did better than the other."""
    first, second = (exam_marks["mark"][exam_marks["group"] == group] for group in "AD")
    a, b = rng.choice(first, size=40, replace=False), rng.choice(second, size=15, replace=False)
    expected = welch(a, b)
    assert welch_t_test(a, b) == pytest.approx(expected)


def test_sign():
    """Is negative where the first mean is the smaller, with the same p."""
    a, b = [1.0, 4.0, 2.5, 3.0], [6.0, 9.0]
    t, p = welch(b, a)
    assert welch_t_test(b, a) == pytest.approx(np.array([t, p]))
    assert welch_t_test(a, b) == pytest.approx(np.array([-t, p]))


def test_no_difference():
    """Is no surprise where both means are equal."""
    assert welch_t_test([3.0, 5.0, 7.0], [4.5, 5.5]) == pytest.approx(np.array([0, 1]))


def test_constant_group(rng):
    """Takes a group whose values are all equal, beside one that varies."""
    a = rng.normal(loc=2, size=5)
    expected = np.array(scipy.stats.ttest_1samp(a, 3.0))
    assert welch_t_test(a, [3.0, 3.0, 3.0]) == pytest.approx(expected)


def test_tail(rng):
    """Is accurate where p is tiny."""
    a, b = rng.normal(loc=50, size=14), rng.normal(loc=-30, scale=2, size=20)
    expected = welch(a, b)
    assert welch_t_test(a, b) == pytest.approx(expected, rel=1e-6, abs=0)


@pytest.mark.parametrize(("n", "m"), [(1, 3), (3, 1), (0, 2), (2, 0), (1, 1)])
def test_fewest_values(n, m):
    """Needs two values at least in each group."""
    a, b = [4.0, 9.0, 1.0], [7.0, 2.0, 8.0]
    with pytest.raises(ValueError):
        welch_t_test(a[:n], b[:m])
