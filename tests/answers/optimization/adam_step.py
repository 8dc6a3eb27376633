"""Answers to `adam_step`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np


def right_as_torch_orders_it(w, g, m, v, t, lr, betas, eps):
    m = m + (1 - betas[0]) * (g - m)
    v = v * betas[1] + (1 - betas[1]) * g * g
    divisor = np.sqrt(v) / math.sqrt(1 - betas[1] ** t) + eps
    return w - lr / (1 - betas[0] ** t) * (m / divisor), m, v


def right_in_place_on_copies(w, g, m, v, t, lr, betas, eps):
    w, m, v = w.copy(), m.copy(), v.copy()
    for average, value, beta in ((m, g, betas[0]), (v, np.square(g), betas[1])):
        average *= beta
        average += (1 - beta) * value
    w -= lr * (m / (1 - np.power(betas[0], t))) / (np.sqrt(v / (1 - np.power(betas[1], t))) + eps)
    return [w, m, v]


def right_plain_python(w, g, m, v, t, lr, betas, eps):
    one, two = betas
    m = [one * float(a) + (1 - one) * float(b) for a, b in zip(m, g, strict=True)]
    v = [two * float(a) + (1 - two) * float(b) ** 2 for a, b in zip(v, g, strict=True)]
    steps = [a / (1 - one**t) / (math.sqrt(b / (1 - two**t)) + eps) for a, b in zip(m, v, strict=True)]
    return [float(a) - lr * step for a, step in zip(w, steps, strict=True)], m, v


def right_both_averages_at_once(w, g, m, v, t, lr, betas, eps):
    decay = np.array(betas)[:, np.newaxis]
    averages = decay * np.stack([m, v]) + (1 - decay) * np.stack([g, g * g])
    first, second = averages / -np.expm1(t * np.log(np.maximum(decay, 1e-300)))
    return w - np.divide(lr * first, np.sqrt(second) + eps), averages[0], averages[1]


def _averages(g, m, v, betas):
    return betas[0] * m + (1 - betas[0]) * g, betas[1] * v + (1 - betas[1]) * g**2


def _corrected(m, v, t, betas):
    return m / (1 - betas[0] ** t), v / (1 - betas[1] ** t)


def wrong_no_correction(w, g, m, v, t, lr, betas, eps):
    """You use mean and mean square as they are. They begin at zero and are too small at first: divide
    them by 1 - beta ** t."""
    m, v = _averages(g, m, v, betas)
    return w - lr * m / (np.sqrt(v) + eps), m, v


def wrong_steps_from_zero(w, g, m, v, t, lr, betas, eps):
    """You correct by t - 1, as if the steps were counted from 0: the first is 1, and beta ** 0 would make
    the divisor zero. Use t as it is."""
    m, v = _averages(g, m, v, betas)
    with np.errstate(all="ignore"):
        m_hat, v_hat = np.divide(m, 1 - betas[0] ** (t - 1)), np.divide(v, 1 - betas[1] ** (t - 1))
        return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def wrong_one_step_ahead(w, g, m, v, t, lr, betas, eps):
    """You correct by t + 1, but the first step has the number 1 already: use t as it is."""
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, t + 1, betas)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def wrong_eps_inside_the_root(w, g, m, v, t, lr, betas, eps):
    """You add eps inside the root: there 0.1 is as much as 0.3 outside. Take the root first, then add
    eps."""
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, t, betas)
    return w - lr * m_hat / np.sqrt(v_hat + eps), m, v


def wrong_eps_before_the_correction(w, g, m, v, t, lr, betas, eps):
    """You add eps to the root before you correct it, so that it is corrected too: correct the mean
    square first."""
    m, v = _averages(g, m, v, betas)
    rate = lr * math.sqrt(1 - betas[1] ** t) / (1 - betas[0] ** t)
    return w - rate * m / (np.sqrt(v) + eps), m, v


def wrong_betas_swapped(w, g, m, v, t, lr, betas, eps):
    """You swap the betas: the first is for the mean of the gradients, the second for that of their
    squares."""
    betas = betas[1], betas[0]
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, t, betas)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def wrong_corrections_swapped(w, g, m, v, t, lr, betas, eps):
    """You correct the mean by the second beta and the mean square by the first: each is corrected by its
    own."""
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, t, betas[::-1])
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def wrong_one_beta_for_both(w, g, m, v, t, lr, betas, eps):
    """You use the first beta for the squares too: they have the second."""
    betas = betas[0], betas[0]
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, t, betas)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def wrong_returns_corrected(w, g, m, v, t, lr, betas, eps):
    """You return mean and mean square corrected, and the next step would correct them again: return
    them as they are, and use the corrected ones for this step only."""
    m, v = _corrected(*_averages(g, m, v, betas), t, betas)
    return w - lr * m / (np.sqrt(v) + eps), m, v


def wrong_mean_alone_corrected(w, g, m, v, t, lr, betas, eps):
    """You correct the mean alone: the mean square begins at zero too."""
    m, v = _averages(g, m, v, betas)
    return w - lr * m / (1 - betas[0] ** t) / (np.sqrt(v) + eps), m, v


def wrong_square_alone_corrected(w, g, m, v, t, lr, betas, eps):
    """You correct the mean square alone: the mean begins at zero too."""
    m, v = _averages(g, m, v, betas)
    return w - lr * m / (np.sqrt(v / (1 - betas[1] ** t)) + eps), m, v


def wrong_correction_of_the_first_step(w, g, m, v, t, lr, betas, eps):
    """You divide by 1 - beta in every step. That is right for the first alone: the power t lets the
    correction fade."""
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, 1, betas)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def wrong_old_averages(w, g, m, v, t, lr, betas, eps):
    """You move the weights by the old mean and mean square, which are zero in the first step: renew
    them first."""
    m_hat, v_hat = _corrected(m, v, t, betas)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), *_averages(g, m, v, betas)


def wrong_gradient_for_the_mean(w, g, m, v, t, lr, betas, eps):
    """You move the weights by the gradient, as RMSProp does: move them by its corrected mean."""
    m, v = _averages(g, m, v, betas)
    _, v_hat = _corrected(m, v, t, betas)
    return w - lr * g / (np.sqrt(v_hat) + eps), m, v


def wrong_g_for_its_square(w, g, m, v, t, lr, betas, eps):
    """You average the gradients themselves for the mean square, and their signs cancel: average their
    squares."""
    m, v = betas[0] * m + (1 - betas[0]) * g, betas[1] * v + (1 - betas[1]) * g
    m_hat, v_hat = _corrected(m, v, t, betas)
    with np.errstate(invalid="ignore"):
        return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def wrong_square_of_the_mean(w, g, m, v, t, lr, betas, eps):
    """You average the square of the mean: average the square of the gradient."""
    m = betas[0] * m + (1 - betas[0]) * g
    v = betas[1] * v + (1 - betas[1]) * m**2
    m_hat, v_hat = _corrected(m, v, t, betas)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def wrong_mean_square_never_falls(w, g, m, v, t, lr, betas, eps):
    """You keep the mean square from falling, as AMSGrad does: in Adam it falls when gradients get smaller."""
    m, averaged = _averages(g, m, v, betas)
    v = np.maximum(v, averaged)
    m_hat, v_hat = _corrected(m, v, t, betas)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def wrong_no_root(w, g, m, v, t, lr, betas, eps):
    """You divide by the mean square: divide by its root, which is of the gradient's size."""
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, t, betas)
    return w - lr * m_hat / (v_hat + eps), m, v


