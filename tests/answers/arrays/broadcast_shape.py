"""Answers to `broadcast_shape`: its checks accept every right_ one and refuse every wrong_ one."""

from itertools import zip_longest

import numpy as np


def _padded(a, b):
    rank = max(len(a), len(b))
    return [(1,) * (rank - len(shape)) + tuple(shape) for shape in (a, b)]


def _fit(m, n):
    if m != n and m != 1 and n != 1:
        raise ValueError(f"{m} and {n}")


def right_numpy(a, b):
    return np.broadcast_shapes(a, b)


def right_padded(a, b):
    sizes = []
    for pair in zip(*_padded(a, b), strict=True):
        others = set(pair) - {1}
        if len(others) > 1:
            raise ValueError(f"{pair}")
        sizes.append(others.pop() if others else 1)
    return tuple(sizes)


def right_recursive(a, b):
    if not a or not b:
        return a or b
    _fit(a[-1], b[-1])
    return (*right_recursive(a[:-1], b[:-1]), b[-1] if a[-1] == 1 else a[-1])


def right_by_index(a, b):
    shape = ()
    for i in range(1, max(len(a), len(b)) + 1):
        m = a[-i] if i <= len(a) else 1
        n = b[-i] if i <= len(b) else 1
        _fit(m, n)
        shape = (m * n if 1 in (m, n) else m, *shape)
    return shape


def wrong_aligned_left(a, b):
    """You align the shapes at the left: align them at the right, where the last axes meet."""
    shape = []
    for m, n in zip_longest(a, b, fillvalue=1):
        _fit(m, n)
        shape.append(n if m == 1 else m)
    return tuple(shape)


def wrong_largest(a, b):
    """You take the larger of two sizes. Of 1 and 0 that is 1, but an array without numbers stays without:
    take the one that is not 1."""
    for m, n in zip(*_padded(a, b), strict=True):
        _fit(m, n)
    return tuple(max(pair) for pair in zip(*_padded(a, b), strict=True))


def wrong_zero_stretches(a, b):
    """You treat 0 like 1, and stretch it. There is nothing to repeat in an array without numbers: 0 fits
    with 0 and 1 only."""
    shape = []
    for m, n in zip(*_padded(a, b), strict=True):
        if m != n and m > 1 and n > 1:
            raise ValueError("sizes")
        shape.append(max(m, n))
    return tuple(shape)


def wrong_zero_wins(a, b):
    """You let 0 fit with any size: it fits with 0 and 1 only."""
    shape = []
    for m, n in zip(*_padded(a, b), strict=True):
        if 0 not in (m, n):
            _fit(m, n)
        shape.append(0 if 0 in (m, n) else max(m, n))
    return tuple(shape)


def wrong_number_swallows(a, b):
    """You return () where one shape is (): a single number meets every number of the other, whose shape
    stays."""
    return right_padded(a, b) if a and b else ()


def wrong_cut_to_the_shorter(a, b):
    """You stop where the shorter shape ends: the sizes that it lacks count as 1, so the others stay."""
    shape = []
    for m, n in zip(reversed(a), reversed(b)):
        _fit(m, n)
        shape.append(n if m == 1 else m)
    return tuple(reversed(shape))


def wrong_same_length_only(a, b):
    """You refuse shapes of different lengths: 1 stands for the sizes that the shorter one lacks."""
    if len(a) != len(b):
        raise ValueError("lengths")
    return right_padded(a, b)


def wrong_refuses_numbers(a, b):
    """You refuse (), the shape of a single number: it fits with any shape."""
    if not a or not b:
        raise ValueError("no sizes")
    return right_padded(a, b)


def wrong_number_is_one(a, b):
    """You give two single numbers the shape (1,): their sum is a number too, of shape ()."""
    return right_padded(a or (1,), b or (1,))


def wrong_reversed(a, b):
    """You go from the last axis to the first, and return the sizes in that order: turn them round."""
    return right_padded(a, b)[::-1]


def wrong_first_stretches_only(a, b):
    """You stretch sizes of one in the first shape only: the second may have them too."""
    for m, n in zip(*_padded(a, b), strict=True):
        if m not in (1, n):
            raise ValueError("sizes")
    return _padded(a, b)[1]


def wrong_second_stretches_only(a, b):
    """You stretch sizes of one in the second shape only: the first may have them too."""
    for m, n in zip(*_padded(a, b), strict=True):
        if n not in (1, m):
            raise ValueError("sizes")
    return _padded(a, b)[0]


def wrong_divides(a, b):
    """You repeat the smaller size as often as it fits into the larger: only a size of one is repeated."""
    shape = []
    for m, n in zip(*_padded(a, b), strict=True):
        small, large = sorted((m, n))
        if small != large and (small == 0 or large % small) and 1 not in (m, n):
            raise ValueError("sizes")
        shape.append(0 if 0 in (m, n) else large)
    return tuple(shape)


def wrong_does_not_refuse(a, b):
    """You take the larger of two sizes that do not fit: raise a ValueError if they differ and neither
    is 1."""
    return tuple(n if m == 1 else m if n == 1 else max(m, n) for m, n in zip(*_padded(a, b), strict=True))


def wrong_returns_none(a, b):
    """You return None where the shapes do not fit: raise a ValueError."""
    try:
        return right_padded(a, b)
    except ValueError:
        return None


def wrong_concatenated(a, b):
    """You put one shape behind the other, as the outer product does: broadcasting aligns them at the
    right."""
    right_padded(a, b)
    return (*a, *b)
