"""Checks of `five_number_summary`."""

import numpy as np
import pytest

from katas.statistics.five_number_summary import five_number_summary

SHARES = [0, 0.25, 0.5, 0.75, 1]


def test_example():
    """Sums up the marks of four students."""
    expected = np.array([40, 55, 64, 77, 104])
    assert five_number_summary([68, 104, 40, 60]) == pytest.approx(expected)


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5])
def test_few(rng, n):
    """Interpolates between few values."""
    x = rng.normal(loc=5, size=n)
    expected = np.quantile(x, SHARES)
    assert five_number_summary(x) == pytest.approx(expected)


@pytest.mark.parametrize("n", [41, 58, 67, 92])
def test_many(rng, n):
    """Interpolates between many values."""
    x = rng.normal(scale=3, size=n)
    expected = np.quantile(x, SHARES)
    assert five_number_summary(x) == pytest.approx(expected)


def test_exam(rng, exam_marks):
    """Describes the marks of an exam, going by some of the students."""
    marks = rng.choice(exam_marks["mark"], size=int(rng.integers(60, 90)), replace=False)
    expected = np.quantile(marks, SHARES)
    assert five_number_summary(marks) == pytest.approx(expected)


def test_repeated():
    """Counts a repeated value as often as it appears."""
    expected = np.array([1, 3, 3, 3.75, 9])
    assert five_number_summary([3, 9, 3, 1, 3, 4]) == pytest.approx(expected)


def test_integers():
    """Neither rounds nor overflows for integers."""
    pixels = np.array([200, 10, 255, 215, 101, 250], dtype=np.uint8)
    expected = np.array([10, 125.75, 207.5, 241.25, 255])
    assert five_number_summary(pixels) == pytest.approx(expected)


def test_fewest_values():
    """Needs one value at least."""
    assert five_number_summary([7.5]) == pytest.approx(np.full(5, 7.5))
    with pytest.raises(ValueError):
        five_number_summary([])