def wrong_no_eps(w, g, m, v, t, lr, betas, eps):
    """You leave eps out: where all gradients of a weight are zero, 0 / 0 makes it nan."""
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, t, betas)
    with np.errstate(invalid="ignore"):
        return w - lr * m_hat / np.sqrt(v_hat), m, v


def wrong_ascent(w, g, m, v, t, lr, betas, eps):
    """You add the step, and climb: subtract it."""
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, t, betas)
    return w + lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def wrong_order(w, g, m, v, t, lr, betas, eps):
    """You return the weights last: return the weights, the mean, the mean square."""
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, t, betas)
    return m, v, w - lr * m_hat / (np.sqrt(v_hat) + eps)


def wrong_changes_the_averages(w, g, m, v, t, lr, betas, eps):
    """You change mean and mean square in place. Whoever gave the same zeros to two layers finds those
    of one in the other: return new arrays."""
    for average, value, beta in ((m, g, betas[0]), (v, g**2, betas[1])):
        average *= beta
        average += (1 - beta) * value
    m_hat, v_hat = _corrected(m, v, t, betas)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v


def wrong_changes_the_weights(w, g, m, v, t, lr, betas, eps):
    """You change the weights in place: return a new array."""
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, t, betas)
    w -= lr * m_hat / (np.sqrt(v_hat) + eps)
    return w, m, v


_COUNTED = {}


def wrong_counts_itself(w, g, m, v, t, lr, betas, eps):
    """You count the steps yourself, and those of all layers together: use the t that you are given."""
    if t == 1:
        _COUNTED[w.size] = 0
    _COUNTED[w.size] = _COUNTED.get(w.size, t - 1) + 1
    m, v = _averages(g, m, v, betas)
    m_hat, v_hat = _corrected(m, v, _COUNTED[w.size], betas)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
