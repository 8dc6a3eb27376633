"""Empirical probability: how often an event happened, of all the times it could have."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike


def empirical_probability(x: ArrayLike, event: Callable[[float], bool]) -> float:
    """Return the share of some observations for which an event holds.

    The more independent observations there are, the nearer it comes to the probability of the
    event: that is the law of large numbers.

    Parameters
    ----------
    x : array_like, shape (n,)
        The observations, in any unit. Equal ones count as often as they appear.
    event : callable
        Says of one observation whether the event holds: ``event(value)`` is True or False. It
        need not know what to do with an array.

    Returns
    -------
    float
        The share, from 0 to 1.

    Raises
    ------
    ValueError
        If there are no observations.

    Examples
    --------
    >>> empirical_probability([35, 62, 48, 51], lambda mark: mark >= 50)
    0.5
    """
    raise NotImplementedError
