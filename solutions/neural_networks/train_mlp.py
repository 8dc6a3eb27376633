"""Training a network: everything so far, put together to read digits."""

import math
from collections.abc import Callable

import numpy as np

_EPOCHS = 40
_RATE = 0.3


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
    classes, black, (n, pixels) = np.unique(y), x.max(), x.shape
    targets = np.equal.outer(y, classes)
    w1, b1 = _layer(pixels, pixels, rng)  # As many hidden neurons as there are pixels.
    w2, b2 = _layer(pixels, len(classes), rng)

    def forward(x: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        images = x / black
        hidden = np.maximum(images @ w1 + b1, 0)
        return images, hidden, hidden @ w2 + b2

    for _ in range(_EPOCHS):
        for batch in np.array_split(rng.permutation(n), math.isqrt(n)):  # Batches of √n images or so.
            images, hidden, logits = forward(x[batch])
            shares = np.exp(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True))
            by_logits = (shares - targets[batch]) / len(batch)
            by_hidden = by_logits @ w2.T * np.sign(hidden)  # What relu let through is above zero.
            steps = [
                (w1, images.T @ by_hidden),
                (b1, by_hidden.sum(axis=0)),
                (w2, hidden.T @ by_logits),
                (b2, by_logits.sum(axis=0)),
            ]
            for parameter, gradient in steps:
                parameter -= _RATE * gradient

    return lambda x: classes[forward(x)[-1].argmax(axis=1)]


def _layer(fan_in: int, fan_out: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    # Of half He's variance: a factor that counts only where there are many layers.
    return rng.normal(size=(fan_in, fan_out)) / math.sqrt(fan_in), np.zeros(fan_out)
