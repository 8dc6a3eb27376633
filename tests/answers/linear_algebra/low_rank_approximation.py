"""Answers to `low_rank_approximation`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from scipy import linalg


def right_sum_of_parts(a, k):
    if k < 0:
        raise ValueError("negative")
    u, sizes, vt = linalg.svd(a)
    approximation = np.zeros(np.shape(a))
    for i in range(min(k, len(sizes))):
        approximation += sizes[i] * np.outer(u[:, i], vt[i])
    return approximation.tolist()


def right_cut_factors(a, k):
    if k < 0:
        raise ValueError("negative")
    u, sizes, vt = np.linalg.svd(a, full_matrices=False)
    return u[:, :k] @ np.diag(sizes[:k]) @ vt[:k]


def right_projected_on_eigenvectors(a, k):
    if k < 0:
        raise ValueError("negative")
    a = np.asarray(a, dtype=float)
    vectors = np.linalg.eigh(a.T @ a)[1][:, ::-1][:, :k]
    return a @ vectors @ vectors.T


def _svd(a, k):
    if k < 0:
        raise ValueError("negative")
    return np.linalg.svd(a, full_matrices=False)


def wrong_v_for_its_transpose(a, k):
    """You transpose what np.linalg.svd gives last, but that is V transposed already: use it as it
    is, its rows are the right singular vectors."""
    u, sizes, vt = _svd(a, k)
    return u[:, :k] * sizes[:k] @ vt.T[:k]


def wrong_smallest_kept(a, k):
    """You keep the smallest singular values: np.linalg.svd gives the largest first."""
    u, sizes, vt = _svd(a, k)
    dropped = len(sizes) - min(k, len(sizes))
    sizes[:dropped] = 0
    return u * sizes @ vt


def wrong_without_singular_values(a, k):
    """You multiply the singular vectors alone: each of them counts as much as its singular value."""
    u, _, vt = _svd(a, k)
    return u[:, :k] @ vt[:k]


def wrong_squared_singular_values(a, k):
    """You weigh by the eigenvalues of the matrix times its transpose, which are the squares of the
    singular values: take their roots."""
    u, sizes, vt = _svd(a, k)
    return u[:, :k] * sizes[:k] ** 2 @ vt[:k]


def wrong_one_too_many(a, k):
    """You keep k + 1 singular values: the first k are at 0 to k - 1, and those from k on go."""
    u, sizes, vt = _svd(a, k)
    sizes[k + 1 :] = 0
    return u * sizes @ vt


def wrong_kth_alone(a, k):
    """You keep the k-th singular value alone: keep it and all before it."""
    u, sizes, vt = _svd(a, k)
    return u[:, max(k - 1, 0) : k] * sizes[max(k - 1, 0) : k] @ vt[max(k - 1, 0) : k]


def wrong_first_columns(a, k):
    """You keep the first k columns. That has rank k, but is not the nearest of that rank: keep the
    largest k singular values instead."""
    if k < 0:
        raise ValueError("negative")
    a = np.array(a, dtype=float)
    a[:, k:] = 0
    return a


def wrong_rank_beyond_the_sides(a, k):
    """You refuse a k above the number of singular values, or one of zero: then the result is the
    matrix itself, or zero."""
    u, sizes, vt = _svd(a, k)
    if not 1 <= k <= len(sizes):
        raise ValueError("rank")
    return u[:, :k] * sizes[:k] @ vt[:k]


def wrong_eigenvalues(a, k):
    """You keep the largest eigenvalues. Only a square matrix has them, and a negative one counts by
    its size: use singular values."""
    if k < 0:
        raise ValueError("negative")
    values, vectors = np.linalg.eig(np.asarray(a, dtype=float))
    kept = values.real.argsort()[::-1][:k]
    inverse = np.linalg.inv(vectors)
    return (vectors[:, kept] * values[kept] @ inverse[kept]).real


def wrong_negative_rank(a, k):
    """For a negative k you count from the end, as slices do: no rank is negative, so raise a
    ValueError."""
    u, sizes, vt = np.linalg.svd(a, full_matrices=False)
    sizes[k:] = 0
    return u * sizes @ vt
