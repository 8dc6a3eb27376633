"""Checks of `diagnose_fit`."""

import numpy as np
import pytest

from katas.generalization.diagnose_fit import diagnose_fit

EPOCHS = 30


def falling(rng, floor, epochs=EPOCHS, noise=0.02):
    """Draw a curve that falls from about 1 to a floor, with noise of up to 0.02 on either side."""
    speed = rng.uniform(2, 4)
    curve = floor + (1 - floor) * np.exp(-np.arange(epochs) / speed)
    return curve + rng.uniform(-noise, noise, size=epochs)


def rising(by, since=15):
    """Return what a curve gains from an epoch on until the last one."""
    return np.interp(np.arange(EPOCHS), [since, EPOCHS - 1], [0, by])


def test_example():
    """Tells the three kinds of curves apart."""
    assert diagnose_fit([0.9, 0.3, 0.1, 0.0], [0.9, 0.4, 0.3, 0.6], 0.2) == "overfitting"
    assert diagnose_fit([0.9, 0.7, 0.6, 0.6], [0.9, 0.8, 0.7, 0.7], 0.2) == "underfitting"
    assert diagnose_fit([0.9, 0.3, 0.1, 0.1], [0.9, 0.4, 0.2, 0.2], 0.2) == "good"


@pytest.mark.parametrize("height", [0.2, 0.5, 0.8])
def test_high_and_equal(rng, height):
    """Calls errors that stay high underfitting, be they as equal as can be."""
    train = falling(rng, height)
    assert diagnose_fit(train, train + 0.01, 0.1) == "underfitting"


def test_good(rng):
    """Calls errors good that both fall and stay together, in spite of noise."""
    assert diagnose_fit(falling(rng, 0.04), falling(rng, 0.05), 0.1) == "good"


def test_noise(rng):
    """Takes no rise for more than noise that is within the tolerance, in the last epoch either."""
    val = falling(rng, 0.06)
    val[-2:] = 0.05, 0.11
    assert diagnose_fit(falling(rng, 0.05), val, 0.1) == "good"


def test_rise(rng):
    """Calls it overfitting where the validation error rises again, though it ends below its start."""
    val = falling(rng, 0.06) + rising(0.4)
    assert diagnose_fit(falling(rng, 0.03), val, 0.1) == "overfitting"


def test_rise_below_training_error(rng):
    """Calls a rise overfitting even where the training error, as with dropout, is hardly lower."""
    val = falling(rng, 0.03, noise=0.005) + rising(0.13, since=20)
    assert diagnose_fit(falling(rng, 0.085, noise=0.01), val, 0.1) == "overfitting"


def test_gap(rng):
    """Calls it overfitting where the validation error stays far above the training error."""
    assert diagnose_fit(falling(rng, 0.03), falling(rng, 0.4), 0.1) == "overfitting"


def test_passing_rise(rng):
    """Forgives a rise from which the validation error has come back by the end."""
    val = falling(rng, 0.06)
    val[12:16] += 0.5
    assert diagnose_fit(falling(rng, 0.04), val, 0.1) == "good"


def test_last_training_error(rng):
    """Looks for a low training error in every epoch, so that noise in the last one does not matter."""
    train = falling(rng, 0.07)
    train[-1] = 0.12
    assert diagnose_fit(train, falling(rng, 0.08), 0.1) == "good"


def test_underfitting_first(rng):
    """Calls it underfitting where the training error stays high, even if the validation error rises."""
    val = falling(rng, 0.5) + rising(0.4)
    assert diagnose_fit(falling(rng, 0.3), val, 0.1) == "underfitting"


def test_tolerance(rng):
    """Judges by the tolerance that it is given."""
    train, val = falling(rng, 0.1), falling(rng, 0.3)
    kinds = [diagnose_fit(train, val, tol) for tol in (0.05, 0.15, 0.5)]
    assert kinds == ["underfitting", "overfitting", "good"]


def test_exactly():
    """Counts what is exactly the tolerance as low, or as noise, and what is more as high, or as a rise."""
    assert diagnose_fit([1, 0.25, 0.5], [1, 0.5, 0.5], 0.25) == "good"
    assert diagnose_fit([1, 0.125, 0.125], [1, 0.125, 0.375], 0.25) == "good"
    assert diagnose_fit([1, 0.3125, 0.5], [1, 0.5, 0.5], 0.25) == "underfitting"
    assert diagnose_fit([1, 0.125, 0.125], [1, 0.125, 0.4375], 0.25) == "overfitting"
