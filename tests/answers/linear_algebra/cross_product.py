"""Answers to `cross_product`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _floats(a, b):
    if np.shape(a) != (3,) or np.shape(b) != (3,):
        raise ValueError("not three components")
    return np.asarray(a, dtype=float), np.asarray(b, dtype=float)


def right_plain_python(a, b):
    if len(a) != 3 or len(b) != 3:
        raise ValueError("not three components")
    result = []
    for i in range(3):
        j, k = (i + 1) % 3, (i + 2) % 3
        result.append(float(a[j]) * float(b[k]) - float(a[k]) * float(b[j]))
    return result


def right_matrix(a, b):
    (x, y, z), b = _floats(a, b)
    return np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]]) @ b


def right_numpy(a, b):
    return tuple(np.cross(*_floats(a, b)))


def wrong_middle_sign(a, b):
    """The sign of your middle component is turned round: it is a3 b1 - a1 b3, as the other two follow
    from each other by 1 → 2 → 3 → 1."""
    return np.cross(*_floats(a, b)) * [1, -1, 1]


def wrong_swapped(a, b):
    """You compute b × a, which points the other way: the order of the two vectors matters here."""
    a, b = _floats(a, b)
    return np.cross(b, a)


def wrong_adds(a, b):
    """You add the two products of each component: the second one is subtracted."""
    (a1, a2, a3), (b1, b2, b3) = _floats(a, b)
    return np.array([a2 * b3 + a3 * b2, a3 * b1 + a1 * b3, a1 * b2 + a2 * b1])


def wrong_elementwise(a, b):
    """You multiply the components at the same place: a component of the cross product is made of
    the two others of each vector."""
    a, b = _floats(a, b)
    return a * b


def wrong_overflows(a, b):
    """You compute in the integers' own dtype, where what does not fit wraps around, and unsigned ones
    know no number below zero: turn both vectors into floats first."""
    _floats(a, b)
    return np.cross(np.asarray(a), np.asarray(b))


def wrong_any_length(a, b):
    """You take the first three components of whatever you get: refuse vectors that have more or fewer."""
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return np.array([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]])
