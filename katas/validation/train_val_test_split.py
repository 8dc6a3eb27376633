"""Train, validation and test split: rows to learn from, rows to choose by, rows for the last word."""

import numpy as np


def train_val_test_split(
    n: int, fractions: tuple[float, float, float], rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Shuffle the indices of some samples, and cut them in three.

    Every index from 0 to n - 1 goes into exactly one part, which one is left to chance. Each part
    has the size that its fraction of n says, up to rounding: it is off by less than two.

    Parameters
    ----------
    n : int
        How many samples there are.
    fractions : tuple of float
        What share of them goes into the training, the validation and the test part: none negative,
        and 1 together, up to rounding.
    rng : numpy.random.Generator
        Draws the parts, and nothing else does: the same generator in the same state gives the same
        parts, and gives others when it is used again. The global generators of numpy and Python are
        neither used nor seeded.

    Returns
    -------
    train : ndarray of int, shape (a,)
        The indices of the training part, in any order.
    validation : ndarray of int, shape (b,)
        Those of the validation part.
    test : ndarray of int, shape (c,)
        Those of the test part.

    Raises
    ------
    ValueError
        If a fraction is negative, or if they do not sum to 1.

    Examples
    --------
    >>> parts = train_val_test_split(8, (0.5, 0.25, 0.25), np.random.default_rng(7))
    >>> [len(part) for part in parts]
    [4, 2, 2]
    >>> sorted(np.concatenate(parts).tolist())
    [0, 1, 2, 3, 4, 5, 6, 7]
    """
    raise NotImplementedError
