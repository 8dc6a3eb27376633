"""Checks of `jacobian`."""

import numpy as np
import pytest

from katas.calculus.jacobian import jacobian

# No value is larger than 100 here, and no third derivative than 10. So a central difference with a step
# from 1e-6 to 1e-4 is off by less than 1e-7: by 1e-8 * 10 / 6, or by a few times 1e-16 * 100 / 1e-6.
BOUND = 1e-7


def test_example():
    """Finds the six slopes of three products of two numbers."""

    def f(x):
        return np.array([x[0] * x[1], x[0] ** 2, 4 * x[1]])

    expected = np.array([[5, 2], [4, 0], [0, 4]])
    assert jacobian(f, [2.0, 5.0]) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(("m", "n"), [(2, 5), (4, 3), (3, 3), (1, 4), (6, 1), (1, 1)])
def test_linear(rng, m, n):
    """Has a row for each output and a column for each coordinate."""
    a, b, x = rng.uniform(-3, 3, size=(m, n)), rng.uniform(1, 2, size=m), rng.uniform(-2, 2, size=n)

    def f(x):
        return a @ x + b

    assert jacobian(f, x) == pytest.approx(a, rel=0, abs=BOUND)


def test_layer(rng):
    """Finds the slopes of a layer of tanh units."""
    w, b, x = rng.normal(size=(4, 3)), rng.normal(size=4), rng.normal(size=3)

    def layer(x):
        return 0.3 * np.tanh(w @ x + b)

    expected = 0.3 * (1 - np.tanh(w @ x + b) ** 2)[:, None] * w
    assert jacobian(layer, x) == pytest.approx(expected, rel=0, abs=1e-6)


def test_bent(rng):
    """Measures on both sides, so that even a sharp bend of the function cancels out."""
    a, x0 = rng.uniform(-3, 3, size=(2, 3)), rng.uniform(1, 2, size=3)
    bends = rng.uniform(1, 2, size=2)

    def f(x):
        return 1e5 * bends * (x - x0).sum() ** 2 + a @ x

    assert jacobian(f, x0.copy()) == pytest.approx(a, rel=0, abs=BOUND)


def test_number():
    """Has a single row where f returns a number."""

    def f(x):
        return float(x[0] ** 2 * x[1] + x[2])

    expected = np.array([[12, 4, 1]])
    assert jacobian(f, [2, 3, -1]) == pytest.approx(expected, rel=0, abs=BOUND)


@pytest.mark.parametrize("x", [[1, -2, 3], np.array([1, -2, 3]), np.array([1, -2, 3], dtype=np.float32)])
def test_dtype(x):
    """Takes a list, integers and floats of 32 bits, and still makes a small step."""

    def f(x):
        return np.array([x[0] * x[2] ** 2, 2.5 * x[1] * x[0]])

    expected = np.array([[9, 0, 6], [-5, 2.5, 0]])
    assert jacobian(f, x) == pytest.approx(expected, rel=0, abs=BOUND)


def test_array():
    """Gives f an array of floats."""

    def f(x):
        return x**2 + x.sum()

    expected = np.array([[2, 1, 1], [1, -1, 1], [1, 1, 5]])
    assert jacobian(f, [0.5, -1, 2]) == pytest.approx(expected, rel=0, abs=BOUND)


def test_x_stays(rng):
    """Leaves x as it is."""
    x = rng.uniform(1, 2, size=20)
    expected = np.stack([np.cos(x), -np.sin(x)])

    def f(x):
        return np.array([np.sin(x).sum(), np.cos(x).sum()])

    assert jacobian(f, x) == pytest.approx(expected, rel=0, abs=BOUND)
