"""Answers to `mlp_forward_backward`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np


def right_row_by_row(params, x, y):
    gradients = {name: np.zeros(value.shape) for name, value in params.items()}
    total = 0.0
    for row, label in zip(x, y, strict=True):
        hidden = np.array([max(v, 0.0) for v in (row @ params["w1"] + params["b1"]).tolist()])
        logits = (hidden @ params["w2"] + params["b2"]).tolist()
        largest = max(logits)
        log_sum = largest + math.log(math.fsum(math.exp(v - largest) for v in logits))
        total += log_sum - logits[label]
        g = np.array([math.exp(v - log_sum) - (c == label) for c, v in enumerate(logits)]) / len(y)
        gradients["w2"] += np.outer(hidden, g)
        gradients["b2"] += g
        g = (params["w2"] @ g) * (hidden > 0)
        gradients["w1"] += np.outer(row, g)
        gradients["b1"] += g
    return total / len(y), gradients


def right_one_hot(params, x, y):
    w1, b1, w2, b2 = (params[name] for name in ("w1", "b1", "w2", "b2"))
    z = np.matmul(x, w1) + b1
    a = z * (z > 0)
    s = np.matmul(a, w2) + b2
    log_shares = s - np.logaddexp.reduce(s, axis=1, keepdims=True)
    target = np.eye(len(b2))[y]
    loss = -np.sum(target * log_shares) / len(x)
    ds = (np.exp(log_shares) - target) / len(x)
    dz = np.matmul(ds, w2.T) * np.sign(a)
    return loss, {"b2": ds.sum(0), "w2": np.matmul(a.T, ds), "b1": dz.sum(0), "w1": np.matmul(x.T, dz)}


def right_mean_at_the_end(params, x, y):
    z = np.einsum("nd,dh->nh", x, params["w1"]) + params["b1"]
    a = np.clip(z, 0, None)
    s = np.einsum("nh,hk->nk", a, params["w2"]) + params["b2"]
    s -= s.max(axis=1)[:, None]
    e = np.exp(s)
    g = e / e.sum(axis=1)[:, None]
    g[range(len(y)), y] -= 1
    losses = np.log(e.sum(axis=1)) - np.choose(y, s.T)
    dz = np.einsum("nk,hk->nh", g, params["w2"])
    dz[z <= 0] = 0
    gradients = {"w1": np.einsum("nd,nh->dh", x, dz), "b1": dz.sum(axis=0)}
    gradients.update(w2=np.einsum("nh,nk->hk", a, g), b2=g.sum(axis=0))
    return np.mean(losses), {name: value / len(y) for name, value in gradients.items()}


def _forward(params, x):
    before = x @ params["w1"] + params["b1"]
    hidden = np.maximum(before, 0)
    return before, hidden, hidden @ params["w2"] + params["b2"]


def _log_shares(logits):
    return logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)


def _by_logits(logits, y):
    g = np.exp(_log_shares(logits))
    g[np.arange(len(y)), y] -= 1
    return g / len(y)


def _loss(logits, y):
    return float(-_log_shares(logits)[np.arange(len(y)), y].mean())


def _gradients(params, x, hidden, g, by_before):
    return {"w1": x.T @ by_before, "b1": by_before.sum(0), "w2": hidden.T @ g, "b2": g.sum(0)}


def _right(params, x, y):
    before, hidden, logits = _forward(params, x)
    g = _by_logits(logits, y)
    by_before = (g @ params["w2"].T) * (before > 0)
    return _loss(logits, y), _gradients(params, x, hidden, g, by_before)


def wrong_mask_of_logits(params, x, y):
    """You ask of the second layer's output where it is above zero. relu stands before that layer: ask of
    its own input, x·w1 + b1."""
    _, hidden, logits = _forward(params, x)
    g = _by_logits(logits, y)
    return _loss(logits, y), _gradients(params, x, hidden, g, (g @ params["w2"].T) * (logits > 0))


def wrong_mask_of_gradient(params, x, y):
    """You let the gradient through where it is itself above zero: relu lets it through where its input
    was."""
    _, hidden, logits = _forward(params, x)
    g = _by_logits(logits, y)
    return _loss(logits, y), _gradients(params, x, hidden, g, np.maximum(g @ params["w2"].T, 0))


def wrong_no_mask(params, x, y):
    """You let the gradient through relu as it is: it is 0 wherever relu's input was not above zero."""
    _, hidden, logits = _forward(params, x)
    g = _by_logits(logits, y)
    return _loss(logits, y), _gradients(params, x, hidden, g, g @ params["w2"].T)


