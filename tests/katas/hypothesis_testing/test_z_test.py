"""Checks of `z_test`."""

import numpy as np
import pytest
import scipy.stats

from katas.hypothesis_testing.z_test import z_test


def z_and_p(mean, n, mu, sigma):
    """Return what the test says of n values with this mean."""
    z = (mean - mu) / (sigma / np.sqrt(n))
    return np.array([z, 2 * scipy.stats.norm.sf(np.abs(z))])


def test_example():
    """Finds the mean of four marks two standard errors of 9 above 50."""
    assert z_test([40, 60, 68, 104], 50, 18) == pytest.approx(np.array([2, 0.0455003]), rel=1e-5)


@pytest.mark.parametrize(("n", "sigma"), [(1, 0.4), (5, 3), (30, 2)])
def test_values(rng, n, sigma):
    """Measures in standard errors how far the mean lies from mu, on either side."""
    x = rng.normal(loc=6, scale=2, size=n)
    for mu in (np.mean(x) - 0.7, np.mean(x) + 0.5):
        expected = z_and_p(np.mean(x), n, mu, sigma)
        assert z_test(x, mu, sigma) == pytest.approx(expected)


def test_exam(rng, exam_marks):
    """Tells whether an exam was tougher than those before, of mean 55 and deviation 17, by 40 students."""
    marks = rng.choice(exam_marks["mark"], size=40, replace=False)
    expected = z_and_p(np.mean(marks), 40, 55, 17)
    assert z_test(marks, 55, 17) == pytest.approx(expected, rel=1e-6, abs=0)


def test_below():
    """Is negative where the mean lies below mu, with a p that is no probability to lie below."""
    expected = np.array([-1.0, 0.3173105])
    assert z_test([3.0, 5.0, 9.0, 7.0], 7.5, 3.0) == pytest.approx(expected, rel=1e-6)


def test_no_difference():
    """Is no surprise where the mean is mu."""
    assert z_test([3.0, 5.0, 7.0], 5.0, 2.0) == pytest.approx(np.array([0, 1]))


@pytest.mark.parametrize("mu", [-20.0, 40.0])
def test_tail(rng, mu):
    """Is accurate where p is tiny."""
    x = rng.normal(loc=10, scale=5, size=9)
    expected = z_and_p(np.mean(x), 9, mu, 5)
    assert z_test(x, mu, 5) == pytest.approx(expected, rel=1e-6, abs=0)


@pytest.mark.parametrize(("x", "sigma"), [([], 2.0), ([3.0, 4.0], 0.0), ([3.0, 4.0], -1.0)])
def test_refused(x, sigma):
    """Refuses to test no values, or values of no deviation."""
    with pytest.raises(ValueError):
        z_test(x, 3.0, sigma)
