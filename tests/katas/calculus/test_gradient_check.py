"""Checks of `gradient_check`."""

import numpy as np
import pytest

from katas.calculus.gradient_check import gradient_check


def quadratic(rng, n):
    """Draw a quadratic function of n numbers and a point, with slopes there that are all from 1 to 3."""
    a, x = rng.normal(size=(n, n)), rng.normal(size=n)
    b = rng.uniform(1, 3, size=n) * rng.choice([-1, 1], size=n) - (a + a.T) @ x

    def f(x):
        return x @ a @ x + b @ x

    def right(x):
        return (a + a.T) @ x + b

    return f, right, x


def assert_tells_apart(f, right, wrong, x, **kwargs):
    """Hold the check to accept the right gradient of a function, and to refuse a wrong one."""
    assert not gradient_check(f, wrong, x, **kwargs), "False, for the gradient is wrong"
    assert gradient_check(f, right, x, **kwargs), "True, for the gradient is right"


def test_example():
    """Accepts the gradient of x₀² + 3 x₁, and refuses one that has lost a factor."""

    def f(x):
        return x[0] ** 2 + 3 * x[1]

    def right(x):
        return np.array([2 * x[0], 3])

    def wrong(x):
        return np.array([x[0], 3])

    assert_tells_apart(f, right, wrong, [4.0, 5.0])


@pytest.mark.parametrize("n", [1, 2, 5])
def test_each_coordinate(rng, n):
    """Notices an error along any coordinate."""
    f, right, x = quadratic(rng, n)
    for place in range(n):

        def wrong(x, place=place):
            found = right(x)
            found[place] *= 1.01
            return found

        assert_tells_apart(f, right, wrong, x)


def test_typical_mistakes(rng):
    """Refuses gradients of the wrong sign, size, order or place."""
    f, right, x = quadratic(rng, 4)

    def downhill(x):
        return -right(x)

    def twice(x):
        return 2 * right(x)

    def turned(x):
        return np.roll(right(x), 1)

    def flat(x):
        return 0 * right(x)

    def elsewhere(x):
        return right(x + 0.1)

    for wrong in (downhill, twice, turned, flat, elsewhere):
        assert_tells_apart(f, right, wrong, x)


def test_sum_and_length(rng):
    """Refuses gradients that are right in their sum or their length only."""
    f, right, x = quadratic(rng, 5)

    def same_sum(x):
        return right(x) + np.array([0.1, -0.3, 0.3, 0, -0.1])

    def same_length(x):
        return np.linalg.norm(right(x)) * np.array([0.6, 0, -0.8, 0, 0])

    for wrong in (same_sum, same_length):
        assert_tells_apart(f, right, wrong, x)


@pytest.mark.parametrize(("tol", "accepted", "refused"), [(0.01, 0.003, 0.03), (1e-4, 2e-5, 5e-4)])
def test_tolerance(rng, tol, accepted, refused):
    """Accepts a relative error of less than tol, and refuses one of more."""
    f, right, x = quadratic(rng, 3)

    def nearly(x):
        return (1 - accepted) * right(x)

    def hardly(x):
        return (1 + refused) * right(x)

    assert_tells_apart(f, nearly, hardly, x, tol=tol)


def test_default_tolerance(rng):
    """Lets a gradient be off by one in a million unless told otherwise."""
    f, right, x = quadratic(rng, 3)

    def nearly(x):
        return (1 + 2e-7) * right(x)

    def hardly(x):
        return (1 - 5e-6) * right(x)

    assert_tells_apart(f, nearly, hardly, x)


@pytest.mark.parametrize("scale", [1e-9, 1e-3, 1e4, 1e9])
def test_scale(rng, scale):
    """Does not depend on how large the values of f are."""
    f, right, x = quadratic(rng, 3)

    def scaled(x):
        return scale * f(x)

    def scaled_right(x):
        return scale * right(x)

    def scaled_wrong(x):
        return 1.0002 * scale * right(x)

    assert_tells_apart(scaled, scaled_right, scaled_wrong, x)


def test_flat_coordinate(rng):
    """Accepts slopes of zero along some coordinates, where only rounding is left to compare."""
    b, x = rng.uniform(1, 2), rng.uniform(1, 2, size=4)

    def f(point):
        return np.cosh(point[0] - x[0]) * (3 + b * point[1]) + (point[3] - x[3]) ** 2

    def right(point):
        return np.array([0, b, 0, 0])

    def wrong(point):
        return np.array([0, 0, b, 0])

    assert_tells_apart(f, right, wrong, x.copy())


def test_bent(rng):
    """Measures on both sides, so that even a sharp bend of the function cancels out."""
    x0, b = rng.uniform(1, 2, size=3), rng.uniform(1, 2, size=3)

    def f(x):
        return 1e4 * ((x - x0) ** 2).sum() + b @ x

    def right(x):
        return 2e4 * (x - x0) + b

    def wrong(x):
        return 2e4 * (x - x0) + 1.001 * b

    assert_tells_apart(f, right, wrong, x0.copy())


def test_at_x(rng):
    """Compares at x, and not where a wrong gradient vanishes too."""
    x = rng.uniform(0.5, 1.5, size=3)

    def f(x):
        return (x**4).sum()

    def right(x):
        return 4 * x**3

    def wrong(x):
        return x**3

    assert_tells_apart(f, right, wrong, x)


@pytest.mark.parametrize("x", [[1, -2, 3], np.array([1, -2, 3]), np.array([1, -2, 3], dtype=np.float32)])
def test_dtype(x):
    """Takes a list, integers and floats of 32 bits, and still makes a small step."""

    def f(x):
        return x.sum() * x[0] ** 2

    def right(x):
        return x[0] ** 2 + np.array([2 * x.sum() * x[0], 0, 0])

    def wrong(x):
        return x[0] ** 2 + np.array([2 * x.sum() * x[0], 0, 0.001])

    assert_tells_apart(f, right, wrong, x)


def test_shape(rng):
    """Refuses a gradient that has not as many numbers as x, in one row."""

    def f(x):
        return 2 * x.sum()

    def right(x):
        return np.array([2, 2, 2])

    def number(x):
        return np.float64(2)

    def column(x):
        return np.array([[2], [2], [2]])

    def short(x):
        return np.array([2])

    def long(x):
        return np.array([2, 2, 2, 2])

    for wrong in (number, column, short, long):
        assert_tells_apart(f, right, wrong, rng.normal(size=3))


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_not_finite(rng, bad):
    """Refuses a gradient that holds a nan or an infinity."""
    f, right, x = quadratic(rng, 3)

    def wrong(x):
        found = right(x)
        found[1] = bad
        return found

    assert_tells_apart(f, right, wrong, x)
