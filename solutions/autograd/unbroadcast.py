"""Undo broadcasting: sum a gradient over the copies that were made of each number."""

import numpy as np


def unbroadcast(g: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Return the gradient of an array from that of what it was broadcast to.

    When numpy adds a bias of shape (3,) to outputs of shape (5, 3), it uses each number of the bias
    five times. The gradient of such a number is the sum of those of its copies. Shapes are compared
    from their ends: an axis that the array lacks was put before its own, and one of length 1 was
    stretched.

    Parameters
    ----------
    g : ndarray
        The gradient, in the shape that the array was broadcast to.
    shape : tuple of int
        The shape of the array, () for a single number.

    Returns
    -------
    ndarray
        The gradient in that shape.

    Raises
    ------
    ValueError
        If no array of that shape can be broadcast to the shape of `g`.

    Examples
    --------
    >>> g = np.array([[1.0, 2.0, 3.0], [10.0, 20.0, 30.0]])
    >>> unbroadcast(g, (3,))
    array([11., 22., 33.])
    >>> unbroadcast(g, (2, 1))
    array([[ 6.],
           [60.]])
    """
    np.broadcast_to(np.empty(shape), g.shape)  # Raises a ValueError where numpy could not have done it.
    added = g.ndim - len(shape)
    stretched = [added + axis for axis, n in enumerate(shape) if n == 1]
    return g.sum(axis=(*range(added), *stretched)).reshape(shape)
