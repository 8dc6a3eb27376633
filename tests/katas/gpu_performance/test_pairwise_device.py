"""Checks of `pairwise_device`."""

import numpy as np
import pytest
import torch
from scipy.spatial.distance import cdist

from katas.gpu_performance.pairwise_device import pairwise_device


def draw(rng, n, d, dtype=torch.float64):
    """Return random points."""
    return torch.tensor(rng.normal(size=(n, d)), dtype=dtype)


def two_sets(rng, n):
    """Return two sets of about n points."""
    return draw(rng, n, 16), draw(rng, n + 5, 16)


def size(n):
    """Return how many bytes such sets and their distances take."""
    return 8 * (n * 16 + (n + 5) * 16 + n * (n + 5))


def test_example():
    """Measures how far two points are from a third."""
    a, b = torch.tensor([[0.0, 0], [3, 0]]), torch.tensor([[3.0, 4]])
    assert pairwise_device(a, b).numpy() == pytest.approx(np.array([[5.0], [4]]))


@pytest.mark.parametrize(
    ("n", "m", "d"), [(4, 6, 3), (7, 2, 5), (1, 5, 2), (5, 1, 4), (3, 3, 3), (40, 30, 16), (3, 2, 300)]
)
def test_random(rng, n, m, d):
    """Measures each point of one set from each of the other."""
    a, b = draw(rng, n, d), draw(rng, m, d)
    expected = cdist(a.numpy(), b.numpy())
    assert pairwise_device(a, b).numpy() == pytest.approx(expected)


@pytest.mark.parametrize("scale", [1e-4, 100.0, 1e6])
def test_scale(rng, scale):
    """Measures in the unit that the points are in."""
    a, b = scale * draw(rng, 5, 3), scale * draw(rng, 4, 3)
    expected = cdist(a.numpy(), b.numpy())
    assert pairwise_device(a, b).numpy() == pytest.approx(expected, rel=1e-6)


def test_one_dimension(rng):
    """Measures along a line too."""
    a, b = draw(rng, 5, 1), draw(rng, 3, 1)
    expected = np.abs(a.numpy() - b.numpy().T)
    assert pairwise_device(a, b).numpy() == pytest.approx(expected, rel=1e-6, abs=1e-7)


def test_same_points(rng):
    """Gives zero, and never nan, for a point and itself, as far as rounding allows."""
    a = draw(rng, 30, 8)
    expected = cdist(a.numpy(), a.numpy())
    assert pairwise_device(a, a.clone()).numpy() == pytest.approx(expected, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_far_from_zero(rng, dtype):
    """Keeps its accuracy for points that all lie far from zero."""
    place = np.array([3000.0, -2000, 5000])
    a, b = draw(rng, 6, 3), draw(rng, 5, 3)
    a, b = (torch.tensor(place + each.numpy()).to(dtype) for each in (a, b))
    expected = cdist(a.double().numpy(), b.double().numpy())
    assert pairwise_device(a, b).double().numpy() == pytest.approx(expected, rel=2e-3, abs=2e-3)


def test_single_precision(rng):
    """Returns float32 where it is given that."""
    a, b = draw(rng, 6, 4, torch.float32), draw(rng, 3, 4, torch.float32)
    expected = cdist(a.double().numpy(), b.double().numpy())
    result = pairwise_device(a, b)
    assert result.dtype == torch.float32
    assert result.double().numpy() == pytest.approx(expected, rel=1e-4, abs=1e-4)


def test_strided(rng):
    """Takes points that do not lie in one piece."""
    a, b = draw(rng, 3, 6).mT, draw(rng, 8, 6)[::2, ::2]
    expected = cdist(a.numpy(), b.numpy())
    assert pairwise_device(a, b).numpy() == pytest.approx(expected)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((3, 4), (5, 2)),
        ((4, 3), (3, 4)),
        ((3, 1), (4, 2)),
        ((3,), (4, 3)),
        ((4, 3), (3,)),
        ((2, 4, 3), (5, 4)),
        ((5, 4), (2, 4, 3)),
        ((3,), (3,)),
        ((2, 4, 3), (2, 5, 3)),
    ],
)
def test_unfit(rng, one, other):
    """Refuses what are no two sets of points of as many dimensions."""
    with pytest.raises(ValueError):
        pairwise_device(torch.tensor(rng.normal(size=one)), torch.tensor(rng.normal(size=other)))


@pytest.mark.perf
def test_memory(perf, rng):
    """Never writes down the differences of all pairs."""
    # Exact: the reference 1.1, right_augmented 1.3, slow_differences 24.
    perf.holds("slow_differences", lambda n: two_sets(rng, n), 100, stars=(4, 2.5, 1.2))


@pytest.mark.perf
def test_traffic(perf, rng):
    """Passes over the distances few times."""
    # Exact: the reference 6.9, right_augmented 6.3, slow_differences 51.
    perf.moves("slow_differences", lambda n: two_sets(rng, n), 100, stars=(12, 7, 2), floor=size(100))


@pytest.mark.perf
def test_launches(perf, rng):
    """Loops over no points."""
    # Exact: the reference 11, right_augmented 18, slow_point_by_point 161.
    perf.launches("slow_point_by_point", lambda n: two_sets(rng, n), 40, stars=(60, 20, 8))


@pytest.mark.gpu
@pytest.mark.perf
def test_speed(perf, device):
    """Measures thousands of points on the device about as fast as torch.cdist."""
    # H100, torch 2.11, 2026-11-26: the reference 0.69.
    perf.share_of_library(
        "fast_library",
        lambda n: (torch.randn(n, 64, device=device), torch.randn(n, 64, device=device)),
        8_000,  # Of which all distances fit into the memory of a small host, where they are checked.
        stars=(0.3, 0.6, 0.9),
        tolerance=1e-3,
    )
