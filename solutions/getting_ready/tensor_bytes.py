"""Tensor memory: how many bytes the numbers of a tensor take."""

import math

import torch


def tensor_bytes(shape: tuple[int, ...], dtype: torch.dtype) -> int:
    """Return how much memory the numbers of a tensor take.

    A number takes the same room whatever its value: 4 bytes in float32, 2 in bfloat16, and a whole byte
    even in bool, which has two values only. No tensor is made to find that out, for its shape may be larger
    than the memory of any machine.

    Parameters
    ----------
    shape : tuple of int
        The sizes of the tensor's axes, each 0 or more; that of a single number has no axes: ().
    dtype : torch.dtype
        The type of its numbers.

    Returns
    -------
    int
        The memory in bytes, without the few that describe the tensor itself.

    Examples
    --------
    >>> tensor_bytes((64, 3, 224, 224), torch.float32)
    38535168
    """
    return math.prod(shape) * dtype.itemsize
