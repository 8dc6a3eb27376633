"""Adjusted R²: R² without what a model gains by features that tell nothing."""

import numpy as np
from numpy.typing import ArrayLike


def adjusted_r2(y: ArrayLike, p: ArrayLike, d: int) -> float:
    """Return the R² of predictions, adjusted for the number of features behind them.

    A linear model fits its n values the better the more features it has, even random ones, so R²
    alone rewards them. Adjusted is ``1 - (1 - R²) (n - 1) / (n - d - 1)``: the variances are divided
    by their degrees of freedom, of which the features take d and the intercept one.

    Parameters
    ----------
    y : array_like, shape (n,)
        The true values, in any unit.
    p : array_like, shape (n,)
        The predictions, in the same unit.
    d : int
        The number of features, not counting the intercept.

    Returns
    -------
    float
        Adjusted R², without unit and at most 1; negative where the features are not worth it.

    Raises
    ------
    ValueError
        If `y` and `p` differ in shape, if there are not more than ``d + 1`` values, or if all true
        values are equal: R² is not defined then.

    Examples
    --------
    >>> adjusted_r2([3, 5, 7, 9, 11], [4, 5, 6, 9, 11], d=2)
    0.9
    """
    true, predicted = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    if true.shape != predicted.shape:
        raise ValueError(f"the values have shape {true.shape}, but their predictions {predicted.shape}")
    if true.size <= d + 1:
        raise ValueError(f"{true.size} values are too few for {d} features and an intercept")
    # The variance of equal values need not be zero, as their mean may be rounded.
    if np.all(true == true[:1]):
        raise ValueError("all true values are equal, so there is no variance to explain")
    unexplained = np.sum((true - predicted) ** 2) / np.sum((true - true.mean()) ** 2)
    return float(1 - unexplained * (true.size - 1) / (true.size - d - 1))
