"""Checks of `pass_or_fail`."""

import math

import pytest

from katas.python_basics.pass_or_fail import pass_or_fail


def test_example():
    """Judges the marks of three students."""
    assert pass_or_fail([68, 39.5, 40]) == ["Pass", "Fail", "Pass"]


@pytest.mark.parametrize("pass_mark", [40, 55.5, 0, -3])
def test_pass_mark(rng, pass_mark):
    """Passes a mark of at least the pass mark, and no other."""
    above = rng.permutation([True, False, False, True, True, False, True]).tolist()
    distances = rng.uniform(0.1, 30, size=7).tolist()
    marks = [
        pass_mark + distance if up else pass_mark - distance
        for distance, up in zip(distances, above, strict=True)
    ]
    expected = ["Pass" if up else "Fail" for up in above]
    assert pass_or_fail(marks, pass_mark) == expected


@pytest.mark.parametrize("pass_mark", [40, 55.5, 0])
def test_boundary(pass_mark):
    """Passes the pass mark itself, and fails what is just below."""
    below = math.nextafter(pass_mark, -math.inf)
    assert pass_or_fail([below, pass_mark, below], pass_mark=pass_mark) == ["Fail", "Pass", "Fail"]


def test_default():
    """Passes from 40 on where nothing else is said."""
    assert pass_or_fail([39.9, 40, 41, 0, -40]) == ["Fail", "Pass", "Pass", "Fail", "Fail"]


def test_not_a_number():
    """Fails a mark that is no number."""
    assert pass_or_fail([math.nan, 80, math.nan]) == ["Fail", "Pass", "Fail"]
    assert pass_or_fail([math.inf, -math.inf]) == ["Pass", "Fail"]


def test_repeated():
    """Judges each mark, however often it comes."""
    assert pass_or_fail([70, 20, 70, 70, 20]) == ["Pass", "Fail", "Pass", "Pass", "Fail"]


def test_number_of_marks():
    """Gives a list of as many words as there are marks."""
    assert pass_or_fail([12]) == ["Fail"]
    assert pass_or_fail([]) == []
