"""Softmax of values that come in chunks, by looking at each of them once."""

from collections.abc import Iterable

import numpy as np


def online_softmax(chunks: Iterable[np.ndarray]) -> np.ndarray:
    """Return the softmax of all values of a stream, which can be read but once.

    The maximum of all values, which exp needs lest it overflow, is known only at the end. So each chunk is
    written down by the maximum m of what has come so far, as exp(x - m); once a larger one has come, one
    factor for each chunk, exp(m - the larger one), corrects it, and the sum as well. This is what makes
    attention possible without a table of all scores. (Milakov and Gimelshein, "Online normalizer calculation
    for softmax", 2018.)

    Parameters
    ----------
    chunks : iterable of ndarray of float, shape (k,)
        Values, in chunks of any sizes, empty ones too; perhaps a generator. A value of
        -inf has a weight of 0.

    Returns
    -------
    ndarray of float, shape (n,)
        The weights of all n values, in their order. They sum to 1.

    Raises
    ------
    ValueError
        If there is no value above -inf: nothing has weights that sum to 1.

    Examples
    --------
    >>> online_softmax(iter([np.log([1.0, 2.0]), np.log([5.0])]))
    array([0.125, 0.25 , 0.625])
    """
    raise NotImplementedError
