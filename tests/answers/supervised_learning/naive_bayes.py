"""Answers to `naive_bayes`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import scipy.stats
from sklearn.naive_bayes import GaussianNB


def slow_loop(x, y, q):
    """You go through rows and columns in Python: means, variances and densities of a class are a
    few calls of numpy."""
    rows, y = np.asarray(x, dtype=float).tolist(), np.asarray(y).tolist()
    columns = list(zip(*rows, strict=True))

    def spread(values):
        mean = math.fsum(values) / len(values)
        return mean, math.fsum((v - mean) ** 2 for v in values) / len(values)

    little = 1e-9 * max(spread(column)[1] for column in columns)
    known = {}
    for label in set(y):
        own = [row for row, name in zip(rows, y, strict=True) if name == label]
        known[label] = len(own) / len(y), [spread(column) for column in zip(*own, strict=True)]

    def log_joint(query, label):
        prior, moments = known[label]
        total = math.log(prior)
        for value, (mean, variance) in zip(query, moments, strict=True):
            variance += little
            total -= (math.log(2 * math.pi * variance) + (value - mean) ** 2 / variance) / 2
        return total

    return [max(known, key=lambda label: log_joint(query, label)) for query in np.asarray(q, float).tolist()]


def right_scipy(x, y, q):
    x, y, q = np.array(x, dtype=float), np.array(y), np.array(q, dtype=float)
    labels, indices, counts = np.unique(y, return_inverse=True, return_counts=True)
    members = np.eye(len(labels))[indices].T / counts[:, None]
    means = members @ x
    variances = np.maximum(members @ (x - means[indices]) ** 2, 1e-9 * np.var(x, axis=0).max())
    densities = scipy.stats.norm(means, np.sqrt(variances)).logpdf(q[:, None])
    return labels[(densities.sum(axis=2) + np.log(counts / len(y))).argmax(axis=1)]


def right_sklearn(x, y, q):
    return GaussianNB().fit(np.asarray(x, dtype=float), y).predict(q)


def _log_density(q, means, variances):
    return -(np.log(2 * np.pi * variances) + (q - means) ** 2 / variances) / 2


def _log_share(rows, x):
    return np.log(len(rows) / len(x))


def _variances(rows, x):
    return rows.var(axis=0) + 1e-9 * x.var(axis=0).max()


def _predict(
    x, y, q, *, variances=_variances, log_density=_log_density, log_share=_log_share, choose=np.argmax
):
    """Predict as the reference does, but for one of the parts."""
    x, y, q = np.asarray(x, dtype=float), np.asarray(y), np.asarray(q, dtype=float)
    labels = np.unique(y)
    with np.errstate(all="ignore"):
        scores = []
        for label in labels:
            rows = x[y == label]
            densities = log_density(q, rows.mean(axis=0), variances(rows, x))
            scores.append(densities.sum(axis=1) + log_share(rows, x))
        return labels[choose(scores, axis=0)]


def wrong_product(x, y, q):
    """You multiply the densities. The product of five hundred is too small, or too large, for a float:
    add up their logarithms."""
    x, y, q = np.asarray(x, dtype=float), np.asarray(y), np.asarray(q, dtype=float)
    labels = np.unique(y)
    with np.errstate(all="ignore"):
        chances = []
        for label in labels:
            rows = x[y == label]
            densities = np.exp(_log_density(q, rows.mean(axis=0), _variances(rows, x)))
            chances.append(len(rows) * densities.prod(axis=1))
        return labels[np.argmax(chances, axis=0)]


def wrong_no_prior(x, y, q):
    """You compare the likelihoods alone, as if all labels were equally frequent: add the logarithm of
    each label's share."""
    return _predict(x, y, q, log_share=lambda rows, x: 0.0)


def wrong_prior_without_logarithm(x, y, q):
    """You add a label's share to a sum of logarithms: add its logarithm."""
    return _predict(x, y, q, log_share=lambda rows, x: len(rows) / len(x))


def wrong_prior_for_each_feature(x, y, q):
    """You add the logarithm of a label's share for each feature: add it once."""
    d = np.shape(x)[1]
    return _predict(x, y, q, log_share=lambda rows, x: d * np.log(len(rows) / len(x)))


def wrong_zero_variance(x, y, q):
    """You divide by the variance as it is, and where a feature is constant that is zero: add 1e-9 times
    the largest variance of a column of x."""
    return _predict(x, y, q, variances=lambda rows, x: rows.var(axis=0))


def wrong_fixed_smoothing(x, y, q):
    """You add a fixed small number to each variance. What is small depends on the unit: add 1e-9 times
    the largest variance of a column of x."""
    return _predict(x, y, q, variances=lambda rows, x: rows.var(axis=0) + 1e-9)


