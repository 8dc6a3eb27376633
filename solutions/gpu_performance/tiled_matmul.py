"""A product of matrices, near the device's rate."""

import torch


def tiled_matmul(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """Return the product of two matrices, whatever their sizes, strides and dtype.

    Two tiles of t × t numbers are read in 2 t² and multiplied in 2 t³ operations: with tiles large enough, it
    is no longer memory that a product waits for. A library does just that, and comes near the device's rate:
    this calls it, and so may you. To get there by a kernel of your own, say in Triton, is the kata's other
    half.

    Parameters
    ----------
    a : Tensor of float, shape (n, k)
        A matrix, on any device, not necessarily contiguous.
    b : Tensor of float, shape (k, m)
        Another, of the same dtype and on the same device.

    Returns
    -------
    Tensor, shape (n, m)
        The product, of the same dtype and on the same device. Products of 16 bits are added up in float32,
        and the sum is rounded once.

    Raises
    ------
    ValueError
        If these are no two matrices, their inner sizes differ, or their dtypes.

    Examples
    --------
    >>> tiled_matmul(torch.tensor([[1.0, 2.0]]), torch.tensor([[3.0, 0.0], [4.0, 1.0]]))
    tensor([[11.,  2.]])
    """
    if a.dim() != 2 or b.dim() != 2 or a.shape[1] != b.shape[0] or a.dtype != b.dtype:
        raise ValueError(f"no matrices that fit: {tuple(a.shape)}, {a.dtype} and {tuple(b.shape)}, {b.dtype}")
    return a @ b
