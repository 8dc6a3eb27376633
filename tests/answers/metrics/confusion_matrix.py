"""Answers to `confusion_matrix`: its checks accept every right_ one and refuse every wrong_ one."""

from collections import Counter

import numpy as np
import pandas as pd
import sklearn.metrics


def _checked(y, p, k):
    true, predicted = np.asarray(y), np.asarray(p)
    if true.shape != predicted.shape:
        raise ValueError("different shapes")
    if min(true.min(), predicted.min()) < 0 or max(true.max(), predicted.max()) >= k:
        raise ValueError("unknown class")
    return true.astype(int), predicted.astype(int)


def slow_loop(y, p, k):
    """You count one example after the other: have numpy count all pairs of classes at once."""
    if np.shape(y) != np.shape(p):
        raise ValueError("different shapes")
    counts = [[0] * k for _ in range(k)]
    for true, predicted in zip(y, p, strict=True):
        if true not in range(k) or predicted not in range(k):
            raise ValueError("unknown class")
        counts[true][predicted] += 1
    return counts


def right_cells(y, p, k):
    true, predicted = _checked(y, p, k)
    return np.bincount(k * true + predicted, minlength=k * k).reshape(k, k)


def right_one_hot(y, p, k):
    true, predicted = _checked(y, p, k)
    return np.eye(k, dtype=np.int32)[true].T @ np.eye(k, dtype=np.int32)[predicted]


def right_scikit_learn(y, p, k):
    true, predicted = _checked(y, p, k)
    return sklearn.metrics.confusion_matrix(true, predicted, labels=range(k))


def right_pandas(y, p, k):
    true, predicted = _checked(y, p, k)
    return pd.crosstab(true, predicted).reindex(index=range(k), columns=range(k), fill_value=0).to_numpy()


def right_histogram(y, p, k):
    true, predicted = _checked(y, p, k)
    return np.histogram2d(true, predicted, bins=k, range=[[0, k], [0, k]])[0].astype(int)


def wrong_transposed(y, p, k):
    """You count the true classes along the columns: they belong along the rows, and the predicted
    ones along the columns."""
    return right_cells(p, y, k)


def wrong_each_pair_once(y, p, k):
    """You add 1 by an index array, as in counts[y, p] += 1, and a pair that appears often is counted
    once. np.add.at adds for each appearance."""
    counts = np.zeros((k, k), dtype=int)
    counts[_checked(y, p, k)] += 1
    return counts


def wrong_up_to_the_largest_class(y, p, k):
    """You take the largest class that appears for the last one: k says how many there are, whether
    they appear or not."""
    true, predicted = _checked(y, p, k)
    return right_cells(true, predicted, 1 + max(true.max(), predicted.max()))


def wrong_only_classes_that_appear(y, p, k):
    """You make a row for each class that appears: one that does not has its row and column too,
    full of zeros. There are k of each."""
    true, predicted = _checked(y, p, k)
    return sklearn.metrics.confusion_matrix(true, predicted)


def wrong_only_classes_of_rows_and_columns(y, p, k):
    """You leave out the rows of classes that are never true and the columns of those that are never
    predicted, as pd.crosstab does: there are k of each."""
    true, predicted = _checked(y, p, k)
    return pd.crosstab(true, predicted).to_numpy()


def wrong_shares_of_rows(y, p, k):
    """You divide each row by its sum: return the counts themselves."""
    counts = right_cells(y, p, k)
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)


def wrong_shares_of_all(y, p, k):
    """You divide by the number of examples: return the counts themselves."""
    return right_cells(y, p, k) / len(y)


def wrong_only_mistakes(y, p, k):
    """You count the mistakes alone: the right predictions belong on the diagonal."""
    counts = right_cells(y, p, k)
    np.fill_diagonal(counts, 0)
    return counts


def wrong_classes_from_one(y, p, k):
    """You take the classes for 1 to k: the first one is 0."""
    true, predicted = _checked(y, p, k)
    counts = np.zeros((k, k), dtype=int)
    np.add.at(counts, (true - 1, predicted - 1), 1)
    return counts


def wrong_small_integers_overflow(y, p, k):
    """You multiply classes in the type in which they come, and k times a class does not fit into 8
    bits. Turn them into int first."""
    _checked(y, p, k)
    with np.errstate(over="ignore"):
        cells = np.asarray(y) * k + np.asarray(p)
    return np.bincount(cells, minlength=k * k)[: k * k].reshape(k, k)


def wrong_broadcasts(y, p, k):
    """You let one class stand for many: numpy broadcasts shapes that differ. Compare the shapes
    first, and raise a ValueError where they differ."""
    true, predicted = np.broadcast_arrays(np.asarray(y), np.asarray(p))
    return right_cells(*(each.ravel() for each in _checked(true, predicted, k)), k)


def wrong_flattens(y, p, k):
    """You flatten y and p before you compare their shapes, and a column passes for a row. Raise a
    ValueError where their shapes differ."""
    return right_cells(np.ravel(y), np.ravel(p), k)


def wrong_stops_at_the_shorter(y, p, k):
    """You pair true and predicted classes with zip, which stops at the end of the shorter list
    without saying so. Raise a ValueError where their numbers differ."""
    pairs = Counter(zip(np.ravel(y).tolist(), np.ravel(p).tolist(), strict=False))
    if not set(np.ravel(y).tolist()) | set(np.ravel(p).tolist()) <= set(range(k)):
        raise ValueError("unknown class")
    return [[pairs[i, j] for j in range(k)] for i in range(k)]


def wrong_counts_from_the_end(y, p, k):
    """You use classes as indices without looking at them: -1 is the last row then, and k an
    IndexError. Raise a ValueError for a class that is not one of 0 to k - 1."""
    true, predicted = np.asarray(y), np.asarray(p)
    if true.shape != predicted.shape:
        raise ValueError("different shapes")
    counts = np.zeros((k, k), dtype=int)
    np.add.at(counts, (true, predicted), 1)
    return counts


def wrong_spills_into_other_rows(y, p, k):
    """You number the cells by k * y + p without looking at the classes: a predicted class beyond
    the last one lands in the next row. Raise a ValueError for a class that is not one of 0 to
    k - 1."""
    true, predicted = np.asarray(y, dtype=int), np.asarray(p, dtype=int)
    if true.shape != predicted.shape:
        raise ValueError("different shapes")
    return np.bincount(k * true + predicted, minlength=k * k)[: k * k].reshape(k, k)


def wrong_drops_unknown_classes(y, p, k):
    """You leave out examples of a class that does not exist. Something is wrong with them, so raise
    a ValueError."""
    true, predicted = np.asarray(y), np.asarray(p)
    if true.shape != predicted.shape:
        raise ValueError("different shapes")
    return [[np.sum((true == i) & (predicted == j)) for j in range(k)] for i in range(k)]


def wrong_both_ways(y, p, k):
    """You count each pair both ways, and the matrix comes out symmetric: a class 0 taken for 2 is not
    a class 2 taken for 0."""
    counts = right_cells(y, p, k)
    return counts + counts.T - np.diag(np.diag(counts))


def wrong_last_class_first(y, p, k):
    """You begin with the last class, as tables that put the positive class first do: row 0 and
    column 0 belong to class 0."""
    return right_cells(y, p, k)[::-1, ::-1]
