"""Comparison as checks mean it: a number is a number, not an array of such."""

from typing import Any

import numpy as np
import pytest

_Number: Any = type(pytest.approx(0.0))
_APPROXIMATE = _Number.__eq__


def _equals(self: Any, actual: Any) -> bool:
    """Compare with one number: pytest alone takes an array of equal numbers for it, and one of none too."""
    return np.ndim(actual) == 0 and bool(_APPROXIMATE(self, actual))


def be_strict() -> None:
    """Have `pytest.approx` of a number refuse whatever has a length."""
    _Number.__eq__ = _equals


def be_lax() -> None:
    """Give pytest back its own comparison."""
    _Number.__eq__ = _APPROXIMATE
