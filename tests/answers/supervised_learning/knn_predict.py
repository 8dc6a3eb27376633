"""Answers to `knn_predict`: its checks accept every right_ one and refuse every wrong_ one."""

import heapq
import math
from collections import Counter

import numpy as np
import scipy.stats
from scipy.spatial import KDTree
from scipy.spatial.distance import cdist
from sklearn.neighbors import KNeighborsClassifier


def slow_loop(x, y, q, k):
    """You measure one distance after the other: measure all by broadcasting, and sort each row."""
    x, q = np.asarray(x, dtype=float).tolist(), np.asarray(q, dtype=float).tolist()
    if k < 1 or k > len(x):
        raise ValueError("k")
    predictions = []
    for query in q:
        nearest = heapq.nsmallest(k, range(len(x)), key=lambda i: math.dist(x[i], query))
        counts = Counter(int(y[i]) for i in nearest)
        predictions.append(min(counts, key=lambda label: (-counts[label], label)))
    return predictions


def right_expanded_squares(x, y, q, k):
    x, q, y = np.array(x, dtype=np.float64), np.array(q, dtype=np.float64), np.array(y)
    if k not in range(1, len(x) + 1):
        raise ValueError("k")
    squares = (q**2).sum(1)[:, None] - 2 * q @ x.T + (x**2).sum(1)
    nearest = np.argpartition(squares, k - 1, axis=1)[:, :k]
    return scipy.stats.mode(y[nearest], axis=1).mode


def right_tree(x, y, q, k):
    if not 0 < k <= len(x):
        raise ValueError("k")
    _, nearest = KDTree(np.asarray(x, dtype=float)).query(np.asarray(q, dtype=float), k=[*range(1, k + 1)])
    return np.array([np.unique(votes)[0] if k == 1 else _most(votes) for votes in np.asarray(y)[nearest]])


def right_sklearn(x, y, q, k):
    if not 0 < k <= len(x):
        raise ValueError("k")
    x, q = np.asarray(x, dtype=float), np.asarray(q, dtype=float)
    return KNeighborsClassifier(n_neighbors=k).fit(x, y).predict(q).astype(float)


def _most(votes):
    labels, counts = np.unique(votes, return_counts=True)
    return labels[counts.argmax()]


def _vote(distances, y, k, choose=_most):
    """Predict as the reference does, but for the distances or the choice."""
    n = distances.shape[1]
    if not 1 <= k <= n:
        raise ValueError("k")
    nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
    return np.array([choose(votes) for votes in np.asarray(y)[nearest]])


def _distances(x, q, metric="euclidean"):
    return cdist(np.asarray(q, dtype=float), np.asarray(x, dtype=float), metric)


def wrong_manhattan(x, y, q, k):
    """You add up the distances along the axes, which is how one walks in Manhattan: as the crow
    flies it is the root of the sum of their squares."""
    return _vote(_distances(x, q, "cityblock"), y, k)


def wrong_largest_difference(x, y, q, k):
    """You take the largest of the differences as the distance: it is the root of the sum of all
    their squares."""
    return _vote(_distances(x, q, "chebyshev"), y, k)


def wrong_sum_of_differences(x, y, q, k):
    """You add up the differences with their signs, so that opposite ones cancel: square them first."""
    differences = np.asarray(q, dtype=float)[:, None] - np.asarray(x, dtype=float)
    return _vote(np.abs(differences.sum(axis=2)), y, k)


def wrong_small_dtype(x, y, q, k):
    """You calculate in the dtype of the points: in uint8, 20 - 30 is 246, and squares overflow even
    sooner. Turn the points into floats first."""
    x, q = np.asarray(x), np.asarray(q)
    squares = np.sum((q[:, None] - x) ** 2, axis=2, dtype=np.result_type(x, q))
    return _vote(squares, y, k)


def wrong_differences_in_a_small_dtype(x, y, q, k):
    """You turn the points into floats only after you have subtracted them: in uint8, 20 - 30 is 246.
    Turn them into floats first."""
    differences = (np.asarray(q)[:, None] - np.asarray(x)).astype(float)
    return _vote(np.linalg.norm(differences, axis=2), y, k)


def wrong_nearest_of_ties(x, y, q, k):
    """Where labels have equally many votes, you take the one whose neighbour is nearest, as
    Counter.most_common does with votes in that order: take the smallest label."""
    return _vote(_distances(x, q), y, k, lambda votes: Counter(votes.tolist()).most_common(1)[0][0])


def wrong_largest_of_ties(x, y, q, k):
    """Where labels have equally many votes, you take the largest: take the smallest."""
    return _vote(_distances(x, q), y, k, lambda votes: -_most(-votes.astype(int)))


