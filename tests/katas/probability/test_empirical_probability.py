"""Checks of `empirical_probability`."""

from fractions import Fraction

import pytest

from katas.probability.empirical_probability import empirical_probability


def test_example():
    """Tells the share of five students who passed."""
    assert empirical_probability([35, 62, 48, 51, 70], lambda mark: mark >= 50) == pytest.approx(3 / 5)


@pytest.mark.parametrize("n", [7, 40])
def test_values(rng, n):
    """Divides the number of observations for which the event holds by that of all."""
    x = rng.normal(scale=2, size=n)
    middle = sorted(x)[n // 4 : n - 2]
    expected = float(Fraction(len(middle), n))
    assert empirical_probability(x, lambda value: middle[0] <= value <= middle[-1]) == pytest.approx(expected)


def test_exam(rng, exam_marks):
    """Tells the share of the students of an exam who passed, of whom many have the same mark."""
    marks = rng.choice(exam_marks["mark"], size=60, replace=False)
    expected = float(Fraction(sum(mark >= 40 for mark in marks.tolist()), 60))
    assert empirical_probability(marks, lambda mark: mark >= 40) == pytest.approx(expected)


def test_one_at_a_time():
    """Asks the event about one observation at a time."""
    assert empirical_probability([2, 4, 5, 9, 3, 8, 2], lambda value: value in {2, 3, 5}) == pytest.approx(
        4 / 7
    )


def test_fractions():
    """Gives the event each observation as it is, with its fraction and its sign."""
    x = [0.25, -0.5, 0.75, -3.5]
    assert empirical_probability(x, lambda value: value in {0.25, -0.5, 0.75}) == pytest.approx(3 / 4)


def test_certain():
    """Is 0 for an event that never holds, and 1 for one that always does."""
    x = [6.0, 2.0, 5.0]
    assert empirical_probability(x, lambda value: value > 6) == pytest.approx(0)
    assert empirical_probability(x, lambda value: value <= 6) == pytest.approx(1)


def test_fewest_observations():
    """Needs one observation at least."""
    assert empirical_probability([4.0], lambda value: value > 3) == pytest.approx(1)
    with pytest.raises(ValueError):
        empirical_probability([], lambda value: value > 3)
