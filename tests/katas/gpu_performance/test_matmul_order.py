"""Checks of `matmul_order`."""

from itertools import pairwise

import numpy as np
import pytest
import torch

from katas.gpu_performance.matmul_order import matmul_order

# Sizes, and a power of ten for each matrix, so that no product that the cheapest order takes leaves the range
# of float64, and in every other order some product does.
TELLING = [
    ((3, 4, 19, 5), (290, 43, -290)),
    ((5, 19, 4, 3), (-290, 43, 290)),
    ((17, 23, 4, 3, 11), (290, 203, -290, -290)),
    ((22, 4, 10, 21, 9), (-219, -282, 151, 290)),
    ((4, 2, 3, 6, 22), (-290, -164, 38, 290)),
    ((22, 4, 2, 9, 5), (89, -290, -256, 178)),
    ((6, 22, 11, 5, 21, 10), (-106, 42, 290, 290, -248)),
    ((9, 13, 15, 6, 8, 21), (160, 178, -240, -290, -80)),
    ((13, 21, 22, 12, 11, 23, 16), (-290, -148, 238, 290, 290, -225)),
    # Of so many, 21 of the 28 others leave it.
    ((11, 13, 20, 4, 9, 14, 19, 15, 4, 9), (-97, -10, 290, 246, -84, 290, 128, -290, -243)),
]


def chain(rng, sizes):
    """Return random matrices that fit, of positive numbers."""
    return [rng.uniform(0.5, 1.5, size=shape) for shape in pairwise(sizes)]


def multiplied(arrays):
    """Return what is expected of a chain."""
    return arrays[0] if len(arrays) == 1 else np.linalg.multi_dot(arrays)


def growing(rng, n):
    """Return six matrices, which take 558 multiplications where n is 1."""
    return [torch.tensor(each) for each in chain(rng, [n * size for size in (4, 8, 10, 11, 3, 2, 6)])]


def test_example():
    """Multiplies two columns and two rows in turns: the rows by the columns come first, as numbers."""
    column, row = torch.tensor([[3.0], [4.0]]), torch.tensor([[1.0, 2.0]])
    result = matmul_order([column, row, column, row])
    assert result.numpy() == pytest.approx(np.array([[33.0, 66], [44, 88]]))


@pytest.mark.parametrize(
    "sizes", [(3, 4, 5), (6, 2, 5, 3), (2, 7, 3, 8, 4), (9, 8, 2, 7, 3, 6, 5), (3, 300, 2, 400)]
)
def test_random(rng, sizes):
    """Gives what np.linalg.multi_dot does."""
    arrays = chain(rng, sizes)
    expected = multiplied(arrays)
    assert matmul_order([torch.tensor(each) for each in arrays]).numpy() == pytest.approx(expected)


@pytest.mark.parametrize(("sizes", "powers"), TELLING)
def test_cheapest(rng, sizes, powers):
    """Never takes a product that the cheapest order has no use for: any of those would overflow here."""
    arrays = chain(rng, sizes)
    expected = multiplied(arrays) * 10.0 ** sum(powers)
    scaled = [torch.tensor(each * 10.0**power) for each, power in zip(arrays, powers, strict=True)]
    assert matmul_order(scaled).numpy() == pytest.approx(expected)


def test_long(rng):
    """Takes chains of many matrices in no time."""
    arrays = [each / 4 for each in chain(rng, rng.integers(2, 7, size=41).tolist())]
    expected = multiplied(arrays)
    result = matmul_order([torch.tensor(each) for each in arrays])
    assert result.numpy() == pytest.approx(expected, rel=1e-6)


def test_one(rng):
    """Gives a lonely matrix as it is."""
    array = rng.normal(size=(3, 2))
    assert matmul_order([torch.tensor(array)]).numpy() == pytest.approx(array)


def test_dtype(rng):
    """Keeps the dtype of the chain."""
    arrays = chain(rng, (3, 4, 2, 5))
    expected = multiplied(arrays)
    result = matmul_order([torch.tensor(each, dtype=torch.float32) for each in arrays])
    assert result.dtype == torch.float32
    assert result.numpy() == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(
    "shapes",
    [
        [],
        [(3, 4), (5, 6)],
        [(2, 3), (3, 4), (3, 5)],
        [(2, 3), (2, 3)],
        [(3,)],
        [(2, 3), (3,)],
        [(3,), (3, 2)],
        [(2, 2, 2), (2, 2, 2)],
    ],
)
def test_unfit(rng, shapes):
    """Refuses what is no chain of matrices that fit."""
    with pytest.raises(ValueError):
        matmul_order([torch.tensor(rng.normal(size=shape)) for shape in shapes])


@pytest.mark.perf
def test_flops(perf, rng):
    """Multiplies no more numbers than the cheapest order does."""
    # Exact: the reference 1, slow_table_of_products 5.8.
    perf.calculates(
        "slow_table_of_products", lambda n: (growing(rng, n),), 3, stars=(1.3, 1.1, 1), floor=2 * 558 * 3**3
    )
