"""Principal component analysis: the directions in which data vary most."""

import numpy as np
from numpy.typing import ArrayLike


def pca(x: ArrayLike, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the k principal components, and how much of the variance each explains.

    The first component is the direction in which the variance of the samples is largest, and each other
    one the same among the directions perpendicular to those before it.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The samples, a row each, n ≥ 2; they may lie far from zero.
    k : int
        How many components to give, from 1 to the smaller of n and d.

    Returns
    -------
    components : ndarray, shape (k, d)
        The directions, a row each, of length 1 and perpendicular to each other, that of the largest
        variance first. The sign of each is left open.
    variances : ndarray, shape (k,)
        The variance (ddof 1) of the samples along each of them.

    Raises
    ------
    ValueError
        If `k` is less than 1, or more than n or d.

    Examples
    --------
    >>> components, variances = pca([[1, 5], [2, 7], [3, 9]], 1)
    >>> np.abs(components * 5**0.5).round(6), variances.round(6)
    (array([[1., 2.]]), array([5.]))
    """
    samples = np.asarray(x, dtype=float)
    if not 1 <= k <= min(samples.shape):
        raise ValueError(f"samples of shape {samples.shape} have no {k} components")
    _, singular_values, vt = np.linalg.svd(samples - samples.mean(axis=0), full_matrices=False)
    return vt[:k], singular_values[:k] ** 2 / (len(samples) - 1)
