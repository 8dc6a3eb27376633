"""Answers to `matmul_backward`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _summed(g, shape):
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    axes = tuple(axis for axis, n in enumerate(shape) if n == 1)
    return g.sum(axis=axes, keepdims=True)


def _transposed(x):
    return np.swapaxes(x, -1, -2)


def right_swapaxes(g, a, b):
    return _summed(g @ _transposed(b), a.shape), _summed(_transposed(a) @ g, b.shape)


def right_einsum(g, a, b):
    by_a = np.einsum("...nm,...km->...nk", g, b)
    by_b = np.einsum("...nm,...nk->...km", g, a)
    return [_summed(by_a, a.shape), _summed(by_b, b.shape)]


def right_loop(g, a, b):
    batch = g.shape[:-2]
    grad_a, grad_b = np.zeros(a.shape), np.zeros(b.shape)
    wide = [np.broadcast_to(x, (*batch, *x.shape[-2:])) for x in (a, b)]
    for place in np.ndindex(batch):
        for grad, product in (
            (grad_a, g[place] @ wide[1][place].T),
            (grad_b, (g[place].T @ wide[0][place]).T),
        ):
            own = place[len(place) - (grad.ndim - 2) :] if grad.ndim > 2 else ()
            own = tuple(0 if n == 1 else i for i, n in zip(own, grad.shape))
            grad[own] += product
    return grad_a, grad_b


def right_products_of_numbers(g, a, b):
    """Every number of g times every number that it came from, summed over what is not asked for."""
    a_wide, b_wide = a[..., :, :, np.newaxis], b[..., np.newaxis, :, :]
    g_wide = g[..., :, np.newaxis, :]
    by_a, by_b = (g_wide * b_wide).sum(axis=-1), (g_wide * a_wide).sum(axis=-3)
    return _summed(by_a, a.shape), _summed(by_b, b.shape)


def wrong_not_transposed_right(g, a, b):
    """You multiply by b as it is for the gradient of a: its transpose goes from m columns back to k."""
    return _summed(g @ b, a.shape), _summed(_transposed(a) @ g, b.shape)


def wrong_not_transposed_left(g, a, b):
    """You multiply by a as it is for the gradient of b: its transpose goes from n rows back to k."""
    return _summed(g @ _transposed(b), a.shape), _summed(a @ g, b.shape)


def wrong_not_transposed(g, a, b):
    """You multiply by the factors as they are: each gradient takes the transpose of the other factor."""
    return _summed(g @ b, a.shape), _summed(a @ g, b.shape)


def wrong_all_axes_turned_round(g, a, b):
    """You take .T, which turns all axes round, those of the batch too: .mT or swapaxes(-1, -2) transposes
    each matrix."""
    return _summed(g @ b.T, a.shape), _summed(a.T @ g, b.shape)


def wrong_first_axes_swapped(g, a, b):
    """You swap the first two axes. In a batch the rows and columns are the last two."""
    return _summed(g @ np.swapaxes(b, 0, 1), a.shape), _summed(np.swapaxes(a, 0, 1) @ g, b.shape)


def wrong_sides_changed(g, a, b):
    """You multiply from the wrong side: b stood on the right of a, so its transpose stands on the right of
    g, and that of a on the left."""
    return _summed(_transposed(b) @ g, a.shape), _summed(g @ _transposed(a), b.shape)


def wrong_swapped(g, a, b):
    """You return the gradient of b first: first that of a."""
    return right_swapaxes(g, a, b)[::-1]


def wrong_transposed_gradients(g, a, b):
    """You return each gradient transposed: it has the shape of its factor."""
    grad_a, grad_b = right_swapaxes(g, a, b)
    return _transposed(grad_a), _transposed(grad_b)


def wrong_own_factor(g, a, b):
    """You multiply each factor's gradient by the factor itself: it is the other one that says how much a
    number of it counts."""
    return _summed(g @ _transposed(g) @ a, a.shape), _summed(b @ _transposed(g) @ g, b.shape)


def wrong_batch_not_summed(g, a, b):
    """You leave the gradients in the shape of the product's batch. A matrix that was multiplied with several
    others gets the sum: its gradient has its shape."""
    return g @ _transposed(b), _transposed(a) @ g


def wrong_axes_in_front_alone(g, a, b):
    """You sum over the axes that a factor lacks, but not over those that were stretched from length 1."""

    def summed(grad, shape):
        return grad.sum(axis=tuple(range(grad.ndim - len(shape))))

    return summed(g @ _transposed(b), a.shape), summed(_transposed(a) @ g, b.shape)


def wrong_stretched_axes_alone(g, a, b):
    """You sum over the axes that were stretched from length 1, but not over those that a factor lacks."""

    def summed(grad, shape):
        added = grad.ndim - len(shape)
        return grad.sum(axis=tuple(added + axis for axis, n in enumerate(shape) if n == 1), keepdims=True)

    return summed(g @ _transposed(b), a.shape), summed(_transposed(a) @ g, b.shape)


def wrong_left_not_summed(g, a, b):
    """You sum the gradient of b over what it shares, but not that of a: either may have fewer axes."""
    return g @ _transposed(b), _summed(_transposed(a) @ g, b.shape)


def wrong_right_not_summed(g, a, b):
    """You sum the gradient of a over what it shares, but not that of b: either may have fewer axes."""
    return _summed(g @ _transposed(b), a.shape), _transposed(a) @ g


def wrong_mean_over_the_batch(g, a, b):
    """You average over the matrices with which a factor was multiplied: each has its own share in the loss,
    so add them up."""
    grad_a, grad_b = right_swapaxes(g, a, b)
    matrices = int(np.prod(g.shape[:-2]))
    return (
        grad_a * int(np.prod(a.shape[:-2])) / matrices,
        grad_b * int(np.prod(b.shape[:-2])) / matrices,
    )


def wrong_last_of_the_batch(g, a, b):
    """You keep the gradient that comes from the last matrix with which a factor was multiplied: add up what
    comes from all of them."""

    def last(grad, shape):
        while grad.ndim > len(shape):
            grad = grad[-1]
        return grad[tuple(slice(-1, None) if n == 1 else slice(None) for n in shape)]

    return last(g @ _transposed(b), a.shape), last(_transposed(a) @ g, b.shape)


def wrong_gradient_of_ones(g, a, b):
    """You leave out what comes from above, as if the loss were the sum of the product: multiply by g."""
    return right_swapaxes(np.ones_like(g), a, b)


def wrong_batch_flattened(g, a, b):
    """You sum over the whole batch even where each matrix has a partner of its own: sum over what was
    broadcast alone."""
    grad_a, grad_b = right_swapaxes(g, a, b)
    return (
        np.broadcast_to(grad_a.sum(axis=tuple(range(a.ndim - 2))), a.shape),
        np.broadcast_to(grad_b.sum(axis=tuple(range(b.ndim - 2))), b.shape),
    )


def right_kept_then_reshaped(g, a, b):
    results = []
    for grad, shape in ((g @ _transposed(b), a.shape), (_transposed(a) @ g, b.shape)):
        padded = (1,) * (grad.ndim - len(shape)) + shape
        axes = tuple(i for i, (n, m) in enumerate(zip(padded, grad.shape)) if n != m)
        results.append(np.add.reduce(grad, axis=axes, keepdims=True).reshape(shape))
    return tuple(results)


def wrong_every_axis_of_length_one(g, a, b):
    """You drop every axis of length 1, also one that the factor has itself: its gradient has its shape."""
    return tuple(np.squeeze(grad) for grad in right_swapaxes(g, a, b))


def wrong_first_axis_summed(g, a, b):
    """You sum over the first axis wherever the shapes differ: it may be another that was stretched, or more
    than one."""
    grads = g @ _transposed(b), _transposed(a) @ g
    return tuple(
        grad if grad.shape == x.shape else grad.sum(axis=0, keepdims=grad.ndim == x.ndim)
        for grad, x in zip(grads, (a, b))
    )
