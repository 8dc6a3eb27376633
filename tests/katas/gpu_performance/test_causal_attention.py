"""Checks of `causal_attention`."""

import math

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from katas.gpu_performance.causal_attention import causal_attention


def given(rng, b, h, t, d, dtype=torch.float64):
    """Return random queries, keys and values, whose queries have preferences."""
    q, k, v = (torch.tensor(rng.normal(size=(b, h, t, d)), dtype=dtype) for _ in range(3))
    return 2 * q, k, v


def attended(q, k, v):
    """Return what is expected, in float64."""
    return F.scaled_dot_product_attention(q.double(), k.double(), v.double(), is_causal=True).numpy()


def test_example():
    """Gives one query the first value, and another both, of which the second weighs three times as much."""
    q, k, v = (
        torch.ones(1, 1, 2, 4),
        torch.zeros(1, 1, 2, 4),
        torch.tensor([[[[8.0, 0, 1, 2], [0, 4, 5, 2]]]]),
    )
    q[0, 0, 1, 0], k[0, 0, 1, 0] = 2, math.log(3)
    expected = np.array([[[[8.0, 0, 1, 2], [2, 3, 4, 2]]]])
    assert causal_attention(q, k, v).numpy() == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(
    ("b", "h", "t", "d"),
    [(2, 3, 5, 4), (3, 2, 8, 5), (1, 4, 7, 2), (2, 1, 3, 6), (1, 1, 4, 4), (1, 2, 1, 3), (2, 2, 9, 1)],
)
def test_random(rng, b, h, t, d):
    """Weighs the values up to each query's own place, for each sequence and head by itself."""
    q, k, v = given(rng, b, h, t, d)
    expected = attended(q, k, v)
    assert causal_attention(q, k, v).numpy() == pytest.approx(expected)


@pytest.mark.parametrize("t", [63, 64, 65, 129, 200])
def test_long(rng, t):
    """Does so for any number of tokens, a multiple of a block or not."""
    q, k, v = given(rng, 1, 2, t, 4)
    expected = attended(q, k, v)
    assert causal_attention(q, k, v).numpy() == pytest.approx(expected)


def test_later_tokens(rng):
    """Is not touched by what comes later, however large it is."""
    q, k, v = given(rng, 2, 2, 90, 3)
    expected = attended(q, k, v)[:, :, :70]
    k[:, :, 70:], v[:, :, 70:] = 1e3, -1e6
    q[:, :, 70:] = 1e3
    assert causal_attention(q, k, v)[:, :, :70].numpy() == pytest.approx(expected)


def test_large_scores(rng):
    """Neither overflows nor loses anything where scores are in the thousands."""
    q, k, v = given(rng, 1, 2, 70, 4)
    q = 1000 * q
    expected = attended(q, k, v)
    assert causal_attention(q, k, v).numpy() == pytest.approx(expected, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("size", [40.0, 4e3, 4e8])
def test_low_scores(rng, size):
    """Finds weights where all that a query may see fits badly, and what is hidden far better."""
    q, k, v = given(rng, 1, 2, 6, 3)
    q, k = torch.full_like(q, size), k - torch.arange(0, -60, -10.0)[:, None] - 50
    expected = attended(q, k, v)
    assert causal_attention(q, k, v).numpy() == pytest.approx(expected, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half(rng, dtype):
    """Calculates 16 bits in float32, and rounds once."""
    q, k, v = given(rng, 1, 2, 40, 8, dtype)
    q = q * 3
    expected = attended(q, k, v)
    result = causal_attention(q, k, v)
    assert result.dtype == dtype
    close = 0.6 * torch.finfo(dtype).eps
    assert result.double().numpy() == pytest.approx(expected, rel=close, abs=2e-5)


def test_single(rng):
    """Returns float32 where it is given that."""
    q, k, v = given(rng, 2, 1, 10, 4, torch.float32)
    expected = attended(q, k, v)
    result = causal_attention(q, k, v)
    assert result.dtype == torch.float32
    assert result.double().numpy() == pytest.approx(expected, rel=1e-4, abs=1e-5)


def test_strided(rng):
    """Takes heads that lie between the tokens in memory."""
    q, k, v = (each.transpose(1, 2) for each in given(rng, 2, 7, 3, 4))
    expected = attended(q, k, v)
    assert causal_attention(q, k, v).numpy() == pytest.approx(expected)


@pytest.mark.perf
def test_memory(perf, rng):
    """Holds no scores of all pairs."""
    # Exact: the reference 3.3, right_online 1.8, slow_all_pairs 24.
    perf.holds("slow_all_pairs", lambda n: given(rng, 1, 2, n, 16), 512, stars=(12, 6, 2))


@pytest.mark.perf
def test_flops(perf, rng):
    """Multiplies few keys that are hidden."""
    # Exact: the reference 1.1, slow_all_pairs 2.
    perf.calculates(
        "slow_all_pairs",
        lambda n: given(rng, 1, 2, n, 16),
        512,
        stars=(1.7, 1.4, 1.2),
        floor=4 * 2 * 16 * 512 * 513 // 2,
    )


@pytest.mark.gpu
@pytest.mark.perf
def test_speed(perf, device):
    """Calculates near the rate of the device."""
    b, h, t, d = 2, 16, 4096, 64

    def half(t):
        return tuple(torch.randn(b, h, t, d, device=device).half() for _ in range(3))

    # H100, torch 2.11, 2026-11-26: the reference 0.005, compiled 0.009, both of which multiply in float32;
    # in Triton 0.34, right_library 0.40.
    perf.share_of_roof(
        "right_library",
        half,
        t,
        stars=(0.004, 0.05, 0.3),
        moved=2 * 4 * b * h * t * d,
        flops=2 * b * h * t * t * d,
    )
