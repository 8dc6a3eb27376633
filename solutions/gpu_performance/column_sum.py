"""Sums over the rows of a table, in one pass and without losing digits."""

import torch


def column_sum(x: torch.Tensor) -> torch.Tensor:
    """Return the sum of each column.

    One pass has to be: each number is read, and what is written is next to nothing. Numbers of 16 bits cannot
    be added up in 16 bits: to a float16 of 2048, 1 adds nothing. They are added up in float32 and rounded
    once, yet not by a copy of them in float32, which takes five passes more.

    Parameters
    ----------
    x : Tensor of float, shape (n, k)
        A table, on any device.

    Returns
    -------
    Tensor, shape (k,)
        The sums, of the same dtype and on the same device.

    Raises
    ------
    ValueError
        If x has not two axes.

    Examples
    --------
    >>> column_sum(torch.tensor([[1.0, 2.0, 3.0], [10.0, 20.0, 30.0]]))
    tensor([11., 22., 33.])
    """
    if x.dim() != 2:
        raise ValueError(f"a table has two axes, not {x.dim()}")
    return x.sum(dim=0)
