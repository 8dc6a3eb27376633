"""Checks of `bias_variance`."""

import numpy as np
import pytest
from numpy.polynomial import Polynomial

from katas.generalization.bias_variance import bias_variance


def test_example():
    """Measures two trials: wide of the truth at one point, scattered around it at the other."""
    bias2, variance = bias_variance([[1, 9], [3, 9]], [2, 6])
    assert bias2 == pytest.approx(4.5)
    assert variance == pytest.approx(0.5)


@pytest.mark.parametrize(("trials", "n"), [(8, 5), (3, 40), (50, 2), (2, 3)])
def test_random(rng, trials, n):
    """Measures the bias of the mean over trials, and the variance around it, at each point."""
    truth = rng.normal(size=n)
    preds = truth + rng.normal(size=n) + rng.uniform(0.5, 2, size=n) * rng.normal(size=(trials, n))
    expected = np.mean((preds.mean(axis=0) - truth) ** 2), np.mean(np.var(preds, axis=0))
    assert bias_variance(preds, truth) == pytest.approx(expected)


def test_identity(rng):
    """Splits the mean squared error into two parts, with nothing left."""
    truth = rng.normal(size=9)
    preds = truth + rng.normal(size=9) + rng.normal(size=(4, 9))
    error = np.mean((preds - truth) ** 2)
    bias2, variance = bias_variance(preds, truth)
    assert bias2 + variance == pytest.approx(error)
    assert bias2 == pytest.approx(np.mean((preds.mean(axis=0) - truth) ** 2))


def test_scattered_around_the_centre(rng):
    """Finds variance and no bias in shots that scatter around the bull's-eye."""
    half = rng.normal(size=(5, 2))
    shots = 3 + np.vstack([half, -half])
    expected = np.mean(half**2)
    assert bias_variance(shots, [3, 3]) == pytest.approx((0, expected), abs=1e-12)


def test_tight_off_the_centre(rng):
    """Finds bias and hardly any variance in shots that lie close together beside the bull's-eye."""
    half = 0.01 * rng.normal(size=(4, 2))
    shots = np.array([5.0, 1.0]) + np.vstack([half, -half])
    expected = np.mean(np.array([3.0, -1.0]) ** 2), np.mean(half**2)
    assert bias_variance(shots, [2, 2]) == pytest.approx(expected)


def test_biases_do_not_cancel():
    """Squares the bias at each point, so that one above and one below do not cancel."""
    bias2, variance = bias_variance([[3, -2, 1], [3, -2, 5]], [0, 0, 3])
    assert bias2 == pytest.approx(13 / 3)
    assert variance == pytest.approx(4 / 3)


def test_one_trial(rng):
    """Finds no variance in a single trial: all its error is bias."""
    truth, preds = rng.normal(size=6), rng.normal(size=(1, 6))
    expected = np.mean((preds[0] - truth) ** 2)
    assert bias_variance(preds, truth) == pytest.approx((expected, 0), abs=1e-12)


@pytest.mark.parametrize("degree", [1, 9])
def test_resampled_polynomials(rng, degree):
    """Measures polynomials that are fitted to one sample of a wave after the other."""
    x, points = np.linspace(0, 3, 12), np.linspace(0, 3, 25)
    samples = np.sin(2 * x) + 0.3 * rng.normal(size=(40, 12))
    preds = np.array([Polynomial.fit(x, sample, degree)(points) for sample in samples])
    truth = np.sin(2 * points)
    expected = np.mean((preds.mean(axis=0) - truth) ** 2), np.mean(np.var(preds, axis=0))
    assert (expected[0] > expected[1]) == (degree == 1)  # A line is too stiff, degree 9 follows the noise.
    assert bias_variance(preds, truth) == pytest.approx(expected)
