"""Checks of `column_sum`."""

import numpy as np
import pytest
import torch

from katas.gpu_performance.column_sum import column_sum


def draw(rng, n, k, dtype=torch.float64):
    """Return a random table."""
    return torch.tensor(rng.normal(size=(n, k)), dtype=dtype)


def test_example():
    """Adds up two rows of three columns."""
    x = torch.tensor([[1.0, 2, 3], [10, 20, 30]])
    assert column_sum(x).numpy() == pytest.approx(np.array([11.0, 22, 33]))


@pytest.mark.parametrize(("n", "k"), [(5, 3), (2, 8), (1, 4), (6, 1), (4, 4), (300, 7)])
def test_random(rng, n, k):
    """Adds up each column, of tables of any shape."""
    x = draw(rng, n, k)
    expected = x.numpy().sum(axis=0)
    assert column_sum(x).numpy() == pytest.approx(expected, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half(rng, dtype):
    """Adds up 16 bits in float32, and rounds once."""
    x = torch.tensor(rng.uniform(0.5, 1.5, size=(3000, 40))).to(dtype)
    expected = x.double().numpy().sum(axis=0)
    result = column_sum(x)
    assert result.dtype == dtype
    assert result.double().numpy() == pytest.approx(expected, rel=0.52 * torch.finfo(dtype).eps)


def test_through_large(rng):
    """Comes back from sums that 16 bits cannot hold."""
    x = torch.tensor(rng.uniform(800, 1000, size=(200, 2))).half()
    x = torch.cat([x, -x[:199]])
    expected = x.double().numpy().sum(axis=0)
    assert column_sum(x).double().numpy() == pytest.approx(expected, rel=2e-3)


def test_single(rng):
    """Returns float32 where it is given that."""
    x = draw(rng, 40, 3, torch.float32)
    expected = x.double().numpy().sum(axis=0)
    result = column_sum(x)
    assert result.dtype == torch.float32
    assert result.double().numpy() == pytest.approx(expected, rel=1e-4, abs=1e-4)


def test_strided(rng):
    """Takes a table that lies transposed in memory."""
    x = draw(rng, 5, 8).mT
    expected = x.numpy().sum(axis=0)
    assert column_sum(x).numpy() == pytest.approx(expected)


def test_no_rows():
    """Gives zeros for a table without rows, and sums for one with some."""
    assert column_sum(torch.zeros(0, 3)).tolist() == [0, 0, 0]
    assert column_sum(torch.tensor([[2.0, 3, 5]])).numpy() == pytest.approx(np.array([2.0, 3, 5]))


@pytest.mark.parametrize("shape", [(3,), (2, 3, 4), ()])
def test_axes(rng, shape):
    """Refuses what has not two axes."""
    with pytest.raises(ValueError):
        column_sum(torch.tensor(rng.normal(size=shape)))


def test_infinite(rng):
    """Lets an infinite number show in its own column alone."""
    x = draw(rng, 4, 3)
    x[2, 1] = -torch.inf
    expected = x.numpy().sum(axis=0)
    assert column_sum(x).numpy() == pytest.approx(expected)


@pytest.mark.perf
def test_traffic(perf, rng):
    """Reads each number once."""
    # Exact: the reference 1, slow_widened 5.
    perf.moves(
        "slow_widened",
        lambda n: (draw(rng, n, 50, torch.float16),),
        400,
        stars=(4, 2, 1.05),
        floor=2 * (400 * 50 + 50),
    )


@pytest.mark.perf
def test_launches(perf, rng):
    """Adds up all rows in one operation."""
    # Exact: the reference 1, slow_row_by_row 41.
    perf.launches("slow_row_by_row", lambda n: (draw(rng, n, 5),), 40, stars=(10, 3, 1))


@pytest.mark.gpu
@pytest.mark.perf
def test_speed(perf, device):
    """Takes the time of reading each number once."""
    n, k = 2**16, 1000
    # H100, torch 2.11, 2026-11-26: the reference 0.67, compiled 0.78, in Triton 0.78.
    perf.share_of_roof(
        "right_mean",
        lambda n: (torch.randn(n, k, device=device),),
        n,
        stars=(0.5, 0.7, 0.75),
        moved=4 * (n * k + k),
        tolerance=1e-4,
    )
