"""Checks of `describe_type`."""

import math

import numpy as np
import pytest

from katas.python_basics.describe_type import describe_type


def test_example():
    """Names the type of the answer."""
    assert describe_type(42) == "int"


@pytest.mark.parametrize("value", [0, 1, -7, 10**30])
def test_int(value):
    """Knows an int of any size."""
    assert describe_type(value) == "int"


@pytest.mark.parametrize("value", [0.0, 1.0, -2.5, 1e300, math.inf, math.nan])
def test_float(value):
    """Knows a float, also a whole one and one that is no number."""
    assert describe_type(value) == "float"


@pytest.mark.parametrize("value", ["", "cat", "42", "2.5", "True", "none"])
def test_str(value):
    """Knows a str, whatever it says."""
    assert describe_type(value) == "str"


@pytest.mark.parametrize("value", [True, False])
def test_bool(value):
    """Tells True and False from 1 and 0."""
    assert describe_type(value) == "bool"


def test_none():
    """Knows None."""
    assert describe_type(None) == "none"


@pytest.mark.parametrize(
    "value", [[], [42], (), (2.5, "x"), {}, {"int": 1}, {3, 5}, b"cat", 2j, ..., int, len]
)
def test_other(value):
    """Calls other what is none of these, empty or not."""
    assert describe_type(value) == "other"


@pytest.mark.parametrize(
    ("value", "expected"), [(np.float64(2.5), "float"), (np.float64(0), "float"), (np.str_("cat"), "str")]
)
def test_derived(value, expected):
    """Knows a value of a type that is derived from a basic one."""
    assert describe_type(value) == expected


@pytest.mark.parametrize(
    "value", [np.int64(42), np.float32(2.5), np.bool_(True), np.array([1, 2]), np.array([]), np.array(2.5)]
)
def test_numpy(value):
    """Calls other what numpy derives from no basic type."""
    assert describe_type(value) == "other"
