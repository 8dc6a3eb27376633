"""Answers to `rmsprop_step`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np


def right_in_place_on_copies(w, g, s, lr, alpha, eps):
    w, s = w.copy(), s.copy()
    s *= alpha
    s += (1 - alpha) * np.square(g)
    w -= lr * np.divide(g, np.sqrt(s) + eps)
    return w, s


def right_plain_python(w, g, s, lr, alpha, eps):
    s = [alpha * float(old) + (1 - alpha) * float(slope) ** 2 for old, slope in zip(s, g, strict=True)]
    w = [a - lr * float(slope) / (math.sqrt(b) + eps) for a, slope, b in zip(w, g, s, strict=True)]
    return w, s


def right_towards_the_square(w, g, s, lr, alpha, eps):
    s = s + (1 - alpha) * (g * g - s)
    rates = lr / (eps + s**0.5)
    return [w - rates * g, s]


def _square(g, s, alpha):
    return alpha * s + (1 - alpha) * g**2


def wrong_eps_inside_the_root(w, g, s, lr, alpha, eps):
    """You add eps inside the root: there 0.1 is as much as 0.3 outside. Take the root first, then add
    eps."""
    s = _square(g, s, alpha)
    return w - lr * g / np.sqrt(s + eps), s


def wrong_g_for_its_square(w, g, s, lr, alpha, eps):
    """You average the gradients themselves, and their signs cancel: average their squares."""
    s = alpha * s + (1 - alpha) * g
    with np.errstate(invalid="ignore"):
        return w - lr * g / (np.sqrt(s) + eps), s


def wrong_size_for_the_square(w, g, s, lr, alpha, eps):
    """You average the sizes of the gradients: average their squares, and take the root afterwards."""
    s = alpha * s + (1 - alpha) * np.abs(g)
    return w - lr * g / (np.sqrt(s) + eps), s


def wrong_old_square(w, g, s, lr, alpha, eps):
    """You divide by the root of the old mean square, which is zero in the first step: renew it first."""
    return w - lr * g / (np.sqrt(s) + eps), _square(g, s, alpha)


def wrong_no_root(w, g, s, lr, alpha, eps):
    """You divide by the mean square: divide by its root, which is of the gradient's size."""
    s = _square(g, s, alpha)
    return w - lr * g / (s + eps), s


def wrong_no_eps(w, g, s, lr, alpha, eps):
    """You leave eps out: where all gradients of a weight are zero, 0 / 0 makes it nan."""
    s = _square(g, s, alpha)
    with np.errstate(invalid="ignore"):
        return w - lr * g / np.sqrt(s), s


def wrong_largest_of_root_and_eps(w, g, s, lr, alpha, eps):
    """You divide by the larger of the root and eps: add eps to the root."""
    s = _square(g, s, alpha)
    return w - lr * g / np.maximum(np.sqrt(s), eps), s


def wrong_alpha_for_the_gradient(w, g, s, lr, alpha, eps):
    """You give alpha to the new square: it is the old mean square of which the share alpha is kept."""
    s = _square(g, s, 1 - alpha)
    return w - lr * g / (np.sqrt(s) + eps), s


def wrong_sum_of_squares(w, g, s, lr, alpha, eps):
    """You add the squares up, as Adagrad does, and the steps get shorter and shorter: keep the
    share alpha of the old ones, and take 1 - alpha of the new."""
    s = s + g**2
    return w - lr * g / (np.sqrt(s) + eps), s


def wrong_whole_square(w, g, s, lr, alpha, eps):
    """You add the whole new square, and the mean square grows beyond all squares: weigh it with
    1 - alpha."""
    s = alpha * s + g**2
    return w - lr * g / (np.sqrt(s) + eps), s


def wrong_one_square_for_all(w, g, s, lr, alpha, eps):
    """You average the squares of all weights: each weight has a mean square of its own."""
    s = alpha * s + (1 - alpha) * np.mean(g**2)
    return w - lr * g / (np.sqrt(s) + eps), s


def wrong_ascent(w, g, s, lr, alpha, eps):
    """You add the step, and climb: subtract it."""
    s = _square(g, s, alpha)
    return w + lr * g / (np.sqrt(s) + eps), s


def wrong_corrects_bias(w, g, s, lr, alpha, eps):
    """You divide the mean square by 1 - alpha, as Adam does in its first step: RMSProp takes it as it
    is."""
    s = _square(g, s, alpha)
    return w - lr * g / (np.sqrt(s / (1 - alpha)) + eps), s


def wrong_returns_the_root(w, g, s, lr, alpha, eps):
    """You return the root of the mean square: the next step needs the mean square itself."""
    root = np.sqrt(_square(g, s, alpha))
    return w - lr * g / (root + eps), root


def wrong_state_first(w, g, s, lr, alpha, eps):
    """You return the mean square first: return the weights, then the mean square."""
    s = _square(g, s, alpha)
    return s, w - lr * g / (np.sqrt(s) + eps)


def wrong_changes_the_square(w, g, s, lr, alpha, eps):
    """You change the mean square in place. Whoever gave the same zeros to two layers finds the squares
    of one in the other: return a new array."""
    s *= alpha
    s += (1 - alpha) * g**2
    return w - lr * g / (np.sqrt(s) + eps), s


def wrong_changes_the_weights(w, g, s, lr, alpha, eps):
    """You change the weights in place: return a new array."""
    s = _square(g, s, alpha)
    w -= lr * g / (np.sqrt(s) + eps)
    return w, s


_KEPT = {}


def wrong_keeps_the_square(w, g, s, lr, alpha, eps):
    """You keep the mean square in a place of your own, where layers of one size share it: use the one
    that you are given, and return the new one."""
    if not s.any():
        _KEPT.pop(w.size, None)
    s = _KEPT[w.size] = _square(g, _KEPT.get(w.size, s), alpha)
    return w - lr * g / (np.sqrt(s) + eps), s
