"""Grid search: try every combination of parameters by cross-validation, and keep the best."""

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike


def grid_search(
    make_model: Callable[..., Any], grid: dict[str, list[Any]], x: ArrayLike, y: ArrayLike, k: int
) -> dict[str, Any]:
    """Return the combination of parameters whose model does best in cross-validation.

    The rows are cut into k folds whose sizes differ by at most one; which row falls into which is
    left open, but is the same for all combinations. For each combination and each fold, a new model
    is fitted to the rows of all other folds and scored on those of the fold. It is given the rows as
    they are, for what it does with them, scaling included, is its own affair. The combination with the
    highest mean of its k scores is the best.

    Parameters
    ----------
    make_model : callable
        Takes a combination as keyword arguments, and returns a new model. That has two methods:
        ``fit(x, y)``, which trains it on arrays of rows, and ``score(x, y)``, which returns a number:
        the more, the better.
    grid : dict of list
        The values to try of each parameter, by its name.
    x : array_like, shape (n, d)
        The features.
    y : array_like, shape (n,)
        The targets.
    k : int
        How many folds to make.

    Returns
    -------
    dict
        The best value of each parameter, by its name. Of equally good combinations it is the first, in
        the order of `itertools.product`: values as they are listed, those of the last name first to
        change.

    Raises
    ------
    ValueError
        If k is less than 2 or more than n.

    Examples
    --------
    >>> class Guess:
    ...     def __init__(self, number):
    ...         self.number = number
    ...     def fit(self, x, y):
    ...         pass
    ...     def score(self, x, y):
    ...         return -np.mean((y - self.number) ** 2)
    >>> grid_search(Guess, {"number": [1, 4, 9]}, [[0], [1], [2], [3]], [3, 5, 3, 7], k=2)
    {'number': 4}
    """
    x, y = np.asarray(x), np.asarray(y)
    if not 2 <= k <= len(x):
        raise ValueError(f"{len(x)} rows can be cut into 2 to {len(x)} folds, not into {k}")
    folds = np.array_split(np.arange(len(x)), k)

    def mean_score(parameters: dict[str, Any]) -> float:
        scores = []
        for test in folds:
            model = make_model(**parameters)
            model.fit(np.delete(x, test, axis=0), np.delete(y, test))
            scores.append(model.score(x[test], y[test]))
        return float(np.mean(scores))

    combinations = itertools.product(*grid.values())
    return max((dict(zip(grid, values, strict=True)) for values in combinations), key=mean_score)
