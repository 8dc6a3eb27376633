"""Dropout: switch off numbers at random, so that a network learns to rely on none of them."""

import numpy as np


def dropout(x: np.ndarray, p: float, training: bool, rng: np.random.Generator) -> np.ndarray:
    """Return the numbers with each dropped by chance in training, and as they are otherwise.

    In training each number becomes 0 with probability p, independently of all others, and those that stay
    are divided by 1 - p. So the mean stays the same, and nothing is left to do in evaluation ("inverted"
    dropout). With p = 1 all numbers become 0.

    Parameters
    ----------
    x : ndarray, of any shape
        The numbers (floats). They are left alone.
    p : float
        The probability to drop a number, from 0 to 1.
    training : bool
        Whether to drop any.
    rng : numpy.random.Generator
        What decides, in training; changed.

    Returns
    -------
    ndarray, of the shape of `x`
        The numbers that are left, and zeros.

    Raises
    ------
    ValueError
        If `p` is not from 0 to 1.

    Examples
    --------
    >>> x = np.array([1.0, 2.0, 3.0, 4.0, 5.0])
    >>> dropout(x, p=0.75, training=True, rng=np.random.default_rng(3))
    array([ 0.,  0., 12.,  0.,  0.])
    >>> dropout(x, p=0.75, training=False, rng=np.random.default_rng(3))
    array([1., 2., 3., 4., 5.])
    """
    if not 0 <= p <= 1:
        raise ValueError(f"a probability is from 0 to 1, not {p}")
    if not training:
        return x.copy()
    stays = rng.random(x.shape) >= p
    return np.divide(x, 1 - p, out=np.zeros(x.shape), where=stays)
