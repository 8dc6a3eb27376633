"""Checks of `gelu_fused`."""

import numpy as np
import pytest
import torch

from katas.gpu_performance.gelu_fused import gelu_fused


def draw(rng, n, dtype=torch.float64):
    """Return random numbers."""
    return torch.tensor(2 * rng.normal(size=n), dtype=dtype)


def gelu(x):
    """Return what is expected of a tensor, in float64."""
    x = x.double().numpy()
    return x / (1 + np.exp(np.clip(-2 * np.sqrt(2 / np.pi) * (x + 0.044715 * x**3), -700, 700)))


def test_example():
    """Leaves most of 1, little of -1, and nothing of 0."""
    expected = np.array([0.84119199, -0.15880801, 0, 2.99636261])
    assert gelu_fused(torch.tensor([1.0, -1, 0, 3])).numpy() == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("n", [1, 2, 9, 1000])
def test_random(rng, n):
    """Does so for each number of a vector of any size."""
    x = draw(rng, n)
    expected = gelu(x)
    assert gelu_fused(x).numpy() == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_not_erf():
    """Goes by tanh, which differs from the form with erf in the fourth digit."""
    x = torch.linspace(-4, 4, 33, dtype=torch.float64)
    expected = gelu(x)
    assert gelu_fused(x).numpy() == pytest.approx(expected, rel=1e-7, abs=1e-9)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_large(dtype):
    """Is the number itself far above zero, and zero far below."""
    x = torch.tensor([-1e4, -200, -30, 30, 200, 1e4], dtype=dtype)
    expected = np.array([0, 0, 0, 30, 200, 1e4])
    assert gelu_fused(x).double().numpy() == pytest.approx(expected, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half(rng, dtype):
    """Rounds once where numbers have 16 bits, below zero too, where 1 + tanh is tiny."""
    x = torch.cat([draw(rng, 30), torch.linspace(-4.5, -0.5, 41)]).to(dtype)
    expected = gelu(x)
    result = gelu_fused(x)
    assert result.dtype == dtype
    close = 0.6 * torch.finfo(dtype).eps
    assert result.double().numpy() == pytest.approx(expected, rel=close, abs=2e-6)


def test_single(rng):
    """Returns float32 where it is given that."""
    x = draw(rng, 20, torch.float32)
    expected = gelu(x)
    result = gelu_fused(x)
    assert result.dtype == torch.float32
    assert result.double().numpy() == pytest.approx(expected, rel=1e-5, abs=1e-6)


def test_strided(rng):
    """Takes numbers that do not lie in one piece."""
    x = draw(rng, 21)[::3]
    expected = gelu(x)
    assert gelu_fused(x).numpy() == pytest.approx(expected)


@pytest.mark.perf
def test_traffic(perf, rng):
    """Moves each number few times."""
    # Exact: the reference 6, fast_library 1, slow_as_written 9.
    perf.moves("slow_as_written", lambda n: (draw(rng, n),), 1000, stars=(7.5, 6, 1.5), floor=2 * 8 * 1000)


@pytest.mark.perf
def test_launches(perf, rng):
    """Launches few operations."""
    # Exact: the reference 5, fast_library 1, slow_as_written 8.
    perf.launches("slow_as_written", lambda n: (draw(rng, n),), 1000, stars=(7, 5, 1))


@pytest.mark.gpu
@pytest.mark.perf
def test_speed(perf, device):
    """Takes the time of reading and writing each number once."""
    n = 2**25
    # H100, torch 2.11, 2026-11-26: the reference 0.17, compiled 0.97, in Triton 0.97, slow_as_written 0.11,
    # fast_library 1.0.
    perf.share_of_roof(
        "fast_library",
        lambda n: (torch.randn(n, device=device),),
        n,
        stars=(0.14, 0.5, 0.85),
        moved=2 * 4 * n,
    )
