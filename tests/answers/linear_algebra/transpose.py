"""Answers to `transpose`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _order(x, axes):
    order = tuple(reversed(range(x.ndim))) if axes is None else axes
    if sorted(order) != list(range(x.ndim)):
        raise ValueError("not a permutation")
    return order


def right_loop(x, axes):
    order = _order(x, axes)
    result = np.empty([x.shape[axis] for axis in order], dtype=x.dtype)
    for index in np.ndindex(x.shape):
        result[tuple(index[axis] for axis in order)] = x[index]
    return result


def right_index_grid(x, axes):
    order = _order(x, axes)
    grid = np.indices([x.shape[axis] for axis in order])
    return x[tuple(grid[order.index(axis)] for axis in range(x.ndim))]


def right_numpy(x, axes):
    return np.transpose(x, _order(x, axes)).copy()


def wrong_reshapes(x, axes):
    """You reshape: that gives the right shape, but the numbers stay in the order of their rows.
    Transposing moves each number to the place with its indices reordered."""
    return x.reshape([x.shape[axis] for axis in _order(x, axes)])


def wrong_inverse_permutation(x, axes):
    """You move axis i to place axes[i]: it is the other way round, place i gets axis axes[i].
    Both are the same where two axes swap, but not where three or more move."""
    return np.transpose(x, np.argsort(_order(x, axes)))


def wrong_first_two_axes(x, axes):
    """You swap the first two axes, whatever the array: it may have more than two, and axes says
    where each goes."""
    _order(x, axes)
    return np.swapaxes(x, 0, 1) if x.ndim > 1 else x


def wrong_last_two_axes(x, axes):
    """You swap only the last two axes where axes is None: reverse them all."""
    order = _order(x, axes)
    return np.transpose(x, order) if axes is not None or x.ndim < 2 else np.swapaxes(x, -1, -2)


def wrong_ignores_axes(x, axes):
    """You reverse the axes whatever axes says: do so only where it is None."""
    _order(x, axes)
    return np.transpose(x)


def wrong_returns_floats(x, axes):
    """You fill an array of floats: the result should have the dtype of x."""
    return np.transpose(x, _order(x, axes)).astype(float)


def wrong_takes_any_axes(x, axes):
    """You do not look whether axes holds each axis of x once: refuse it where it does not."""
    order = range(x.ndim)[::-1] if axes is None else axes
    result = np.zeros([x.shape[axis] for axis in order], dtype=x.dtype)
    for index in np.ndindex(x.shape):
        result[tuple(index[axis] for axis in order)] = x[index]
    return result
