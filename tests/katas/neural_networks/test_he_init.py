"""Checks of `he_init`."""

import numpy as np
import pytest

from katas.neural_networks.he_init import he_init

# A mean of N independent values of variance v is off by 7 √(v / N) in one of 1e11 runs. The variance found in
# N normal values is off by 7 √(2 / N) as rarely, relative to v; in uniform ones it varies less.
SIGMAS = 7


def assert_moments(w, fan_in):
    """Hold weights to have mean 0 and variance 2 / fan_in, as far as so many can show it."""
    variance = 2 / fan_in
    assert np.mean(w) == pytest.approx(0, abs=SIGMAS * np.sqrt(variance / w.size))
    assert np.mean(np.square(w)) == pytest.approx(variance, rel=SIGMAS * np.sqrt(2 / w.size))


def test_example(rng):
    """Draws weights of variance 1 where there are two inputs."""
    w = he_init(2, 10_000, rng)
    assert w.shape == (2, 10_000)
    assert np.var(w) == pytest.approx(1, abs=0.1)


@pytest.mark.parametrize(("fan_in", "fan_out"), [(150, 120), (40, 500), (900, 30), (25, 800), (1, 15_000)])
def test_moments(rng, fan_in, fan_out):
    """Gives the weights mean 0 and variance 2 / fan_in."""
    w = he_init(fan_in, fan_out, rng)
    assert w.shape == (fan_in, fan_out)
    assert_moments(w, fan_in)


def test_everywhere(rng):
    """Draws every part of the weights alike."""
    w = he_init(140, 180, rng)
    for part in (w[:70], w[70:], w[:, :90], w[:, 90:], w[::2, ::2]):
        assert_moments(part, 140)


def test_independent(rng):
    """Draws each weight by itself, so that no two are equal."""
    # Of 18,000 random numbers with 52 binary digits, two are equal in one of 3e7 runs: so a few may be.
    w = he_init(120, 150, rng)
    assert len(np.unique(np.abs(w))) >= 17_990


def test_depth(rng):
    """Keeps signals at their size through twenty layers with rectifiers."""
    signals = rng.normal(size=(5, 100))
    for _ in range(20):
        w = he_init(100, 100, rng)
        assert w.shape == (100, 100)
        signals = np.maximum(signals @ w, 0)
    # Each layer changes the mean square by a random factor near 1, whose logarithm has the variance 5 / 100:
    # all twenty together have the variance 1, and are within 8 of their mean of -1/2.
    assert abs(np.log(np.mean(np.square(signals)) + 1e-300)) <= 8.5


def test_fresh(rng):
    """Draws other weights at each call."""
    first, second = he_init(30, 400, rng), he_init(30, 400, rng)
    assert first.shape == second.shape == (30, 400)
    assert_moments(np.subtract(first, second), 15)


def test_rng(rng):
    """Draws with the generator that it is given, and leaves nothing else to chance."""
    state = rng.bit_generator.state
    w = he_init(100, 150, rng)
    assert rng.bit_generator.state != state
    again = np.random.default_rng()
    again.bit_generator.state = state
    assert he_init(100, 150, again) == pytest.approx(w)
    assert_moments(w, 100)
