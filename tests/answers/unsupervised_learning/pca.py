"""Answers to `pca`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from sklearn.decomposition import PCA

EQUIVALENT = {
    "_, singular_values, vt = np.linalg.svd(samples - samples.mean(axis=0), full_matrices=True)": (
        "it gives more rows of vt, which come after the first min(n, d)"
    ),
}


def right_eigenvectors(x, k):
    x = np.array(x, dtype=float)
    if k < 1 or k > min(x.shape):
        raise ValueError("k")
    values, vectors = np.linalg.eigh(np.atleast_2d(np.cov(x, rowvar=False)))
    return vectors.T[::-1][:k].tolist(), values[::-1][:k].tolist()


def right_one_by_one(x, k):
    x = np.asarray(x, dtype=float)
    if k not in range(1, min(x.shape) + 1):
        raise ValueError("k")
    centred = x - np.mean(x, axis=0)
    scatter = centred.T @ centred / (len(x) - 1)
    components = []
    for _ in range(k):
        rest = np.eye(x.shape[1]) - sum((np.outer(c, c) for c in components), np.zeros_like(scatter))
        # What was found is pushed below everything else, so that it cannot come again.
        values, vectors = np.linalg.eigh(rest @ scatter @ rest - (np.eye(x.shape[1]) - rest))
        components.append(vectors[:, -1] / np.linalg.norm(vectors[:, -1]))
    return np.array(components), np.array([c @ scatter @ c for c in components])


def right_sklearn(x, k):
    if k < 1:
        raise ValueError("k")
    model = PCA(n_components=k, svd_solver="full").fit(np.asarray(x, dtype=float))
    return -model.components_, model.explained_variance_


def _check(x, k):
    x = np.asarray(x, dtype=float)
    if not 1 <= k <= min(x.shape):
        raise ValueError("k")
    return x


def _svd(x, k):
    x = _check(x, k)
    return np.linalg.svd(x - x.mean(axis=0), full_matrices=False)


def wrong_not_centred(x, k):
    """You leave the mean in, and the first component points from the origin to it: subtract the mean of
    each feature first."""
    x = _check(x, k)
    _, sizes, vt = np.linalg.svd(x, full_matrices=False)
    return vt[:k], sizes[:k] ** 2 / (len(x) - 1)


def wrong_one_mean_for_all(x, k):
    """You subtract the mean of the whole table: subtract from each feature its own (axis=0)."""
    x = _check(x, k)
    _, sizes, vt = np.linalg.svd(x - x.mean(), full_matrices=False)
    return vt[:k], sizes[:k] ** 2 / (len(x) - 1)


def wrong_mean_of_rows(x, k):
    """You subtract from each sample the mean of its own features: subtract from each feature its mean
    over the samples (axis=0)."""
    x = _check(x, k)
    _, sizes, vt = np.linalg.svd(x - x.mean(axis=1, keepdims=True), full_matrices=False)
    return vt[:k], sizes[:k] ** 2 / (len(x) - 1)


def wrong_columns_for_rows(x, k):
    """You return a component per column: return one per row. np.linalg.svd gives V transposed already,
    and np.linalg.eigh columns that are to be transposed."""
    _, sizes, vt = _svd(x, k)
    return vt[:k].T, sizes[:k] ** 2 / (len(x) - 1)


def wrong_columns_of_vt(x, k):
    """You cut the first k columns off what np.linalg.svd gives last: its rows are the components."""
    _, sizes, vt = _svd(x, k)
    return vt[:, :k].T, sizes[:k] ** 2 / (len(x) - 1)


def wrong_left_vectors(x, k):
    """You take the left singular vectors, which have a number for each sample: the components are the
    right ones."""
    u, sizes, _ = _svd(x, k)
    return u[:, :k].T, sizes[:k] ** 2 / (len(x) - 1)


def wrong_samples_in_columns(x, k):
    """You take the columns for samples, as np.cov does by default: the samples are the rows."""
    x = _check(x, k).T
    _, sizes, vt = np.linalg.svd(x - x.mean(axis=0), full_matrices=False)
    return vt[:k], sizes[:k] ** 2 / (len(x) - 1)


def wrong_singular_values(x, k):
    """You return the singular values themselves: the variances are their squares over n - 1."""
    _, sizes, vt = _svd(x, k)
    return vt[:k], sizes[:k]


def wrong_not_squared(x, k):
    """You divide the singular values by n - 1 without squaring them: square them first."""
    _, sizes, vt = _svd(x, k)
    return vt[:k], sizes[:k] / (len(x) - 1)


def wrong_not_divided(x, k):
    """You return the squares of the singular values: divide them by n - 1, to have variances."""
    _, sizes, vt = _svd(x, k)
    return vt[:k], sizes[:k] ** 2


def wrong_divided_by_n(x, k):
    """You divide by n: the variance of a sample (ddof 1) is divided by n - 1."""
    _, sizes, vt = _svd(x, k)
    return vt[:k], sizes[:k] ** 2 / len(x)


def wrong_deviations(x, k):
    """You return standard deviations: return their squares, the variances."""
    _, sizes, vt = _svd(x, k)
    return vt[:k], sizes[:k] / np.sqrt(len(x) - 1)


def wrong_shares(x, k):
    """You return the share of the whole variance that each component explains: return the variance."""
    _, sizes, vt = _svd(x, k)
    return vt[:k], sizes[:k] ** 2 / np.sum(sizes**2)


def wrong_smallest_first(x, k):
    """You take the components of the smallest variances: np.linalg.eigh gives the smallest first, so take
    them from the end."""
    x = _check(x, k)
    values, vectors = np.linalg.eigh(np.atleast_2d(np.cov(x, rowvar=False)))
    return vectors.T[:k], values[:k]


def wrong_largest_last(x, k):
    """You find the right components but give the largest last: turn their order round."""
    _, sizes, vt = _svd(x, k)
    return vt[:k][::-1], sizes[:k][::-1] ** 2 / (len(x) - 1)


def wrong_standardised(x, k):
    """You divide the features by their standard deviations: leave them in their units."""
    x = _check(x, k)
    deviations = x.std(axis=0, ddof=1)
    _, sizes, vt = np.linalg.svd((x - x.mean(axis=0)) / deviations, full_matrices=False)
    return vt[:k], sizes[:k] ** 2 / (len(x) - 1)


def wrong_scores(x, k):
    """You return the samples in their new coordinates: return the directions, which are rows of length 1."""
    u, sizes, _ = _svd(x, k)
    return u[:, :k] * sizes[:k], sizes[:k] ** 2 / (len(x) - 1)


def wrong_length_of_the_deviation(x, k):
    """You scale each component by its standard deviation: leave it at length 1."""
    _, sizes, vt = _svd(x, k)
    sizes = sizes[:k] / np.sqrt(len(x) - 1)
    return vt[:k] * sizes[:, np.newaxis], sizes**2


def wrong_mean_of_products(x, k):
    """You subtract the products of the means from the means of the products. Far from zero both are huge,
    and their small difference is lost to rounding: subtract the means before you multiply."""
    x = _check(x, k)
    means = x.mean(axis=0)
    values, vectors = np.linalg.eigh((x.T @ x - len(x) * np.outer(means, means)) / (len(x) - 1))
    return vectors.T[::-1][:k], values[::-1][:k]


def wrong_variances_first(x, k):
    """You return the variances first: return the components, then the variances."""
    _, sizes, vt = _svd(x, k)
    return sizes[:k] ** 2 / (len(x) - 1), vt[:k]


def wrong_components_unchecked(x, k):
    """You slice without a look at k: a negative one counts from the end, and a large one takes all.
    Raise a ValueError for both."""
    x = np.asarray(x, dtype=float)
    _, sizes, vt = np.linalg.svd(x - x.mean(axis=0), full_matrices=False)
    return vt[:k], sizes[:k] ** 2 / (len(x) - 1)
