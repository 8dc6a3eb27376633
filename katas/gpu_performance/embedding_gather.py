"""Rows of a table by their numbers: what an embedding is."""

import torch


def embedding_gather(table: torch.Tensor, ids: torch.Tensor) -> torch.Tensor:
    """Return the rows of a table that some ids name.

    A product with one-hot rows would do the same by v times the work, and reads all of the table for each id.
    To gather reads and writes each row that is wanted, and calculates nothing.

    Parameters
    ----------
    table : Tensor, shape (v, d)
        A row for each id, of any dtype, on any device.
    ids : Tensor of int, shape (t,)
        Which rows, int32 or int64, on the same device. An id may come more than once.

    Returns
    -------
    Tensor, shape (t, d)
        ``table[ids[i]]`` for each i, of the table's dtype and on its device.

    Raises
    ------
    IndexError
        If an id is negative, or not less than v. (A GPU, which is not waited for, may stop the program
        later.)

    Examples
    --------
    >>> embedding_gather(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([2, 0, 2]))
    tensor([[5., 6.],
            [1., 2.],
            [5., 6.]])
    """
    raise NotImplementedError
