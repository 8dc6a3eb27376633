"""Answers to `linear_layer`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_plain_python(x, w, b):
    x = np.asarray(x)
    rows = [
        [sum(v * w[i, o] for i, v in enumerate(row)) + b[o] for o in range(len(b))]
        for row in x.reshape(-1, x.shape[-1]).tolist()
    ]
    return np.array(rows).reshape(*x.shape[:-1], len(b))


def right_einsum(x, w, b):
    return b + np.einsum("io,...i->...o", w, x)


def right_tensordot(x, w, b):
    return np.tensordot(x, w, axes=1) + b


def right_one_more_input(x, w, b):
    x = np.concatenate([x, np.full((*np.shape(x)[:-1], 1), 1.0)], axis=-1)
    return np.matmul(x, np.vstack([w, b]))


def right_column_by_column(x, w, b):
    return np.stack([np.sum(x * w[:, o], axis=-1) + b[o] for o in range(w.shape[1])], axis=-1)


def wrong_w_transposed(x, w, b):
    """You transpose W, as torch.nn.Linear does, where it has a row for each output: here it has a column
    for each."""
    return x @ w.T + b


def wrong_bias_before_the_product(x, w, b):
    """You add the bias to the inputs: it has a number for each output, so add it after the product."""
    return (x + b) @ w


def wrong_bias_subtracted(x, w, b):
    """You subtract the bias: add it."""
    return x @ w - b


def wrong_no_bias(x, w, b):
    """You leave out the bias: add it to the product."""
    return x @ w


def wrong_a_row_at_least(x, w, b):
    """You turn a single vector into a table of one row: without other axes there are none in the output."""
    return np.atleast_2d(x) @ w + b


def wrong_leading_axes_flattened(x, w, b):
    """You flatten all axes but the last into one: reshape the outputs back, or let @ do it, which leaves
    them alone."""
    return x.reshape(-1, x.shape[-1]) @ w + b


def wrong_dot_of_w_and_x(x, w, b):
    """You multiply from the other side, W·x, as is usual for a column: here x stands in rows, so that it
    comes first."""
    return w @ x + b


def wrong_bias_per_row(x, w, b):
    """You add a number of the bias to each row: each belongs to an output, that is to a column."""
    out = x @ w
    return out + b[:, None]


def wrong_relu(x, w, b):
    """You cut off what is below zero: that is another layer's task."""
    return np.maximum(x @ w + b, 0)


def wrong_table_only(x, w, b):
    """You go through the rows of a table, and take each for a vector: where x has other axes, they are
    lost. Let @ work on all of x."""
    return np.array([np.dot(np.ravel(row)[: len(w)], w) + b for row in x])


def wrong_divided_by_the_root(x, w, b):
    """You divide by the root of the number of inputs: that belongs into the weights when they are drawn,
    not into the layer."""
    return x @ w / np.sqrt(len(w)) + b
