"""Checks of `chain_rule`."""

import math

import pytest

from katas.calculus.chain_rule import chain_rule


def square(x):
    """Return x²."""
    return x * x


def double(x):
    """Return the derivative of x²."""
    return 2 * x


def reciprocal(x):
    """Return the derivative of the logarithm."""
    return 1 / x


def test_example():
    """Finds the slope of (x² + 1)³ at 2."""

    def f_prime(u):
        return 3 * u**2

    def g(x):
        return x**2 + 1

    assert chain_rule(f_prime, g, double, 2) == pytest.approx(300)


def test_sine_of_square(rng):
    """Finds the slope of sin(x²), which is cos(x²) 2 x."""
    for x in rng.uniform(-2, 2, size=5).tolist():
        expected = math.cos(x**2) * 2 * x
        assert chain_rule(math.cos, square, double, x) == pytest.approx(expected, rel=1e-12)


def test_square_of_sine(rng):
    """Finds the slope of sin(x)², where the same functions are the other way round."""
    for x in rng.uniform(-2, 2, size=5).tolist():
        expected = 2 * math.sin(x) * math.cos(x)
        assert chain_rule(double, math.sin, math.cos, x) == pytest.approx(expected, rel=1e-12)


def test_polynomials(rng):
    """Finds the slope of a polynomial of a polynomial."""
    a, b, c, d, x = rng.uniform(1, 3, size=5).tolist()

    def f_prime(u):
        return 3 * a * u**2 - b

    def g(x):
        return d - c * x**3

    def g_prime(x):
        return -3 * c * x**2

    expected = (3 * a * (d - c * x**3) ** 2 - b) * (-3 * c * x**2)
    assert chain_rule(f_prime, g, g_prime, x) == pytest.approx(expected, rel=1e-12)


def test_domain(rng):
    """Asks for the slope of f at g(x), where it has one, even if it has none at x."""
    for x in (0, -rng.uniform(1, 2)):

        def g(x):
            return (x - 1) ** 2

        def g_prime(x):
            return 2 * (x - 1)

        assert chain_rule(reciprocal, g, g_prime, x) == pytest.approx(2 / (x - 1), rel=1e-12)


def test_central_difference(rng):
    """Agrees with the central difference of f(g(x))."""
    x, h = rng.uniform(0.5, 2), 1e-5
    expected = (math.log(math.cosh(x + h)) - math.log(math.cosh(x - h))) / (2 * h)
    assert chain_rule(reciprocal, math.cosh, math.sinh, x) == pytest.approx(expected, rel=1e-8)


def test_exact(rng):
    """Is exact even where g swings too fast for a difference quotient."""

    def g(x):
        return math.sin(1000 * x)

    def g_prime(x):
        return 1000 * math.cos(1000 * x)

    for x in rng.uniform(1, 2, size=5).tolist():
        expected = math.exp(g(x)) * g_prime(x)
        assert chain_rule(math.exp, g, g_prime, x) == pytest.approx(expected, rel=1e-12)


def test_flat():
    """Is zero where the inner function is flat, and not where only the outer one would be at x."""
    found = [chain_rule(math.cosh, square, double, 0), chain_rule(double, math.exp, math.exp, 0)]
    assert found == pytest.approx([0, 2], abs=1e-15)
