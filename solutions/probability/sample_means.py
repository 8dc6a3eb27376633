"""Sample means: what the central limit theorem is about."""

from collections.abc import Callable

import numpy as np


def sample_means(
    draw: Callable[[np.random.Generator, int], np.ndarray], n: int, trials: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the means of many samples, each drawn afresh.

    By the central limit theorem the means of independent values are distributed almost normally
    where n is large, however the values themselves are distributed: with the same mean, and with
    their standard deviation divided by √n.

    Parameters
    ----------
    draw : callable
        ``draw(rng, n)`` draws one sample: an array of n numbers. These may depend on each other
        (as the cards of a hand do), so each sample takes a call of its own, for all n.
    n : int
        How many values a sample has, at least 1.
    trials : int
        How many samples to draw, at least 1.
    rng : numpy.random.Generator
        What every sample is drawn with, the one after the other; changed. Nothing else is left
        to chance: in the same state it leads to the same means again.

    Returns
    -------
    ndarray, shape (trials,)
        The mean of each sample.

    Examples
    --------
    >>> def shuffle(rng, n):
    ...     return rng.permutation([1, 2, 6])[:n]
    >>> sample_means(shuffle, n=3, trials=4, rng=np.random.default_rng(0))
    array([3., 3., 3., 3.])
    """
    return np.array([np.mean(draw(rng, n)) for _ in range(trials)])
