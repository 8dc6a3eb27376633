"""Answers to `batch_norm`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np


def _check(x, training):
    if training and len(x) < 2:
        raise ValueError("rows")


def right_in_place(x, state, training, momentum=0.1, eps=1e-5):
    _check(x, training)
    if not training:
        return (x - state["mean"]) * (state["var"] + eps) ** -0.5
    mean = np.add.reduce(x) / len(x)
    centred = x - mean
    squares = np.sum(centred**2, axis=0)
    for name, new in (("mean", mean), ("var", squares / (len(x) - 1))):
        state[name] *= 1 - momentum
        state[name] += momentum * new
    return centred * (squares / len(x) + eps) ** -0.5


def right_plain_python(x, state, training, momentum=0.1, eps=1e-5):
    n, d = x.shape
    if training and n <= 1:
        raise ValueError("rows")
    out, means, variances = np.zeros((n, d)), state["mean"].tolist(), state["var"].tolist()
    for j in range(d):
        values = x[:, j].tolist()
        if training:
            mean = math.fsum(values) / n
            squares = math.fsum((v - mean) ** 2 for v in values)
            means[j] += momentum * (mean - means[j])
            variances[j] += momentum * (squares / (n - 1) - variances[j])
            variance = squares / n
        else:
            mean, variance = means[j], variances[j]
        out[:, j] = [(v - mean) / math.sqrt(variance + eps) for v in values]
    state.update(mean=np.array(means), var=np.array(variances))
    return out


def right_scale_and_shift(x, state, training, momentum=0.1, eps=1e-5):
    _check(x, training)
    mean, var = state["mean"], state["var"]
    if training:
        n, mean = x.shape[0], np.mean(x, axis=0)
        var = np.mean(np.square(x - mean), axis=0)
        state["mean"] = state["mean"] - momentum * (state["mean"] - mean)
        state["var"] = state["var"] - momentum * (state["var"] - var * n / (n - 1))
    return np.divide(np.subtract(x, mean), np.sqrt(np.add(var, eps)))


def right_covariance(x, state, training, momentum=0.1, eps=1e-5):
    _check(x, training)
    if training:
        mean = np.average(x, axis=0)
        var = np.array([np.cov(column) for column in x.T])
        weights = np.array([1 - momentum, momentum])
        state |= {"mean": weights @ [state["mean"], mean], "var": weights @ [state["var"], var]}
        var = var * (len(x) - 1) / len(x)
    else:
        mean, var = state.values()
    return np.stack([(row - mean) / (var + eps) ** 0.5 for row in x])


def _remember(state, mean, var, momentum):
    state["mean"] = (1 - momentum) * state["mean"] + momentum * mean
    state["var"] = (1 - momentum) * state["var"] + momentum * var


def _normalised(x, mean, var, eps):
    with np.errstate(all="ignore"):
        return (x - mean) / np.sqrt(var + eps)


def _batch(x):
    return x.mean(axis=0), x.var(axis=0)


def wrong_biased_running_variance(x, state, training, momentum=0.1, eps=1e-5):
    """You remember the variance of the batch with ddof 0. What is remembered is an estimate for all data,
    with ddof 1: only for the batch itself it is ddof 0."""
    _check(x, training)
    if not training:
        return _normalised(x, state["mean"], state["var"], eps)
    _remember(state, *_batch(x), momentum)
    return _normalised(x, *_batch(x), eps)


def wrong_normalised_by_ddof_1(x, state, training, momentum=0.1, eps=1e-5):
    """You divide the batch by its variance with ddof 1: that is for the state, and the batch is divided by
    its own variance, with ddof 0."""
    _check(x, training)
    if not training:
        return _normalised(x, state["mean"], state["var"], eps)
    _remember(state, x.mean(axis=0), x.var(axis=0, ddof=1), momentum)
    return _normalised(x, x.mean(axis=0), x.var(axis=0, ddof=1), eps)


def wrong_ddofs_swapped(x, state, training, momentum=0.1, eps=1e-5):
    """You divide the batch by the variance with ddof 1 and remember that with ddof 0: it is the other way
    round."""
    _check(x, training)
    if not training:
        return _normalised(x, state["mean"], state["var"], eps)
    _remember(state, *_batch(x), momentum)
    return _normalised(x, x.mean(axis=0), x.var(axis=0, ddof=1), eps)


def _right(x, state, training, momentum, eps):
    _check(x, training)
    if not training:
        return _normalised(x, state["mean"], state["var"], eps)
    _remember(state, x.mean(axis=0), x.var(axis=0, ddof=1), momentum)
    return _normalised(x, *_batch(x), eps)


def wrong_momentum_inverted(x, state, training, momentum=0.1, eps=1e-5):
    """You keep the share momentum of the old state, as optimizers do: here it is the share of the
    batch, and 1 - momentum is kept."""
    return _right(x, state, training, 1 - momentum, eps)


def wrong_momentum_fixed(x, state, training, momentum=0.1, eps=1e-5):
    """You take a tenth of the batch whatever momentum says."""
    return _right(x, state, training, 0.1, eps)


def wrong_momentum_adds(x, state, training, momentum=0.1, eps=1e-5):
    """You add the batch's share to the whole old state: of that, the share 1 - momentum is left."""
    _check(x, training)
    if not training:
        return _normalised(x, state["mean"], state["var"], eps)
    state["mean"] = state["mean"] + momentum * x.mean(axis=0)
    state["var"] = state["var"] + momentum * x.var(axis=0, ddof=1)
    return _normalised(x, *_batch(x), eps)


