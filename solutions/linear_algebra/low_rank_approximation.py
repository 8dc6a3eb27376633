"""Low-rank approximation: the best a matrix can be with few degrees of freedom."""

import numpy as np
from numpy.typing import ArrayLike


def low_rank_approximation(a: ArrayLike, k: int) -> np.ndarray:
    """Return the matrix of rank k at most that is nearest to a matrix.

    Nearest is what makes the sum of the squared differences least. By the theorem of Eckart and
    Young it keeps the k largest of the singular values, with their singular vectors, and drops the
    others.

    Parameters
    ----------
    a : array_like, shape (n, m)
        The matrix.
    k : int
        How many singular values to keep: with 0 the result is zero, with min(n, m) or more it is
        `a` itself.

    Returns
    -------
    ndarray, shape (n, m)
        The approximation, in floats. It is unique unless the k-th and the next singular value are
        equal; then any of the best will do.

    Raises
    ------
    ValueError
        If `k` is negative.

    Examples
    --------
    >>> low_rank_approximation([[0, 3, 0], [2, 0, 0]], 1)
    array([[0., 3., 0.],
           [0., 0., 0.]])
    """
    if k < 0:
        raise ValueError(f"a rank cannot be negative: {k}")
    u, singular_values, vt = np.linalg.svd(np.asarray(a, dtype=float), full_matrices=False)
    singular_values[k:] = 0
    return u * singular_values @ vt
