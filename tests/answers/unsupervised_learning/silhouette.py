"""Answers to `silhouette`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
from scipy.spatial.distance import cdist
from sklearn.metrics import silhouette_score

EQUIVALENT = {
    "comparable = (size > 1) * (larger > 0)": "both are true where their product is",
    "comparable = (size != 1) & (larger > 0)": "a point's own cluster has one point at least, itself",
    "comparable = (size > 1) & (larger != 0)": "no distance is negative",
    "a = sums[own] / np.maximum(size - 1, 0)  # A point is not among the others of its cluster.": (
        "0 / 0 is nan for a point that is alone, which is not comparable, so that its a is never used"
    ),
}


def slow_loop(x, labels):
    """You measure one distance after the other: measure all at once, and add up those to each
    cluster by a product."""
    points = [[float(v) for v in row] for row in x]
    labels = [int(label) for label in labels]
    if len(set(labels)) == 1:
        raise ValueError("one cluster")
    total = 0.0
    for i, point in enumerate(points):
        distances = {}
        for j, other in enumerate(points):
            if i != j:
                distances.setdefault(labels[j], []).append(math.dist(point, other))
        if labels[i] in distances:
            means = {label: sum(found) / len(found) for label, found in distances.items()}
            a = means.pop(labels[i])
            b = min(means.values())
            total += (b - a) / max(a, b) if max(a, b) else 0.0
    return total / len(points)


def right_by_cluster(x, labels):
    x, labels = np.array(x, dtype=float), np.array(labels)
    groups = [x[labels == label] for label in np.unique(labels)]
    if len(groups) < 2:
        raise ValueError("one cluster")
    scores = []
    for i, group in enumerate(groups):
        if len(group) == 1:
            scores.append([0.0])
            continue
        a = cdist(group, group).sum(axis=1) / (len(group) - 1)
        b = np.min([cdist(group, other).mean(axis=1) for j, other in enumerate(groups) if j != i], axis=0)
        scores.append(np.nan_to_num((b - a) / np.maximum(np.maximum(a, b), 1e-300)))
    return np.concatenate(scores).mean()


def right_sklearn(x, labels):
    return silhouette_score(np.asarray(x, dtype=float), labels)


def _mean_without_itself(distances):
    return distances.sum() / (len(distances) - 1)


def _silhouette(
    x,
    labels,
    *,
    metric="euclidean",
    a_of=_mean_without_itself,
    b_of=min,
    single=0.0,
    ratio=None,
    mean=np.mean,
):
    """Measure as the reference does, but for one of the parts."""
    x, labels = np.asarray(x, dtype=float), np.asarray(labels)
    names = np.unique(labels)
    if len(names) < 2:
        raise ValueError("one cluster")
    ratio = ratio or (lambda a, b: (b - a) / max(a, b) if max(a, b) else 0.0)
    distances, scores = cdist(x, x, metric), []
    for i, row in enumerate(distances):
        own = labels == labels[i]
        if own.sum() == 1:
            scores.append(single)
            continue
        b = b_of([row[labels == name].mean() for name in names if name != labels[i]])
        scores.append(ratio(a_of(row[own]), b))
    return float(mean(scores))


def wrong_itself_counted(x, labels):
    """You average over all points of a point's cluster, itself among them, at distance 0: divide by the
    number of the others."""
    return _silhouette(x, labels, a_of=np.mean)


def wrong_farthest_cluster(x, labels):
    """You compare with the farthest cluster: compare with the nearest of the others."""
    return _silhouette(x, labels, b_of=max)


def wrong_mean_of_clusters(x, labels):
    """You average over the other clusters: compare with the nearest of them alone."""
    return _silhouette(x, labels, b_of=np.mean)


def wrong_all_other_points(x, labels):
    """You average over the points of all other clusters: compare with the nearest cluster alone."""
    clusters, points = np.asarray(labels), np.asarray(x, dtype=float)
    names = np.unique(clusters)
    if len(names) < 2:
        raise ValueError("one cluster")
    distances, total = cdist(points, points), 0.0
    for i, row in enumerate(distances):
        own = clusters == clusters[i]
        if own.sum() > 1:
            a, b = row[own].sum() / (own.sum() - 1), row[~own].mean()
            total += (b - a) / max(a, b) if max(a, b) else 0.0
    return total / len(points)


def wrong_nearest_point(x, labels):
    """You measure to the nearest point of another cluster: take the mean distance from all its points."""
    clusters, points = np.asarray(labels), np.asarray(x, dtype=float)
    if len(np.unique(clusters)) < 2:
        raise ValueError("one cluster")
    distances, total = cdist(points, points), 0.0
    for i, row in enumerate(distances):
        own = clusters == clusters[i]
        if own.sum() > 1:
            a, b = row[own].sum() / (own.sum() - 1), row[~own].min()
            total += (b - a) / max(a, b) if max(a, b) else 0.0
    return total / len(points)


def wrong_single_point_is_one(x, labels):
    """You count a point that is alone in its cluster as 1, as if it were at distance 0 from its like:
    there is nothing to measure, so it counts as 0."""
    return _silhouette(x, labels, single=1.0)


def wrong_single_point_left_out(x, labels):
    """You leave points that are alone in their cluster out of the mean: each counts as 0."""
    return _silhouette(x, labels, single=float("nan"), mean=np.nanmean)


def wrong_single_point_nan(x, labels):
    """You divide by the number of other points in the cluster where there is none, and get nan: a point
    that is alone counts as 0."""
    return _silhouette(x, labels, single=float("nan"))


def wrong_nan_for_equal_points(x, labels):
    """You divide zero by zero where a and b are both 0, and get nan: count such a point as 0."""

    def ratio(a, b):
        with np.errstate(all="ignore"):
            return (b - a) / np.maximum(a, b)

    return _silhouette(x, labels, ratio=ratio)


def wrong_squared_distances(x, labels):
    """You average squared distances: take their roots first."""
    return _silhouette(x, labels, metric="sqeuclidean")


def wrong_manhattan(x, labels):
    """You add up the distances along the axes: as the crow flies it is the root of the sum of their
    squares."""
    return _silhouette(x, labels, metric="cityblock")


def wrong_sign(x, labels):
    """You subtract b from a: a good clustering has a small a and a large b, so it is b - a."""
    return -_silhouette(x, labels)


def wrong_divided_by_b(x, labels):
    """You divide by b always: divide by the larger of a and b, which for a point in the wrong cluster is
    a."""
    return _silhouette(x, labels, ratio=lambda a, b: (b - a) / b if b else 0.0)


def wrong_not_divided(x, labels):
    """You leave the difference as it is, in the unit of the points: divide it by the larger of a and b."""
    return _silhouette(x, labels, ratio=lambda a, b: b - a)


def wrong_divided_by_the_sum(x, labels):
    """You divide by a + b: divide by the larger of the two."""
    return _silhouette(x, labels, ratio=lambda a, b: (b - a) / (a + b) if a + b else 0.0)


def wrong_mean_of_cluster_means(x, labels):
    """You average over the clusters, so that small ones count as much as large ones: average over all
    points."""
    clusters = np.asarray(labels)

    def mean(scores):
        return np.mean([np.array(scores)[clusters == name].mean() for name in np.unique(clusters)])

    return _silhouette(x, labels, mean=mean)


def wrong_to_the_centers(x, labels):
    """You measure to the centres of the clusters: average the distances to their points."""
    points, clusters = np.asarray(x, dtype=float), np.asarray(labels)
    names = np.unique(clusters)
    if len(names) < 2:
        raise ValueError("one cluster")
    distances = cdist(points, [points[clusters == name].mean(axis=0) for name in names])
    total = 0.0
    for row, label in zip(distances, clusters, strict=True):
        own = names == label
        a, b = row[own][0], row[~own].min()
        if np.sum(clusters == label) > 1 and max(a, b):
            total += (b - a) / max(a, b)
    return total / len(points)


def wrong_small_dtype(x, labels):
    """You subtract in the dtype of the points: in uint8, 20 - 30 is 246. Turn them into floats first."""
    points = np.asarray(x)
    if points.dtype.itemsize > 1:
        return _silhouette(x, labels)
    squares = np.sum((points[:, None] - points) ** 2, axis=2, dtype=points.dtype)
    distances, clusters = np.sqrt(np.maximum(squares, 0).astype(float)), np.asarray(labels)
    total = 0.0
    for i, row in enumerate(distances):
        own = clusters == clusters[i]
        a, b = row[own].sum() / (own.sum() - 1), row[~own].mean()
        total += (b - a) / max(a, b) if max(a, b) else 0.0
    return total / len(points)


def wrong_one_cluster(x, labels):
    """You give 0 for a single cluster, but there is no other to compare with: raise a ValueError."""
    return _silhouette(x, labels) if len(np.unique(labels)) > 1 else 0.0
