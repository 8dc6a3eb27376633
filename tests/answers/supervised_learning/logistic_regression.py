"""Answers to `logistic_regression`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit, log_expit
from sklearn.linear_model import LogisticRegression

EQUIVALENT = {
    'solution = minimize(loss_and_gradient, start, jac=True, method="BFGS", options={"gtol": -0.999999}).x': (
        "no gradient is small enough then, so that it goes on until rounding lets it come no nearer"
    ),
}


def _check(y, l2):
    if l2 <= 0 or set(np.asarray(y).tolist()) != {0, 1}:
        raise ValueError("penalty or labels")


def right_newton(x, y, l2):
    _check(y, l2)
    design, y = np.insert(np.asarray(x, dtype=float), 0, 1, axis=1), np.array(y, dtype=float)
    penalty = np.diag([0.0] + [2 * l2] * (design.shape[1] - 1))
    solution = np.zeros(design.shape[1])
    for _ in range(50):
        p = expit(design @ solution)
        gradient = design.T @ (p - y) / len(y) + penalty @ solution
        curvature = design.T * (p * (1 - p)) @ design / len(y) + penalty
        solution = solution - np.linalg.solve(curvature, gradient)
    return solution[1:].tolist(), solution[0]


def right_gradient_descent(x, y, l2):
    _check(y, l2)
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    weights, bias, lr = np.zeros(x.shape[1]), 0.0, 0.3
    while True:
        errors = expit(x @ weights + bias) - y
        by_weights, by_bias = errors @ x / len(y) + 2 * l2 * weights, errors.mean()
        if max(abs(by_bias), *np.abs(by_weights)) < 5e-5:
            return weights, bias
        weights, bias = weights - lr * by_weights, bias - lr * by_bias


def right_labels_of_both_signs(x, y, l2):
    _check(y, l2)
    x, signs = np.asarray(x, dtype=float), 2 * np.asarray(y, dtype=float) - 1

    def loss(solution):
        margins = signs * (x @ solution[1:] + solution[0])
        slopes = -signs * expit(-margins)
        penalty = l2 * solution[1:] @ solution[1:]
        by_weights = slopes @ x / len(x) + 2 * l2 * solution[1:]
        return penalty - np.mean(log_expit(margins)), np.append(slopes.mean(), by_weights)

    solution = minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B").x
    return solution[1:], solution[0]


def right_sklearn(x, y, l2):
    _check(y, l2)
    model = LogisticRegression(C=1 / (2 * len(y) * l2), max_iter=10_000).fit(x, y)
    return model.coef_[0], model.intercept_[0]


def _minimise(x, y, l2, *, bias_costs=0.0, half=1.0, errors=lambda scores, y: expit(scores) - y, start=0.0):
    """Fit as the reference does, but for what is to be minimised: solved by its gradient alone."""
    design, y = np.column_stack([x, np.ones(len(x))]).astype(float), np.asarray(y, dtype=float)
    penalties = np.append(np.full(design.shape[1] - 1, l2), bias_costs)
    solution = np.full(design.shape[1], start)
    with np.errstate(all="ignore"):
        for _ in range(60):
            scores = design @ solution
            gradient = design.T @ errors(scores, y) / len(y) + 2 * half * penalties * solution
            p = np.clip(expit(scores), 1e-9, 1 - 1e-9)
            curvature = design.T * (p * (1 - p)) @ design / len(y) + 2 * half * np.diag(penalties)
            solution = solution - np.linalg.lstsq(curvature, gradient)[0]
    return solution[:-1], float(solution[-1])


def _descend(x, y, l2, steps, lr=0.1, tolerance=0.0):
    design, y = np.column_stack([x, np.ones(len(x))]).astype(float), np.asarray(y, dtype=float)
    penalties = np.append(np.full(design.shape[1] - 1, l2), 0)
    solution, last = np.zeros(design.shape[1]), np.inf
    for _ in range(steps):
        scores = design @ solution
        loss = np.mean(np.logaddexp(0, scores) - y * scores) + penalties @ solution**2
        if abs(last - loss) < tolerance:
            break
        last = loss
        solution -= lr * (design.T @ (expit(scores) - y) / len(y) + 2 * penalties * solution)
    return solution[:-1], float(solution[-1])


def wrong_hundred_steps(x, y, l2):
    """You take a hundred steps down the gradient, wherever that leads: go on until no derivative is
    larger than 1e-4."""
    _check(y, l2)
    return _descend(x, y, l2, 100)


def wrong_thousand_steps(x, y, l2):
    """You take a thousand steps down the gradient. That may not be enough where features differ in
    scale: go on until no derivative is larger than 1e-4."""
    _check(y, l2)
    return _descend(x, y, l2, 1000)


def wrong_stops_where_it_is_slow(x, y, l2):
    """You stop as soon as the loss hardly changes from one step to the next. Small steps change little
    far from the minimum too: stop where no derivative is larger than 1e-4."""
    _check(y, l2)
    return _descend(x, y, l2, 5000, tolerance=1e-5)


def wrong_bias_penalised(x, y, l2):
    """You penalise the bias like a weight, which pulls the chances towards one half: leave it out of the
    penalty."""
    _check(y, l2)
    return _minimise(x, y, l2, bias_costs=l2)


def wrong_half_the_penalty(x, y, l2):
    """You halve the penalty, or forget the 2 in its gradient: the derivative of l2 · w² is 2 · l2 · w."""
    _check(y, l2)
    return _minimise(x, y, l2, half=0.5)


def wrong_sum_of_losses(x, y, l2):
    """You add up the losses of the samples, which makes the penalty n times too small beside them: take
    their mean."""
    _check(y, l2)
    return _minimise(x, y, l2 / len(y))


def wrong_penalty_over_n(x, y, l2):
    """You divide the penalty by 2 n, as some textbooks do: l2 is what a squared weight costs beside the
    mean of the losses."""
    _check(y, l2)
    return _minimise(x, y, l2 / (2 * len(y)))


def wrong_no_penalty(x, y, l2):
    """You leave out the penalty: add l2 times the sum of the squared weights to the mean of the losses."""
    _check(y, l2)
    return _minimise(x, y, 1e-12)


def wrong_no_bias(x, y, l2):
    """You fit weights without a bias, as if all scores were zero where all features are: fit both."""
    _check(y, l2)
    return _minimise(x, y, l2, bias_costs=1e9)[0], 0.0


def wrong_formula_for_both_signs(x, y, l2):
    """You use the loss for labels -1 and 1, log(1 + exp(-y · score)), with labels 0 and 1: a label of 0
    drops out of it. Turn the labels into 2 y - 1 first."""
    _check(y, l2)
    return _minimise(x, y, l2, errors=lambda scores, y: -y * expit(-y * scores))


def wrong_squared_errors(x, y, l2):
    """You minimise the squared errors of the chances, not the log loss: its derivative by the score is
    p - y, without a factor p (1 - p)."""
    _check(y, l2)

    def errors(scores, y):
        p = expit(scores)
        return (p - y) * p * (1 - p)

    return _minimise(x, y, l2, errors=errors)


def wrong_linear_regression(x, y, l2):
    """You fit the labels by a plane: it is the score that lies on a plane, and p = 1 / (1 + exp(-score))."""
    _check(y, l2)
    design = np.column_stack([x, np.ones(len(x))]).astype(float)
    penalties = np.append(np.full(design.shape[1] - 1, l2 * len(y)), 0)
    solution = np.linalg.solve(design.T @ design + np.diag(penalties), design.T @ np.asarray(y, dtype=float))
    return solution[:-1], float(solution[-1])


def wrong_sign_of_labels(x, y, l2):
    """You give the chances of label 0: p is the chance of label 1, so both weights and bias have the
    wrong sign."""
    _check(y, l2)
    weights, bias = _minimise(x, y, l2)
    return -weights, -bias


def wrong_exp_overflows(x, y, l2):
    """You calculate exp(score) / (1 + exp(score)), and for a score of 1000 that is inf / inf: nan. Use
    scipy.special.expit, or 1 / (1 + exp(-score)) for scores above zero."""
    _check(y, l2)
    return _minimise(x, y, l2, errors=lambda scores, y: np.exp(scores) / (1 + np.exp(scores)) - y, start=0.01)


def wrong_math_exp_overflows(x, y, l2):
    """You use math.exp, which raises an OverflowError for scores beyond 709: use scipy.special.expit, or
    let no positive number go into exp."""
    _check(y, l2)

    def errors(scores, y):
        return np.array([1 / (1 + math.exp(-score)) for score in scores]) - y

    return _minimise(x, y, l2, errors=errors, start=0.01)


def wrong_log_of_zero(x, y, l2):
    """You take the logarithm of p and of 1 - p. For a large score one of them is 0, and the loss is nan:
    compute both from the score, by np.logaddexp or scipy.special.log_expit."""
    _check(y, l2)
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)

    def loss(solution):
        p = expit(x @ solution[:-1] + solution[-1])
        losses = -y * np.log(p) - (1 - y) * np.log(1 - p)
        by_weights = (p - y) @ x / len(y) + 2 * l2 * solution[:-1]
        return losses.mean() + l2 * solution[:-1] @ solution[:-1], np.append(by_weights, np.mean(p - y))

    with np.errstate(all="ignore"):
        solution = minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="BFGS").x
    return solution[:-1], float(solution[-1])


def wrong_shapes_of_sklearn(x, y, l2):
    """You return a row of rows of weights and a list of biases, as if there were several classes: return
    the weights in a flat array, and the bias as a number."""
    _check(y, l2)
    weights, bias = _minimise(x, y, l2)
    return weights[np.newaxis], np.array([bias])


def wrong_any_labels(x, y, l2):
    """You take any labels above 0 for 1 and the others for 0: raise a ValueError for labels other than
    these two."""
    if l2 <= 0:
        raise ValueError("penalty")
    y = (np.asarray(y) > 0).astype(int)
    if np.ptp(y) == 0:
        raise ValueError("labels")
    return _minimise(x, y, l2)


def wrong_all_labels_equal(x, y, l2):
    """You fit labels that are all equal. The larger the bias the better then, without end: raise a
    ValueError."""
    if l2 <= 0 or not set(np.asarray(y).tolist()) <= {0, 1}:
        raise ValueError("labels")
    return _minimise(x, y, l2)


def wrong_labels_unchecked(x, y, l2):
    """You fit whatever the labels are, but the loss is made for 0 and 1 alone, and some of each: raise a
    ValueError for others."""
    if l2 <= 0:
        raise ValueError("penalty")
    return _minimise(x, y, l2)


def wrong_penalty_unchecked(x, y, l2):
    """You accept a penalty that is not positive, with which there need be no minimum: raise a
    ValueError."""
    _check(y, 1)
    return _minimise(x, y, l2)
