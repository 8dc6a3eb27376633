"""Answers to `linear_svm`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.svm import SVC, LinearSVC

EQUIVALENT = {
    "least, most = np.sort([np.zeros(len(labels)), c / labels], axis=0)": "the labels are 1 and -1",
    "up = np.argmax(np.where(shares != most, biases, -np.inf))": "no share is more than its most",
    "down = np.argmin(np.where(shares != least, biases, np.inf))": "no share is less than its least",
    "if gap < 1e-4:": "a gap of exactly 1e-4 is as good as one a little smaller",
}


def _check(y, c):
    if c <= 0 or set(np.asarray(y).tolist()) != {-1, 1}:
        raise ValueError("c or labels")


def right_subgradient(x, y, c):
    _check(y, c)
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(x.shape[1]), 0.0
    best, fitted = np.inf, None
    for step in range(1, 8000):
        margins = y * (x @ weights + bias)
        loss = weights @ weights / 2 + c * np.maximum(0, 1 - margins).sum()
        if loss < best:
            best, fitted = loss, (weights, bias)
        inside = (margins < 1) * y
        by_weights, by_bias = weights - c * inside @ x, -c * inside.sum()
        lr = 0.1 / np.sqrt(step)
        weights, bias = weights - lr * by_weights, bias - lr * by_bias
    return fitted


def right_slack_variables(x, y, c):
    _check(y, c)
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    n, d = x.shape
    rows = np.column_stack([y[:, None] * x, y, np.eye(n)])
    costs = np.concatenate([np.zeros(d + 1), np.full(n, c)])
    halves = np.concatenate([np.ones(d), np.zeros(n + 1)])
    found = minimize(
        lambda z: (halves @ z**2 / 2 + costs @ z, halves * z + costs),
        np.concatenate([np.zeros(d + 1), np.ones(n)]),
        jac=True,
        method="SLSQP",
        bounds=[(None, None)] * (d + 1) + [(0, None)] * n,
        constraints={"type": "ineq", "fun": lambda z: rows @ z - 1, "jac": lambda z: rows},
        options={"maxiter": 500},
    ).x
    return found[:d].tolist(), found[d]


def right_sklearn(x, y, c):
    _check(y, c)
    model = SVC(kernel="linear", C=c).fit(x, y)
    return model.coef_[0], model.intercept_[0]


def _fit(x, y, c):
    model = SVC(kernel="linear", C=c, tol=1e-6).fit(x, y)
    return model.coef_[0], float(model.intercept_[0])


def _descend(x, y, c, steps, *, lr=1e-3, margin=1.0, sign=1.0, decay=1.0):
    """Follow the subgradient of the objective down, by steps of one length."""
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        inside = (y * (x @ weights + bias) < margin) * y
        weights = weights - lr * (decay * weights - sign * c * inside @ x)
        bias = bias + lr * sign * c * inside.sum()
    return weights, float(bias)


def _smooth(x, y, slope, loss, c):
    """Minimise with another loss, that has a derivative everywhere."""
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)

    def objective(solution):
        margins = y * (x @ solution[:-1] + solution[-1])
        slopes = c * slope(margins) * y
        value = solution[:-1] @ solution[:-1] / 2 + c * loss(margins).sum()
        return value, np.append(solution[:-1] + slopes @ x, slopes.sum())

    solution = minimize(objective, np.zeros(x.shape[1] + 1), jac=True, method="BFGS").x
    return solution[:-1], float(solution[-1])


def wrong_bias_penalised(x, y, c):
    """You penalise the bias like a weight, which draws the boundary towards the origin: let it cost
    nothing by itself."""
    _check(y, c)
    model = LinearSVC(C=c, loss="hinge", tol=1e-4, max_iter=10_000, random_state=0)
    model.fit(np.asarray(x, dtype=float), y)
    return model.coef_[0], float(model.intercept_[0])


def wrong_margin_of_zero(x, y, c):
    """You count a sample as free of cost once it is on its side of the boundary, as a perceptron does:
    it must be beyond the margin, where label times score is 1."""
    _check(y, c)
    return _descend(x, y, c, 500, margin=0.0)


def wrong_labels_of_zero(x, y, c):
    """You use the hinge loss with labels 0 and 1, in which the samples of label 0 pull at nothing: use -1
    and 1, as they are given."""
    _check(y, c)
    return _descend(x, np.maximum(y, 0), c, 500)


def wrong_goes_up(x, y, c):
    """You add the subgradient of the losses where you should subtract it: a sample inside the margin
    pulls the weights towards label times sample."""
    _check(y, c)
    return _descend(x, y, c, 30, sign=-1.0)


def wrong_no_decay(x, y, c):
    """You follow the losses alone and leave out the weights' own gradient: ½ Σ weights² is part of what
    is minimised, and its gradient is weights."""
    _check(y, c)
    return _descend(x, y, c, 500, decay=0.0)


def wrong_few_steps(x, y, c):
    """You stop after a hundred small steps, still far from the minimum: go on until the objective hardly
    falls any more, with steps that become shorter."""
    _check(y, c)
    return _descend(x, y, c, 100)


def wrong_large_steps(x, y, c):
    """You take steps of one length, so large that they jump over the minimum again and again: make them
    shorter as you go."""
    _check(y, c)
    return _descend(x, y, c, 500, lr=0.1)


def wrong_mean_of_losses(x, y, c):
    """You average the losses of the samples: add them up, each times c."""
    _check(y, c)
    return _fit(x, y, c / len(y))


def wrong_penalty_not_halved(x, y, c):
    """You penalise Σ weights² as a whole, or forget the 2 in its gradient: half of it is asked for."""
    _check(y, c)
    return _fit(x, y, c / 2)


def wrong_losses_doubled(x, y, c):
    """You count the losses twice beside the penalty: it is half of Σ weights², and each loss times c."""
    _check(y, c)
    return _fit(x, y, 2 * c)


def wrong_c_for_the_penalty(x, y, c):
    """You multiply the penalty by c rather than the losses: a larger c makes the margin narrower."""
    _check(y, c)
    return _fit(x, y, 1 / c)


def wrong_hard_margin(x, y, c):
    """You let no sample lie inside the margin, whatever the cost: each may, for c times how far."""
    _check(y, c)
    return _fit(x, y, 1000 * c)


def wrong_squared_losses(x, y, c):
    """You square the losses: they grow in proportion to how far a sample lies inside the margin."""
    _check(y, c)
    return _smooth(x, y, lambda m: -2 * np.maximum(0, 1 - m), lambda m: np.maximum(0, 1 - m) ** 2, c)


def wrong_log_loss(x, y, c):
    """You minimise the log loss, for which no sample is ever quite free of cost: the loss of a support
    vector machine is max(0, 1 - label · score)."""
    _check(y, c)
    return _smooth(x, y, lambda m: -expit(-m), lambda m: np.logaddexp(0, -m), c)


def wrong_no_bias(x, y, c):
    """You fit weights without a bias, so that the boundary runs through the origin: fit both."""
    _check(y, c)
    model = LinearSVC(C=c, loss="hinge", fit_intercept=False, tol=1e-4, max_iter=10_000, random_state=0)
    return model.fit(np.asarray(x, dtype=float), y).coef_[0], 0.0


def wrong_sign_of_bias(x, y, c):
    """You return the threshold that the score has to pass: the bias is added to the score, so it has the
    opposite sign."""
    _check(y, c)
    weights, bias = _fit(x, y, c)
    return weights, -bias


def wrong_length_one(x, y, c):
    """You bring the weights to length one. The boundary stays, but the margin is where the score is 1, so
    the length says how wide it is: leave it."""
    _check(y, c)
    weights, bias = _fit(x, y, c)
    length = np.linalg.norm(weights)
    return weights / length, bias / length


def wrong_shapes_of_sklearn(x, y, c):
    """You return a row of rows of weights and a list of biases, as if there were several classes: return
    the weights in a flat array, and the bias as a number."""
    _check(y, c)
    weights, bias = _fit(x, y, c)
    return weights[np.newaxis], np.array([bias])


def wrong_all_labels_equal(x, y, c):
    """You accept labels that are all equal, though there is nothing to part then: raise a ValueError."""
    if c <= 0 or not set(np.asarray(y).tolist()) <= {-1, 1}:
        raise ValueError("labels")
    return _fit(x, y, c) if len(set(np.asarray(y).tolist())) > 1 else (np.zeros(len(x[0])), float(y[0]))


def wrong_labels_unchecked(x, y, c):
    """You take any labels as they come, but the hinge loss is made for -1 and 1 alone: raise a ValueError
    for others."""
    if c <= 0:
        raise ValueError("c")
    return _fit_signs(x, y, c)


def _fit_signs(x, y, c):
    labels = np.where(np.asarray(y, dtype=float) > 0, 1, -1)
    if np.ptp(labels) == 0:
        return np.zeros(np.shape(x)[1]), float(labels[0])
    return _fit(x, labels, c)


def wrong_c_unchecked(x, y, c):
    """You accept a c that is not positive, with which mistakes cost nothing or pay: raise a ValueError."""
    _check(y, 1)
    return _fit(x, y, c) if c > 0 else (np.zeros(np.shape(x)[1]), 0.0)
