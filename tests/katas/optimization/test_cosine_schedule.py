"""Checks of `cosine_schedule`."""

import numpy as np
import pytest

from katas.optimization.cosine_schedule import cosine_schedule


def falling(progress, peak, floor):
    """Return the rate at a share of the way from peak to floor: cos² of a quarter turn, in other words."""
    return floor + (peak - floor) * np.cos(np.pi / 2 * progress) ** 2


def test_example():
    """Rises to the peak in two steps, and is half-way down two steps later."""
    expected = np.array([0, 0.4, 0.8, 0.5, 0.2])
    rates = [cosine_schedule(step, 2, 6, 0.8, 0.2) for step in (0, 1, 2, 4, 6)]
    assert rates == pytest.approx(expected)


@pytest.mark.parametrize(("warmup", "total"), [(5, 20), (1, 8), (12, 13)])
def test_every_step(rng, warmup, total):
    """Follows line, cosine and floor at every step, a few beyond the end too."""
    floor, peak = np.sort(rng.uniform(0.1, 2, size=2))
    rising = peak * np.arange(warmup) / warmup
    progress = np.linspace(0, 1, total - warmup + 1)
    expected = np.concatenate([rising, falling(progress, peak, floor), [floor] * 4])
    rates = [cosine_schedule(step, warmup, total, peak, floor) for step in range(total + 5)]
    assert rates == pytest.approx(expected)


def test_peak(rng):
    """Reaches the peak at the end of the warm-up, and only there."""
    expected = peak = rng.uniform(0.5, 2)
    rates = [cosine_schedule(step, 4, 15, peak, 0.1) for step in range(20)]
    assert max(rates) == pytest.approx(expected)
    assert np.argmax(rates) == 4


def test_floor(rng):
    """Reaches the floor at the last step, and stays there."""
    expected = floor = rng.uniform(0.1, 0.4)
    rates = [cosine_schedule(step, 3, 10, 0.9, floor) for step in (10, 11, 14, 17, 24, 1000)]
    assert rates == pytest.approx(np.full(6, expected))
    assert cosine_schedule(9, 3, 10, 0.9, floor) > expected + 1e-3


def test_no_warmup(rng):
    """Begins at the peak where there is no warm-up."""
    peak = rng.uniform(0.5, 2)
    expected = falling(np.arange(9) / 8, peak, 0.05)
    rates = [cosine_schedule(step, 0, 8, peak, 0.05) for step in range(9)]
    assert rates == pytest.approx(expected)


def test_no_floor(rng):
    """Ends at zero where the floor is zero."""
    peak = rng.uniform(0.5, 2)
    expected = falling(np.arange(8) / 7, peak, 0)
    rates = [cosine_schedule(step, 3, 10, peak, 0) for step in range(3, 11)]
    assert rates == pytest.approx(expected, abs=1e-12)
