"""Cross product: the vector at right angles to two others."""

import numpy as np
from numpy.typing import ArrayLike


def cross_product(a: ArrayLike, b: ArrayLike) -> np.ndarray:
    """Return the cross product a × b of two vectors in space.

    It is orthogonal to both, as long as the area of the parallelogram between them, and points
    where the right hand's thumb does as the fingers turn from `a` to `b`: x × y = z. It is computed
    in float64: integers of a narrow or unsigned dtype do not overflow.

    Parameters
    ----------
    a, b : array_like, shape (3,)
        The vectors, in any units u and v.

    Returns
    -------
    ndarray of float, shape (3,)
        The cross product, in u·v.

    Raises
    ------
    ValueError
        If `a` or `b` does not have exactly three components.

    Examples
    --------
    >>> cross_product([1, 3, -5], [4, -2, -1])
    array([-13., -19., -14.])
    """
    raise NotImplementedError
