"""He's initialization: weights just so large that signals neither fade nor grow from layer to layer."""

import math

import numpy as np


def he_init(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """Return random weights of a layer before a rectifier.

    They are independent of each other, with mean 0 and variance 2 / fan_in (He and others, 2015): a sum
    of fan_in products has twice the inputs' mean square then, and the rectifier halves that. Whether
    they are distributed normally or uniformly is left open; both are usual.

    Parameters
    ----------
    fan_in : int
        How many inputs the layer has, at least 1.
    fan_out : int
        How many outputs it has, at least 1.
    rng : numpy.random.Generator
        What the weights are drawn with; changed. Nothing else is left to chance.

    Returns
    -------
    ndarray of float, shape (fan_in, fan_out)
        The weights, a column for each output.

    Examples
    --------
    >>> w = he_init(fan_in=50, fan_out=2000, rng=np.random.default_rng(0))
    >>> w.shape, round(float(w.std()), 2)
    ((50, 2000), 0.2)
    """
    return rng.normal(scale=math.sqrt(2 / fan_in), size=(fan_in, fan_out))
