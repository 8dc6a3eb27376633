"""Five-number summary: smallest value, quartiles and largest value, as a box plot draws them."""

import numpy as np
from numpy.typing import ArrayLike


def five_number_summary(x: ArrayLike) -> tuple[float, float, float, float, float]:
    """Return the minimum, the lower quartile, the median, the upper quartile and the maximum.

    The quartiles follow the linear method (numpy's default): of n sorted values, counted from
    0, the lower quartile stands at position ``(n - 1) / 4``, the median at twice and the upper
    quartile at three times that. Between two values it is interpolated linearly.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u and in any order.

    Returns
    -------
    tuple of five floats
        Minimum, lower quartile, median, upper quartile, maximum, in u.

    Raises
    ------
    ValueError
        If there are no values.

    Examples
    --------
    >>> five_number_summary([68, 104, 40, 60])
    (40.0, 55.0, 64.0, 77.0, 104.0)
    """
    values = np.sort(np.asarray(x, dtype=float))
    if not values.size:
        raise ValueError("five_number_summary needs at least one value")
    positions = np.linspace(0, values.size - 1, num=5)
    return tuple(np.interp(positions, np.arange(values.size), values).tolist())
