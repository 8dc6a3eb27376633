"""Checks of `tangent_line`."""

import math

import numpy as np
import pytest

from katas.calculus.tangent_line import tangent_line

# Here no value is larger than 500, and no derivative but the second, which cancels out. So a central
# difference with a step from 1e-6 to 1e-4 is off by less than 1e-6: by h² / 6 times the third
# derivative, which is 60 at most, and by rounding, a few times 1e-16 * 500 / h.
BOUND = 1e-6


def test_example():
    """Finds the tangent of x² at 3, which is 6 x - 9."""

    def square(x):
        return x * x

    assert tangent_line(square, 3) == pytest.approx(np.array([6, -9]))


def test_cubic(rng):
    """Finds the tangents of cubic curves."""
    for _ in range(5):
        a, b, c, d = rng.uniform(-10, 10, size=4).tolist()
        x0 = rng.uniform(0.5, 3) * rng.choice([-1, 1])

        def cubic(x, a=a, b=b, c=c, d=d):
            return a * x**3 + b * x**2 + c * x + d

        expected = np.array([3 * a * x0**2 + 2 * b * x0 + c, d - 2 * a * x0**3 - b * x0**2])
        assert tangent_line(cubic, x0) == pytest.approx(expected, rel=0, abs=4 * BOUND)


@pytest.mark.parametrize(
    ("f", "slope", "x0"),
    [
        (math.exp, math.exp, -1.5),
        (math.sin, math.cos, 2.0),
        (math.log, lambda x: 1 / x, 0.25),
        (math.sqrt, lambda x: 0.5 / math.sqrt(x), 4.0),
    ],
)
def test_smooth(f, slope, x0):
    """Finds the tangents of smooth curves."""
    expected = np.array([slope(x0), f(x0) - slope(x0) * x0])
    assert tangent_line(f, x0) == pytest.approx(expected, rel=0, abs=4 * BOUND)


def test_bent(rng):
    """Measures on both sides, so that even a sharp bend of the curve cancels out."""
    for x0 in rng.uniform(0.5, 2, size=3).tolist():
        slope, height = rng.uniform(1, 9, size=2).tolist()

        def parabola(x, x0=x0, slope=slope, height=height):
            return 1e5 * (x - x0) ** 2 + slope * (x - x0) + height

        expected = np.array([slope, height - slope * x0])
        assert tangent_line(parabola, x0) == pytest.approx(expected, rel=0, abs=4 * BOUND)


def test_near(rng):
    """Asks for f near x0 only, and so for no value far away."""
    x0, slope, height = rng.uniform(1, 5, size=3).tolist()

    def line(x):
        if abs(x - x0) > 0.002:
            raise ValueError(f"f is not known at {x}")
        return slope * (x - x0) + height

    expected = np.array([slope, height - slope * x0])
    assert tangent_line(line, x0) == pytest.approx(expected, rel=0, abs=4 * BOUND)