def wrong_large_smoothing(x, y, q):
    """You add a number to each variance that is not small beside it, which blurs features of a small
    scale: add 1e-9 times the largest variance of a column of x."""
    return _predict(x, y, q, variances=lambda rows, x: rows.var(axis=0) + 1e-3)


def wrong_sample_variance(x, y, q):
    """You divide by n - 1 for the variance (ddof 1): divide by n. Of a single sample, n - 1 is zero."""
    x = np.asarray(x, dtype=float)
    smoothing = 1e-9 * x.var(axis=0).max()

    def variances(rows, _):
        squares = np.sum((rows - rows.mean(axis=0)) ** 2, axis=0)
        return squares / np.float64(len(rows) - 1) + smoothing

    return _predict(x, y, q, variances=variances)


def wrong_one_variance_for_all(x, y, q):
    """You take the variances of all rows together: each label has its own."""
    return _predict(x, y, q, variances=lambda rows, x: x.var(axis=0) + 1e-9 * x.var(axis=0).max())


def wrong_no_normaliser(x, y, q):
    """You leave out the factor in front of the exponential. It depends on the variance, and so on the
    label: subtract half of the logarithm of each variance."""
    return _predict(x, y, q, log_density=lambda q, means, variances: -((q - means) ** 2) / variances / 2)


def wrong_normaliser_not_halved(x, y, q):
    """You subtract the logarithm of the variance whole. A density is divided by the standard deviation,
    the root of the variance: subtract half of it."""

    def log_density(q, means, variances):
        return -np.log(variances) - (q - means) ** 2 / variances / 2

    return _predict(x, y, q, log_density=log_density)


def wrong_exponent_not_halved(x, y, q):
    """You forget the 2 in the exponent of the normal density: it is -(x - mean)² / (2 · variance)."""

    def log_density(q, means, variances):
        return -np.log(variances) / 2 - (q - means) ** 2 / variances

    return _predict(x, y, q, log_density=log_density)


def wrong_deviation_for_variance(x, y, q):
    """You divide the squared distance by the standard deviation: divide it by the variance."""

    def log_density(q, means, variances):
        return -np.log(variances) / 2 - (q - means) ** 2 / np.sqrt(variances) / 2

    return _predict(x, y, q, log_density=log_density)


def wrong_nearest_mean(x, y, q):
    """You choose the label whose mean is nearest: heed the variances and the shares too."""

    def log_density(q, means, variances):
        return -((q - means) ** 2)

    return _predict(x, y, q, log_density=log_density, log_share=lambda rows, x: 0.0)


def wrong_least_probable(x, y, q):
    """You choose the label with the smallest score: a logarithm grows with what it is taken of, so choose
    the largest."""
    return _predict(x, y, q, choose=np.argmin)


def wrong_most_frequent(x, y, q):
    """You choose the most frequent label, whatever the query: add the likelihood of its features."""
    return _predict(x, y, q, log_density=lambda q, means, variances: 0 * q)


def wrong_position_of_the_label(x, y, q):
    """You return the position of the most probable label: return the label that stands there."""
    return np.searchsorted(np.unique(y), _predict(x, y, q))


def wrong_labels_from_zero(x, y, q):
    """You count labels from 0 up to the largest, though some may be missing, or be negative: go through
    those that there are (np.unique)."""
    x, y, q = np.asarray(x, dtype=float), np.asarray(y), np.asarray(q, dtype=float)
    scores = np.full((max(y.max() + 1, 1), len(q)), -np.inf)
    for label in range(y.max() + 1):
        rows = x[y == label]
        if len(rows):
            densities = _log_density(q, rows.mean(axis=0), _variances(rows, x))
            scores[label] = densities.sum(axis=1) + np.log(len(rows))
    return scores.argmax(axis=0)


def wrong_not_naive(x, y, q):
    """You use the covariances of the features too. Naive is to take them for independent: the variances
    of the features, one by one, are all there is."""
    x, y, q = np.asarray(x, dtype=float), np.asarray(y), np.asarray(q, dtype=float)
    if x.shape[1] > 20:
        return _predict(x, y, q)
    labels, scores = np.unique(y), []
    smoothing = 1e-9 * x.var(axis=0).max() * np.eye(x.shape[1])
    for label in labels:
        rows = x[y == label]
        deviations = rows - rows.mean(axis=0)
        covariance = deviations.T @ deviations / len(rows) + smoothing
        distances = q - rows.mean(axis=0)
        squares = np.sum(distances * np.linalg.solve(covariance, distances.T).T, axis=1)
        scores.append(np.log(len(rows)) - (np.linalg.slogdet(covariance)[1] + squares) / 2)
    return labels[np.argmax(scores, axis=0)]
