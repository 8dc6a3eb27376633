"""Batch normalisation: each feature measured by the batch in training, by memory in evaluation."""

import numpy as np


def batch_norm(
    x: np.ndarray, state: dict[str, np.ndarray], training: bool, momentum: float = 0.1, eps: float = 1e-5
) -> np.ndarray:
    """Return each feature less its mean, divided by the root of its variance plus eps.

    In training mean and variance (ddof 0) are those of the batch. The state moves towards them: of its
    old values it keeps the share 1 - momentum, and the rest is the batch's mean and the batch's variance
    as an estimate for all data (ddof 1). In evaluation mean and variance are those of the state,
    which stays as it is, so that an example's result does not depend on the others.

    All is as in torch, but without gain and bias, which would follow as a layer of their own.

    Parameters
    ----------
    x : ndarray, shape (n, d)
        The batch, a row for each example. It is left alone.
    state : dict of ndarray
        "mean" and "var", each of shape (d,). Training changes what the dictionary holds.
    training : bool
        Whether to measure by the batch, and remember.
    momentum : float, default 0.1
        The share of the batch in the new state.
    eps : float, default 1e-5
        What is added to the variance, so that a constant feature divides by no zero.

    Returns
    -------
    ndarray, shape (n, d)
        The normalised batch.

    Raises
    ------
    ValueError
        If a batch in training has fewer than two rows, which have no variance.

    Examples
    --------
    >>> state = {"mean": np.array([0.0]), "var": np.array([1.0])}
    >>> batch_norm(np.array([[1.0], [3.0]]), state, training=True).round(4).tolist()
    [[-1.0], [1.0]]
    >>> state["mean"].round(4), state["var"].round(4)
    (array([0.2]), array([1.1]))
    """
    raise NotImplementedError
