"""Minibatches: one epoch, every row once, in small random groups."""

from collections.abc import Iterator

import numpy as np


def minibatches(n: int, size: int, rng: np.random.Generator) -> Iterator[np.ndarray]:
    """Return the indices of all rows in random order, batch after batch.

    The batches of one epoch hold each index from 0 to n - 1 once, and every order of the n is
    equally likely. They are indices, not rows, so that inputs and labels stay together: x[batch] and
    y[batch].

    Parameters
    ----------
    n : int
        How many rows there are, 0 or more.
    size : int
        How many indices a batch has. The last one has what is left, if that is fewer; no batch is
        empty.
    rng : numpy.random.Generator
        Draws the order: generators that are alike give the same, others give others.

    Returns
    -------
    iterator of ndarray of int, shape (b,)
        The batches.

    Raises
    ------
    ValueError
        If `size` is less than 1; at once, or when the first batch is asked for.

    Examples
    --------
    >>> [len(batch) for batch in minibatches(7, 3, np.random.default_rng(0))]
    [3, 3, 1]
    """
    raise NotImplementedError
