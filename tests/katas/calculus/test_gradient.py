"""Checks of `gradient`."""

import numpy as np
import pytest
from scipy import special

from katas.calculus.gradient import gradient

# No value is larger than 100 here, and no third derivative than 10. So a central difference with a step
# from 1e-6 to 1e-4 is off by less than 1e-7: by 1e-8 * 10 / 6, or by a few times 1e-16 * 100 / 1e-6.
BOUND = 1e-7


def test_example():
    """Finds both slopes of x₀² + 3 x₀ x₁ at (1, 2)."""

    def f(x):
        return x[0] ** 2 + 3 * x[0] * x[1]

    assert gradient(f, [1.0, 2.0]) == pytest.approx(np.array([8, 3]))


@pytest.mark.parametrize("n", [1, 2, 5])
def test_quadratic(rng, n):
    """Finds the gradient of a quadratic function of any number of coordinates."""
    a, b, x = rng.uniform(-1, 1, size=(n, n)), rng.uniform(-1, 1, size=n), rng.uniform(1, 2, size=n)

    def f(x):
        return x @ a @ x + b @ x + 3

    expected = (a + a.T) @ x + b
    assert gradient(f, x) == pytest.approx(expected, rel=0, abs=BOUND)


def test_softmax(rng):
    """Finds that the gradient of log-sum-exp is the softmax."""
    x = rng.uniform(-2, 2, size=6)
    expected = special.softmax(x)
    assert gradient(special.logsumexp, x) == pytest.approx(expected, rel=0, abs=BOUND)


def test_product(rng):
    """Holds the other coordinates where they are while one moves."""
    x = rng.uniform(0.5, 2, size=4) * rng.choice([-1, 1], size=4)
    expected = np.prod(x) / x
    assert gradient(np.prod, x) == pytest.approx(expected, rel=0, abs=BOUND)


def test_bent(rng):
    """Measures on both sides, so that even a sharp bend of the function cancels out."""
    a, b, x0 = rng.normal(size=(3, 3)), rng.uniform(1, 3, size=3), rng.uniform(1, 2, size=3)

    def f(x):
        return 1e5 * ((x - x0) ** 2).sum() + 1e4 * (x - x0) @ a @ (x - x0) + b @ x

    assert gradient(f, x0.copy()) == pytest.approx(b, rel=0, abs=BOUND)


@pytest.mark.parametrize("x", [[1, -2, 3], np.array([1, -2, 3]), np.array([1, -2, 3], dtype=np.float32)])
def test_dtype(x):
    """Takes a list, integers and floats of 32 bits, and still makes a small step."""

    def f(x):
        return x[0] * x[2] ** 2 + 2 * x[1] * x[0]

    assert gradient(f, x) == pytest.approx(np.array([5, 2, 6]), rel=0, abs=BOUND)


def test_array():
    """Gives f an array of floats."""

    def f(x):
        return x.sum() ** 2

    assert gradient(f, [0.5, -1, 2]) == pytest.approx(np.array([3, 3, 3]), rel=0, abs=BOUND)


def test_x_stays(rng):
    """Leaves x as it is."""
    x = rng.uniform(1, 2, size=50)
    expected = -np.sin(x)

    def f(x):
        return np.cos(x).sum()

    assert gradient(f, x) == pytest.approx(expected, rel=0, abs=BOUND)
