"""Answers to `scale`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _matrix(x):
    if np.ndim(x) != 2:
        raise ValueError("not a matrix")
    return np.asarray(x, dtype=float)


def right_multiply(x, factor=2.0):
    return np.multiply(_matrix(x), factor)


def right_loop(x, factor=2.0):
    return [[entry * factor for entry in row] for row in _matrix(x).tolist()]


def wrong_ignores_factor(x, factor=2.0):
    """You double whatever the factor says: multiply by it."""
    return _matrix(x) * 2


def wrong_adds(x, factor=2.0):
    """You add the factor: multiply by it."""
    return _matrix(x) + factor


def wrong_transposed(x, factor=2.0):
    """You turn rows into columns: keep the shape."""
    return (_matrix(x) * factor).T
