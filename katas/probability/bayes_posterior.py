"""Bayes' theorem: what to believe of hypotheses once some data have been seen."""

import numpy as np
from numpy.typing import ArrayLike


def bayes_posterior(prior: ArrayLike, likelihood: ArrayLike) -> np.ndarray:
    """Return the probability of each hypothesis, given some data.

    Prior times likelihood, divided by the sum of these products over all hypotheses. That sum,
    the evidence, is the probability of the data whichever hypothesis is true.

    Parameters
    ----------
    prior : array_like, shape (k,)
        How probable each hypothesis was before: none negative, with a sum of 1.
    likelihood : array_like, shape (k,)
        How probable the data are under each hypothesis, none negative. They need not sum to 1,
        and densities will do, which may be larger than 1 or as tiny as 1e-250: only their
        ratios count.

    Returns
    -------
    ndarray, shape (k,)
        The posterior probabilities, with a sum of 1.

    Raises
    ------
    ValueError
        If `prior` and `likelihood` differ in shape, or if the evidence is zero: no hypothesis
        that was held possible could have led to such data.

    Examples
    --------
    >>> bayes_posterior([0.25, 0.75], [0.9, 0.1])
    array([0.75, 0.25])
    """
    raise NotImplementedError