def wrong_1_at_zero(params, x, y):
    """You let the gradient through where relu's input is exactly zero: its derivative there is 0 here."""
    before, hidden, logits = _forward(params, x)
    g = _by_logits(logits, y)
    return _loss(logits, y), _gradients(params, x, hidden, g, (g @ params["w2"].T) * (before >= 0))


def wrong_times_hidden(params, x, y):
    """You multiply the gradient by what relu gave: multiply by its derivative, 0 or 1."""
    _, hidden, logits = _forward(params, x)
    g = _by_logits(logits, y)
    return _loss(logits, y), _gradients(params, x, hidden, g, (g @ params["w2"].T) * hidden)


def wrong_mean_twice(params, x, y):
    """You divide by n twice: at the logits, and once more in each gradient. Once is enough."""
    loss, gradients = _right(params, x, y)
    return loss, {name: value / len(y) for name, value in gradients.items()}


def wrong_mean_twice_in_first_layer(params, x, y):
    """You divide by n again in the first layer: what comes back from the second has been divided already."""
    loss, gradients = _right(params, x, y)
    return loss, {name: value / (len(y) if "1" in name else 1) for name, value in gradients.items()}


def wrong_gradients_not_averaged(params, x, y):
    """You return the gradients of the sum of the losses: the loss is their mean, so divide by n, once."""
    loss, gradients = _right(params, x, y)
    return loss, {name: value * len(y) for name, value in gradients.items()}


def wrong_biases_averaged(params, x, y):
    """You take the mean of the rows for the biases, whose gradients are divided by n already: sum."""
    loss, gradients = _right(params, x, y)
    return loss, {name: value / (len(y) if "b" in name else 1) for name, value in gradients.items()}


def wrong_sum_of_losses(params, x, y):
    """You add up the losses, but average the gradients: take the mean of both."""
    loss, gradients = _right(params, x, y)
    return loss * len(y), gradients


def wrong_one_hot_forgotten(params, x, y):
    """You take softmax for the gradient by the logits: subtract 1 at the true class."""
    before, hidden, logits = _forward(params, x)
    g = np.exp(_log_shares(logits)) / len(y)
    return _loss(logits, y), _gradients(params, x, hidden, g, (g @ params["w2"].T) * (before > 0))


def wrong_labels_subtracted(params, x, y):
    """You subtract the numbers of the classes from softmax: subtract 1 at the true class, and nothing
    elsewhere."""
    before, hidden, logits = _forward(params, x)
    g = (np.exp(_log_shares(logits)) - np.reshape(y, (-1, 1))) / len(y)
    return _loss(logits, y), _gradients(params, x, hidden, g, (g @ params["w2"].T) * (before > 0))


def wrong_softmax_derivative_again(params, x, y):
    """You multiply softmax minus one-hot by p (1 - p): the derivative of softmax is in it already."""
    before, hidden, logits = _forward(params, x)
    p = np.exp(_log_shares(logits))
    g = _by_logits(logits, y) * p * (1 - p)
    return _loss(logits, y), _gradients(params, x, hidden, g, (g @ params["w2"].T) * (before > 0))


def wrong_input_of_relu_for_its_output(params, x, y):
    """You use relu's input for the gradient of w2: what was multiplied by w2 is relu's output."""
    before, _, logits = _forward(params, x)
    g = _by_logits(logits, y)
    return _loss(logits, y), _gradients(params, x, before, g, (g @ params["w2"].T) * (before > 0))


def wrong_relu_on_logits(params, x, y):
    """You cut the logits off at zero too: relu stands between the layers only."""
    before, hidden, logits = _forward(params, x)
    capped = np.maximum(logits, 0)
    g = _by_logits(capped, y) * (logits > 0)
    return _loss(capped, y), _gradients(params, x, hidden, g, (g @ params["w2"].T) * (before > 0))


