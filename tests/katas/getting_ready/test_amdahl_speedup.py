"""Checks of `amdahl_speedup`."""

from fractions import Fraction

import pytest

from katas.getting_ready.amdahl_speedup import amdahl_speedup


def test_example():
    """Is 2 where three workers share three quarters of the time."""
    assert amdahl_speedup(0.75, 3) == pytest.approx(2)


@pytest.mark.parametrize("workers", [2, 7, 64, 10_000])
@pytest.mark.parametrize("share", [0.125, 0.5, 0.9375])
def test_values(share, workers):
    """Divides the old time by the new one."""
    exact = Fraction(share)
    expected = float(1 / (1 - exact + exact / workers))
    assert amdahl_speedup(share, workers) == pytest.approx(expected)


def test_random(rng):
    """Works for any share."""
    share, workers = rng.uniform(), int(rng.integers(2, 100))
    expected = float(1 / (1 - Fraction(share) + Fraction(share) / workers))
    assert amdahl_speedup(share, workers) == pytest.approx(expected)


@pytest.mark.parametrize("workers", [2, 8, 1000])
def test_all(workers):
    """Is the number of workers where everything runs in parallel."""
    assert amdahl_speedup(1, workers) == pytest.approx(workers)


@pytest.mark.parametrize(("share", "workers"), [(0, 8), (0.0, 1000), (0.5, 1), (1, 1)])
def test_nothing_gained(share, workers):
    """Is 1 where nothing runs in parallel, or one worker does it all."""
    assert amdahl_speedup(share, workers) == pytest.approx(1)


@pytest.mark.parametrize("share", [-0.01, -3, 1.001, 75, float("nan")])
def test_no_share(share):
    """Refuses a share that is not between 0 and 1."""
    with pytest.raises(ValueError):
        amdahl_speedup(share, 4)


@pytest.mark.parametrize("workers", [0, -1])
def test_no_worker(workers):
    """Refuses to work without a worker."""
    with pytest.raises(ValueError):
        amdahl_speedup(0.5, workers)
