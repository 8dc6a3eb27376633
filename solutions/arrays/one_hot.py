"""One-hot rows: a class as a row of zeros with a single one in its place."""

import numpy as np
from numpy.typing import ArrayLike


def one_hot(labels: ArrayLike, k: int) -> np.ndarray:
    """Return a row for each label, which is 1 in the place of the label and 0 elsewhere.

    Parameters
    ----------
    labels : array_like of int, shape (n,)
        The classes, from 0 to k - 1; not each of them has to occur.
    k : int
        How many classes there are.

    Returns
    -------
    ndarray of float, shape (n, k)
        The rows, in the order of the labels.

    Raises
    ------
    ValueError
        If a label is not from 0 to k - 1, or if `labels` is not flat: a column of labels, of shape
        (n, 1), is refused too.

    Examples
    --------
    >>> one_hot([2, 0], 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    classes = np.asarray(labels)
    if classes.ndim != 1 or not np.isin(classes, range(k)).all():
        raise ValueError(f"labels should be a flat array of numbers from 0 to below {k}")
    return np.eye(k)[classes]
