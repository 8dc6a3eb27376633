"""Training a network: everything so far, put together to read digits."""

from collections.abc import Callable

import numpy as np


def train_mlp(x: np.ndarray, y: np.ndarray, rng: np.random.Generator) -> Callable[[np.ndarray], np.ndarray]:
    """Return a classifier of handwritten digits: a network with a hidden layer, trained on examples.

    With some 1,400 of scikit-learn's digits for examples, in any order, at least 95 % of its answers
    for the others are right. It has nothing but the examples to learn from: what a label means may be
    something else each time, and some labels may be wrong, of which a few among hundreds should do
    little harm. Blank images are examples like any others. A training should take a second or two: five of
    them are given 30 s.

    Parameters
    ----------
    x : ndarray, shape (n, 64)
        The images, a row of 8 by 8 pixels each, from 0 (white) to 16 (black), of any real dtype. They
        are left alone.
    y : ndarray of int, shape (n,)
        Their labels, from 0 to 9; not all of them need to appear.
    rng : numpy.random.Generator
        What draws the weights and the order of the examples; changed. Nothing else is left to chance.

    Returns
    -------
    callable
        The classifier: takes images, an ndarray of shape (m, 64), and returns their labels, an ndarray of
        int of shape (m,). The answer for an image does not depend on the others, nor on what is
        trained later.

    Examples
    --------
    >>> x = np.repeat([[16.0, 0.0], [0.0, 16.0]], 32, axis=1)
    >>> classify = train_mlp(np.tile(x, (30, 1)), np.tile([3, 8], 30), np.random.default_rng(0))
    >>> classify(x)
    array([3, 8])
    """
    raise NotImplementedError
