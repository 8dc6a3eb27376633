"""Checks of `tiled_matmul`."""

import numpy as np
import pytest
import torch

from katas.gpu_performance.tiled_matmul import tiled_matmul


def draw(rng, *shape, dtype=torch.float64):
    """Return random numbers."""
    return torch.tensor(rng.normal(size=shape), dtype=dtype)


def pair(rng, n):
    """Return two matrices, of which the second lies transposed."""
    return draw(rng, n, 2 * n), draw(rng, n + 3, 2 * n).mT


def test_example():
    """Multiplies a row by a square."""
    a, b = torch.tensor([[1.0, 2]]), torch.tensor([[3.0, 0], [4, 1]])
    assert tiled_matmul(a, b).numpy() == pytest.approx(np.array([[11.0, 2]]))


@pytest.mark.parametrize(
    ("n", "k", "m"),
    [(3, 4, 5), (1, 7, 2), (6, 1, 3), (5, 5, 5), (64, 32, 16), (65, 33, 17), (130, 257, 3), (31, 129, 127)],
)
def test_random(rng, n, k, m):
    """Multiplies matrices of any sizes, multiples of a tile or not."""
    a, b = draw(rng, n, k), draw(rng, k, m)
    expected = a.numpy() @ b.numpy()
    assert tiled_matmul(a, b).numpy() == pytest.approx(expected, rel=1e-9, abs=1e-11)


def test_strided(rng):
    """Takes matrices that lie transposed, or with gaps, in memory."""
    a, b = draw(rng, 21, 18).mT, draw(rng, 42, 27)[::2, ::3]
    expected = a.numpy() @ b.numpy()
    assert tiled_matmul(a, b).numpy() == pytest.approx(expected, rel=1e-9, abs=1e-11)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half(rng, dtype):
    """Adds up 16 bits in float32, and rounds once."""
    a, b = (torch.tensor(rng.uniform(0.5, 1.5, size=shape)).to(dtype) for shape in ((5, 3000), (3000, 8)))
    expected = a.double().numpy() @ b.double().numpy()
    result = tiled_matmul(a, b)
    assert result.dtype == dtype
    assert result.double().numpy() == pytest.approx(expected, rel=0.52 * torch.finfo(dtype).eps)


def test_through_large():
    """Comes back from sums that float16 cannot hold."""
    a = torch.tensor([[300.0, 250, -300, 2], [1, 2, 3, 4]], dtype=torch.float16)
    b = torch.tensor([[300.0, 1], [3, 2], [300, 3], [5, 1]], dtype=torch.float16)
    expected = a.double().numpy() @ b.double().numpy()
    assert tiled_matmul(a, b).double().numpy() == pytest.approx(expected, rel=1e-3)


def test_single(rng):
    """Returns float32 where it is given that, with all of its digits."""
    a, b = draw(rng, 9, 40, dtype=torch.float32), draw(rng, 40, 7, dtype=torch.float32)
    expected = a.double().numpy() @ b.double().numpy()
    result = tiled_matmul(a, b)
    assert result.dtype == torch.float32
    assert result.double().numpy() == pytest.approx(expected, rel=1e-5, abs=1e-5)


def test_infinite(rng):
    """Lets an infinite number show in its own row alone."""
    a, b = draw(rng, 4, 5), draw(rng, 5, 3)
    a[2, 1] = torch.inf
    expected = a.numpy() @ b.numpy()
    assert tiled_matmul(a, b).numpy() == pytest.approx(expected)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((3, 4), (5, 2)),
        ((3, 4), (3, 4)),
        ((4,), (4, 2)),
        ((3, 4), (4,)),
        ((2, 4, 3), (4, 5)),
        ((3, 4), (4, 2, 5)),
        ((3, 1), (4, 2)),
        ((4,), (4,)),
        ((2, 3, 4), (2, 4, 5)),
    ],
)
def test_unfit(rng, one, other):
    """Refuses what are no two matrices that fit."""
    with pytest.raises(ValueError):
        tiled_matmul(draw(rng, *one), draw(rng, *other))


def test_mixed(rng):
    """Refuses matrices of different dtypes."""
    with pytest.raises(ValueError):
        tiled_matmul(draw(rng, 3, 4), draw(rng, 4, 2).float())


@pytest.mark.parametrize(("n", "k", "m"), [(3, 0, 2), (3, 4, 0)])
def test_empty(rng, n, k, m):
    """Gives zeros where there is nothing to add up, and nothing where there are no columns."""
    assert tiled_matmul(draw(rng, n, k), draw(rng, k, m)).numpy() == pytest.approx(np.zeros((n, m)))
    a, b = draw(rng, 2, 1), draw(rng, 1, 2)
    expected = a.numpy() * b.numpy()
    assert tiled_matmul(a, b).numpy() == pytest.approx(expected)


@pytest.mark.perf
def test_traffic(perf, rng):
    """Reads both matrices and writes the product, and nothing between."""
    # Exact: the reference 1, right_tiles 4.5, slow_row_by_row 17, slow_outer_products 67.
    perf.moves(
        "slow_outer_products",
        lambda n: pair(rng, n),
        40,
        stars=(20, 5, 1),
        floor=8 * (40 * 80 + 43 * 80 + 40 * 43),
    )


@pytest.mark.gpu
@pytest.mark.perf
def test_speed(perf, device):
    """Multiplies near the rate of the device."""
    n = 4096

    def half(*shape):
        return torch.randn(*shape, device=device).half()

    # H100, torch 2.11, 2026-11-26: the reference 1.0, in Triton 0.93.
    perf.share_of_roof(
        "right_linear",
        lambda n: (half(n, n), half(n, n)),
        n,
        stars=(0.5, 0.75, 0.9),
        moved=2 * 3 * n * n,
        flops=2 * n**3,
    )
