"""Checks of `softmax_rows`."""

import numpy as np
import pytest
import torch
from scipy.special import softmax

from katas.gpu_performance.softmax_rows import softmax_rows


def draw(rng, n, k, dtype=torch.float64):
    """Return a random table."""
    return torch.tensor(2 * rng.normal(size=(n, k)), dtype=dtype)


def test_example():
    """Weighs two numbers that are alike, and two of which one is three times the other's exponential."""
    expected = np.array([[0.5, 0.5], [0.25, 0.75]])
    result = softmax_rows(torch.tensor([[7.0, 7.0], [0.0, float(np.log(3))]]))
    assert result.numpy() == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(("n", "k"), [(4, 6), (7, 3), (1, 5), (4, 4), (5, 1), (3, 200)])
def test_random(rng, n, k):
    """Gives each row weights that sum to 1, in tables of any shape."""
    x = draw(rng, n, k)
    expected = softmax(x.numpy(), axis=1)
    assert softmax_rows(x).numpy() == pytest.approx(expected)


def test_rows_far_apart(rng):
    """Looks at each row by itself, however far apart they lie."""
    x = draw(rng, 4, 5) + torch.tensor([[-30000.0], [0], [900], [20000]])
    expected = softmax(x.numpy(), axis=1)
    assert softmax_rows(x).numpy() == pytest.approx(expected, rel=1e-7)


def test_numbers_far_apart():
    """Gives all weight to a number that is far above the others of its row."""
    x = torch.tensor([[-1000.0, 1000, 0], [500, -500, 499]], dtype=torch.float64)
    expected = softmax(x.numpy(), axis=1)
    assert softmax_rows(x).numpy() == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_minus_infinity(rng):
    """Gives -inf no weight."""
    x = draw(rng, 3, 5)
    x[0, 2] = x[2, :4] = -torch.inf
    expected = softmax(x.numpy(), axis=1)
    assert softmax_rows(x).numpy() == pytest.approx(expected, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half(rng, dtype):
    """Neither overflows nor loses digits where numbers have 16 bits."""
    x = draw(rng, 6, 40, dtype) * 2 + torch.tensor([[0.0], [30], [-30], [200], [5], [-200]], dtype=dtype)
    expected = softmax(x.double().numpy(), axis=1)
    result = softmax_rows(x)
    assert result.dtype == dtype
    assert result.double().numpy() == pytest.approx(expected, rel=0.6 * torch.finfo(dtype).eps, abs=1e-7)


def test_many_columns():
    """Adds up more weights of 16 bits than 16 bits can hold."""
    x = torch.zeros(2, 70_000, dtype=torch.float16)
    x[0, 5], x[1, 7] = 12, 13
    expected = np.exp([12.0, 13]) / (np.exp([12.0, 13]) + 69_999)
    result = softmax_rows(x).double().numpy()
    assert result[[0, 1], [5, 7]] == pytest.approx(expected, rel=1e-3)


def test_single(rng):
    """Returns float32 where it is given that."""
    x = draw(rng, 5, 7, torch.float32)
    expected = softmax(x.double().numpy(), axis=1)
    result = softmax_rows(x)
    assert result.dtype == torch.float32
    assert result.double().numpy() == pytest.approx(expected, rel=1e-5)


def test_strided(rng):
    """Takes a table that lies transposed in memory."""
    x = draw(rng, 6, 4).mT
    expected = softmax(x.numpy(), axis=1)
    assert softmax_rows(x).numpy() == pytest.approx(expected)


@pytest.mark.perf
def test_traffic(perf, rng):
    """Moves each number few times."""
    # Exact: the reference 2.5, fast_library 1, slow_step_by_step 4.
    perf.moves(
        "slow_step_by_step", lambda n: (draw(rng, n, 64),), 30, stars=(3.5, 2.6, 1.1), floor=2 * 8 * 30 * 64
    )


@pytest.mark.perf
def test_launches(perf, rng):
    """Launches few operations."""
    # Exact: the reference 3, fast_library 1, slow_step_by_step 5.
    perf.launches("slow_step_by_step", lambda n: (draw(rng, n, 64),), 30, stars=(4, 3, 1))


@pytest.mark.gpu
@pytest.mark.perf
def test_speed(perf, device):
    """Takes the time of reading and writing each number once."""
    n, k = 2**14, 2048
    # H100, torch 2.11, 2026-11-26: the reference 0.17, compiled 0.98, in Triton 0.97, slow_step_by_step 0.21,
    # fast_library 0.93.
    perf.share_of_roof(
        "fast_library",
        lambda n: (torch.randn(n, k, device=device),),
        n,
        stars=(0.15, 0.35, 0.7),
        moved=2 * 4 * n * k,
    )
