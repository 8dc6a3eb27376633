"""Checks of `partial_derivative`."""

import numpy as np
import pytest

from katas.calculus.partial_derivative import partial_derivative


class Watching:
    """A quadratic function that does not run while the caller's own x is moved, but puts it back."""

    def __init__(self, x):
        self.__name__ = "f"
        self.x = x
        self.before = x.copy()

    def __call__(self, x):
        """Return x₀² + 3 x₀ x₁ + x₂."""
        if np.any(self.x != self.before):
            self.x[:] = self.before
            raise ValueError("x is changed while f runs")
        return x[0] ** 2 + 3 * x[0] * x[1] + x[2]


def quadratic(rng, n):
    """Draw a quadratic function of n numbers, and return it with its gradient."""
    a, b = rng.normal(size=(n, n)), rng.normal(size=n)

    def f(x):
        return x @ a @ x + b @ x

    return f, lambda x: (a + a.T) @ x + b


def test_example():
    """Finds both slopes of x₀² + 3 x₀ x₁ at (1, 2)."""

    def f(x):
        return x[0] ** 2 + 3 * x[0] * x[1]

    assert partial_derivative(f, [1.0, 2.0], 0) == pytest.approx(8)
    assert partial_derivative(f, [1.0, 2.0], 1) == pytest.approx(3)


@pytest.mark.parametrize("h", [0.01, 0.5])
@pytest.mark.parametrize("n", [1, 2, 5])
def test_quadratic(rng, n, h):
    """Is exact along each coordinate of a quadratic function, however long the step."""
    f, gradient = quadratic(rng, n)
    x = rng.normal(size=n)
    expected = gradient(x)
    for index in range(n):
        assert partial_derivative(f, x, index, h) == pytest.approx(expected[index], abs=1e-9)


@pytest.mark.parametrize("h", [0.4, 0.2])
def test_cubic(rng, h):
    """Is off by a h² for a x³ and whatever else depends on other coordinates alone."""
    a, b = rng.uniform(1, 3, size=2).tolist()
    x = rng.uniform(1, 2, size=3)

    def f(x):
        return a * x[1] ** 3 + b * np.exp(x[0] * x[2])

    assert partial_derivative(f, x, 1, h=h) == pytest.approx(3 * a * x[1] ** 2 + a * h**2, abs=1e-9)


def test_default_step(rng):
    """Goes by 1e-5 to either side unless told otherwise."""
    a = rng.uniform(1, 3)

    def f(x):
        return a * 1e6 * x[1] ** 3 + x[0]

    # The step shows in the error of a cubic function: 1e6 a h² is 1e-4 a.
    assert partial_derivative(f, np.array([0.5, 0.0]), 1) == pytest.approx(a * 1e-4, rel=1e-3)


@pytest.mark.parametrize("index", [-1, -2, -4])
def test_from_the_end(rng, index):
    """Counts a negative index from the end."""
    f, gradient = quadratic(rng, 4)
    x = rng.normal(size=4)
    expected = gradient(x)[index]
    assert partial_derivative(f, x, index, h=0.1) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("x", [[1, -2, 3], np.array([1, -2, 3]), np.array([1, -2, 3], dtype=np.float32)])
def test_dtype(x):
    """Takes a list, integers and floats of 32 bits, and still makes a small step."""

    def f(x):
        return x[0] * x[2] ** 2 + 2 * x[1] * x[0]

    found = [partial_derivative(f, x, index) for index in range(3)]
    assert found == pytest.approx([5, 2, 6], rel=1e-7)


def test_array():
    """Gives f an array of floats."""

    def f(x):
        return x.sum() ** 2

    assert partial_derivative(f, [0.5, -1, 2], 1, h=0.5) == pytest.approx(3)


def test_read_only():
    """Leaves x as it is, which may be read-only, also while f runs."""
    x = np.array([0.1, 0.2, 0.3])
    x.flags.writeable = False  # In a copy it can be written to, where a mistake is looked for.
    assert partial_derivative(Watching(x), x, 0) == pytest.approx(0.8)


@pytest.mark.parametrize("index", [3, 7, -4])
def test_no_such_coordinate(index):
    """Refuses an index that x does not have."""

    def f(x):
        return x.sum()

    with pytest.raises(IndexError):
        partial_derivative(f, np.array([0.5, 1.5, 2.5]), index)