def wrong_eps_outside_the_root(x, state, training, momentum=0.1, eps=1e-5):
    """You add eps to the standard deviation: it belongs inside the root, to the variance."""
    _check(x, training)
    mean, var = _batch(x) if training else (state["mean"], state["var"])
    if training:
        _remember(state, mean, x.var(axis=0, ddof=1), momentum)
    return (x - mean) / (np.sqrt(var) + eps)


def wrong_eps_fixed(x, state, training, momentum=0.1, eps=1e-5):
    """You add 1e-5 whatever eps says."""
    return _right(x, state, training, momentum, 1e-5)


def wrong_no_eps(x, state, training, momentum=0.1, eps=1e-5):
    """You leave out eps, and a constant feature becomes 0 / 0: add it to the variance."""
    return _right(x, state, training, momentum, 0)


def wrong_eps_remembered(x, state, training, momentum=0.1, eps=1e-5):
    """You remember the variance with eps in it, and it is added again in evaluation: remember the variance
    alone."""
    _check(x, training)
    if not training:
        return _normalised(x, state["mean"], state["var"], eps)
    _remember(state, x.mean(axis=0), x.var(axis=0, ddof=1) + eps, momentum)
    return _normalised(x, *_batch(x), eps)


def wrong_no_root(x, state, training, momentum=0.1, eps=1e-5):
    """You divide by the variance: divide by its root."""
    _check(x, training)
    mean, var = _batch(x) if training else (state["mean"], state["var"])
    if training:
        _remember(state, mean, x.var(axis=0, ddof=1), momentum)
    return (x - mean) / (var + eps)


def wrong_batch_in_evaluation(x, state, training, momentum=0.1, eps=1e-5):
    """You measure by the batch in evaluation, so that an example's result depends on the others: use the
    state."""
    if training:
        return _right(x, state, training, momentum, eps)
    return _normalised(x, *_batch(x), eps)


def wrong_remembers_in_evaluation(x, state, training, momentum=0.1, eps=1e-5):
    """You move the state in evaluation too, and so learn from what you are tested on: leave it alone."""
    y = _right(x, state, training, momentum, eps)
    if not training:
        _remember(state, x.mean(axis=0), x.var(axis=0) * len(x) / max(len(x) - 1, 1), momentum)
    return y


def wrong_state_in_training(x, state, training, momentum=0.1, eps=1e-5):
    """You normalise by the state in training: there the batch is measured by itself."""
    before = dict(state)
    _right(x, state, training, momentum, eps)
    return _normalised(x, before["mean"], before["var"], eps)


def wrong_new_state_in_training(x, state, training, momentum=0.1, eps=1e-5):
    """You move the state first and normalise by that: in training the batch is measured by itself."""
    _right(x, state, training, momentum, eps)
    return _normalised(x, state["mean"], state["var"], eps)


def wrong_forgets(x, state, training, momentum=0.1, eps=1e-5):
    """You leave the state as it was in training, so that evaluation knows nothing: move it towards the
    batch."""
    return _right(x, dict(state), training, momentum, eps)


def wrong_batch_replaces_state(x, state, training, momentum=0.1, eps=1e-5):
    """You put the batch's mean and variance in the place of the state: keep the share 1 - momentum of what
    was there."""
    return _right(x, state, training, 1.0, eps)


