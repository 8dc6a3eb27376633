"""Orthogonal projection: the point of a subspace that is nearest to a vector."""

import numpy as np
from numpy.typing import ArrayLike


def project_onto(x: ArrayLike, basis: ArrayLike) -> np.ndarray:
    """Return the orthogonal projection of a vector onto the span of some columns.

    Of all sums of multiples of the columns it is the one nearest to `x`; what is left of `x` is
    perpendicular to every column.

    Parameters
    ----------
    x : array_like, shape (n,)
        The vector.
    basis : array_like, shape (n, k)
        The columns that span the subspace, k ≥ 1. They need be neither perpendicular nor of length
        one, and some may depend on others, or be zero: such a column adds nothing to the span.
        Singular values of no more than 1e-12 of the largest count as zero.

    Returns
    -------
    ndarray, shape (n,)
        The projection, in floats.

    Raises
    ------
    ValueError
        If `basis` has not one row per number of `x`.

    Examples
    --------
    >>> project_onto([1, 2, 6], [[1], [1], [1]])
    array([3., 3., 3.])
    """
    raise NotImplementedError
