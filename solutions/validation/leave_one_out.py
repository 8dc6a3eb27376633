"""Leave-one-out cross-validation: each row is predicted by a fit to all the others."""

import numpy as np
from numpy.typing import ArrayLike


def leave_one_out(x: ArrayLike, y: ArrayLike) -> float:
    """Return the mean squared leave-one-out error of a linear fit.

    For each row, a straight line (a plane, a hyperplane), its constant included, is fitted to all
    other rows by least squares, and predicts the one that is left out. The squared errors of these n
    predictions are averaged.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The features. Without any one row, the others still determine the fit.
    y : array_like, shape (n,)
        The targets, in any unit u.

    Returns
    -------
    float
        The mean squared error, in u².

    Raises
    ------
    ValueError
        If there are fewer than d + 2 rows: without one, too few are left for a fit.

    Examples
    --------
    >>> round(leave_one_out([[0], [1], [2]], [1, 0, 1]), 6)
    3.0
    """
    rows, targets = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    design = np.column_stack([np.ones(len(rows)), rows])
    if len(design) <= design.shape[1]:
        raise ValueError(f"{len(design)} rows, less one, are too few to determine a fit")
    basis, _ = np.linalg.qr(design)
    residuals = targets - basis @ (basis.T @ targets)
    leverages = np.sum(basis**2, axis=1)
    return float(np.mean((residuals / (1 - leverages)) ** 2))
