"""Answers to `linear_combination`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _floats(x, y):
    if np.shape(x) != np.shape(y):
        raise ValueError("different shapes")
    return np.asarray(x, dtype=float), np.asarray(y, dtype=float)


def right_plain_python(a, x, b, y):
    if np.shape(x) != np.shape(y):
        raise ValueError("different shapes")
    result = []
    for row_x, row_y in zip(x, y, strict=True):
        result.append([a * float(p) + b * float(q) for p, q in zip(row_x, row_y, strict=True)])
    return result


def right_einsum(a, x, b, y):
    return np.einsum("k,knm->nm", np.array([a, b], dtype=float), np.stack(_floats(x, y)))


def wrong_ignores_b(a, x, b, y):
    """You scale x only: y has a weight too, b."""
    x, y = _floats(x, y)
    return a * x + y


def wrong_one_weight(a, x, b, y):
    """You scale the sum of both matrices by a: each matrix has a weight of its own."""
    x, y = _floats(x, y)
    return a * (x + y)


def wrong_broadcasts(a, x, b, y):
    """You let numpy stretch the smaller matrix to the shape of the other: compare the shapes first,
    for matrices of different shapes have no sum."""
    return a * np.asarray(x, dtype=float) + b * np.asarray(y, dtype=float)


def wrong_overflows(a, x, b, y):
    """You compute in the integers' own dtype, where what does not fit wraps around or fails:
    turn both matrices into floats first."""
    _floats(x, y)
    return a * np.asarray(x) + b * np.asarray(y)


def wrong_truncates(a, x, b, y):
    """You write the result into an array of the dtype of x, and integers cut off what comes after
    the point: make it an array of floats."""
    _floats(x, y)
    x, y = np.asarray(x), np.asarray(y)
    result = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        result[index] = a * x[index] + b * y[index]
    return result


def wrong_overwrites_x(a, x, b, y):
    """You scale x in place, so that your caller's matrix changes, and y with it where both are the same:
    write a * x, which makes a new array, rather than x *= a."""
    x, y = _floats(x, y)
    x *= a
    x += b * y
    return x
