"""Checks of `derivative`."""

import math

import pytest

from katas.calculus.derivative import derivative


class Measured:
    """A sine that remembers where it was asked, and may be asked only so often."""

    def __init__(self, most=100):
        self.__name__ = "sin"
        self.most = most
        self.points = []

    def __call__(self, x):
        """Return the sine of x, and take note."""
        self.points.append(x)
        if len(self.points) > self.most:
            raise RuntimeError(f"f is called more than {self.most} times")
        return math.sin(x)


def test_example():
    """Finds the slope of x² at 3."""

    def square(x):
        return x * x

    assert derivative(square, 3) == pytest.approx(6)


@pytest.mark.parametrize("h", [0.01, 0.5, 3])
def test_quadratic(rng, h):
    """Is exact for a quadratic function, however long the step."""
    a, b, c, x = rng.uniform(1, 5, size=4).tolist()

    def quadratic(x):
        return -a * x * x + b * x + c

    expected = -2 * a * x + b
    assert derivative(quadratic, x, h) == pytest.approx(expected, abs=1e-9)
    assert derivative(quadratic, -x, h=h) == pytest.approx(expected + 4 * a * x, abs=1e-9)


@pytest.mark.parametrize("h", [0.4, 0.2, 0.1])
def test_cubic(rng, h):
    """Is off by a h² for a x³, so that half the step leaves a quarter of the error."""
    a, x = rng.uniform(1, 5, size=2).tolist()

    def cubic(x):
        return a * x**3

    assert derivative(cubic, x, h) == pytest.approx(3 * a * x**2 + a * h**2, abs=1e-9)


@pytest.mark.parametrize(
    ("f", "x", "expected"),
    [
        (math.sin, 0, 1),
        (math.exp, 1.5, math.exp(1.5)),
        (math.log, 0.3, 1 / 0.3),
        (math.sqrt, 2.0, 0.5 / math.sqrt(2)),
        (math.tanh, -0.8, 1 / math.cosh(0.8) ** 2),
    ],
)
def test_smooth(f, x, expected):
    """Is right to eight digits for smooth functions with the step that it takes by default."""
    assert derivative(f, x) == pytest.approx(expected, rel=1e-8)


@pytest.mark.parametrize(("step", "h"), [((), 1e-5), ((0.25,), 0.25)])
def test_points(rng, step, h):
    """Asks for f at x - h and x + h, where h is 1e-5 by default."""
    sine, x = Measured(), rng.uniform(1, 2)
    expected = (math.sin(x + h) - math.sin(x - h)) / (2 * h)
    assert derivative(sine, x, *step) == pytest.approx(expected, abs=1e-8)
    assert sorted(sine.points) == pytest.approx([x - h, x + h], abs=1e-12)


def test_calls():
    """Calls f no more than twice."""
    assert derivative(Measured(most=2), 0.7) == pytest.approx(math.cos(0.7))
