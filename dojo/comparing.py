"""Comparison as checks mean it: a number is no array, nor the other way round, and a table has its labels."""

from typing import Any

import numpy as np
import pytest

from dojo import tables
from dojo.values import is_table

_approx = pytest.approx
_Number: Any = type(_approx(0.0))
_Array: Any = type(_approx(np.zeros(1)))
_APPROXIMATE, _APPROXIMATE_ARRAY = _Number.__eq__, _Array.__eq__


class ApproximateTable:
    """What equals each table that is the same but for rounding: see `dojo.tables.differences`."""

    __array_ufunc__ = None  # numpy leaves the comparison to this class,
    __pandas_priority__ = 10_000  # and so does pandas.
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, expected: Any, rel: float | None, abs: float | None, nan_ok: bool) -> None:
        self.expected = expected
        self._allowed: dict[str, Any] = {"rel": rel, "abs": abs, "nan_ok": nan_ok}

    def __eq__(self, actual: object) -> bool:
        return not self.differences(actual)

    def differences(self, actual: Any) -> list[str]:
        """Say how a value differs from the table, as far as that is not allowed."""
        return tables.differences(actual, self.expected, **self._allowed)


def _approximate(expected: Any, rel: Any = None, abs: Any = None, nan_ok: bool = False) -> Any:
    """Do what `pytest.approx` does, for tables too, of which pytest alone would compare no labels."""
    if is_table(expected):
        return ApproximateTable(expected, rel, abs, nan_ok)
    return _approx(expected, rel, abs, nan_ok)


def _equals(self: Any, actual: Any) -> bool:
    """Compare with one number: pytest alone takes an array of equal numbers for it, and one of none too."""
    return np.ndim(actual) == 0 and bool(_APPROXIMATE(self, actual))


def _array_equals(self: Any, actual: Any) -> bool:
    """Compare with an array: pytest alone takes one number for an array of it, of whatever shape."""
    return not (np.isscalar(actual) and self.expected.ndim) and bool(_APPROXIMATE_ARRAY(self, actual))


def be_strict() -> None:
    """Have `pytest.approx` refuse an array for a number, a number for an array, other labels for a table."""
    _Number.__eq__ = _equals
    _Array.__eq__ = _array_equals
    pytest.approx = _approximate


def be_lax() -> None:
    """Give pytest back its own comparison."""
    _Number.__eq__ = _APPROXIMATE
    _Array.__eq__ = _APPROXIMATE_ARRAY
    pytest.approx = _approx
