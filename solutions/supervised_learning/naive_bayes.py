"""Gaussian naive Bayes: the class under which a query's features are most likely, one by one."""

import numpy as np
from numpy.typing import ArrayLike


def naive_bayes(x: ArrayLike, y: ArrayLike, q: ArrayLike) -> np.ndarray:
    """Return the most probable label of each query.

    By Bayes' rule the probability of a label is proportional to its share of all labels, times the
    likelihood of the query. Naive is to take the features for independent: the likelihood is the product
    of the normal densities of all features, each with the mean and the variance (ddof 0) that the
    feature has in the rows of the label.

    So that no variance is zero, even of a feature that is constant in the rows of a label, 1e-9 times the
    largest variance of a column of `x` is added to each.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The samples, a row each; not all of them equal. Of hundreds of features the product of the
        densities is too small, or too large, for a float, but its logarithm is not.
    y : array_like, shape (n,)
        Their labels: whole numbers of any size, also negative ones.
    q : array_like, shape (m, d)
        The queries, a row each.

    Returns
    -------
    ndarray, shape (m,)
        A label for each query. Which one is left open where several are equally probable.

    Examples
    --------
    >>> naive_bayes([[1], [2], [3], [7], [9]], [4, 4, 4, 6, 6], [[2.5], [6.5]])
    array([4, 6])
    """
    samples, labels, queries = np.asarray(x, dtype=float), np.asarray(y), np.asarray(q, dtype=float)
    smoothing = 1e-9 * samples.var(axis=0).max()
    choices = np.unique(labels)
    scores = []
    for label in choices:
        rows = samples[labels == label]
        variances = rows.var(axis=0) + smoothing
        squares = (queries - rows.mean(axis=0)) ** 2
        # What all labels have in common is left out: √(2π) in each density, and n in each share.
        scores.append(np.log(len(rows)) - np.sum(np.log(variances) + squares / variances, axis=1) / 2)
    return choices[np.argmax(scores, axis=0)]
