"""Answers to `k_means`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
from scipy.spatial.distance import cdist


def slow_loop(x, centers, steps):
    """You measure one distance after the other: measure all by broadcasting, and take a mean for
    each label."""
    points = [[float(v) for v in row] for row in x]
    centers = [[float(v) for v in row] for row in centers]

    def nearest(point):
        return min(range(len(centers)), key=lambda i: math.dist(point, centers[i]))

    for _ in range(steps):
        labels = [nearest(point) for point in points]
        for i in range(len(centers)):
            own = [point for point, label in zip(points, labels, strict=True) if label == i]
            if own:
                centers[i] = [sum(column) / len(own) for column in zip(*own, strict=True)]
    return centers, [nearest(point) for point in points]


def right_members(x, centers, steps):
    x, centers = np.asarray(x, dtype=float), np.array(centers, dtype=float)
    labels = cdist(x, centers).argmin(axis=1)
    for _ in range(steps):
        members = labels[:, None] == np.arange(len(centers))
        counts = members.sum(axis=0)
        centers = np.where(counts[:, None], members.T @ x / np.maximum(counts, 1)[:, None], centers)
        labels = cdist(x, centers).argmin(axis=1)
    return centers, labels


def right_stops_when_settled(x, centers, steps):
    x, centers = np.array(x, dtype=np.float64), np.array(centers, dtype=np.float64)

    def assign():
        return ((x**2).sum(1)[:, None] - 2 * x @ centers.T + (centers**2).sum(1)).argmin(1)

    labels = assign()
    for _ in range(steps):
        for i in range(len(centers)):
            if (labels == i).any():
                centers[i] = np.average(x[labels == i], axis=0)
        last, labels = labels, assign()
        if (last == labels).all():
            break
    return centers, labels.astype(np.int32)


def _mean(rows, center):
    return rows.mean(axis=0) if len(rows) else center


def _assign(x, centers, metric="euclidean"):
    return cdist(x, centers, metric).argmin(axis=1)


def _lloyd(x, centers, steps, *, move=_mean, metric="euclidean"):
    """Take steps as the reference does, but for the distance, or where a centre moves."""
    x, centers = np.asarray(x, dtype=float), np.array(centers, dtype=float)
    with np.errstate(all="ignore"):
        for _ in range(steps):
            labels = _assign(x, centers, metric)
            centers = np.array([move(x[labels == i], center) for i, center in enumerate(centers)])
        return centers, _assign(x, centers, metric)


def wrong_stale_labels(x, centers, steps):
    """You return the labels by which the centres were moved, but since then they lie elsewhere: label
    the points once more after the last step."""
    if steps == 0:
        return _lloyd(x, centers, 0)
    before, _ = _lloyd(x, centers, steps - 1)
    return _lloyd(x, centers, steps)[0], _assign(np.asarray(x, dtype=float), before)


def wrong_empty_cluster_nan(x, centers, steps):
    """You take the mean of no points where none goes to a centre, and that is nan: leave such a centre
    where it is."""

    def move(rows, _):
        return rows.sum(axis=0) / np.float64(len(rows))

    return _lloyd(x, centers, steps, move=move)


def wrong_empty_cluster_at_zero(x, centers, steps):
    """You move a centre to which no point goes to the origin, or leave zeros in its place: leave it where
    it is."""
    return _lloyd(x, centers, steps, move=lambda rows, _: rows.sum(axis=0) / max(len(rows), 1))


def wrong_empty_cluster_dropped(x, centers, steps):
    """You drop a centre to which no point goes, and those after it get another label: leave it where it
    is."""
    x, centers = np.asarray(x, dtype=float), np.array(centers, dtype=float)
    for _ in range(steps):
        labels = _assign(x, centers)
        centers = np.array([x[labels == label].mean(axis=0) for label in np.unique(labels)])
    return centers, _assign(x, centers)


def wrong_empty_cluster_moved(x, centers, steps):
    """You move a centre to which no point goes to the point that is farthest from its own, as some
    libraries do: leave it where it is."""
    x, centers = np.asarray(x, dtype=float), np.array(centers, dtype=float)
    for _ in range(steps):
        distances = cdist(x, centers)
        labels = distances.argmin(axis=1)
        farthest = x[distances.min(axis=1).argmax()]
        centers = np.array([_mean(x[labels == i], farthest) for i in range(len(centers))])
    return centers, _assign(x, centers)


def wrong_centers_overwritten(x, centers, steps):
    """You move the centres in the array that you were given, and whoever called you finds others there:
    np.asarray makes no copy of a float array, np.array does."""
    x, moved = np.asarray(x, dtype=float), np.asarray(centers, dtype=float)
    for _ in range(steps):
        labels = _assign(x, moved)
        for i in np.unique(labels):
            moved[i] = x[labels == i].mean(axis=0)
    return moved, _assign(x, moved)


def wrong_whole_centers(x, centers, steps):
    """You keep the dtype in which the centres came: where they are whole numbers, the fraction of a mean
    is cut off. Make floats of them first."""
    x, centers = np.asarray(x, dtype=float), np.array(centers)
    for _ in range(steps):
        labels = _assign(x, centers)
        for i in np.unique(labels):
            centers[i] = x[labels == i].mean(axis=0)
    return centers, _assign(x, centers)


def wrong_small_dtype(x, centers, steps):
    """You subtract in the dtype of the points: in uint8, 20 - 30 is 246. Turn points and centres into
    floats first."""
    x, centers = np.asarray(x), np.array(centers)

    def assign():
        squares = (x[:, None] - centers) ** 2
        return squares.sum(axis=2, dtype=squares.dtype).argmin(axis=1)

    for _ in range(steps):
        labels = assign()
        means = [_mean(x[labels == i], center) for i, center in enumerate(centers)]
        centers = np.array(means).astype(centers.dtype if centers.dtype.itemsize == 1 else float)
    return centers.astype(float), assign()


def wrong_manhattan(x, centers, steps):
    """You add up the distances along the axes: as the crow flies it is the root of the sum of their
    squares."""
    return _lloyd(x, centers, steps, metric="cityblock")


def wrong_median(x, centers, steps):
    """You move each centre to the median of its points: move it to their mean."""
    return _lloyd(x, centers, steps, move=lambda rows, c: np.median(rows, axis=0) if len(rows) else c)


def wrong_one_step_more(x, centers, steps):
    """You take one step more than you are asked to: after `steps` moves of the centres, only label the
    points."""
    return _lloyd(x, centers, steps + 1)


def wrong_one_step_less(x, centers, steps):
    """You move the centres once less than you are asked to: a step is to label the points and then to
    move the centres."""
    return _lloyd(x, centers, max(steps - 1, 0))


def wrong_until_settled(x, centers, steps):
    """You go on until nothing changes any more: take as many steps as you are asked to."""
    return _lloyd(x, centers, 200)


def wrong_moved_half_way(x, centers, steps):
    """You move each centre only part of the way: it goes to the mean of its points."""
    return _lloyd(x, centers, steps, move=lambda rows, c: (rows.mean(axis=0) + c) / 2 if len(rows) else c)


def wrong_centers_sorted(x, centers, steps):
    """You sort the centres: leave them in the order in which they came, which the labels refer to."""
    centers, labels = _lloyd(x, centers, steps)
    order = np.lexsort(centers.T[::-1])
    return centers[order], np.argsort(order)[labels]


def wrong_labels_first(x, centers, steps):
    """You return the labels first: return the centres, then the labels."""
    return _lloyd(x, centers, steps)[::-1]


def wrong_labels_from_one(x, centers, steps):
    """You count the centres from 1: the first one is row 0."""
    centers, labels = _lloyd(x, centers, steps)
    return centers, labels + 1
