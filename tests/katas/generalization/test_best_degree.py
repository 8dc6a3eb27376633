"""Checks of `best_degree`."""

import numpy as np
import pytest
from numpy.polynomial import Polynomial

from katas.generalization.best_degree import best_degree


def rows(rng, f, n, noise, low=-1, high=1):
    """Draw values over an interval, both ends among them, and what a function makes of them with noise."""
    x = np.concatenate([[low, high], rng.uniform(low, high, size=n - 2)])
    return x, f((2 * x - low - high) / (high - low)) + noise * rng.normal(size=n)


def validation_errors(x, y, xv, yv, degrees):
    """Return the validation error of each degree."""
    return np.array([np.mean((Polynomial.fit(x, y, degree)(xv) - yv) ** 2) for degree in degrees])


def drawn(draw, degrees):
    """Draw rows until one degree does clearly better than all others; return the rows and this degree."""
    while True:
        x, y, xv, yv = draw()
        errors = validation_errors(x, y, xv, yv, degrees)
        if len(errors) == 1 or np.diff(np.sort(errors)[:2]) > 0.001 * np.mean(yv**2):
            return x, y, xv, yv, degrees[int(np.argmin(errors))]


def wave(z):
    """Return two thirds of a wave: no polynomial, but near to some."""
    return 3 * np.sin(2 * z) + np.cos(3 * z)


def cubic(z):
    """Return a polynomial of degree 3."""
    return 4 * z**3 - 2 * z + 0.5


def quintic(z):
    """Return a polynomial of degree 5 with odd powers alone."""
    return 9 * z**5 - 9 * z**3 + z


def test_example():
    """Finds that a parabola has the degree 2."""
    x, y = [0, 1, 2, 3, 4, 5], [0.0, 1.0, 4.0, 9.0, 16.0, 25.0]
    assert best_degree(x, y, [6, 7], [36.0, 49.0], [0, 1, 2, 3, 4]) == 2


@pytest.mark.parametrize(("n", "m", "noise"), [(12, 30, 0.8), (20, 9, 0.5), (40, 25, 1.5), (11, 60, 0.6)])
def test_noisy(rng, n, m, noise):
    """Finds the degree with the lowest validation error among noisy rows."""
    degrees = range(1, 9)
    x, y, xv, yv, expected = drawn(lambda: rows(rng, wave, n, noise) + rows(rng, wave, m, noise), degrees)
    assert best_degree(x, y, xv, yv, degrees) == expected


def test_not_by_heart(rng):
    """Does not choose the degree that learns its training rows by heart."""
    x, xv = np.linspace(-1, 1, 10), np.linspace(-1, 1, 101)
    degrees = range(1, 10)

    def draw():
        return x, x + 0.3 * rng.choice([-1, 1], size=10), xv, xv

    x, y, xv, yv, expected = drawn(draw, degrees)
    assert best_degree(x, y, xv, yv, degrees) == expected


def test_training_rows_alone(rng):
    """Fits to the training rows alone, even if the validation rows say the contrary."""
    degrees = range(1, 7)

    def draw():
        return rows(rng, wave, 9, 0.5) + rows(rng, lambda z: 3 - wave(z), 30, 0.1)

    x, y, xv, yv, expected = drawn(draw, degrees)
    assert best_degree(x, y, xv, yv, degrees) == expected


@pytest.mark.parametrize("size", [1e-6, 1, 1e6])
def test_ties(rng, size):
    """Chooses the smallest of all degrees that fit exactly, in any unit."""
    x, y = rows(rng, cubic, 15, 0)
    xv, yv = rows(rng, cubic, 8, 0)
    assert best_degree(x, size * y, xv, size * yv, [4, 7, 3, 5, 1, 2, 6]) == 3


@pytest.mark.parametrize(("low", "high"), [(1990, 2020), (1.7e9, 1.7e9 + 86400), (1e-3, 2e-3)])
def test_scale(rng, low, high):
    """Can fit years, the seconds of a day by their time stamps, and tiny values."""
    x, y = rows(rng, cubic, 30, 0, low, high)
    xv, yv = rows(rng, cubic, 20, 0, low, high)
    assert best_degree(x, y, xv, yv, range(1, 7)) == 3


def test_tries_all(rng):
    """Tries the degrees beyond one that does worse than the one before."""
    degrees = [1, 2, 3, 4, 5]

    def draw():
        return rows(rng, quintic, 40, 0.3) + rows(rng, quintic, 25, 0.3)

    x, y, xv, yv, expected = drawn(draw, degrees)
    assert best_degree(x, y, xv, yv, degrees) == expected


def test_outlier(rng):
    """Measures by squared differences, in which one far-off row counts more than many near ones."""
    x, y = rows(rng, cubic, 25, 0.01)
    xv = np.linspace(-1, 1, 21)
    yv = cubic(xv)
    line = Polynomial.fit(x, y, 1)(xv)
    far = np.argmax(abs(yv - line))
    yv[far] = line[far] - np.sum((yv - line) ** 2) / (yv[far] - line[far])
    assert best_degree(x, y, xv, yv, [1, 3]) == 1


@pytest.mark.parametrize("degrees", [[4, 1, 3, 2], [3], [5, 1, 3]])
def test_iterator(rng, degrees):
    """Tries degrees in any order, from an iterator that cannot be gone through twice."""

    def draw():
        return rows(rng, cubic, 25, 0.8) + rows(rng, cubic, 10, 0.8)

    x, y, xv, yv, expected = drawn(draw, degrees)
    assert best_degree(x, y, xv, yv, iter(degrees)) == expected
