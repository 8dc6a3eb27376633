"""Scale: every entry times a factor."""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def scale(x: ArrayLike, factor: float = 2.0) -> NDArray[np.float64]:
    """Return a matrix with every entry multiplied by a factor.

    Parameters
    ----------
    x : array_like, shape (n, k)
        The matrix.
    factor : float, default 2.0
        What to multiply by.

    Returns
    -------
    ndarray, shape (n, k)
        The scaled matrix.

    Raises
    ------
    ValueError
        If `x` is not a matrix.

    Examples
    --------
    >>> scale([[1, 2]]).tolist()
    [[2.0, 4.0]]
    """
    matrix = np.asarray(x, dtype=float)
    if matrix.ndim != 2:
        raise ValueError(f"scale needs a matrix, got {matrix.ndim} axes")
    return matrix * factor
