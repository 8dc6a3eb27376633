"""Checks of `find_root`."""

import pytest

from katas.calls.find_root import find_root


class Curve:
    """A function that counts its calls."""

    def __init__(self, zero):
        self.zero = zero
        self.calls = 0

    def __call__(self, x):
        """Return a value of the sign of x - zero."""
        self.calls += 1
        return x**3 - self.zero**3


def test_example():
    """Finds where a line is zero."""
    assert find_root(lambda x: x - 2, 0, 8) == pytest.approx(2)


@pytest.mark.parametrize("zero", [0.3, 1.7])
def test_curve(zero):
    """Finds where a curve is zero, whichever end is below."""
    assert find_root(lambda x: x**3 - zero**3, 0.0, 2.0) == pytest.approx(zero)
    assert find_root(lambda x: zero**3 - x**3, 0.0, 2.0) == pytest.approx(zero)


def test_calls():
    """Calls the function once for each end and once for each step."""
    curve = Curve(0.5)
    find_root(curve, 0.0, 1.0, steps=7)
    assert curve.calls == 9


def test_error():
    """Lets an error of the function through."""

    def fails(x):
        raise ZeroDivisionError(f"nothing at {x}")

    with pytest.raises(ZeroDivisionError, match=r"nothing at 1\.5"):
        find_root(fails, 1.5, 2.0)


def test_one_sign():
    """Refuses an interval whose ends have one sign."""
    with pytest.raises(ValueError):
        find_root(lambda x: x**2 + 1, -1.0, 3.0)
