"""Answers to `ridge_regression`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from sklearn.linear_model import Ridge

EQUIVALENT = {
    "if alpha < -1:": "a root of what is negative is nan, and np.linalg.lstsq refuses nan with a ValueError",
}


def right_singular_values(x, y, alpha):
    if alpha < 0:
        raise ValueError("negative")
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    u, sizes, vt = np.linalg.svd(x - x.mean(axis=0), full_matrices=False)
    kept = sizes > 1e-12 * sizes.max()
    factors = np.divide(sizes, sizes**2 + alpha, where=kept, out=np.zeros_like(sizes))
    weights = vt.T @ (factors * (u.T @ (y - y.mean())))
    return weights.tolist(), y.mean() - x.mean(axis=0) @ weights


def right_bias_as_a_weight(x, y, alpha):
    if not alpha >= 0:
        raise ValueError("negative")
    design = np.column_stack([np.ones(len(x)), x])
    penalty = alpha * np.eye(design.shape[1])
    penalty[0, 0] = 0
    matrix = design.T @ design + penalty
    bias, *weights = np.linalg.lstsq(matrix, design.T @ np.asarray(y, dtype=float))[0]
    return np.array(weights), bias


def right_sklearn(x, y, alpha):
    if alpha < 0:
        raise ValueError("negative")
    model = Ridge(alpha=alpha, solver="svd").fit(x, y)
    return model.coef_, model.intercept_


def _fit(x, y, alpha, solve=lambda matrix, right: np.linalg.lstsq(matrix, right)[0]):
    """Fit as the reference does, but by the normal equations."""
    if alpha < 0:
        raise ValueError("negative")
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    centred = x - x.mean(axis=0)
    weights = solve(centred.T @ centred + alpha * np.eye(x.shape[1]), centred.T @ (y - y.mean()))
    return weights, float(y.mean() - x.mean(axis=0) @ weights)


def wrong_bias_penalised(x, y, alpha):
    """You penalise the bias like a weight, which pulls all predictions towards zero: leave it out of the
    penalty, or centre features and targets first."""
    if alpha < 0:
        raise ValueError("negative")
    design = np.column_stack([x, np.ones(len(x))])
    penalty = alpha * np.eye(design.shape[1])
    solution = np.linalg.lstsq(design.T @ design + penalty, design.T @ np.asarray(y, dtype=float))[0]
    return solution[:-1], float(solution[-1])


def wrong_penalty_times_n(x, y, alpha):
    """You multiply alpha by the number of samples, as if the errors were averaged: they are added up, so
    alpha stays as it is."""
    return _fit(x, y, alpha * len(x))


def wrong_penalty_over_n(x, y, alpha):
    """You divide alpha by the number of samples: add alpha itself to the sum of the squared errors."""
    return _fit(x, y, alpha / len(x))


def wrong_half_the_penalty(x, y, alpha):
    """You halve the penalty, or double the errors: both squares have the factor 2 in their gradient,
    which cancels."""
    return _fit(x, y, alpha / 2)


def wrong_twice_the_penalty(x, y, alpha):
    """You take 2 · alpha for the gradient of the penalty but leave the 2 out of that of the errors: it
    cancels, or stands in both."""
    return _fit(x, y, 2 * alpha)


def wrong_squared_penalty(x, y, alpha):
    """You put alpha itself into rows below the samples, and least squares squares it: put its root."""
    return _fit(x, y, alpha**2)


def wrong_singular_without_penalty(x, y, alpha):
    """You solve the normal equations. Without a penalty their matrix is singular where columns depend on
    each other: np.linalg.lstsq finds a minimum for these too."""
    return _fit(x, y, alpha, solve=np.linalg.solve)


def wrong_least_penalty(x, y, alpha):
    """You put a small penalty in the place of none, and the minimum moves: with alpha = 0 the weights are
    those of least squares."""
    return _fit(x, y, alpha if alpha else 1e-3)


def wrong_default_penalty(x, y, alpha):
    """You take a penalty of 0 for one that was not given, and use 1: `alpha or 1` is 1 where alpha is 0."""
    return _fit(x, y, alpha or 1.0)


def wrong_refuses_no_penalty(x, y, alpha):
    """You refuse alpha = 0, or divide by it: without a penalty this is least squares."""
    if alpha <= 0:
        raise ValueError("penalty")
    return _fit(x, y, alpha)


def wrong_no_penalty(x, y, alpha):
    """You leave out the penalty: add alpha times the sum of the squared weights."""
    return _fit(x, y, min(alpha, 0))


def wrong_no_bias(x, y, alpha):
    """You fit a plane through the origin: a bias is asked for too, and it is not penalised."""
    if alpha < 0:
        raise ValueError("negative")
    x = np.asarray(x, dtype=float)
    matrix = x.T @ x + alpha * np.eye(x.shape[1])
    return np.linalg.lstsq(matrix, x.T @ np.asarray(y, dtype=float))[0], 0.0


def wrong_bias_is_the_mean(x, y, alpha):
    """You take the mean of the targets as the bias. That is right at the mean of the features: subtract
    what the weights make of it."""
    weights, _ = _fit(x, y, alpha)
    return weights, float(np.mean(y))


def wrong_features_not_centred(x, y, alpha):
    """You subtract the mean from the targets but not from the features, so that the weights are pulled
    by where the features lie: centre both."""
    if alpha < 0:
        raise ValueError("negative")
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    weights = np.linalg.lstsq(x.T @ x + alpha * np.eye(x.shape[1]), x.T @ (y - y.mean()))[0]
    return weights, float(y.mean() - x.mean(axis=0) @ weights)


def wrong_standardised(x, y, alpha):
    """You divide the features by their standard deviations first, which changes what a weight costs:
    penalise the weights of the features as they are."""
    x = np.asarray(x, dtype=float)
    deviations = x.std(axis=0)
    weights, bias = _fit(x / deviations, y, alpha)
    return weights / deviations, bias


def wrong_shrunk_afterwards(x, y, alpha):
    """You fit by least squares and then shrink the weights. That is the same for a single feature only:
    add the penalty before you solve."""
    weights, _ = _fit(x, y, min(alpha, 0))
    x = np.asarray(x, dtype=float)
    squares = np.sum((x - x.mean(axis=0)) ** 2, axis=0)
    weights = weights * squares / (squares + alpha)
    return weights, float(np.mean(y) - x.mean(axis=0) @ weights)


def wrong_negative_penalty(x, y, alpha):
    """You accept a negative penalty, which rewards large weights without end: raise a ValueError."""
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    centred = x - x.mean(axis=0)
    weights = np.linalg.lstsq(centred.T @ centred + alpha * np.eye(x.shape[1]), centred.T @ (y - y.mean()))[0]
    return weights, float(y.mean() - x.mean(axis=0) @ weights)


def right_conjugate_gradient(x, y, alpha):
    if alpha < 0:
        raise ValueError("negative")
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    means = x.mean(0)
    x = x - means
    weights = np.zeros(x.shape[1])
    residual = x.T @ (y - y.mean())
    direction, start = residual.copy(), residual @ residual
    for _ in range(10 * len(weights)):
        size = residual @ residual
        if size <= 1e-28 * start:
            break
        image = x.T @ (x @ direction) + alpha * direction
        step = size / (direction @ image)
        weights, residual = weights + step * direction, residual - step * image
        direction = residual + residual @ residual / size * direction
    return weights, y.mean() - means @ weights


def wrong_lasso(x, y, alpha):
    """You penalise the sizes of the weights (L1), which makes some of them zero: penalise their squares."""
    weights, _ = _fit(x, y, alpha)
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    centred, targets = x - x.mean(axis=0), y - y.mean()
    squares = np.sum(centred**2, axis=0)
    for _ in range(200):
        for j in range(len(weights)):
            pull = centred[:, j] @ (targets - centred @ weights + centred[:, j] * weights[j])
            weights[j] = np.sign(pull) * max(abs(pull) - alpha / 2, 0) / squares[j]
    return weights, float(y.mean() - x.mean(axis=0) @ weights)


def wrong_bias_of_no_penalty(x, y, alpha):
    """You take the bias from least squares without a penalty, and only the weights with it: the best
    bias is another one for other weights."""
    return _fit(x, y, alpha)[0], _fit(x, y, 0)[1]
