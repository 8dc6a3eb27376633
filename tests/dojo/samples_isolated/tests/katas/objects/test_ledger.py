"""Checks of `Ledger`."""

import contextlib
import math

import pytest

from katas.objects.ledger import Ledger


def filled():
    """Return a ledger of two amounts."""
    ledger = Ledger()
    ledger["rent"] = 700
    ledger["food"] = 300
    return ledger


def test_example():
    """Adds up."""
    assert filled().total() == 1000


def test_items():
    """Holds amounts by name."""
    ledger = filled()
    ledger["rent"] = 750
    del ledger["food"]
    assert [ledger["rent"], len(ledger), "food" in ledger, "rent" in ledger] == [750, 1, False, True]


def test_order():
    """Lists amounts in the order of their names."""
    assert filled().items() == [("food", 300), ("rent", 700)]


def test_missing():
    """Says which name is missing."""
    with pytest.raises(KeyError, match="fuel"):
        filled()["fuel"]


def test_block():
    """Keeps what a block changed."""
    with filled() as ledger:
        ledger["fuel"] = 50
    assert ledger.total() == 1050


def test_failing_block():
    """Takes back what a failing block changed, and lets its error through."""
    ledger = filled()
    with contextlib.suppress(ZeroDivisionError), ledger:
        ledger["rent"] = 1
        raise ZeroDivisionError("broken off")
    assert ledger.items() == [("food", 300), ("rent", 700)]


def test_nested_blocks():
    """Takes back the inner block only."""
    ledger = Ledger()
    with ledger:
        ledger["a"] = 1
        with contextlib.suppress(RuntimeError), ledger:
            ledger["b"] = 2
            raise RuntimeError
    assert ledger.items() == [("a", 1)]


def test_not_a_number():
    """Refuses what is no number."""
    with pytest.raises(ValueError):
        Ledger()["x"] = math.nan
