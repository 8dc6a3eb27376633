"""Checks of `axpby`."""

import numpy as np
import pytest
import torch

from katas.gpu_performance.axpby import axpby


def draw(rng, n, dtype=torch.float64):
    """Return a random vector."""
    return torch.tensor(rng.normal(size=n), dtype=dtype)


def test_example():
    """Takes twice one vector and another from it."""
    result = axpby(2.0, torch.tensor([1.0, 2]), -1.0, torch.tensor([10.0, 20]))
    assert result.numpy() == pytest.approx(np.array([-8.0, -16]))


@pytest.mark.parametrize("n", [1, 2, 7, 1000])
def test_random(rng, n):
    """Adds up both multiples, for vectors of any size."""
    (a, b), x, y = rng.normal(size=2).tolist(), draw(rng, n), draw(rng, n)
    expected = a * x.numpy() + b * y.numpy()
    assert axpby(a, x, b, y).numpy() == pytest.approx(expected)


@pytest.mark.parametrize(
    ("a", "b"), [(0.0, 1.7), (1.3, 0.0), (1.0, 1.0), (0.5, 0.5), (-2.0, 3.0), (1e8, 1e-8)]
)
def test_factors(rng, a, b):
    """Takes any two factors, zero and those that sum to 1 as well."""
    x, y = draw(rng, 5), draw(rng, 5)
    expected = a * x.numpy() + b * y.numpy()
    assert axpby(a, x, b, y).numpy() == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float32, torch.float64])
def test_dtype(rng, dtype):
    """Returns the dtype that it is given, and its accuracy."""
    x, y = draw(rng, 9, dtype), draw(rng, 9, dtype)
    expected = 1.3 * x.double().numpy() - 0.6 * y.double().numpy()
    result = axpby(1.3, x, -0.6, y)
    assert result.dtype == dtype
    close = 4 * torch.finfo(dtype).eps
    assert result.double().numpy() == pytest.approx(expected, rel=0, abs=close * 4)


def test_strided(rng):
    """Takes vectors that do not lie in one piece."""
    x, y = draw(rng, 18)[::3], draw(rng, 6).flip(0)
    expected = 0.7 * x.numpy() + 1.9 * y.numpy()
    assert axpby(0.7, x, 1.9, y).numpy() == pytest.approx(expected)


def test_empty(rng):
    """Returns nothing of nothing, and something of something."""
    assert tuple(axpby(1.5, draw(rng, 0), 2.5, draw(rng, 0)).shape) == (0,)
    assert axpby(1.5, torch.tensor([2.0]), 2.5, torch.tensor([4.0])).numpy() == pytest.approx(
        np.array([13.0])
    )


@pytest.mark.parametrize(("n", "m"), [(3, 4), (1, 4), (5, 1), ((2, 3), 3), ((2, 3), 6), (4, (4, 1))])
def test_shapes(rng, n, m):
    """Refuses vectors of different shapes, and stretches none."""
    with pytest.raises(ValueError):
        axpby(1.5, draw(rng, n), 2.5, draw(rng, m))


@pytest.mark.parametrize(("a", "b"), [(1.0, 0.0), (0.0, 1.0), (1.0, 1.0)])
def test_memory_of_its_own(rng, a, b):
    """Writes the sum elsewhere, also where it is one of the vectors: to change it changes neither."""
    x, y = draw(rng, 4), draw(rng, 4)
    expected = a * x.numpy() + b * y.numpy()
    result = axpby(a, x, b, y)
    assert result.numpy() == pytest.approx(expected)
    assert result.data_ptr() not in (x.data_ptr(), y.data_ptr())


@pytest.mark.perf
def test_traffic(perf, rng):
    """Moves few numbers more than x, y and the result."""
    # Exact: the reference 1.7, fast_product_of_one_column 1.3, slow_three_temporaries 2.3.
    perf.moves(
        "slow_three_temporaries",
        lambda n: (1.3, draw(rng, n), -0.6, draw(rng, n)),
        1000,
        stars=(2, 1.7, 1.4),
        floor=3 * 8 * 1000,
    )


@pytest.mark.gpu
@pytest.mark.perf
def test_speed(perf, device):
    """Takes the time of three passes over memory."""
    n = 2**25
    # H100, torch 2.11, 2026-11-26: the reference 0.59, compiled 1.0, in Triton 0.99,
    # slow_three_temporaries 0.45.
    perf.share_of_roof(
        "right_in_place",
        lambda n: (1.3, torch.randn(n, device=device), -0.6, torch.randn(n, device=device)),
        n,
        stars=(0.5, 0.7, 0.85),
        moved=3 * 4 * n,
    )
