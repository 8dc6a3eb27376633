"""Logistic regression: the linear model that tells the chances of two classes."""

import numpy as np
from numpy.typing import ArrayLike
from scipy.optimize import minimize
from scipy.special import expit


def logistic_regression(x: ArrayLike, y: ArrayLike, l2: float) -> tuple[np.ndarray, float]:
    """Return the weights and the bias that minimise the log loss with an L2 penalty.

    The chance of label 1 is ``p = 1 / (1 + exp(-score))`` for the score ``x·weights + bias``. What is
    minimised is the mean of ``-log(p)`` over samples of label 1 and ``-log(1 - p)`` over those of label
    0, all n together, plus ``l2 · Σ weights²``. The bias is not penalised.

    The minimum is where all partial derivatives are zero; here none is larger than 1e-4, by size.
    Scores of a thousand, where exp overflows and p cannot be told from 0 or 1, do no harm.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The samples, a row each.
    y : array_like, shape (n,)
        Their labels, 0 or 1, and some of each: else no bias would be large enough.
    l2 : float
        How much a squared weight costs, more than 0: else no weights might be large enough.

    Returns
    -------
    weights : ndarray, shape (d,)
        A weight for each feature.
    bias : float
        The score where all features are zero.

    Raises
    ------
    ValueError
        If `l2` is not positive, if a label is neither 0 nor 1, or if all labels are equal.

    Examples
    --------
    >>> weights, bias = logistic_regression([[1], [2], [6], [7]], [0, 0, 1, 1], l2=0.01)
    >>> round(float(weights[0]), 2), round(float(bias / weights[0]), 2)
    (1.77, -4.0)
    """
    samples, labels = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if l2 <= 0 or np.unique(labels).tolist() != [0, 1]:
        raise ValueError(f"a positive penalty and labels 0 and 1 are needed, got {l2} and {np.unique(y)}")
    design = np.column_stack([samples, np.ones(len(samples))])
    penalties = np.append(np.full(samples.shape[1], l2), 0)

    def loss_and_gradient(solution: np.ndarray) -> tuple[float, np.ndarray]:
        scores = design @ solution
        # log(1 + exp(score)) is the loss for label 0, and less by the score for label 1.
        losses = np.logaddexp(0, scores) - labels * scores
        gradient = design.T @ (expit(scores) - labels) / len(labels)
        return losses.mean() + penalties @ solution**2, gradient + 2 * penalties * solution

    start = np.zeros(len(penalties))
    solution = minimize(loss_and_gradient, start, jac=True, method="BFGS", options={"gtol": 1e-6}).x
    return solution[:-1], float(solution[-1])
