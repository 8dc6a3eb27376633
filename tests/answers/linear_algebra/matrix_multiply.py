"""Answers to `matrix_multiply`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _floats(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if a.ndim < 2 or b.ndim < 2:
        raise ValueError("not matrices")
    return a, b


def _matrices(a, b):
    a, b = _floats(a, b)
    if a.shape[-1] != b.shape[-2]:
        raise ValueError("inner sizes differ")
    return a, b


def slow_loop(a, b):
    """You calculate one number after the other: multiply by broadcasting, and sum over the axis
    that both share."""
    a, b = _matrices(a, b)
    n, k, m = *a.shape[-2:], b.shape[-1]
    batch = np.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    a, b = np.broadcast_to(a, (*batch, n, k)), np.broadcast_to(b, (*batch, k, m))
    result = np.zeros((*batch, n, m))
    for index in np.ndindex(batch):
        for i in range(n):
            for j in range(m):
                for p in range(k):
                    result[*index, i, j] += a[*index, i, p] * b[*index, p, j]
    return result


def fast_matmul(a, b):
    return np.matmul(*_matrices(a, b))


def right_outer_products(a, b):
    a, b = _matrices(a, b)
    return sum(a[..., :, p : p + 1] * b[..., p : p + 1, :] for p in range(a.shape[-1]))


def wrong_needs_equal_batches(a, b):
    """You want the same batch axes on both sides: broadcast them, so that one matrix can meet
    a whole batch."""
    a, b = _matrices(a, b)
    if a.shape[:-2] != b.shape[:-2]:
        raise ValueError("different batches")
    return np.matmul(a, b)


def wrong_elementwise(a, b):
    """You multiply the numbers at the same place with *: in a matrix product each number is
    the dot product of a row of a and a column of b."""
    a, b = _floats(a, b)
    return a * b


def wrong_rows_with_rows(a, b):
    """You multiply the rows of a with the rows of b: take the columns of b."""
    a, b = _matrices(a, b)
    return np.sum(a[..., :, np.newaxis, :] * b[..., np.newaxis, :, :], axis=-1)


def wrong_transposed(a, b):
    """Your product is transposed: its rows belong to the rows of a, its columns to the columns of b."""
    return np.swapaxes(np.matmul(*_matrices(a, b)), -1, -2)


def wrong_swapped(a, b):
    """You compute b times a: the order of the two matters, even where both products exist."""
    a, b = _matrices(a, b)
    return np.matmul(b, a)


def wrong_stretches_inner_axis(a, b):
    """You let numpy broadcast the inner axis too, so that a size of 1 fits any other: compare
    the length of the rows of a with that of the columns of b first."""
    a, b = _floats(a, b)
    return np.sum(a[..., :, :, np.newaxis] * b[..., np.newaxis, :, :], axis=-2)


def wrong_pairs_all_batches(a, b):
    """You multiply every matrix of one batch with every matrix of the other: the batch axes of a and b
    run together, each matrix meets its partner."""
    return np.dot(*_matrices(a, b))


def wrong_takes_vectors(a, b):
    """You take vectors, as numpy's own product does: here, a and b need two axes at least."""
    return np.matmul(np.asarray(a, dtype=float), np.asarray(b, dtype=float))
