"""Checks of `tensor_bytes`."""

import pytest
import torch

from katas.getting_ready.tensor_bytes import tensor_bytes

DTYPES = [torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.int16, torch.uint8]
DTYPES += [torch.complex64, torch.complex128]


def test_example():
    """Counts four bytes for each number of a batch of images."""
    assert tensor_bytes((64, 3, 224, 224), torch.float32) == 4 * 64 * 3 * 224 * 224


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_types(rng, dtype):
    """Knows what a number of each type takes."""
    shape = tuple(rng.integers(2, 9, size=3).tolist())
    expected = torch.empty(shape, dtype=dtype).nbytes
    assert tensor_bytes(shape, dtype) == expected


@pytest.mark.parametrize("axes", [1, 2, 4, 5])
def test_axes(rng, axes):
    """Multiplies the sizes of all axes."""
    shape = tuple(rng.integers(2, 7, size=axes).tolist())
    expected = torch.empty(shape, dtype=torch.int32).nbytes
    assert tensor_bytes(shape, torch.int32) == expected


@pytest.mark.parametrize(("dtype", "expected"), [(torch.float64, 8), (torch.bfloat16, 2), (torch.bool, 1)])
def test_single_number(dtype, expected):
    """Counts one number where there is no axis."""
    assert tensor_bytes((), dtype) == expected


@pytest.mark.parametrize("shape", [(0,), (3, 0, 5), (0, 0)])
def test_empty(shape):
    """Is zero where an axis is empty, and only there."""
    assert tensor_bytes(shape, torch.float32) == 0
    assert tensor_bytes(tuple(size + 1 for size in shape), torch.float32) > 0


@pytest.mark.parametrize("n", [1, 3, 8, 13])
def test_bool(n):
    """Counts a whole byte for true or false."""
    assert tensor_bytes((n, 2), torch.bool) == 2 * n


def test_larger_than_memory():
    """Makes no tensor, so that any size can be asked for."""
    assert tensor_bytes((10**6, 10**6, 1000), torch.float64) == 8 * 10**15
