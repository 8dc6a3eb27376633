"""Cross-entropy: how much a network's logits cost, by what the true class got."""

import numpy as np


def cross_entropy(logits: np.ndarray, y: np.ndarray) -> float:
    """Return the mean cross-entropy of some rows of logits.

    A row's loss is -log of the share that softmax gives to its true class, which is
    log(Σ exp(logits)) minus the logit of that class. In this form it is right for logits of thousands
    too, of which softmax gives shares of exactly 0 and 1.

    Parameters
    ----------
    logits : ndarray, shape (n, k)
        A row of scores for each example, a column for each class; of any size, finite.
    y : ndarray of int, shape (n,)
        The true classes, from 0 to k - 1.

    Returns
    -------
    float
        The mean loss of the rows, in nats.

    Raises
    ------
    ValueError
        If a class is not from 0 to k - 1.

    Examples
    --------
    >>> round(cross_entropy(np.array([[0.0, 0.0], [5000.0, 0.0]]), np.array([0, 1])), 4)
    2500.3466
    """
    raise NotImplementedError
