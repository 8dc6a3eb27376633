"""Power iteration: multiply by a matrix again and again, and its dominant eigenvector remains."""

import numpy as np
from numpy.typing import ArrayLike


def power_iteration(a: ArrayLike, steps: int) -> tuple[float, np.ndarray]:
    """Return the eigenvalue of a symmetric matrix that is largest by size, and its eigenvector.

    Every multiplication by `a` stretches each part of a vector by the eigenvalue of that part, so
    that the part along the dominant eigenvector outgrows the others: by |λ₁ / λ₂| per step.

    What is promised: after enough steps the pair is right for every symmetric matrix, as long as
    no other eigenvalue has the size of the dominant one (which may be repeated). So the start may
    not be orthogonal to the dominant eigenvector: it would have no part that could grow. Each start
    chosen by hand is orthogonal to that of some everyday matrix; one drawn at random never is.

    Parameters
    ----------
    a : array_like, shape (n, n)
        The matrix: symmetric, and not all zero.
    steps : int
        How often to multiply by `a`, at least 1.

    Returns
    -------
    value : float
        The dominant eigenvalue λ with its sign: -4, not 4, where `a` turns the vector round.
    vector : ndarray, shape (n,)
        Its eigenvector v, of length 1; either v or -v.

    Raises
    ------
    ValueError
        If `steps` is less than 1.

    Examples
    --------
    >>> value, vector = power_iteration([[0, 2], [2, -3]], steps=50)
    >>> round(value, 6), np.abs(vector * 5**0.5).round(6)
    (-4.0, array([1., 2.]))
    """
    raise NotImplementedError