def wrong_mean_of_labels(x, y, q, k):
    """You average the labels of the neighbours: labels are names, so count how often each appears."""
    return _vote(_distances(x, q), y, k, np.mean)


def wrong_median_of_labels(x, y, q, k):
    """You take the label in the middle: labels are names, so count how often each appears."""
    return _vote(_distances(x, q), y, k, lambda votes: np.sort(votes)[(len(votes) - 1) // 2])


def wrong_skips_the_nearest(x, y, q, k):
    """You skip the nearest row, as if it were the query itself: the queries are new points, so take
    the rows from the first on."""
    if not 1 <= k <= len(x):
        raise ValueError("k")
    nearest = np.argsort(_distances(x, q), axis=1)[:, 1 : k + 1]
    return np.array([_most(votes) if votes.size else 0 for votes in np.asarray(y)[nearest]])


def wrong_skips_itself(x, y, q, k):
    """You leave out a row that is equal to the query: it is a neighbour like any other, the nearest
    of all."""
    distances = _distances(x, q)
    return _vote(np.where(distances == 0, np.inf, distances), y, k)


def wrong_bincount(x, y, q, k):
    """You count with the labels as indices, as np.bincount does, and a negative label has no place
    there: count the labels that there are, whatever they are."""
    return _vote(_distances(x, q), y, k, lambda votes: np.bincount(votes).argmax())


def wrong_position_of_the_label(x, y, q, k):
    """You return the position of the label with the most votes: return the label that stands there."""
    labels = np.unique(y)
    return np.searchsorted(labels, _vote(_distances(x, q), y, k))


def wrong_nearest_alone(x, y, q, k):
    """You ask the nearest row alone: let the k nearest vote."""
    if not 1 <= k <= len(x):
        raise ValueError("k")
    return _vote(_distances(x, q), y, 1)


def wrong_farthest(x, y, q, k):
    """You let the farthest rows vote: sort the distances upwards, and take the first k."""
    return _vote(-_distances(x, q), y, k)


def wrong_one_neighbour_too_few(x, y, q, k):
    """You ask k - 1 neighbours: a slice ends before its end, so [:k] are the first k."""
    if not 1 <= k <= len(x):
        raise ValueError("k")
    return _vote(_distances(x, q), y, max(k - 1, 1))


def wrong_weighted_votes(x, y, q, k):
    """You let near neighbours count for more: each of the k has one vote."""
    if not 1 <= k <= len(x):
        raise ValueError("k")
    x, q = np.asarray(x, dtype=float), np.asarray(q, dtype=float)
    return KNeighborsClassifier(k, weights="distance").fit(x, y).predict(q)


def wrong_any_number_of_neighbours(x, y, q, k):
    """You slice without a look at k: a negative one counts from the end, and one above n takes all.
    Raise a ValueError for both."""
    nearest = np.argsort(_distances(x, q), axis=1)[:, :k]
    return np.array([_most(votes) if votes.size else 0 for votes in np.asarray(y)[nearest]])


def wrong_neighbours_index_error(x, y, q, k):
    """You leave it to an index to fail where k is more than there are rows, and an IndexError does not
    say why: look at k first, and raise a ValueError."""
    if k < 1:
        raise ValueError("k")
    nearest = np.argsort(_distances(x, q), axis=1)
    labels = [[y[row[i]] for i in range(k)] for row in nearest]
    return np.array([_most(votes) for votes in labels])


def right_sorted_votes(x, y, q, k):
    if k < 1 or k > np.shape(x)[0]:
        raise ValueError("k")
    found = []
    for query in np.asarray(q, dtype=np.float32):
        squares = [sum((float(a) - float(b)) ** 2 for a, b in zip(row, query, strict=True)) for row in x]
        votes = sorted(int(label) for _, label in sorted(zip(squares, y, strict=True))[:k])
        found.append(max(votes, key=votes.count))
    return tuple(found)


def wrong_cosine(x, y, q, k):
    """You compare directions, by the cosine: near is meant by the distance between the points."""
    x, q = np.asarray(x, dtype=float), np.asarray(q, dtype=float)
    lengths = np.linalg.norm(q, axis=1)[:, None] * np.linalg.norm(x, axis=1)
    with np.errstate(all="ignore"):
        return _vote(1 - q @ x.T / lengths, y, k)


def wrong_standardised(x, y, q, k):
    """You divide the features by their standard deviations first, which changes who is near: take them
    as they are."""
    x, q = np.asarray(x, dtype=float), np.asarray(q, dtype=float)
    deviations = np.where(x.std(axis=0) > 0, x.std(axis=0), 1)
    return _vote(cdist(q / deviations, x / deviations), y, k)
