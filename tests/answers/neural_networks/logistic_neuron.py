"""Answers to `logistic_neuron`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
from scipy.special import expit


def right_plain_python(x, y, lr, steps):
    def sigmoid(v):
        return 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))

    rows, labels, n = x.astype(float).tolist(), [int(label) for label in y], len(y)
    w, b = [0.0] * x.shape[1], 0.0
    for _ in range(steps):
        scores = [sum(a * c for a, c in zip(row, w, strict=True)) + b for row in rows]
        errors = [sigmoid(score) - label for score, label in zip(scores, labels, strict=True)]
        w = [v - lr * sum(e * r[j] for e, r in zip(errors, rows, strict=True)) / n for j, v in enumerate(w)]
        b -= lr * sum(errors) / n
    return w, b


def right_bias_as_a_weight(x, y, lr, steps):
    design = np.insert(x.astype(float), 0, 1, axis=1)
    w = np.zeros((design.shape[1], 1))
    for _ in range(steps):
        w -= lr / len(design) * design.T @ (expit(design @ w) - np.reshape(y, (-1, 1)))
    return w[1:, 0], w[0, 0]


def right_full_chain(x, y, lr, steps):
    w, b = np.zeros(x.shape[1]), np.zeros(())
    for _ in range(steps):
        z = x @ w + b
        signs = 2.0 * y - 1
        slopes = -signs * expit(-signs * z)
        w, b = w - lr * np.mean(slopes[:, None] * x, axis=0), b - lr * np.mean(slopes)
    return w, b


def right_exp_that_overflows(x, y, lr, steps):
    w, b = np.zeros(x.shape[1]), 0
    with np.errstate(over="ignore"):
        for _ in range(steps):
            p = 1 / (1 + np.exp(-(np.dot(x, w) + b)))
            g = p - y
            w -= lr * np.dot(np.transpose(x), g) / x.shape[0]
            b -= lr * g.mean()
    return w, b


def _train(x, y, lr, steps, errors=lambda p, y: p - y, of_w=1.0, of_b=1.0, start=0.0):
    w, b = np.full(x.shape[1], start), start
    with np.errstate(all="ignore"):
        for _ in range(steps):
            slopes = errors(expit(x @ w + b), np.asarray(y, dtype=float)) / len(y)
            w, b = w - of_w * lr * slopes @ x, b - of_b * lr * slopes.sum()
    return w, float(b)


def wrong_squared_loss(x, y, lr, steps):
    """You take the gradient of the squared errors, which has a factor 2 p (1 - p): the log loss leaves
    p - y."""
    return _train(x, y, lr, steps, lambda p, y: 2 * (p - y) * p * (1 - p))


def wrong_sigmoid_derivative_twice(x, y, lr, steps):
    """You multiply p - y by the sigmoid's derivative p (1 - p), but that has cancelled already: the
    derivative of the loss by the score is p - y."""
    return _train(x, y, lr, steps, lambda p, y: (p - y) * p * (1 - p))


def wrong_sum(x, y, lr, steps):
    """You add up the gradients of the samples: the loss is a mean, so divide by n."""
    return _train(x, y, lr * len(y), steps)


def wrong_bias_summed(x, y, lr, steps):
    """You average the gradient of the weights, but add up that of the bias: divide both by n."""
    return _train(x, y, lr, steps, of_b=float(len(y)))


def wrong_weights_summed(x, y, lr, steps):
    """You average the gradient of the bias, but add up that of the weights: divide both by n."""
    return _train(x, y, lr, steps, of_w=float(len(y)))


def wrong_bias_not_trained(x, y, lr, steps):
    """You leave the bias at zero: it has a gradient too, the mean of p - y."""
    return _train(x, y, lr, steps, of_b=0.0)


def wrong_ascent(x, y, lr, steps):
    """You add the gradient, and the loss grows: subtract it."""
    return _train(x, y, -lr, steps)


def wrong_bias_ascends(x, y, lr, steps):
    """You add the gradient of the bias: subtract it, as that of the weights."""
    return _train(x, y, lr, steps, of_b=-1.0)


def wrong_perceptron(x, y, lr, steps):
    """You round the chances to labels before you take the errors: use p itself, which says how sure the
    neuron is."""
    return _train(x, y, lr, steps, lambda p, y: (p > 0.5) - y)


def wrong_linear(x, y, lr, steps):
    """You leave out the sigmoid, and fit the labels by a plane: the error is sigmoid(x·w + b) - y."""
    x = np.asarray(x, dtype=float)
    w, b = np.zeros(x.shape[1]), 0.0
    with np.errstate(all="ignore"):
        for _ in range(steps):
            slopes = (x @ w + b - y) / len(y)
            w, b = w - lr * slopes @ x, b - lr * slopes.sum()
    return w, float(b)


def wrong_one_step_more(x, y, lr, steps):
    """You take one step too many: as many as `steps` says."""
    return _train(x, y, lr, steps + 1)


def wrong_one_step_less(x, y, lr, steps):
    """You take one step too few: as many as `steps` says."""
    return _train(x, y, lr, max(steps - 1, 0))


def wrong_single_samples(x, y, lr, steps):
    """You take a step for each sample: a step here goes against the mean over all of them."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        for row, label in zip(np.asarray(x, dtype=float), np.asarray(y, dtype=float), strict=True):
            error = expit(row @ w + b) - label
            w, b = w - lr / len(y) * error * row, b - lr / len(y) * error
    return w, float(b)


def wrong_bias_after_the_weights(x, y, lr, steps):
    """You move the weights first, and the bias by a gradient at the new weights: take both gradients
    before you move."""
    w, b = np.zeros(x.shape[1]), 0.0
    y = np.asarray(y, dtype=float)
    for _ in range(steps):
        w = w - lr * (expit(x @ w + b) - y) @ x / len(y)
        b = b - lr * np.mean(expit(x @ w + b) - y)
    return w, float(b)


def wrong_exp_over_one_plus_exp(x, y, lr, steps):
    """You calculate exp(z) / (1 + exp(z)), which is inf / inf for a large score: use 1 / (1 + exp(-z))."""
    w, b = np.zeros(x.shape[1]), 0.0
    y = np.asarray(y, dtype=float)
    with np.errstate(all="ignore"):
        for _ in range(steps):
            power = np.exp(x @ w + b)
            slopes = (power / (1 + power) - y) / len(y)
            w, b = w - lr * slopes @ x, b - lr * slopes.sum()
    return w, float(b)


def wrong_column_of_errors(x, y, lr, steps):
    """You keep the scores as a column and the labels flat, and their difference is n times n numbers:
    make both flat."""
    w, b = np.zeros((x.shape[1], 1)), 0.0
    for _ in range(steps):
        errors = (expit(x @ w + b) - y) / len(y)
        w, b = w - lr * x.T @ errors.mean(axis=1, keepdims=True), b - lr * errors.sum() / len(y)
    return w[:, 0], float(b)


def wrong_start_at_ones(x, y, lr, steps):
    """You begin at one: begin at zero."""
    return _train(x, y, lr, steps, start=1.0)


def wrong_decreasing_rate(x, y, lr, steps):
    """You divide the learning rate by the number of the step: it stays the same here."""
    w, b = np.zeros(x.shape[1]), 0.0
    for t in range(1, steps + 1):
        slopes = (expit(x @ w + b) - np.asarray(y, dtype=float)) / len(y)
        w, b = w - lr / t * slopes @ x, b - lr / t * slopes.sum()
    return w, float(b)
