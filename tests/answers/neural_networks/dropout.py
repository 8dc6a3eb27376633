"""Answers to `dropout`: its checks accept every right_ one and refuse every wrong_ one."""

import copy

import numpy as np

EQUIVALENT = {
    "stays = rng.random(x.shape) > p": "no number is drawn that is exactly p, but for one in 2⁵³",
}


def _check(p):
    if p < 0 or p > 1:
        raise ValueError("p")


def right_mask(x, p, training, rng):
    _check(p)
    if not training or p == 0:
        return x
    if p == 1:
        return np.zeros_like(x)
    return x * (rng.random(x.shape) > p) / (1 - p)


def right_plain_python(x, p, training, rng):
    _check(p)
    if not training:
        return x
    values = [0.0 if rng.random() < p else v / (1 - p) for v in x.ravel().tolist()]
    return np.array(values).reshape(x.shape)


def right_binomial(x, p, training, rng):
    _check(p)
    if training and p < 1:
        return np.where(rng.binomial(1, 1 - p, size=x.shape), x / (1 - p), 0)
    return x * (not training)


def right_in_place_on_a_copy(x, p, training, rng):
    _check(p)
    y = np.array(x)
    if training:
        y[rng.uniform(size=y.shape) < p] = 0
        y /= max(1 - p, 1e-9)
    return y


def _dropped(x, p, keeps, factor=None):
    if p == 1:
        return np.zeros_like(x)
    return np.where(keeps, x * (1 / (1 - p) if factor is None else factor), 0)


def wrong_p_keeps(x, p, training, rng):
    """You keep a number with probability p: p is the probability to drop it."""
    _check(p)
    if not training:
        return x
    with np.errstate(all="ignore"):
        return np.where(rng.random(x.shape) < p, x / p if p else 0, 0)


def wrong_factor_2(x, p, training, rng):
    """You double what stays whatever p is: that is right for one half alone. Divide by 1 - p."""
    _check(p)
    if not training:
        return x
    return _dropped(x, p, rng.random(x.shape) >= p, 2 if p else 1)


def wrong_factor_2_for_none_too(x, p, training, rng):
    """You double what stays even where nothing is dropped: divide by 1 - p, which is 1 then."""
    _check(p)
    return _dropped(x, p, rng.random(x.shape) >= p, None if p else 2) if training else x


def wrong_divides_by_p(x, p, training, rng):
    """You divide what stays by p, the share that is dropped: divide by 1 - p, the share that stays."""
    _check(p)
    if not training:
        return x
    return _dropped(x, p, rng.random(x.shape) >= p, 1 / p if p else 1)


def wrong_not_scaled(x, p, training, rng):
    """You leave what stays as it is, and the mean falls: divide it by 1 - p."""
    _check(p)
    return _dropped(x, p, rng.random(x.shape) >= p, 1) if training else x


def wrong_scaled_in_evaluation(x, p, training, rng):
    """You multiply by 1 - p in evaluation, as the first dropout did: here it is what stays in training
    that is divided by 1 - p, and evaluation does nothing."""
    _check(p)
    return _dropped(x, p, rng.random(x.shape) >= p, 1) if training else x * (1 - p)


def wrong_mask_per_row(x, p, training, rng):
    """You decide for whole rows: decide for each number, by as many random numbers as x has."""
    _check(p)
    if not training:
        return x
    return _dropped(x, p, rng.random((len(x), *(1,) * (x.ndim - 1))) >= p)


def wrong_same_for_all_rows(x, p, training, rng):
    """You drop the same places of each row: decide for each number, by as many random numbers as x has."""
    _check(p)
    return _dropped(x, p, rng.random(x.shape[-1]) >= p) if training else x


def wrong_active_in_evaluation(x, p, training, rng):
    """You drop numbers in evaluation too: where training is false, return them as they are."""
    _check(p)
    return _dropped(x, p, rng.random(x.shape) >= p)


def wrong_training_inverted(x, p, training, rng):
    """You drop numbers in evaluation and not in training: it is the other way round."""
    _check(p)
    return x if training else _dropped(x, p, rng.random(x.shape) >= p)


