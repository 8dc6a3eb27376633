"""Shannon entropy: how uncertain a distribution leaves us."""

import numpy as np
from numpy.typing import ArrayLike


def entropy(p: ArrayLike) -> float:
    """Return the entropy of a distribution over some outcomes.

    The sum of -p log₂ p, where an outcome of probability 0 adds nothing. That many questions,
    to be answered by yes or no, it takes on average to learn the outcome, if they are asked well.

    Parameters
    ----------
    p : array_like, shape (k,)
        The probability of each outcome.

    Returns
    -------
    float
        The entropy in bits: 0 where one outcome is certain, log₂ k where all are as likely.

    Raises
    ------
    ValueError
        If a probability is negative, or if all together do not sum to 1. A sum that misses 1 by
        no more than rounding does is fine, one that misses it by 0.001 is not.

    Examples
    --------
    >>> entropy([0.5, 0.25, 0.25])
    1.5
    """
    raise NotImplementedError
