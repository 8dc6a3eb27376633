"""Answers to `softmax_backward`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
from scipy.special import softmax


def right_jacobian(g, s):
    jacobians = np.eye(s.shape[1]) * s[:, np.newaxis] - s[:, :, np.newaxis] * s[:, np.newaxis]
    return np.einsum("nij,nj->ni", jacobians, g)


def slow_loop(g, s):
    """You go through the Jacobian in Python: its product with the gradient is a sum along the row,
    and that for all rows at once."""
    grad = []
    for gradients, shares in zip(g.tolist(), s.tolist()):
        row = []
        for j, own in enumerate(shares):
            row.append(sum(gi * si * ((i == j) - own) for i, (gi, si) in enumerate(zip(gradients, shares))))
        grad.append(row)
    return grad


def right_products_first(g, s):
    gs = g * s
    return gs - s * gs.sum(axis=-1, keepdims=True)


def right_dot(g, s):
    return s * (g - np.matmul(g[:, None, :], s[:, :, None])[:, 0])


def wrong_diagonal_alone(g, s):
    """You take the diagonal of the Jacobian alone, s (1 - s), as for a sigmoid. Each output depends on all
    inputs of its row: subtract what comes through the others."""
    return g * s * (1 - s)


def wrong_first_term_alone(g, s):
    """You multiply by the shares, and leave out that all others shrink when one grows: subtract the weighted
    sum of the row's gradients first."""
    return g * s


def wrong_second_term_alone(g, s):
    """You leave out that the own share grows: the gradient itself comes before the weighted sum that is
    subtracted."""
    return -s * np.sum(g * s, axis=1, keepdims=True)


def wrong_plain_mean(g, s):
    """You subtract the plain mean of the row's gradients. That is right where all are equal, and nothing is
    left: elsewhere weigh each by its share."""
    return s * (g - g.mean(axis=1, keepdims=True))


def wrong_plain_sum(g, s):
    """You subtract the sum of the row's gradients: weigh each by its share first."""
    return s * (g - g.sum(axis=1, keepdims=True))


def wrong_mean_of_products(g, s):
    """You average the weighted gradients, but the shares are weights already, whose sum is 1: add them up."""
    return s * (g - np.mean(g * s, axis=1, keepdims=True))


def wrong_sign(g, s):
    """You turn the sign round: where g is above the row's weighted mean, a larger input makes the loss
    larger."""
    return s * (np.sum(g * s, axis=1, keepdims=True) - g)


def wrong_sign_of_the_second_term(g, s):
    """You add the weighted sum: when an input grows, the shares of the others shrink, so subtract it."""
    return s * (g + np.sum(g * s, axis=1, keepdims=True))


def wrong_columns(g, s):
    """You sum over the rows of the batch: each row is a softmax of its own, so sum along it."""
    return s * (g - np.sum(g * s, axis=0))


def wrong_all_rows_together(g, s):
    """You sum over all rows: each is a softmax of its own, so sum along axis 1 alone."""
    return s * (g - np.sum(g * s))


def wrong_not_multiplied(g, s):
    """You forget to multiply by the shares at the end: an input whose share is small moves little."""
    return g - np.sum(g * s, axis=1, keepdims=True)


def wrong_softmax_taken_again(g, s):
    """You take the softmax of `s`, which is one already."""
    s = softmax(s, axis=1)
    return s * (g - np.sum(g * s, axis=1, keepdims=True))


def wrong_log_softmax(g, s):
    """You pass back through the logarithm of softmax, not softmax: there the share is subtracted as often as
    the row's gradients add up to."""
    return g - s * g.sum(axis=1, keepdims=True)


def wrong_cross_entropy(g, s):
    """You subtract g from the shares, as if g were labels and the loss cross-entropy: g is the gradient of
    any loss."""
    return s - g


def wrong_divides_by_the_shares(g, s):
    """You come back to the inputs by logarithms and shares by division, and a share of 0 makes nan of it:
    multiply by s, and nothing can go wrong."""
    with np.errstate(all="ignore"):
        gs = g * s
        return gs * (1 - gs.sum(axis=1, keepdims=True) * s / gs)


def wrong_gradient_of_ones(g, s):
    """You leave out what comes from above. For a gradient of ones nothing is passed on, whatever the sign:
    multiply by g."""
    return s * (1 - np.sum(s * s, axis=1, keepdims=True))


def wrong_squared_shares(g, s):
    """You square the shares in the sum: each gradient is weighed by its share once."""
    return s * (g - np.sum(g * s**2, axis=1, keepdims=True))


def right_transposed(g, s):
    shares, gradients = s.T, g.T
    return (shares * (gradients - (shares * gradients).sum(axis=0))).T


def wrong_first_row_for_all(g, s):
    """You subtract the first row's weighted mean from all rows: each has its own."""
    return s * (g - (g * s)[0].sum())


def wrong_largest_gradient(g, s):
    """You subtract the largest gradient of the row, as one does with scores before exp: here it is their
    weighted mean that is to be subtracted."""
    return s * (g - g.max(axis=1, keepdims=True))
