"""Answers to `linear_backward`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_einsum(g, x, w):
    rows, inputs = g.reshape(-1, g.shape[-1]), x.reshape(-1, x.shape[-1])
    dx = np.einsum("...o,io->...i", g, w)
    return dx, np.einsum("ni,no->io", inputs, rows), np.einsum("no->o", rows)


def slow_loop(g, x, w):
    """You add up the gradient of one example after the other: that sum is a product of matrices."""
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(w.shape[1])
    for place in np.ndindex(*x.shape[:-1]):
        dx[place] = w @ g[place]
        dw += np.outer(x[place], g[place])
        db += g[place]
    return dx, dw, db


def right_tensordot(g, x, w):
    axes = list(range(g.ndim - 1))
    return (
        np.tensordot(g, w, axes=(-1, 1)),
        np.tensordot(x, g, axes=(axes, axes)),
        np.sum(g, axis=tuple(axes)),
    )


def right_one_more_input(g, x, w):
    rows = g.reshape(-1, g.shape[-1])
    inputs = np.column_stack([x.reshape(-1, x.shape[-1]), np.full(len(rows), 1.0)])
    both = np.matmul(np.transpose(inputs), rows)
    return [np.matmul(rows, w.T).reshape(x.shape), both[:-1], both[-1]]


def _backward(g, x, w):
    rows = g.reshape(-1, w.shape[1])
    return g @ w.T, x.reshape(-1, len(w)).T @ rows, rows.sum(axis=0)


def wrong_bias_summed_over_first_axis(g, x, w):
    """You sum the gradient of the bias over the first axis only: sum over all but the last."""
    dx, dw, _ = _backward(g, x, w)
    return dx, dw, g.sum(axis=0)


def wrong_bias_not_summed(g, x, w):
    """You return g for the gradient of the bias: each vector has the same bias, so sum over all axes but
    the last."""
    dx, dw, _ = _backward(g, x, w)
    return dx, dw, g


def wrong_bias_summed_over_everything(g, x, w):
    """You sum the gradient of the bias over all axes: the last one stays, for each output has a bias of its
    own."""
    dx, dw, _ = _backward(g, x, w)
    return dx, dw, g.sum()


def wrong_bias_keeps_dimensions(g, x, w):
    """You keep the axes over which you sum, as axes of size 1: the gradient of the bias has the shape of
    the bias."""
    dx, dw, _ = _backward(g, x, w)
    return dx, dw, g.sum(axis=tuple(range(g.ndim - 1)), keepdims=True)


def wrong_dw_transposed(g, x, w):
    """You give the gradient of the weights transposed: it has the shape of the weights, (i, o)."""
    dx, dw, db = _backward(g, x, w)
    return dx, dw.T, db


def wrong_w_not_transposed(g, x, w):
    """You multiply g by W: on the way back it is the transpose of W."""
    _, dw, db = _backward(g, x, w)
    return g @ w, dw, db


def wrong_averaged(g, x, w):
    """You average over the batch: sum. Where the loss is a mean, g is divided by n already."""
    dx, dw, db = _backward(g, x, w)
    n = g.size // g.shape[-1]
    return dx, dw / n, db / n


def wrong_bias_averaged(g, x, w):
    """You average the gradient of the bias: sum, as in that of the weights."""
    dx, dw, db = _backward(g, x, w)
    return dx, dw, db * g.shape[-1] / g.size


def wrong_g_of_ones(g, x, w):
    """You leave out g, as if the loss were the sum of the outputs: each gradient is a product with g."""
    return _backward(np.full_like(g, 1), x, w)


def wrong_sign(g, x, w):
    """You return minus the gradients, the way downhill: the step subtracts them, not the layer."""
    dx, dw, db = _backward(g, x, w)
    return -dx, -dw, -db


def wrong_sign_of_bias(g, x, w):
    """You give the gradient of the bias the wrong sign: the output grows with it, as g says."""
    dx, dw, db = _backward(g, x, w)
    return dx, dw, -db


def wrong_matmul_per_batch(g, x, w):
    """You transpose the last two axes of x and multiply, which leaves a gradient of the weights for each
    place along the axes before: sum over these too."""
    dx, _, db = _backward(g, x, w)
    if x.ndim < 2:
        return dx, np.outer(x, g), db
    return dx, np.swapaxes(x, -1, -2) @ g, db


def wrong_needs_a_batch(g, x, w):
    """You multiply the transpose of x by g, which for single vectors is one number: theirs is the outer
    product."""
    dx, dw, db = _backward(g, x, w)
    return dx, dw if x.ndim > 1 else x.T @ x, db


def wrong_leading_axes_flattened(g, x, w):
    """You return the gradient of the input with all axes but the last flattened into one: it has the shape
    of the input."""
    dx, dw, db = _backward(g, x, w)
    return dx.reshape(-1, dx.shape[-1]), dw, db


def wrong_x_for_w(g, x, w):
    """You return the gradients of weights and input in each other's place: input, weights, bias."""
    dx, dw, db = _backward(g, x, w)
    return dw, dx, db


def wrong_weights_for_their_gradient(g, x, w):
    """You return W itself where its gradient belongs: that depends on x and g, and not on W."""
    dx, _, db = _backward(g, x, w)
    return dx, w, db


def right_output_by_output(g, x, w):
    dx, dw, db = np.zeros(x.shape), np.empty(w.shape), np.empty(w.shape[1])
    for o in range(w.shape[1]):
        of_output = g[..., o, None]
        dx = dx + of_output * w[:, o]
        dw[:, o] = np.sum((of_output * x).reshape(-1, len(w)), axis=0)
        db[o] = of_output.sum()
    return dx, dw, db


def wrong_last_vector_only(g, x, w):
    """You overwrite the gradients of weights and bias at each vector, and only the last is left: add them
    up."""
    dx, _, _ = _backward(g, x, w)
    return (
        dx,
        np.outer(x.reshape(-1, len(w))[-1], g.reshape(-1, w.shape[1])[-1]),
        g.reshape(-1, w.shape[1])[-1],
    )


def wrong_dx_of_sum(g, x, w):
    """You sum the gradient of the input over the batch too: each vector has its own."""
    dx, dw, db = _backward(g, x, w)
    return np.zeros(x.shape) + dx.reshape(-1, len(w)).sum(axis=0), dw, db
