"""Log loss: what a classifier pays for the probability that it gave to the true class."""

import numpy as np
from numpy.typing import ArrayLike


def log_loss(y: ArrayLike, p: ArrayLike) -> float:
    """Return the mean negative natural logarithm of the probabilities of the true classes.

    Also called cross-entropy. A probability below 2⁻⁵², the eps of a float64, counts as 2⁻⁵², so
    that a certainty that proves wrong costs 36.04 rather than an infinite amount.

    Parameters
    ----------
    y : array_like of int, shape (n,)
        The true classes, from 0 to k - 1; not all of them need to appear.
    p : array_like, shape (n, k)
        In each row, the predicted probabilities of the k classes, which sum to 1.

    Returns
    -------
    float
        The loss in nats, 0 for a classifier that is always certain and right.

    Raises
    ------
    ValueError
        If `y` is not of shape (n,), if there are no examples, if a class is not one of 0 to k - 1,
        or if a row of `p` does not sum to 1 to within 1e-5.

    Examples
    --------
    >>> round(log_loss([2, 0], [[0.1, 0.1, 0.8], [0.5, 0.3, 0.2]]), 6)
    0.458145
    """
    classes, probabilities = np.asarray(y), np.asarray(p, dtype=float)
    n, k = probabilities.shape
    if classes.shape != (n,) or not n:
        raise ValueError(f"{n} rows of probabilities need as many classes and at least one")
    if not np.isin(classes, np.arange(k)).all():
        raise ValueError(f"a class is none of the {k} classes, which count from 0")
    if not np.all(np.abs(probabilities.sum(axis=1) - 1) <= 1e-5):
        raise ValueError("the probabilities of a row do not sum to 1")
    of_true_class = probabilities[np.arange(n), classes]
    return float(-np.mean(np.log(np.maximum(of_true_class, np.finfo(float).eps))))
