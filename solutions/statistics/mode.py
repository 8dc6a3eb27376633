"""Mode: the most frequent value."""

import numpy as np
from numpy.typing import ArrayLike


def mode(x: ArrayLike) -> float:
    """Return the value that appears most often.

    The smallest one where several appear equally often.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u and in any order.

    Returns
    -------
    float
        The mode, in u.

    Raises
    ------
    ValueError
        If there are no values.

    Examples
    --------
    >>> mode([68, 40, 104, 68, 60])
    68.0
    >>> mode([60, 104, 40])
    40.0
    """
    values, counts = np.unique(np.asarray(x, dtype=float), return_counts=True)
    if not values.size:
        raise ValueError("mode needs at least one value")
    # The values are sorted, and argmax takes the first of equal counts.
    return float(values[np.argmax(counts)])
