"""The causal mask: nobody looks at what comes later."""

import numpy as np


def causal_mask(n: int, m: int) -> np.ndarray:
    """Return which of m keys each of n queries may look at: its own and those before it.

    Positions are counted from the first, for queries and keys alike, whether or not there are as many of
    both: query i may look at key j where j is not larger than i. It is what `F.scaled_dot_product_attention`
    means by ``is_causal=True``.

    Parameters
    ----------
    n, m : int
        How many queries and keys there are, each 0 or more.

    Returns
    -------
    ndarray of bool, shape (n, m)
        True where a query may look at a key.

    Examples
    --------
    >>> causal_mask(2, 3)
    array([[ True, False, False],
           [ True,  True, False]])
    """
    return np.arange(m) <= np.arange(n)[:, np.newaxis]
