"""K folds: every row is tested once, and trained on in all other folds."""

import numpy as np


def k_fold_split(n: int, k: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return the indices of k folds for cross-validation.

    The test parts cut the indices from 0 to n - 1 in k: each index is in exactly one of them, and
    their sizes differ by at most one. What a fold does not test, it trains on. Which index is tested
    in which fold is left open, but it is the same at every call.

    Parameters
    ----------
    n : int
        How many samples there are.
    k : int
        How many folds to make.

    Returns
    -------
    list of tuple of ndarray of int, shapes (n - m,) and (m,)
        For each fold, the indices to train on and the m indices to test on, both in any order.

    Raises
    ------
    ValueError
        If k is less than 2, which leaves nothing to train on, or more than n, which leaves a fold
        with nothing to test on.

    Examples
    --------
    >>> for train, test in k_fold_split(5, 2):
    ...     print(train, test)
    [3 4] [0 1 2]
    [0 1 2] [3 4]
    """
    if not 2 <= k <= n:
        raise ValueError(f"{n} samples can be cut into 2 to {n} folds, not into {k}")
    indices = np.arange(n)
    return [(np.setdiff1d(indices, test), test) for test in np.array_split(indices, k)]