def wrong_no_relu(params, x, y):
    """You leave out relu, and two layers without it are no more than one: cut off what is below zero."""
    before = x @ params["w1"] + params["b1"]
    logits = before @ params["w2"] + params["b2"]
    g = _by_logits(logits, y)
    return _loss(logits, y), _gradients(params, x, before, g, g @ params["w2"].T)


def wrong_first_bias_forgotten(params, x, y):
    """You leave out the first layer's bias on the way forward: add it before relu."""
    loss, gradients = _right({**params, "b1": np.zeros_like(params["b1"])}, x, y)
    return loss, gradients


def wrong_second_bias_forgotten(params, x, y):
    """You leave out the second layer's bias on the way forward: add it to the logits."""
    return _right({**params, "b2": np.zeros_like(params["b2"])}, x, y)


def wrong_squared_loss(params, x, y):
    """You square the distance of softmax from one-hot: the loss is the cross-entropy."""
    _, gradients = _right(params, x, y)
    p = np.exp(_log_shares(_forward(params, x)[2]))
    return float(np.mean(np.sum((p - np.eye(p.shape[1])[y]) ** 2, axis=1))), gradients


def wrong_overflow(params, x, y):
    """You take exp of the logits as they are, which overflows beyond 709: subtract the largest of each row
    first, and take no logarithm of a share."""
    before, hidden, logits = _forward(params, x)
    with np.errstate(all="ignore"):
        p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    g = (p - np.eye(p.shape[1])[y]) / len(y)
    return loss, _gradients(params, x, hidden, g, (g @ params["w2"].T) * (before > 0))


def wrong_log_of_zero(params, x, y):
    """You take the logarithm of softmax's shares, which are exactly 0 for a class far behind: the loss is
    log Σ exp - logit, without the shares."""
    _, gradients = _right(params, x, y)
    logits = _forward(params, x)[2]
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    with np.errstate(divide="ignore"):
        log_shares = np.log(powers / powers.sum(axis=1, keepdims=True))
    return float(-log_shares[np.arange(len(y)), y].mean()), gradients


def wrong_sign(params, x, y):
    """You return the gradients with the wrong sign, the way downhill: it is the step that subtracts them."""
    loss, gradients = _right(params, x, y)
    return loss, {name: -value for name, value in gradients.items()}


def wrong_updates_params(params, x, y):
    """You take a step and change the parameters that you were given: return the gradients, and leave the
    step to your caller."""
    loss, gradients = _right(params, x, y)
    for name, value in gradients.items():
        params[name] -= 0.1 * value
    return loss, gradients


def wrong_first_layer_only(params, x, y):
    """You return no gradients of the second layer: return those of all four parameters."""
    loss, gradients = _right(params, x, y)
    return loss, {name: gradients[name] for name in ("w1", "b1")}


def right_bias_as_a_weight(params, x, y):
    one = np.full((len(x), 1), 1.0)
    first, second = (np.vstack([params[f"w{i}"], params[f"b{i}"]]) for i in "12")
    inputs = np.hstack([x, one])
    hidden = np.hstack([np.maximum(inputs @ first, 0), one])
    log_shares = _log_shares(hidden @ second)
    g = (np.exp(log_shares) - (np.arange(second.shape[1]) == y[:, None])) / len(y)
    by_second = hidden.T @ g
    by_first = inputs.T @ ((g @ second.T) * (hidden > 0))[:, :-1]
    loss = -np.take_along_axis(log_shares, y[:, None], axis=1).mean()
    gradients = {"w1": by_first[:-1], "b1": by_first[-1], "w2": by_second[:-1], "b2": by_second[-1]}
    return float(loss), gradients


def wrong_bias_before_the_mask(params, x, y):
    """You take the first bias's gradient before the mask of relu: it lies behind relu on the way back, as the
    weights do."""
    loss, gradients = _right(params, x, y)
    g = _by_logits(_forward(params, x)[2], y)
    return loss, {**gradients, "b1": (g @ params["w2"].T).sum(axis=0)}


def wrong_second_layer_only(params, x, y):
    """You stop at the second layer, and the first never learns: go back through w2 and relu."""
    loss, gradients = _right(params, x, y)
    zeros = {name: np.zeros_like(gradients[name]) for name in ("w1", "b1")}
    return loss, {**gradients, **zeros}
