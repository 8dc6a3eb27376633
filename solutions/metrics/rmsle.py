"""Root mean squared logarithmic error: by which factor predictions are off."""

import numpy as np
from numpy.typing import ArrayLike


def rmsle(y: ArrayLike, p: ArrayLike) -> float:
    """Return the root mean squared error of the logarithms of 1 plus the values.

    It weighs ratios rather than differences: 20 for 10 is about as bad as 2000 for 1000. The 1 lets
    values be zero. Values far smaller than 1 keep their accuracy, and integers are turned into
    float64 before anything is computed.

    Parameters
    ----------
    y : array_like, shape (n,)
        The true values, none negative.
    p : array_like, shape (n,)
        The predictions, none negative.

    Returns
    -------
    float
        The root of the mean of ``(log(1 + y) - log(1 + p))²``, with natural logarithms.

    Raises
    ------
    ValueError
        If `y` and `p` differ in shape, if there are no values, or if one in them is negative.

    Examples
    --------
    >>> round(rmsle([0, 3], [1, 7]), 6)
    0.693147
    """
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    if true.shape != predicted.shape:
        raise ValueError(f"the values have shape {true.shape}, but their predictions {predicted.shape}")
    if not true.size:
        raise ValueError("rmsle needs at least one value")
    if np.any(true < 0) or np.any(predicted < 0):
        raise ValueError("rmsle takes no negative values")
    return float(np.sqrt(np.mean((np.log1p(true) - np.log1p(predicted)) ** 2)))
