"""Answers to `tensor_bytes`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import torch

_SIZES = {
    torch.bool: 1,
    torch.uint8: 1,
    torch.int16: 2,
    torch.int32: 4,
    torch.int64: 8,
    torch.float16: 2,
    torch.bfloat16: 2,
    torch.float32: 4,
    torch.float64: 8,
    torch.complex64: 8,
    torch.complex128: 16,
}


def right_meta(shape, dtype):
    return torch.empty(shape, dtype=dtype, device="meta").nbytes


def right_loop(shape, dtype):
    count = 1
    for size in shape:
        count *= size
    return count * torch.tensor([], dtype=dtype).element_size()


def right_table(shape, dtype):
    return _SIZES[dtype] * math.prod(shape)


def wrong_eight_bytes(shape, dtype):
    """You count 8 bytes for every number: that is Python's float. Ask the dtype how many it takes."""
    return 8 * math.prod(shape)


def wrong_four_bytes(shape, dtype):
    """You count 4 bytes for every number: that is float32. Ask the dtype how many it takes."""
    return 4 * math.prod(shape)


def wrong_scalar_is_empty(shape, dtype):
    """You count no number where there is no axis. A tensor of shape () is a single number: the product of
    no sizes is 1."""
    return math.prod(shape) * dtype.itemsize if shape else 0


def wrong_bits_of_bool(shape, dtype):
    """You count one bit for true or false. A bool takes a whole byte, the least that can be addressed."""
    count = math.prod(shape)
    return -(-count // 8) if dtype == torch.bool else count * dtype.itemsize


def wrong_empty_axis_ignored(shape, dtype):
    """You leave out an axis of size 0. Where any axis is empty there are no numbers at all."""
    return math.prod(size for size in shape if size) * dtype.itemsize


def wrong_bits(shape, dtype):
    """You count bits: a byte has 8 of them."""
    return math.prod(shape) * dtype.itemsize * 8


def wrong_number_of_values(shape, dtype):
    """You count the numbers: multiply by the bytes that each of them takes."""
    return math.prod(shape)


def wrong_sum_of_sizes(shape, dtype):
    """You add the sizes of the axes: multiply them."""
    return sum(shape) * dtype.itemsize


def wrong_overflows(shape, dtype):
    """You multiply in 32 bits, and a large shape wraps around: multiply Python's own integers, which know
    no largest value."""
    with np.errstate(over="ignore"):
        return int(np.prod(shape, dtype=np.int32)) * dtype.itemsize


def wrong_makes_the_tensor(shape, dtype):
    """You make the tensor to measure it, and for a large shape there is no such memory. Multiply its sizes
    and the bytes of a number instead."""
    return torch.zeros(shape, dtype=dtype).nbytes
