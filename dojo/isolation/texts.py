"""Values that have an exact text, of which a few letters would mean gigabytes are refused."""

import datetime
import decimal
import fractions
import re
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Any

import numpy as np

_DTYPE = re.compile(r"[<>|=]?[biufcSUmM]\d{0,5}(\[\d{0,3}[A-Za-z]{1,2}\])?")
_MOST_ITEMS = 10_000_000
_LARGEST_EXPONENT = 10_000


def text_of(value: Any) -> tuple[str, str] | None:
    """Return a value's kind and text, or None where it has none."""
    if isinstance(value, PurePath):
        return "path", str(value)
    if isinstance(value, range) and _is_short(value):
        return "range", f"{value.start} {value.stop} {value.step}"
    if isinstance(value, datetime.timedelta):
        return "timedelta", f"{value.days} {value.seconds} {value.microseconds}"
    if isinstance(value, np.dtype):
        return "dtype", value.str
    if isinstance(value, fractions.Fraction):
        return "fraction", f"{value.numerator:x} {value.denominator:x}"
    if isinstance(value, decimal.Decimal):
        return "decimal", str(value)
    for kind in (datetime.datetime, datetime.date, datetime.time):  # A datetime is a date too.
        if isinstance(value, kind):
            return kind.__name__, value.isoformat()
    return None


def value_of(kind: str, text: str) -> Any:
    """Return the value of a text.

    Raises
    ------
    ValueError, ArithmeticError, KeyError
        If it has none.
    """
    return _READ[kind](text)


def dtype(text: str) -> "np.dtype[Any]":
    """Return a dtype of numbers, text or times, and of nothing else."""
    if not _DTYPE.fullmatch(text):
        raise ValueError(f"no dtype {text[:20]!r}")
    return np.dtype(text)


def has_text(found: "np.dtype[Any]") -> bool:
    """Say whether a dtype is one of those."""
    return _DTYPE.fullmatch(found.str) is not None


def _range(text: str) -> range:
    found = range(*map(int, text.split(" ", 2)))
    if not _is_short(found):
        raise ValueError("a range of too many numbers")
    return found


def _is_short(numbers: range) -> bool:
    return abs(numbers.stop - numbers.start) // abs(numbers.step) < _MOST_ITEMS


def _fraction(text: str) -> fractions.Fraction:
    numerator, denominator = text.split(" ")
    return fractions.Fraction(int(numerator, 16), int(denominator, 16))


def _decimal(text: str) -> decimal.Decimal:
    found = decimal.Decimal(text)
    if found and found.is_finite() and abs(found.adjusted()) > _LARGEST_EXPONENT:
        raise ValueError("a decimal number of too many digits")
    return found


def _timedelta(text: str) -> datetime.timedelta:
    days, seconds, microseconds = map(int, text.split(" ", 2))
    return datetime.timedelta(days, seconds, microseconds)


_READ: dict[str, Callable[[str], Any]] = {
    "path": Path,
    "range": _range,
    "timedelta": _timedelta,
    "dtype": dtype,
    "fraction": _fraction,
    "decimal": _decimal,
    "datetime": datetime.datetime.fromisoformat,
    "date": datetime.date.fromisoformat,
    "time": datetime.time.fromisoformat,
}
