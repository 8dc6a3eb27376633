"""Answers to `unbroadcast`: its checks accept every right_ one and refuse every wrong_ one."""

import itertools

import numpy as np


def _check(g, shape):
    if np.broadcast_shapes(g.shape, shape) != g.shape:
        raise ValueError("cannot be broadcast")


def right_one_axis_at_a_time(g, shape):
    _check(g, shape)
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    for axis, n in enumerate(shape):
        if n == 1:
            g = g.sum(axis=axis, keepdims=True)
    return np.array(g)


def slow_loop(g, shape):
    """You add up one number after the other: sum over the axes that were added, and over those that
    were stretched."""
    _check(g, shape)
    result = np.zeros(shape)
    for place in itertools.product(*map(range, g.shape)):
        ends = place[len(place) - len(shape) :]
        result[tuple(0 if n == 1 else i for i, n in zip(ends, shape))] += g[place]
    return result


def right_einsum(g, shape):
    """Letters that are in g alone are summed over."""
    _check(g, shape)
    letters = "abcdefgh"[: g.ndim]
    kept = "".join(letter for letter, n in zip(letters[::-1], shape[::-1]) if n != 1)[::-1]
    return np.einsum(f"{letters}->{kept}", g).reshape(shape)


def right_float_for_a_number(g, shape):
    _check(g, shape)
    return float(g.sum()) if shape == () else right_one_axis_at_a_time(g, shape)


def wrong_length_taken_for_an_axis(g, shape):
    """You sum over the lengths of the stretched axes, not over their places: a length of 1 says that an
    axis was stretched, and the axis is number `axis`, as enumerate counts."""
    _check(g, shape)
    g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    for n in shape:
        if n == 1 and g.ndim > 1:
            g = g.sum(axis=n, keepdims=True)
    return g


def wrong_places_not_moved(g, shape):
    """You look for the stretched axes at their places in `shape`. In g there may be others in front of
    them: shapes are compared from their ends."""
    _check(g, shape)
    stretched = tuple(axis for axis, n in enumerate(shape) if n == 1)
    g = g.sum(axis=stretched, keepdims=True)
    return g.sum(axis=tuple(range(g.ndim - len(shape))))


def wrong_single_number_not_summed(g, shape):
    """You return g as it is for the shape (), which has no axis to look at: a single number was copied to
    all places of g, so sum over them."""
    _check(g, shape)
    return right_one_axis_at_a_time(g, shape) if shape else g


def wrong_shape_of_a_single_number(g, shape):
    """You return a bare number for an array that holds one: its gradient has its shape, such as (1,)."""
    _check(g, shape)
    return g.sum() if set(shape) <= {1} else right_one_axis_at_a_time(g, shape)


def wrong_axes_in_front_alone(g, shape):
    """You sum over the axes that the array lacks, but not over those that were stretched from length 1."""
    _check(g, shape)
    return g.sum(axis=tuple(range(g.ndim - len(shape))))


def wrong_stretched_axes_alone(g, shape):
    """You sum over the axes that were stretched, but not over those that the array lacks."""
    _check(g, shape)
    added = g.ndim - len(shape)
    return g.sum(axis=tuple(added + axis for axis, n in enumerate(shape) if n == 1), keepdims=True)


def wrong_axes_dropped(g, shape):
    """You drop the axes that you sum over. One that was stretched is still there in the array, with length
    1: keepdims=True keeps it."""
    _check(g, shape)
    added = g.ndim - len(shape)
    return g.sum(axis=(*range(added), *(added + axis for axis, n in enumerate(shape) if n == 1)))


def wrong_axes_kept(g, shape):
    """You keep the axes that the array lacks, with length 1: drop them, for the gradient has the shape of
    the array."""
    _check(g, shape)
    added = g.ndim - len(shape)
    axes = (*range(added), *(added + axis for axis, n in enumerate(shape) if n == 1))
    return g.sum(axis=axes, keepdims=True)


def wrong_places_gone(g, shape):
    """You sum over one axis after the other, and each time those behind it get another number: sum over all
    at once, or keep the axes until the end."""
    _check(g, shape)
    added = g.ndim - len(shape)
    for axis in range(added):
        g = g.sum(axis=min(axis, g.ndim - 1))
    for axis, n in enumerate(shape):
        if n == 1:
            g = g.sum(axis=axis, keepdims=True)
    return g


