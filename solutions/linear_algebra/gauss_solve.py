"""Systems of linear equations: elimination with partial pivoting."""

import numpy as np
from numpy.typing import ArrayLike


def gauss_solve(a: ArrayLike, b: ArrayLike) -> np.ndarray:
    """Return the x that solves a·x = b.

    Gaussian elimination turns the system into an upper triangle, then solves it from the last
    equation up. In every column the largest number, by size, that is left on or below the diagonal
    becomes the pivot. So a zero on the diagonal does no harm, nor does a number that is tiny beside
    the others: dividing by that would drown the other equations in rounding.

    Parameters
    ----------
    a : array_like, shape (n, n)
        The coefficients, an equation per row.
    b : array_like, shape (n,)
        The right-hand sides.

    Returns
    -------
    ndarray, shape (n,)
        The solution, in floats.

    Raises
    ------
    ValueError
        If `a` is not of shape (n, n) or `b` not of shape (n,), or if `a` is singular to within
        rounding: the best pivot of a column is nothing against the largest number of `a`, at most
        n · eps times its size. Numbers that are all tiny do not make `a` singular.

    Examples
    --------
    >>> gauss_solve([[0, 2], [4, 1]], [6, 11])
    array([2., 3.])
    """
    n = len(b)
    if np.shape(a) != (n, n) or np.shape(b) != (n,):
        raise ValueError(f"cannot solve a system of shapes {np.shape(a)} and {np.shape(b)}")
    system = np.column_stack([a, b]).astype(float)
    rounding = n * np.finfo(float).eps * np.max(np.abs(system[:, :n]))
    for k in range(n):
        pivot = k + np.argmax(np.abs(system[k:, k]))
        if np.abs(system[pivot, k]) <= rounding:
            raise ValueError("the matrix is singular")
        system[[k, pivot]] = system[[pivot, k]]
        system[k + 1 :] -= np.outer(system[k + 1 :, k] / system[k, k], system[k])
    x = np.zeros(n)
    for k in reversed(range(n)):
        x[k] = (system[k, n] - system[k, :n] @ x) / system[k, k]
    return x
