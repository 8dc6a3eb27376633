"""Answers to `one_hot`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np

EQUIVALENT = {
    "if classes.ndim > 1 or not np.isin(classes, range(k)).all():": "labels have an axis",
}


def _checked(labels, k):
    labels = np.asarray(labels)
    if labels.ndim != 1 or labels.min() < 0 or labels.max() >= k:
        raise ValueError("labels")
    return labels


def right_compares(labels, k):
    return np.equal(_checked(labels, k)[:, None], np.arange(k)).astype(np.float32)


def slow_loop(labels, k):
    """You fill one row after the other: compare all labels with all classes at once, or pick rows
    of the identity."""
    rows = []
    for label in labels:
        if np.ndim(label) or not 0 <= label < k:
            raise ValueError(f"no label: {label}")
        rows.append([0.0] * k)
        rows[-1][label] = 1.0
    return rows


def right_fills(labels, k):
    labels = _checked(labels, k)
    result = np.zeros((len(labels), k))
    result[np.arange(len(labels)), labels] = 1
    return result


def right_counts(labels, k):
    return np.array([np.bincount([label], minlength=k) for label in _checked(labels, k)], dtype=float)


def wrong_k_from_labels(labels, k):
    """You take the largest label for the last class: there may be classes that do not occur, so make k
    columns."""
    labels = _checked(labels, k)
    return np.eye(max(labels) + 1)[labels]


def wrong_only_classes_that_occur(labels, k):
    """You make a column for each class that occurs: make one for each of the k classes."""
    labels = _checked(labels, k)
    return (labels[:, None] == np.unique(labels)).astype(float)


def wrong_booleans(labels, k):
    """You return True and False, which do not subtract and add up otherwise: return floats."""
    return _checked(labels, k)[:, None] == np.arange(k)


def wrong_counts_from_one(labels, k):
    """You count the classes from 1: the first one has the label 0, and place 0."""
    return np.eye(k)[_checked(labels, k) - 1]


def wrong_transposed(labels, k):
    """You make a row for each class: make one for each label, and a column for each class."""
    return np.eye(k)[_checked(labels, k)].T


def wrong_one_row(labels, k):
    """You mark all labels in one row, which says only which of them occur: make a row for each."""
    result = np.zeros(k)
    result[_checked(labels, k)] = 1
    return result


def wrong_marks_columns(labels, k):
    """You mark the columns of all labels in every row: number i of labels belongs to row i alone, so
    index the rows too."""
    labels = _checked(labels, k)
    result = np.zeros((len(labels), k))
    result[:, labels] = 1
    return result


def wrong_writes_label(labels, k):
    """You write the label itself into its place: write 1."""
    labels = _checked(labels, k)
    return np.eye(k)[labels] * labels[:, None]


def wrong_negative_labels(labels, k):
    """You take -1 for the last class, as indexing does: it is no class, so raise a ValueError."""
    labels = np.asarray(labels)
    if labels.ndim != 1 or labels.max() >= k:
        raise ValueError("labels")
    return np.eye(k)[labels]


def wrong_index_error(labels, k):
    """You leave it to the index to fail for a label that is no class, and an IndexError does not say
    what was wrong with it. Look at the labels first, and raise a ValueError."""
    labels = np.asarray(labels)
    if labels.ndim != 1 or labels.min() < 0:
        raise ValueError("labels")
    return np.eye(k)[labels]


def wrong_row_of_zeros(labels, k):
    """You return a row without any 1 for a label that is no class: raise a ValueError."""
    labels = np.asarray(labels)
    if labels.ndim != 1:
        raise ValueError("labels")
    return (labels[:, None] == np.arange(k)).astype(float)


def wrong_extra_axis(labels, k):
    """You take labels of any shape, and so a column of them becomes an array of three axes: refuse
    what is not flat."""
    labels = np.asarray(labels)
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("labels")
    return np.eye(k)[labels]


def wrong_flattens(labels, k):
    """You flatten the labels without a word: a table of them may be meant otherwise, so refuse what is
    not flat."""
    return np.eye(k)[_checked(np.ravel(labels), k)]
