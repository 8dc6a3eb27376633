"""Positional encoding: waves of many lengths, which tell attention where a token stands."""

import numpy as np


def positional_encoding(n: int, d: int) -> np.ndarray:
    """Return d numbers for each of n positions, by which they can be told apart.

    They come in pairs, side by side: the sine and the cosine of position · ω, where the i-th pair, counted
    from 0, has ω = 10000^(-2i / d). So the first goes round in 6 positions, and the last in tens of
    thousands, like the hands of a clock. Where d is odd, the last sine has no cosine beside it.
    (Vaswani et al., "Attention is all you need", 2017.)

    Parameters
    ----------
    n : int
        The number of positions, which are counted from 0, at least 1.
    d : int
        How many numbers each position gets, at least 1.

    Returns
    -------
    ndarray of float, shape (n, d)
        The encoding, in float64.

    Examples
    --------
    >>> positional_encoding(3, 4).round(3)
    array([[ 0.   ,  1.   ,  0.   ,  1.   ],
           [ 0.841,  0.54 ,  0.01 ,  1.   ],
           [ 0.909, -0.416,  0.02 ,  1.   ]])
    """
    angles = np.arange(n)[:, np.newaxis] / 10000 ** (np.arange(0, d, 2) / d)
    encoding = np.empty((n, d))
    encoding[:, 0::2] = np.sin(angles)
    encoding[:, 1::2] = np.cos(angles[:, : d // 2])
    return encoding
