"""The cheapest order in which to multiply a chain of matrices."""

import torch


def matmul_order(matrices: list[torch.Tensor]) -> torch.Tensor:
    """Return the product of a chain of matrices, by as few multiplications of numbers as there can be.

    All orders give the same product, but (n, k) times (k, m) takes n·k·m multiplications, so that one order
    may cost a thousand times what another does. No other product is calculated than those of the cheapest.
    (Cormen et al., "Introduction to Algorithms", 15.2.)

    Parameters
    ----------
    matrices : list of Tensor, shapes (a_0, a_1), (a_1, a_2), …
        At least one matrix, all of one dtype and on one device.

    Returns
    -------
    Tensor, shape (a_0, a_n)
        Their product, of that dtype and on that device.

    Raises
    ------
    ValueError
        If there is none, one is no matrix, or neighbours do not fit.

    Examples
    --------
    >>> row, square, column = torch.tensor([[1.0, 2.0]]), torch.eye(2), torch.tensor([[3.0], [4.0]])
    >>> matmul_order([column, row, square, column])
    tensor([[33.],
            [44.]])
    """
    raise NotImplementedError
