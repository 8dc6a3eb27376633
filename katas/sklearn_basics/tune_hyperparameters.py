"""Tuning: search a grid of parameters, with all that is learnt inside the folds."""

from typing import Any

from numpy.typing import ArrayLike
from sklearn.model_selection import GridSearchCV


def tune_hyperparameters(x: ArrayLike, y: ArrayLike, grid: dict[str, list[Any]]) -> GridSearchCV:
    """Return a fitted search for the best parameters of a support vector classifier.

    The classifier, scikit-learn's `SVC`, works on standardized features: a pipeline has the steps
    ``scale`` and ``classify``, so that each fold is scaled by what its own training rows say. Every
    combination of the grid is scored by accuracy on the five folds that scikit-learn makes of classes
    where it is asked for ``cv=5``: stratified, and not shuffled, so that the scores are the same at
    every call. All fits are done in this process, one after the other.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The features, as they are.
    y : array_like, shape (n,)
        The labels, of which each class has at least five.
    grid : dict of list
        The values to try of the classifier's parameters, by their names there: ``"C"``, ``"gamma"``.

    Returns
    -------
    GridSearchCV
        The search. The names of its best parameters have the step in front, as in ``"classify__C"``;
        the pipeline with them is fitted to all rows, so that the search can predict.

    Examples
    --------
    >>> x = [[0], [1], [2], [3], [4], [20], [21], [22], [23], [24], [25], [26]]
    >>> y = ["low"] * 5 + ["high"] * 7
    >>> search = tune_hyperparameters(x, y, {"C": [0.001, 1.0]})
    >>> search.best_params_, search.best_score_.item(), search.predict([[6], [18]]).tolist()
    ({'classify__C': 1.0}, 1.0, ['low', 'high'])
    """
    raise NotImplementedError
