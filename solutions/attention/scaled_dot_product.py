"""Attention: a mean of values, weighted by how well their keys fit a query."""

import numpy as np


def scaled_dot_product(
    q: np.ndarray, k: np.ndarray, v: np.ndarray, mask: np.ndarray | None = None
) -> np.ndarray:
    """Return for each query the mean of the values, weighted by how well their keys fit.

    A key fits a query as well as their dot product is large, divided by √d so that it stays of one size
    whatever d is. The softmax over the keys makes weights of it, which are positive and sum to 1 for
    each query. Keys that the mask hides weigh nothing; where it hides all of a query's, the result is zero.
    (Vaswani et al., "Attention is all you need", 2017.)

    Fits of a thousand, which exp cannot take, do no harm.

    Parameters
    ----------
    q : ndarray of float, shape (..., n, d)
        The queries.
    k : ndarray of float, shape (..., m, d)
        The keys.
    v : ndarray of float, shape (..., m, e)
        The values, one for each key.
    mask : ndarray of bool, shape (..., n, m), optional
        True where a query may look at a key. Axes before the last two are stretched as numpy stretches
        them, here and among the others.

    Returns
    -------
    ndarray of float, shape (..., n, e)
        A mean for each query.

    Examples
    --------
    >>> q, k, v = np.array([[2.0, 0.0]]), np.array([[0.0, 1.0], [0.0, 5.0]]), np.array([[1.0], [3.0]])
    >>> scaled_dot_product(q, k, v)
    array([[2.]])
    >>> scaled_dot_product(q, k, v, mask=np.array([[False, True]]))
    array([[3.]])
    """
    scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    largest = scores.max(axis=-1, keepdims=True)
    weights = np.exp(scores - np.where(np.isfinite(largest), largest, 0))
    total = weights.sum(axis=-1, keepdims=True)
    return weights / np.where(total, total, 1) @ v
