"""Shuffling in place, with a generator that moves on."""

import numpy as np
from numpy.typing import NDArray


def shuffle_rows(x: NDArray[np.generic], rng: np.random.Generator) -> None:
    """Shuffle the rows of a matrix in place, from the last to the second.

    Each row is swapped with one of those up to it, drawn by `rng.integers`.

    Parameters
    ----------
    x : ndarray, shape (n, k)
        The matrix; changed.
    rng : numpy.random.Generator
        Draws the rows; changed.

    Examples
    --------
    >>> shuffle_rows(np.eye(2), np.random.default_rng(0))
    """
    for last in range(len(x) - 1, 0, -1):
        other = rng.integers(last + 1)
        x[[last, other]] = x[[other, last]]
