"""The cheapest order in which to multiply a chain of matrices."""

from functools import cache

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
    if not matrices or any(matrix.dim() != 2 for matrix in matrices):
        raise ValueError("a chain is one matrix or more")
    sizes = [len(matrices[0]), *(matrix.shape[1] for matrix in matrices)]
    if any(len(matrix) != size for matrix, size in zip(matrices, sizes, strict=False)):
        raise ValueError(f"neighbours do not fit: {[tuple(matrix.shape) for matrix in matrices]}")

    @cache
    def cheapest(i: int, j: int) -> tuple[int, int]:
        """Return what it takes to multiply matrices i to j - 1, and where to cut them in two."""
        cuts = range(i + 1, j)
        costs = (cheapest(i, k)[0] + cheapest(k, j)[0] + sizes[i] * sizes[k] * sizes[j] for k in cuts)
        return min(zip(costs, cuts, strict=True), default=(0, i))

    def product(i: int, j: int) -> torch.Tensor:
        if j == i + 1:
            return matrices[i]
        cut = cheapest(i, j)[1]
        return product(i, cut) @ product(cut, j)

    return product(0, len(matrices))
