"""Decision stump: the one question about one feature that parts the classes best."""

import numpy as np
from numpy.typing import ArrayLike


def decision_stump(x: ArrayLike, y: ArrayLike) -> tuple[int, float]:
    """Return the feature and the threshold whose split is purest by the Gini impurity.

    The impurity of a group is ``1 - Σ share²``, over the shares that the labels have in it; that of a
    split is the mean of its two groups', each weighted by its size. A split parts the rows in which the
    feature is below the threshold from those in which it is above. Thresholds lie half-way between
    neighbouring values of a feature, so that both groups have rows, even if the best split is no purer
    than none at all.

    Of equally good splits it is that of the first feature, and of one feature's that with the smallest
    threshold.

    Parameters
    ----------
    x : array_like, shape (n, d)
        The samples, a row each, of any real dtype.
    y : array_like, shape (n,)
        Their labels: whole numbers of any size, also negative ones.

    Returns
    -------
    feature : int
        The column of `x` to ask about.
    threshold : float
        Where to part its values.

    Raises
    ------
    ValueError
        If all rows are equal, or there is only one: nothing can be parted then.

    Examples
    --------
    >>> decision_stump([[3, 1], [3, 2], [4, 5], [3, 7]], [6, 6, 8, 8])
    (1, 3.5)
    """
    raise NotImplementedError
