"""Standard deviation: how far from the mean values typically are."""

import numpy as np
from numpy.typing import ArrayLike


def standard_deviation(x: ArrayLike, ddof: int = 0) -> float:
    """Return the standard deviation of some values.

    The square root of their variance: of the sum of the squared distances from the mean,
    divided by ``n - ddof``. 0 treats the values as the whole population, 1 as a sample of it.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u.
    ddof : int, default 0
        Delta degrees of freedom.

    Returns
    -------
    float
        The standard deviation, in u.

    Raises
    ------
    ValueError
        If there are not more than `ddof` values.

    Examples
    --------
    >>> standard_deviation([2, 4, 4, 4, 5, 5, 7, 9])
    2.0
    """
    values = np.asarray(x, dtype=float)
    if values.size <= ddof:
        raise ValueError(f"standard deviation needs more than {ddof} values, got {values.size}")
    return float(np.sqrt(np.sum((values - values.mean()) ** 2) / (values.size - ddof)))