def wrong_mean(g, shape):
    """You average over the copies: each has its own share in the result, so add them up."""
    _check(g, shape)
    with np.errstate(all="ignore"):
        added = g.ndim - len(shape)
        axes = (*range(added), *(added + axis for axis, n in enumerate(shape) if n == 1))
        return g.mean(axis=axes).reshape(shape) if g.size else np.full(shape, np.nan)


def wrong_first_copy(g, shape):
    """You take the gradient of one copy: add up those of all."""
    _check(g, shape)
    g = g[(0,) * (g.ndim - len(shape))]
    return g[tuple(slice(0, 1) if n == 1 else slice(None) for n in shape)]


def wrong_compared_from_the_front(g, shape):
    """You compare shapes from their beginnings: numpy lines them up at their ends."""
    _check(g, shape)
    g = g.sum(axis=tuple(range(len(shape), g.ndim)))
    return g.sum(axis=tuple(axis for axis, n in enumerate(shape) if n == 1), keepdims=True)


def wrong_sum_copied(g, shape):
    """You sum over everything and give the sum to each number: it gets the sum over its own copies."""
    _check(g, shape)
    return np.full(shape, g.sum())


def wrong_any_other_length(g, shape):
    """You sum over an axis wherever its length differs, and do not ask whether numpy could have stretched it:
    refuse a length that is neither 1 nor that of g."""
    if g.ndim < len(shape):
        raise ValueError("too few axes")
    g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    if any(n != m and n != 1 for n, m in zip(shape, g.shape)):
        return np.resize(g, shape)
    return g.sum(axis=tuple(axis for axis, n in enumerate(shape) if n == 1), keepdims=True)


def wrong_more_axes(g, shape):
    """You give a gradient more axes than it has: what has more axes was not broadcast to its shape, so
    raise a ValueError."""
    if g.ndim < len(shape):
        return np.resize(g, shape)
    return right_one_axis_at_a_time(g, shape)


def wrong_both_ways(g, shape):
    """You ask whether the two shapes go together. An array that is larger along some axis goes together with
    g too, but was not broadcast to it: the shape that comes of both must be that of g."""
    np.broadcast_shapes(g.shape, shape)
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    axes = tuple(axis for axis, n in enumerate(shape) if n == 1 and axis < g.ndim)
    return np.broadcast_to(g.sum(axis=axes, keepdims=True), shape)


def wrong_one_stretched_axis(g, shape):
    """You sum over the first stretched axis: there may be more."""
    _check(g, shape)
    g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    return g.sum(axis=shape.index(1), keepdims=True) if 1 in shape else g


def wrong_one_axis_in_front(g, shape):
    """You sum over the first axis once: the array may lack more than one."""
    _check(g, shape)
    g = g.sum(axis=0) if g.ndim > len(shape) else g
    added = g.ndim - len(shape)
    return g.sum(axis=tuple(added + axis for axis, n in enumerate(shape) if n == 1), keepdims=True)


def right_matrix(g, shape):
    """Broadcasting is a matrix of zeros and ones: multiply by its transpose."""
    _check(g, shape)
    size = int(np.prod(shape))
    copied = [np.broadcast_to(row.reshape(shape), g.shape).ravel() for row in np.eye(size)]
    return (np.array(copied).reshape(size, g.size) @ g.ravel()).reshape(shape)


def wrong_mean_over_stretched(g, shape):
    """You average over the copies along stretched axes, though you add up those along the others: add up
    both."""
    _check(g, shape)
    g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    axes = tuple(axis for axis, n in enumerate(shape) if n == 1)
    with np.errstate(all="ignore"):
        return g.sum(axis=axes, keepdims=True) / np.prod([g.shape[axis] for axis in axes])


def wrong_reshaped(g, shape):
    """You cut g into pieces of the array's shape and add them up. That is right for axes in front, but the
    copies along a stretched axis do not lie one piece after the other."""
    _check(g, shape)
    return g.reshape(-1, *shape).sum(axis=0) if 0 not in shape else np.zeros(shape)
