"""Linear support vector machine: the widest margin between two classes that costs the least."""

import numpy as np
from numpy.typing import ArrayLike


def linear_svm(x: ArrayLike, y: ArrayLike, c: float) -> tuple[np.ndarray, float]:
    """Return the weights and the bias of a linear classifier with a soft margin.

    What is minimised is ``½ Σ weights² + c · Σ max(0, 1 - label · (x·weights + bias))``: the first sum
    is over the features, the second over the samples. A sample is free of cost where it lies on its own
    side of the margin, not just of the boundary. The bias costs nothing by itself.

    Any weights and bias will do with which this is at most 1 % above its minimum.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The samples, a row each.
    y : array_like, shape (n,)
        Their labels, -1 or 1, and some of each.
    c : float
        What a sample costs that lies on the boundary, more than 0.

    Returns
    -------
    weights : ndarray, shape (d,)
        A weight for each feature.
    bias : float
        ``x·weights + bias`` is positive where label 1 is predicted.

    Raises
    ------
    ValueError
        If `c` is not positive, if a label is neither -1 nor 1, or if all labels are equal.

    Examples
    --------
    >>> weights, bias = linear_svm([[1, 5], [3, 5], [0, 6]], [-1, 1, -1], c=10)
    >>> weights.round(2), round(bias, 2)
    (array([1., 0.]), -2.0)
    """
    raise NotImplementedError
