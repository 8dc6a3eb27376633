"""Checks of `layer_norm_fused`."""

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from katas.gpu_performance.layer_norm_fused import layer_norm_fused


def draw(rng, *shape, dtype=torch.float64):
    """Return random numbers."""
    return torch.tensor(rng.normal(size=shape), dtype=dtype)


def given(rng, batch, n, d, dtype=torch.float64):
    """Return random rows, factors and shifts."""
    x = 3 * draw(rng, batch, n, d) + draw(rng, batch, n, 1)
    return x.to(dtype), draw(rng, d, dtype=dtype), draw(rng, d, dtype=dtype)


def normalised(x, g, b, eps):
    """Return what is expected, in float64."""
    return F.layer_norm(x.double(), x.shape[-1:], g.double(), b.double(), eps).numpy()


def test_example():
    """Normalises two rows of two numbers, of which one is the larger and the other the smaller."""
    x, g, b = torch.tensor([[[1.0, 3], [20, 10]]]), torch.tensor([1.0, 10]), torch.tensor([0.0, 5])
    assert layer_norm_fused(x, g, b, 1e-12).numpy() == pytest.approx(
        np.array([[[-1.0, 15], [1, -5]]]), rel=1e-5
    )


@pytest.mark.parametrize(
    ("batch", "n", "d"), [(2, 3, 5), (3, 2, 8), (1, 4, 7), (4, 1, 3), (3, 3, 3), (2, 2, 129)]
)
def test_random(rng, batch, n, d):
    """Gives what F.layer_norm does, for rows of any length."""
    x, g, b = given(rng, batch, n, d)
    expected = normalised(x, g, b, 1e-5)
    assert layer_norm_fused(x, g, b, 1e-5).numpy() == pytest.approx(expected)


def test_default(rng):
    """Adds 1e-5 to the variance unless it is told another eps."""
    x, g, b = given(rng, 2, 4, 3)
    expected = normalised(x / 100, g, b, 1e-5)
    assert layer_norm_fused(x / 100, g, b).numpy() == pytest.approx(expected)


@pytest.mark.parametrize("eps", [1e-12, 0.1, 2.0])
def test_eps(rng, eps):
    """Adds eps to the variance, below the root."""
    x, g, b = given(rng, 3, 2, 4)
    expected = normalised(x, g, b, eps)
    assert layer_norm_fused(x, g, b, eps).numpy() == pytest.approx(expected)


def test_constant_rows(rng):
    """Gives b for a row of equal numbers."""
    x, g, b = given(rng, 2, 3, 4)
    x[0, 1], x[1, 2] = 7.0, 0.0
    expected = normalised(x, g, b, 1e-3)
    assert layer_norm_fused(x, g, b, 1e-3).numpy() == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_far_from_zero(rng):
    """Keeps its accuracy where a row is far from zero."""
    x, g, b = given(rng, 2, 3, 6, torch.float32)
    x += 3000
    expected = normalised(x, g, b, 1e-5)
    assert layer_norm_fused(x, g, b).double().numpy() == pytest.approx(expected, rel=3e-3, abs=3e-3)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half(rng, dtype):
    """Calculates 16 bits in float32, and rounds once."""
    x, g, b = given(rng, 2, 5, 33, dtype)
    expected = normalised(x, g, b, 1e-5)
    result = layer_norm_fused(x, g, b)
    assert result.dtype == dtype
    close = 0.6 * torch.finfo(dtype).eps
    assert result.double().numpy() == pytest.approx(expected, rel=close, abs=2e-5)


def test_large_half(rng):
    """Does not overflow where squares are too large for 16 bits."""
    x, g, b = given(rng, 2, 2, 9, torch.float16)
    x = 500 * x
    expected = normalised(x, g, b, 1e-5)
    assert layer_norm_fused(x, g, b).double().numpy() == pytest.approx(expected, rel=1e-3, abs=1e-4)


def test_single(rng):
    """Returns float32 where it is given that."""
    x, g, b = given(rng, 3, 2, 5, torch.float32)
    expected = normalised(x, g, b, 1e-5)
    result = layer_norm_fused(x, g, b)
    assert result.dtype == torch.float32
    assert result.double().numpy() == pytest.approx(expected, rel=1e-4, abs=1e-4)


def test_strided(rng):
    """Takes rows that do not lie in one piece."""
    x, g, b = given(rng, 4, 6, 5)
    x = x.transpose(1, 2)
    g, b = draw(rng, 6), draw(rng, 6)
    expected = normalised(x, g, b, 1e-5)
    assert layer_norm_fused(x, g, b).numpy() == pytest.approx(expected)


@pytest.mark.perf
def test_traffic(perf, rng):
    """Moves each number few times."""
    # Exact: the reference 2.6, fast_library 1, slow_step_by_step 6.
    perf.moves(
        "slow_step_by_step",
        lambda n: given(rng, 2, n, 64),
        30,
        stars=(4, 2.6, 1.1),
        floor=8 * (2 * 2 * 30 * 64 + 2 * 64),
    )


@pytest.mark.perf
def test_launches(perf, rng):
    """Launches few operations."""
    # Exact: the reference 7, fast_library 1, slow_step_by_step 9.
    perf.launches("slow_step_by_step", lambda n: given(rng, 2, n, 64), 30, stars=(8, 7, 1))


@pytest.mark.gpu
@pytest.mark.perf
def test_speed(perf, device):
    """Takes the time of reading and writing each number once."""
    n, d = 2**14, 2048
    # H100, torch 2.11, 2026-11-26: the reference 0.30, compiled 0.97, in Triton 0.96, slow_step_by_step 0.07,
    # fast_library 0.79.
    perf.share_of_roof(
        "fast_library",
        lambda n: (
            torch.randn(2, n // 2, d, device=device),
            torch.randn(d, device=device),
            torch.randn(d, device=device),
        ),
        n,
        stars=(0.25, 0.4, 0.75),
        moved=4 * (2 * n * d + 2 * d),
        tolerance=1e-4,
    )