def wrong_exact_share(x, p, training, rng):
    """You drop exactly the share p, so that numbers depend on each other and p = 0.99 of few drops none of
    them: decide for each by itself."""
    _check(p)
    if not training:
        return x
    keeps = np.full(x.size, True)
    keeps[np.linspace(0, x.size - 1, round(p * x.size)).astype(int)] = False
    return _dropped(x, p, keeps.reshape(x.shape))


def wrong_noise(x, p, training, rng):
    """You multiply by noise of mean 1: a number is dropped, or divided by 1 - p, and nothing between."""
    _check(p)
    if not training or p in (0, 1):
        return x * (not training or p == 0)
    return x * rng.normal(1, np.sqrt(p / (1 - p)), size=x.shape)


def wrong_own_generator(x, p, training, rng):
    """You make a generator of your own with a fixed seed, so that the same places are dropped at each
    call: draw with rng."""
    _check(p)
    return _dropped(x, p, np.random.default_rng(0).random(x.shape) >= p) if training else x


def wrong_global_generator(x, p, training, rng):
    """You seed numpy's global generator and draw with it, so that the same places are dropped at each call:
    draw with rng."""
    _check(p)
    np.random.seed(0)
    return _dropped(x, p, np.random.random(x.shape) >= p) if training else x


def wrong_copy_of_rng(x, p, training, rng):
    """You draw with a copy of rng, which itself stays where it was and drops the same places again: draw
    with rng."""
    _check(p)
    return _dropped(x, p, copy.deepcopy(rng).random(x.shape) >= p) if training else x


def wrong_changes_x(x, p, training, rng):
    """You write the zeros into x, and whoever called you has lost numbers: make a new array."""
    _check(p)
    if training:
        x[rng.random(x.shape) < p] = 0
        x /= max(1 - p, 1e-9)
    return x


def wrong_zero_by_zero(x, p, training, rng):
    """You divide by 1 - p where p is 1, and 0 / 0 is nan: all numbers become 0 there."""
    _check(p)
    if not training:
        return x
    with np.errstate(all="ignore"):
        return x * (rng.random(x.shape) >= p) / np.subtract(1.0, p)


def wrong_nothing_at_p_1(x, p, training, rng):
    """You return all numbers where p is 1, to avoid a division by zero: none of them is left there."""
    _check(p)
    return _dropped(x, p, rng.random(x.shape) >= p) if training and p < 1 else x


def wrong_p_1_refused(x, p, training, rng):
    """You refuse p = 1: all numbers become 0 then."""
    if not 0 <= p < 1:
        raise ValueError("p")
    return _dropped(x, p, rng.random(x.shape) >= p) if training else x


def wrong_p_unchecked_in_evaluation(x, p, training, rng):
    """You look at p in training only, and whoever gave a wrong one learns of it too late: look first."""
    if training:
        _check(p)
        return _dropped(x, p, rng.random(x.shape) >= p)
    return x


def wrong_p_unchecked(x, p, training, rng):
    """You take any number for p: a probability is from 0 to 1, so raise a ValueError for others."""
    return _dropped(x, p, rng.random(x.shape) >= p) if training else x


def right_choice(x, p, training, rng):
    _check(p)
    if not training or p in (0, 1):
        return x * float(not training or p == 0)
    return x * rng.choice([0, 1 / (1 - p)], p=[p, 1 - p], size=x.shape)


def wrong_factor_1_plus_p(x, p, training, rng):
    """You multiply what stays by 1 + p, which is near 1 / (1 - p) for a small p alone: divide by 1 - p."""
    _check(p)
    return _dropped(x, p, rng.random(x.shape) >= p, 1 + p) if training else x


def wrong_every_second(x, p, training, rng):
    """You decide for every second number, and do with the next as with that one: decide for each."""
    _check(p)
    if not training:
        return x
    half = rng.random((x.size + 1) // 2)
    return _dropped(x, p, np.repeat(half, 2)[: x.size].reshape(x.shape) >= p)


def wrong_exact_number(x, p, training, rng):
    """You drop the share p at places drawn by lot, always as many of them: how many it is, is chance too.
    Decide for each number by itself."""
    _check(p)
    if not training:
        return x
    keeps = rng.permutation(np.arange(x.size) >= round(p * x.size))
    return _dropped(x, p, keeps.reshape(x.shape))
