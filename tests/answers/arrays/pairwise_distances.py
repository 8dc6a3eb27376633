"""Answers to `pairwise_distances`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
from scipy.spatial import distance


def _floats(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if a.shape[1] != b.shape[1]:
        raise ValueError("coordinates")
    return a, b


def fast_scipy(a, b):
    return distance.cdist(a, b)


def slow_loop(a, b):
    """You take one pair of points after the other: have numpy subtract, square and add up all of them in
    one go."""
    rows = []
    for p in a:
        rows.append([])
        for q in b:
            rows[-1].append(math.sqrt(sum((float(u) - float(v)) ** 2 for u, v in zip(p, q, strict=True))))
    return rows


def slow_array_of_all_differences(a, b):
    """You make an array of the differences of all pairs in all coordinates: multiply |p - q|² out,
    whose parts need no more room than the result."""
    a, b = _floats(a, b)
    return np.linalg.norm(a[:, np.newaxis, :] - b[np.newaxis, :, :], axis=-1)


def right_einsum(a, b):
    a, b = _floats(a, b)
    centre = a.mean(axis=0)
    a, b = a - centre, b - centre
    squares = np.einsum("nd,nd->n", a, a)[:, None] - 2 * np.einsum("nd,md->nm", a, b) + (b * b).sum(1)[None]
    return np.sqrt(squares.clip(min=0))


def right_absolute(a, b):
    a, b = _floats(a, b)
    squares = np.sum(b**2, axis=1)[:, None] - 2 * b.dot(a.T) + np.sum(a**2, axis=1)
    return np.sqrt(abs(squares)).T


def right_coordinate_by_coordinate(a, b):
    a, b = _floats(a, b)
    return np.sqrt(sum(np.subtract.outer(p, q) ** 2 for p, q in zip(a.T, b.T)))


def wrong_norm_along_points(a, b):
    """You take the norm along the axis of the points of b: take it along the last, that of the
    coordinates."""
    a, b = _floats(a, b)
    return np.linalg.norm(a[:, None] - b[None], axis=1)


def wrong_norm_of_everything(a, b):
    """You take one norm of all differences: say along which axis, that of the coordinates."""
    a, b = _floats(a, b)
    return np.linalg.norm(a[:, None] - b[None])


def wrong_root_of_negative(a, b):
    """You take the root of what rounding made a little less than zero, which is nan: for points that are
    equal the three parts cancel but for rounding. Clip at zero first."""
    a, b = _floats(a, b)
    with np.errstate(invalid="ignore"):
        return np.sqrt(np.sum(a**2, axis=1)[:, None] + np.sum(b**2, axis=1) - 2 * a @ b.T)


def wrong_transposed(a, b):
    """You return a row for each point of b: the points of a have rows, those of b columns."""
    return distance.cdist(b, a)


def wrong_squares(a, b):
    """You return the squared distances: take the root."""
    return distance.cdist(*_floats(a, b)) ** 2


def wrong_sum_of_differences(a, b):
    """You add up the absolute differences of the coordinates, as on a walk through a city with a grid:
    the Euclidean distance is the root of the sum of their squares."""
    return distance.cdist(*_floats(a, b), metric="cityblock")


def wrong_largest_difference(a, b):
    """You take the largest difference of a coordinate: the Euclidean distance is the root of the sum of
    their squares."""
    return distance.cdist(*_floats(a, b), metric="chebyshev")


def wrong_mean_of_squares(a, b):
    """You average the squares of the differences: add them up."""
    a, b = _floats(a, b)
    return distance.cdist(a, b) / np.sqrt(a.shape[1])


def wrong_only_pairs(a, b):
    """You measure a[i] from b[i] only: measure each point of a from each one of b."""
    a, b = _floats(a, b)
    return np.sqrt(((a - b) ** 2).sum(axis=1))


def wrong_row_against_row(a, b):
    """You add both sums of squares as rows: the one of a must be a column, of shape (n, 1), so that each
    of its numbers meets each one of the other."""
    a, b = _floats(a, b)
    return np.sqrt(np.maximum((a**2).sum(axis=1) + (b**2).sum(axis=1) - 2 * a @ b.T, 0))


def wrong_sums_along_points(a, b):
    """You add up the squares along axis 0, over the points: add them up along axis 1, over the
    coordinates of each point."""
    a, b = _floats(a, b)
    return np.sqrt(np.maximum((a**2).sum(axis=0)[:, None] + (b**2).sum(axis=0) - 2 * a @ b.T, 0))


def wrong_product_once(a, b):
    """You subtract the products of the coordinates once: (p - q)² is p² + q² - 2 p q."""
    a, b = _floats(a, b)
    return np.sqrt(np.maximum((a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - a @ b.T, 0))


def wrong_adds_eps(a, b):
    """You add a small number under the root, so that the distance of equal points is its root, which is
    not small: clip at zero instead."""
    a, b = _floats(a, b)
    return np.sqrt(distance.cdist(a, b) ** 2 + 1e-8)


def wrong_clips_at_eps(a, b):
    """You clip the squares at a small number instead of zero, so that the distance of equal points is its
    root, which is not small: clip at zero."""
    a, b = _floats(a, b)
    return np.sqrt(np.maximum(distance.cdist(a, b) ** 2, 1e-8))


def wrong_overflows(a, b):
    """You calculate in the dtype of the points. In a small one a difference or a square does not fit:
    turn both sets into floats of 64 bits first."""
    a, b = np.asarray(a), np.asarray(b)
    if a.shape[1] != b.shape[1]:
        raise ValueError("coordinates")
    with np.errstate(all="ignore"):
        return np.sqrt(((a[:, None] - b[None]) ** 2).sum(axis=-1, dtype=np.result_type(a, b)).astype(float))


def wrong_unsigned_difference(a, b):
    """You subtract integers without a sign, where 3 - 4 is 255, and turn them into floats too late: turn
    both sets into floats first."""
    a, b = np.asarray(a), np.asarray(b)
    if a.shape[1] != b.shape[1]:
        raise ValueError("coordinates")
    return np.sqrt(((a[:, None] - b[None]).astype(float) ** 2).sum(axis=-1))


def wrong_single_precision(a, b):
    """You calculate in floats of 32 bits, whose rounding is as large as the squared distance of points
    that are close to each other: use floats of 64 bits."""
    a, b = (points.astype(np.float32) for points in _floats(a, b))
    return np.sqrt(np.maximum((a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T, 0))


def wrong_broadcasts(a, b):
    """You leave it to numpy to compare the numbers of coordinates, but it stretches points with a single
    one: compare them yourself."""
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return np.sqrt(((a[:, None] - b[None]) ** 2).sum(axis=-1))


def wrong_zip_truncates(a, b):
    """You pair the coordinates by zip, which leaves out those that one point has and the other has not:
    compare their numbers first."""
    d = min(np.shape(a)[1], np.shape(b)[1])
    return distance.cdist(np.asarray(a, dtype=float)[:, :d], np.asarray(b, dtype=float)[:, :d])
