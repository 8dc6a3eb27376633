"""Answers to `momentum_step`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_in_place_on_copies(w, g, v, lr, beta):
    w, v = w.copy(), v.copy()
    v *= beta
    v += g
    w -= np.multiply(lr, v)
    return w, v


def right_plain_python(w, g, v, lr, beta):
    velocity = [beta * float(speed) + float(slope) for speed, slope in zip(v, g, strict=True)]
    return [float(a) - lr * b for a, b in zip(w, velocity, strict=True)], velocity


def right_as_one_matrix(w, g, v, lr, beta):
    rule = np.array([[1, -lr, -lr * beta], [0, 1, beta]])
    return tuple(rule @ np.stack([w, g, v]))


def wrong_first_step_is_small(w, g, v, lr, beta):
    """You take a part of the gradient where the velocity is zero: the rule is the same for the first
    step, which goes by the whole gradient."""
    v = beta * v + g if v.any() else (1 - beta) * g
    return w - lr * v, v


def wrong_one_minus_beta(w, g, v, lr, beta):
    """You weigh the gradient with 1 - beta, which makes the velocity an average, as in Adam. Here the
    gradient counts in full: beta * v + g."""
    v = beta * v + (1 - beta) * g
    return w - lr * v, v


def wrong_ascent(w, g, v, lr, beta):
    """You add the velocity to the weights, and climb: subtract lr times the velocity."""
    v = beta * v + g
    return w + lr * v, v


def wrong_updates_after_use(w, g, v, lr, beta):
    """You move the weights by the old velocity and renew it afterwards, so that the first step does
    not move them at all: renew the velocity first."""
    return w - lr * v, beta * v + g


def wrong_velocity_downhill(w, g, v, lr, beta):
    """You let the velocity point downhill, beta * v - g. Here it adds gradients up, and points
    uphill; the minus comes when it moves the weights."""
    v = beta * v - g
    return w + lr * v, v


def wrong_rate_in_velocity(w, g, v, lr, beta):
    """You put the learning rate into the velocity, which then holds lr of every step before:
    the velocity is beta * v + g, and lr scales it only when it moves the weights."""
    v = beta * v + lr * g
    return w - v, v


def wrong_rate_and_sign_in_velocity(w, g, v, lr, beta):
    """You let the velocity be the step itself, beta * v - lr * g, as some books do. Here it is
    beta * v + g; sign and lr come in only when it moves the weights."""
    v = beta * v - lr * g
    return w + v, v


def wrong_looks_ahead(w, g, v, lr, beta):
    """You move the weights by beta * v + g with the new velocity, which is Nesterov's way: move them by
    the new velocity alone."""
    v = beta * v + g
    return w - lr * (beta * v + g), v


def wrong_no_momentum(w, g, v, lr, beta):
    """You move the weights by the gradient alone: move them by the velocity, which remembers the
    gradients before."""
    return w - lr * g, beta * v + g


def wrong_no_friction(w, g, v, lr, beta):
    """You keep the whole velocity: keep the share beta of it, or it grows and grows."""
    v = v + g
    return w - lr * v, v


def wrong_beta_for_the_gradient(w, g, v, lr, beta):
    """You give beta to the gradient: it is the velocity of which the share beta is kept."""
    v = v + beta * g
    return w - lr * v, v


def wrong_state_first(w, g, v, lr, beta):
    """You return the velocity first: return the weights, then the velocity."""
    v = beta * v + g
    return v, w - lr * v


def wrong_changes_the_velocity(w, g, v, lr, beta):
    """You change the velocity in place. Whoever gave the same zeros to two layers finds the speed of
    one in the other: return a new array."""
    v *= beta
    v += g
    return w - lr * v, v


def wrong_changes_the_weights(w, g, v, lr, beta):
    """You change the weights in place: return a new array, w - lr * v."""
    v = beta * v + g
    w -= lr * v
    return w, v


_KEPT = {}


def wrong_keeps_the_velocity(w, g, v, lr, beta):
    """You keep the velocity in a place of your own, where layers of one size share it: use the one
    that you are given, and return the new one."""
    if not v.any():
        _KEPT.pop(w.size, None)
    v = _KEPT[w.size] = beta * _KEPT.get(w.size, v) + g
    return w - lr * v, v
