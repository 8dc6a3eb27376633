"""Answers to `linear_regression`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
import scipy.linalg
from sklearn.linear_model import LinearRegression


def right_centred(x, y):
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    weights, *_ = np.linalg.lstsq(x - x.mean(axis=0), y - y.mean(), rcond=None)
    return weights.tolist(), y.mean() - x.mean(axis=0) @ weights


def right_pseudo_inverse(x, y):
    if len(x) != len(y):
        raise ValueError("sizes")
    bias, *weights = np.linalg.pinv(np.insert(np.asarray(x, dtype=float), 0, 1, axis=1)) @ y
    return np.array(weights), bias


def right_pivoted_qr(x, y):
    design = np.column_stack([np.ones(len(x)), x])
    if len(design) != len(y):
        raise ValueError("sizes")
    q, r, order = scipy.linalg.qr(design, mode="economic", pivoting=True)
    rank = np.sum(np.abs(np.diag(r)) > 1e-13 * np.abs(r[0, 0]))
    solution = np.zeros(design.shape[1])
    solution[order[:rank]] = scipy.linalg.solve_triangular(r[:rank, :rank], q.T[:rank] @ y)
    return solution[1:], solution[0]


def right_sklearn(x, y):
    model = LinearRegression(tol=1e-12).fit(x, y)
    return model.coef_, model.intercept_


def _design(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if len(x) != len(y):
        raise ValueError("sizes")
    return np.column_stack([x, np.ones(len(x))]), y


def _split(solution):
    return solution[:-1], float(solution[-1])


def _fit(x, y):
    return _split(np.linalg.lstsq(*_design(x, y))[0])


def wrong_no_intercept(x, y):
    """You fit a plane through the origin: give the samples one more feature that is always 1, whose
    weight is the bias."""
    design, y = _design(x, y)
    return np.linalg.lstsq(design[:, :-1], y)[0], 0.0


def wrong_normal_equations(x, y):
    """You solve the normal equations. Their matrix is singular where columns depend on each other, and
    where they nearly do it has lost the digits in which they differ: np.linalg.lstsq solves the problem
    without it."""
    design, y = _design(x, y)
    return _split(np.linalg.solve(design.T @ design, design.T @ y))


def wrong_inverse(x, y):
    """You invert the matrix of the normal equations. It is singular where columns depend on each other,
    and where they nearly do it has lost the digits in which they differ: np.linalg.lstsq does without it."""
    design, y = _design(x, y)
    return _split(np.linalg.inv(design.T @ design) @ design.T @ y)


def wrong_pseudo_inverse_of_the_square(x, y):
    """You take the pseudo-inverse of the matrix of the normal equations, in which nearly equal columns
    cannot be told apart any more: take that of the samples themselves, or np.linalg.lstsq."""
    design, y = _design(x, y)
    return _split(np.linalg.pinv(design.T @ design) @ design.T @ y)


def wrong_singular_for_dependent_columns(x, y):
    """You divide by the triangle of a QR decomposition, which has a zero on its diagonal where columns
    depend on each other: np.linalg.lstsq finds weights for these too."""
    design, y = _design(x, y)
    q, r = np.linalg.qr(design)
    return _split(np.linalg.solve(r, q.T @ y))


def wrong_a_little_ridge(x, y):
    """You add a little to the diagonal so that the matrix can be inverted. That moves the minimum, and
    hides that columns can be told apart: np.linalg.lstsq needs no such help."""
    design, y = _design(x, y)
    return _split(np.linalg.solve(design.T @ design + 1e-8 * np.eye(design.shape[1]), design.T @ y))


def wrong_penalised(x, y):
    """You penalise large weights, and the bias too: nothing is asked but the least squared errors."""
    design, y = _design(x, y)
    return _split(np.linalg.solve(design.T @ design + np.eye(design.shape[1]), design.T @ y))


def wrong_bias_is_the_mean(x, y):
    """You take the mean of the targets as the bias. That is right at the mean of the features: subtract
    what the weights make of it."""
    weights, _ = _fit(x, y)
    return weights, float(np.mean(y))


def wrong_features_not_centred(x, y):
    """You subtract the mean from the targets but not from the features: centre both, or neither and use
    a feature that is always 1."""
    design, y = _design(x, y)
    x = design[:, :-1]
    weights = np.linalg.lstsq(x, y - y.mean())[0]
    return weights, float(y.mean() - x.mean(axis=0) @ weights)


def wrong_targets_not_centred(x, y):
    """You subtract the mean from the features and add it to the bias with the wrong sign: the bias is
    the mean of the targets less what the weights make of the mean of the features."""
    weights, _ = _fit(x, y)
    return weights, float(np.mean(y) + np.mean(np.asarray(x, dtype=float), axis=0) @ weights)


def wrong_each_column_alone(x, y):
    """You fit each column by itself, and columns that move together each take the whole credit: fit them
    all at once."""
    design, y = _design(x, y)
    weights = [np.polyfit(column, y, 1)[0] if np.ptp(column) else 0.0 for column in design[:, :-1].T]
    return np.array(weights), float(y.mean() - design[:, :-1].mean(axis=0) @ weights)


def wrong_column_of_ones_mixed_up(x, y):
    """You take the first number of the solution for the bias, but the ones stand in the last column: the
    bias is where the ones are."""
    solution = np.linalg.lstsq(*_design(x, y))[0]
    return solution[1:], float(solution[0])


def wrong_bias_first(x, y):
    """You return the bias first: return the weights, then the bias."""
    weights, bias = _fit(x, y)
    return bias, weights


def wrong_one_array(x, y):
    """You return weights and bias in one array: return the two apart."""
    return np.linalg.lstsq(*_design(x, y))[0]


def wrong_array_for_bias(x, y):
    """You return the bias as an array of one number: return the number."""
    solution = np.linalg.lstsq(*_design(x, y))[0]
    return solution[:-1], solution[-1:]


def wrong_few_steps(x, y):
    """You take a hundred steps down the gradient and stop on the way: go on until it is zero, or let
    np.linalg.lstsq find the minimum at once."""
    design, y = _design(x, y)
    solution = np.zeros(design.shape[1])
    for _ in range(100):
        solution -= 0.01 / len(y) * design.T @ (design @ solution - y)
    return _split(solution)


def wrong_targets_unchecked(x, y):
    """You use as many targets, or samples, as the other has: raise a ValueError where there is not one
    target for each sample."""
    n = min(len(x), len(y))
    return _fit(x[:n], y[:n])
