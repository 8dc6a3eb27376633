"""Checks of `batched_products`."""

import numpy as np
import pytest
import torch

from katas.gpu_performance.batched_products import batched_products


def draw(rng, *shape, dtype=torch.float64):
    """Return random numbers."""
    return torch.tensor(rng.normal(size=shape), dtype=dtype)


def strided(rng, n):
    """Return two batches of small matrices that lie transposed in memory."""
    return draw(rng, n, 7, 5).mT, draw(rng, n, 6, 7).mT


def size(n):
    """Return how many bytes such batches and their products take."""
    return n * 8 * (5 * 7 + 7 * 6 + 5 * 6)


def test_example():
    """Multiplies two pairs of a row and a column."""
    a, b = torch.tensor([[[1.0, 2]], [[3, 4]]]), torch.tensor([[[1.0], [10]], [[100], [1]]])
    assert batched_products(a, b).numpy() == pytest.approx(np.array([[[21.0]], [[304]]]))


@pytest.mark.parametrize(
    ("b", "n", "k", "m"), [(6, 3, 4, 5), (2, 5, 3, 7), (1, 4, 2, 3), (9, 1, 8, 2), (300, 2, 301, 3)]
)
def test_random(rng, b, n, k, m):
    """Multiplies each matrix by its own partner."""
    one, other = draw(rng, b, n, k), draw(rng, b, k, m)
    expected = np.array([x @ y for x, y in zip(one.numpy(), other.numpy(), strict=True)])
    assert batched_products(one, other).numpy() == pytest.approx(expected)


def test_square(rng):
    """Neither transposes nor mixes up matrices where all sizes would fit."""
    one, other = draw(rng, 4, 4, 4), draw(rng, 4, 4, 4)
    expected = np.array([x @ y for x, y in zip(one.numpy(), other.numpy(), strict=True)])
    assert batched_products(one, other).numpy() == pytest.approx(expected)


def test_strided(rng):
    """Takes matrices that lie transposed in memory."""
    one, other = strided(rng, 3)
    expected = np.array([x @ y for x, y in zip(one.numpy(), other.numpy(), strict=True)])
    assert batched_products(one, other).numpy() == pytest.approx(expected)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float32])
def test_dtype(rng, dtype):
    """Returns the dtype that it is given, and its accuracy."""
    one, other = draw(rng, 2, 3, 4, dtype=dtype), draw(rng, 2, 4, 5, dtype=dtype)
    expected = one.double().numpy() @ other.double().numpy()
    result = batched_products(one, other)
    assert result.dtype == dtype
    close = 8 * torch.finfo(dtype).eps
    assert result.double().numpy() == pytest.approx(expected, rel=close, abs=close)


def test_accuracy(rng):
    """Loses none of the digits of float64."""
    one, other = draw(rng, 2, 3, 4), draw(rng, 2, 4, 5)
    expected = one.numpy() @ other.numpy()
    assert batched_products(one, other).numpy() == pytest.approx(expected, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((2, 3, 4), (2, 5, 6)),
        ((2, 3, 4), (2, 3, 5)),
        ((2, 3, 4), (3, 4, 5)),
        ((2, 4), (2, 4, 5)),
        ((2, 3, 4), (2, 4)),
        ((2, 3, 4), (1, 4, 5)),
        ((1, 3, 4), (2, 4, 5)),
        ((3, 4), (4, 5)),
        ((2, 3, 4), (4, 5)),
        ((3, 4), (2, 4, 5)),
        ((2, 2, 3, 4), (2, 2, 4, 5)),
        ((2, 3, 4), (2, 4, 5, 2)),
        ((2, 3, 4, 2), (2, 4, 5)),
    ],
)
def test_unfit(rng, one, other):
    """Refuses what are no batches of as many matrices that fit."""
    with pytest.raises(ValueError):
        batched_products(draw(rng, *one), draw(rng, *other))


@pytest.mark.parametrize(("b", "k"), [(2, 0), (1, 0)])
def test_empty(rng, b, k):
    """Gives zeros where there is nothing to add up."""
    one, other = draw(rng, b, 3, k), draw(rng, b, k, 2)
    assert batched_products(one, other).numpy() == pytest.approx(np.zeros((b, 3, 2)))
    one, other = draw(rng, 1, 2, 1), draw(rng, 1, 1, 2)
    expected = one.numpy() * other.numpy()
    assert batched_products(one, other).numpy() == pytest.approx(expected)


def test_infinite(rng):
    """Lets an infinite number show in its own product alone."""
    one, other = draw(rng, 3, 2, 4), draw(rng, 3, 4, 5)
    one[1, 0, 2] = other[2, 3, 1] = torch.inf
    expected = one.numpy() @ other.numpy()
    assert batched_products(one, other).numpy() == pytest.approx(expected)


@pytest.mark.perf
def test_launches(perf, rng):
    """Launches one operation for a batch of any size."""
    # Exact: the reference 1, right_einsum 1, slow_loop 33.
    perf.launches("slow_loop", lambda n: strided(rng, n), 32, stars=(4, 2, 1))


@pytest.mark.perf
def test_traffic(perf, rng):
    """Reads each matrix once, as it lies."""
    # Exact: the reference 1, slow_contiguous_copies 2.4, slow_broadcast 4.9.
    perf.moves("slow_contiguous_copies", lambda n: strided(rng, n), 32, stars=(1.9, 1.4, 1), floor=size(32))


@pytest.mark.gpu
@pytest.mark.perf
def test_speed(perf, device):
    """Is as fast as torch.bmm."""
    # H100, torch 2.11, 2026-11-26: the reference 1.0.
    perf.share_of_library(
        "fast_library",
        lambda n: (torch.randn(n, 24, 16, device=device), torch.randn(n, 16, 32, device=device)),
        20_000,
        stars=(0.1, 0.5, 0.9),
    )
