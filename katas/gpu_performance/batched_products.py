"""Many small products of matrices in one launch."""

import torch


def batched_products(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """Return the products of the matrices in one batch with those in another, each with its own partner.

    To launch a product takes some microseconds, in which a GPU does as many products as fit into a batch: a
    loop over small ones is all launching. One call does them all, and takes matrices as they lie in memory,
    transposed ones too.

    Parameters
    ----------
    a : Tensor, shape (b, n, k)
        A batch of matrices, on any device, not necessarily contiguous.
    b : Tensor, shape (b, k, m)
        As many matrices, of the same dtype and on the same device.

    Returns
    -------
    Tensor, shape (b, n, m)
        ``a[i] @ b[i]`` for each i, of the same dtype and on the same device.

    Raises
    ------
    ValueError
        If these are not two batches of as many matrices, or their inner sizes differ.

    Examples
    --------
    >>> a = torch.tensor([[[1.0, 2.0]], [[3.0, 4.0]]])
    >>> b = torch.tensor([[[1.0], [10.0]], [[100.0], [1.0]]])
    >>> batched_products(a, b)
    tensor([[[ 21.]],
    <BLANKLINE>
            [[304.]]])
    """
    raise NotImplementedError
