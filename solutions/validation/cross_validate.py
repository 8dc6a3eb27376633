"""Cross-validation: fit on one part of each fold, score on the other."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike


def cross_validate(
    fit: Callable[[np.ndarray, np.ndarray], Any],
    score: Callable[[Any, np.ndarray, np.ndarray], float],
    x: ArrayLike,
    y: ArrayLike,
    folds: Sequence[tuple[ArrayLike, ArrayLike]],
) -> np.ndarray:
    """Return the score of a model on each of some folds.

    For each fold, `fit` is called once, with the fold's training rows alone, and the model that it
    returns is scored on the fold's test rows before the next one is fitted: some models are one and
    the same object, which is trained anew.

    Parameters
    ----------
    fit : callable
        Takes the training rows of `x` and of `y`, as arrays, and returns a model: any object.
    score : callable
        Takes a model and the test rows of `x` and of `y`, as arrays, and returns a number.
    x : array_like, shape (n, d)
        The features.
    y : array_like, shape (n,)
        The targets.
    folds : sequence of tuple of array_like of int, shapes (a,) and (b,)
        For each fold, the indices of the rows to train on and of those to test on. Folds may overlap,
        and need not use every row.

    Returns
    -------
    ndarray of float, shape (k,)
        The scores, in the order of the folds.

    Examples
    --------
    >>> def fit(x, y):
    ...     return y.mean()
    >>> def score(model, x, y):
    ...     return -np.mean((y - model) ** 2)
    >>> cross_validate(fit, score, [[0], [1], [2]], [5, 7, 9], [([0, 1], [2]), ([2], [0, 1])])
    array([ -9., -10.])
    """
    x, y = np.asarray(x), np.asarray(y)
    return np.array([score(fit(x[train], y[train]), x[test], y[test]) for train, test in folds], dtype=float)
