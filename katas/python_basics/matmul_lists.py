"""Matrix product in plain Python: three loops, and nothing hidden."""


def matmul_lists(a: list[list[float]], b: list[list[float]]) -> list[list[float]]:
    """Return the matrix product of two matrices, each a list of its rows.

    Number (i, j) of the product is the sum of all ``a[i][p] * b[p][j]``.

    Parameters
    ----------
    a : list of list of float, shape (n, k)
        The left matrix, in any unit u; n and k are 1 at least.
    b : list of list of float, shape (k, m)
        The right matrix, in any unit v; its rows are all of one length m, 1 at least.

    Returns
    -------
    list of list of float, shape (n, m)
        The product, a new list of new lists, in u·v.

    Raises
    ------
    ValueError
        If any row of `a` has more or fewer numbers than `b` has rows.

    Examples
    --------
    >>> matmul_lists([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [[1.0, 0.0], [0.0, 2.0], [-1.0, 1.0]])
    [[-2.0, 7.0], [-2.0, 16.0]]
    """
    raise NotImplementedError
