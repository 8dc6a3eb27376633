"""Permutation test: could the difference of two groups come from how the values were dealt out?"""

import numpy as np
from numpy.typing import ArrayLike


def permutation_test(a: ArrayLike, b: ArrayLike, trials: int, rng: np.random.Generator) -> float:
    """Return the two-sided p-value for the difference of two means, estimated by shuffling.

    If it made no difference in which group a value is, every way to deal all values out to groups
    of the same sizes, each value to one place, would be as likely as that observed. So deal them
    out at random, again and again, and count how often the means of the two groups lie at least
    as far apart as those of `a` and `b`, whichever is larger; distances that are equal but for
    rounding count as equal. What was observed is one more way, and is counted too, so that no
    p-value is 0: with c such shuffles it is (c + 1) / (trials + 1).

    Parameters
    ----------
    a : array_like, shape (n,)
        The values of the first group, in any unit.
    b : array_like, shape (m,)
        Those of the second, in the same unit.
    trials : int
        How many times to shuffle, at least 1.
    rng : numpy.random.Generator
        What every shuffle is drawn with, the one after the other; changed. In the same state it
        leads to the same p-value again.

    Returns
    -------
    float
        The p-value, above 0 and at most 1.

    Raises
    ------
    ValueError
        If a group has no values.

    Examples
    --------
    >>> permutation_test(range(20), range(100, 130), trials=99, rng=np.random.default_rng(0))
    0.01
    """
    first, second = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if not (first.size and second.size):
        raise ValueError("a group has no values")
    pooled, n = np.concatenate([first, second]), first.size
    observed = abs(first.mean() - second.mean())
    threshold = observed - 1e-12 * np.max(np.abs(pooled))  # Equal sums may be rounded differently.
    count = 0
    for _ in range(trials):
        shuffled = rng.permutation(pooled)
        count += abs(shuffled[:n].mean() - shuffled[n:].mean()) >= threshold
    return float((count + 1) / (trials + 1))