def wrong_deviation_remembered(x, state, training, momentum=0.1, eps=1e-5):
    """You remember the standard deviation: the state has the variance."""
    _check(x, training)
    if not training:
        return _normalised(x, state["mean"], state["var"], eps)
    _remember(state, x.mean(axis=0), x.std(axis=0, ddof=1), momentum)
    return _normalised(x, *_batch(x), eps)


def wrong_rows(x, state, training, momentum=0.1, eps=1e-5):
    """You normalise each row, as layer normalisation does: each feature is measured over the batch, down
    the columns."""
    y = _right(x, state, training, momentum, eps)
    if training:
        y = _normalised(x, x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True), eps)
    return y


def wrong_whole_batch(x, state, training, momentum=0.1, eps=1e-5):
    """You take one mean and one variance for all features: each has its own."""
    y = _right(x, state, training, momentum, eps)
    return _normalised(x, x.mean(), x.var(), eps) if training else y


def wrong_mean_of_squares(x, state, training, momentum=0.1, eps=1e-5):
    """You subtract the squared mean from the mean of the squares. Far from zero both are huge and their
    small difference is lost to rounding: subtract the mean before you square."""
    _check(x, training)
    if not training:
        return _normalised(x, state["mean"], state["var"], eps)
    mean, var = x.mean(axis=0), np.maximum((x**2).mean(axis=0) - x.mean(axis=0) ** 2, 0)
    _remember(state, mean, var * len(x) / (len(x) - 1), momentum)
    return _normalised(x, mean, var, eps)


def wrong_not_centred(x, state, training, momentum=0.1, eps=1e-5):
    """You divide by the deviation, but do not subtract the mean: do so first."""
    mean = x.mean(axis=0) if training and len(x) else state["mean"]
    y = _right(x, state, training, momentum, eps)
    var = x.var(axis=0) if training else state["var"]
    return y + mean / np.sqrt(var + eps)


def wrong_changes_x(x, state, training, momentum=0.1, eps=1e-5):
    """You normalise in place, and whoever called you finds other numbers in x: make a new array."""
    x[...] = _right(x, state, training, momentum, eps)
    return x


def wrong_single_row(x, state, training, momentum=0.1, eps=1e-5):
    """You normalise a batch of one row in training, which makes it zeros, or remember a variance of nan:
    raise a ValueError."""
    if training and not len(x):
        raise ValueError("rows")
    if training and len(x) == 1:
        return np.zeros(x.shape)
    return _right(x, state, training, momentum, eps)


def wrong_single_row_refused_in_evaluation(x, state, training, momentum=0.1, eps=1e-5):
    """You refuse a single row in evaluation too: there the state measures it, so that one row is enough."""
    _check(x, True)
    return _right(x, state, training, momentum, eps)


def right_welford(x, state, training, momentum=0.1, eps=1e-5):
    _check(x, training)
    mean, var = state["mean"], state["var"]
    if training:
        mean, squares = np.zeros(x.shape[1]), np.zeros(x.shape[1])
        for n, row in enumerate(x, start=1):
            distance = row - mean
            mean = mean + distance / n
            squares = squares + distance * (row - mean)
        state["mean"] = momentum * mean + (1 - momentum) * state["mean"]
        state["var"] = momentum * squares / (len(x) - 1) + (1 - momentum) * state["var"]
        var = squares / len(x)
    return (x - mean) / np.sqrt(var + eps)


def wrong_eps_as_a_floor(x, state, training, momentum=0.1, eps=1e-5):
    """You take eps for the least variance there may be: add it to each."""
    _check(x, training)
    mean, var = _batch(x) if training else (state["mean"], state["var"])
    if training:
        _remember(state, mean, x.var(axis=0, ddof=1), momentum)
    return (x - mean) / np.sqrt(np.maximum(var, eps))


def wrong_variance_around_the_state(x, state, training, momentum=0.1, eps=1e-5):
    """You take the batch's variance around the remembered mean: take it around the mean of the batch."""
    _check(x, training)
    if not training:
        return _normalised(x, state["mean"], state["var"], eps)
    var = np.mean((x - state["mean"]) ** 2, axis=0)
    _remember(state, x.mean(axis=0), var * len(x) / (len(x) - 1), momentum)
    return _normalised(x, x.mean(axis=0), var, eps)
