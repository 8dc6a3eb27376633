"""Answers to `clip_by_global_norm`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np

EQUIVALENT = {
    "scale = limit / norm if norm >= limit else 1": "where both are equal, limit / norm is 1",
}


def right_one_vector(grads, limit):
    norm = np.linalg.norm(np.concatenate([np.ravel(grad) for grad in grads]))
    return [grad * (limit / max(norm, limit)) for grad in grads], norm


def right_plain_python(grads, limit):
    norm = math.hypot(*(float(value) for grad in grads for value in grad.flat))
    if norm <= limit:
        return list(grads), norm
    return [grad.astype(float) / (norm / limit) for grad in grads], norm


def right_as_torch_does(grads, limit):
    norms = np.array([np.linalg.norm(grad) for grad in grads])
    norm = np.linalg.norm(norms)
    scale = min(1.0, limit / (norm + 1e-6))
    return tuple(grad * scale for grad in grads), float(norm)


def _norm(grads):
    return math.sqrt(sum(float(np.sum(np.square(grad))) for grad in grads))


def _clip(grads, limit, norm):
    scale = limit / norm if norm > limit else 1
    return [scale * grad for grad in grads]


def wrong_each_alone(grads, limit):
    """You clip each gradient by its own norm, which turns the direction of the step: one norm of all,
    and one factor for all."""
    return [_clip([grad], limit, _norm([grad]))[0] for grad in grads], _norm(grads)


def wrong_each_number(grads, limit):
    """You cut off each number at the limit, which turns the direction of the step: scale all
    numbers by one factor."""
    return [np.clip(grad, -limit, limit) for grad in grads], _norm(grads)


def wrong_scales_up(grads, limit):
    """You scale the gradients to the limit even where their norm is below it, and small steps become
    large: leave those as they are."""
    norm = _norm(grads)
    return [grad * (limit / norm) if norm else grad for grad in grads], norm


def wrong_division_by_zero(grads, limit):
    """You divide by a norm that may be zero, and get nan: divide only where it is above the limit."""
    norm = np.float64(_norm(grads))
    with np.errstate(all="ignore"):
        return [grad * np.minimum(1, limit / norm) if norm else grad / norm for grad in grads], norm


def wrong_norm_after_clipping(grads, limit):
    """You return the norm after clipping, which is the limit wherever you clip: return that before, which
    says how wild the training is."""
    clipped = _clip(grads, limit, _norm(grads))
    return clipped, _norm(clipped)


def wrong_no_root(grads, limit):
    """You take the sum of the squares for the norm: the norm is its root."""
    norm = _norm(grads) ** 2
    return _clip(grads, limit, norm), norm


def wrong_sum_of_norms(grads, limit):
    """You add the norms of the gradients up: add their squares, and take the root of the sum."""
    norm = sum(_norm([grad]) for grad in grads)
    return _clip(grads, limit, norm), norm


def wrong_largest_norm(grads, limit):
    """You take the largest norm of one gradient: all count together."""
    norm = max(_norm([grad]) for grad in grads)
    return _clip(grads, limit, norm), norm


def wrong_largest_number(grads, limit):
    """You take the largest number for the norm: take the root of the sum of all squares."""
    norm = max(float(np.abs(grad).max()) for grad in grads)
    return _clip(grads, limit, norm), norm


def wrong_mean_of_squares(grads, limit):
    """You take the root of the mean square: the norm is the root of the sum, however many numbers there
    are."""
    norm = _norm(grads) / math.sqrt(sum(grad.size for grad in grads))
    return _clip(grads, limit, norm), norm


def wrong_factor_upside_down(grads, limit):
    """You multiply by norm / limit, and long gradients become longer: limit / norm shortens them."""
    norm = _norm(grads)
    return [grad * (norm / limit if norm > limit else 1) for grad in grads], norm


def wrong_length_one(grads, limit):
    """You scale to length one: scale to the limit."""
    norm = _norm(grads)
    return [grad / norm if norm > limit else grad for grad in grads], norm


def wrong_first_shape(grads, limit):
    """You return one long vector: return a list of arrays, each of the shape of its gradient."""
    norm = _norm(grads)
    return np.concatenate([grad.ravel() for grad in _clip(grads, limit, norm)]), norm


def wrong_scales_in_place(grads, limit):
    """You change the gradients in place, or the list that holds them: return a new list of new arrays."""
    norm = _norm(grads)
    if norm > limit:
        for grad in grads:
            grad *= limit / norm
    return grads, norm


def wrong_norm_first(grads, limit):
    """You return the norm first: return the gradients, then the norm."""
    norm = _norm(grads)
    return norm, _clip(grads, limit, norm)


def wrong_norm_forgotten(grads, limit):
    """You return the gradients alone: return the norm too, as it was before clipping."""
    return _clip(grads, limit, _norm(grads))
