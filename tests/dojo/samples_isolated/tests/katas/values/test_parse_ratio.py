"""Checks of `parse_ratio`."""

import re
import warnings

import pytest

from katas.values.parse_ratio import parse_ratio


def test_example():
    """Divides three by four."""
    assert parse_ratio("3:4") == 0.75


def test_no_ratio():
    """Refuses what is no ratio, and says what it was."""
    for text in ("", "3", "1:2:3", "a:b", "\x1b[31m:1", "ü:é"):
        with pytest.raises(ValueError, match=re.escape(repr(text))):
            parse_ratio(text)


def test_zero():
    """Refuses to divide by zero."""
    with pytest.raises(ZeroDivisionError):
        parse_ratio("1:0")


def test_warns():
    """Warns of spaces, and of nothing else."""
    with pytest.warns(UserWarning, match="spaces in ' 1: 2'"):
        assert parse_ratio(" 1: 2") == 0.5
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        assert parse_ratio("1:2") == 0.5
    assert [str(each.message) for each in warned] == []
