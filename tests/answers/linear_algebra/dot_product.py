"""Answers to `dot_product`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _floats(a, b):
    if len(a) != len(b):
        raise ValueError("different lengths")
    return np.asarray(a, dtype=float), np.asarray(b, dtype=float)


def right_plain_python(a, b):
    total = 0.0
    for x, y in zip(a, b, strict=True):
        total += float(x) * float(y)
    return total


def right_matmul(a, b):
    return np.matmul(*_floats(a, b))


def wrong_zip_truncates(a, b):
    """You pair the numbers with zip, which stops at the end of the shorter vector and says nothing:
    compare the lengths first, or say zip(a, b, strict=True)."""
    return sum(float(x) * float(y) for x, y in zip(a, b, strict=False))


def wrong_broadcasts(a, b):
    """You leave it to numpy to notice that the lengths differ, but it stretches a vector of one number
    to any length: compare the shapes yourself."""
    return np.sum(np.asarray(a, dtype=float) * np.asarray(b, dtype=float))


def wrong_overflows(a, b):
    """You multiply integers in their own dtype, where a product that does not fit wraps around:
    turn both vectors into floats first."""
    _floats(a, b)
    return np.sum(np.asarray(a) * np.asarray(b))


def wrong_does_not_add(a, b):
    """You return the products one by one: the dot product is their sum, a single number."""
    x, y = _floats(a, b)
    return x * y


def wrong_every_pair(a, b):
    """You multiply every number of a with every number of b: only those at the same place belong together."""
    x, y = _floats(a, b)
    return np.sum(np.outer(x, y))


def wrong_divides_by_lengths(a, b):
    """You divide by the lengths of the vectors. That gives the cosine of their angle: the dot product
    is what stands above the line."""
    x, y = _floats(a, b)
    lengths = np.linalg.norm(x) * np.linalg.norm(y)
    return np.dot(x, y) / lengths if lengths else 0.0


def wrong_refuses_empty(a, b):
    """You refuse empty vectors: a sum of nothing is 0."""
    x, y = _floats(a, b)
    if not x.size:
        raise ValueError("no numbers")
    return np.dot(x, y)
