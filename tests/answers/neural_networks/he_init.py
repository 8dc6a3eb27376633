"""Answers to `he_init`: its checks accept every right_ one and refuse every wrong_ one."""

import copy
import math

import numpy as np


def right_scaled_standard_normal(fan_in, fan_out, rng):
    return np.sqrt(2.0 / fan_in) * rng.standard_normal((fan_in, fan_out))


def right_uniform(fan_in, fan_out, rng):
    bound = math.sqrt(6 / fan_in)
    return rng.uniform(-bound, bound, size=(fan_in, fan_out))


def right_row_by_row(fan_in, fan_out, rng):
    return np.array([rng.normal(0, (2 / fan_in) ** 0.5, fan_out) for _ in range(fan_in)])


def right_transposed_draw(fan_in, fan_out, rng):
    return rng.normal(size=(fan_out, fan_in)).T / math.sqrt(fan_in / 2)


def wrong_fan_out(fan_in, fan_out, rng):
    """You divide by the number of outputs: each output is a sum over the inputs, so divide by fan_in."""
    return rng.normal(scale=math.sqrt(2 / fan_out), size=(fan_in, fan_out))


def wrong_variance_for_deviation(fan_in, fan_out, rng):
    """You give 2 / fan_in for the standard deviation: it is the variance, so take the root."""
    return rng.normal(scale=2 / fan_in, size=(fan_in, fan_out))


def wrong_glorot(fan_in, fan_out, rng):
    """You draw with the variance 2 / (fan_in + fan_out), by Glorot and Bengio, for layers before a tanh:
    before a rectifier it is 2 / fan_in."""
    return rng.normal(scale=math.sqrt(2 / (fan_in + fan_out)), size=(fan_in, fan_out))


def wrong_lecun(fan_in, fan_out, rng):
    """You draw with the variance 1 / fan_in, and the rectifier halves the signal in each layer: it is
    2 / fan_in."""
    return rng.normal(scale=math.sqrt(1 / fan_in), size=(fan_in, fan_out))


def wrong_uniform_bound(fan_in, fan_out, rng):
    """You draw uniformly between ±√(2 / fan_in): a uniform variable's variance is a third of its bound's
    square, so the bound is √(6 / fan_in)."""
    bound = math.sqrt(2 / fan_in)
    return rng.uniform(-bound, bound, size=(fan_in, fan_out))


def wrong_uniform_above_zero(fan_in, fan_out, rng):
    """You draw between 0 and the bound, so that no weight is negative: the mean should be 0."""
    return rng.uniform(0, math.sqrt(6 / fan_in), size=(fan_in, fan_out))


def wrong_torch_default(fan_in, fan_out, rng):
    """You draw uniformly between ±1 / √fan_in, as torch.nn.Linear does by default: that has a sixth of
    He's variance."""
    bound = 1 / math.sqrt(fan_in)
    return rng.uniform(-bound, bound, size=(fan_in, fan_out))


def wrong_small_constant(fan_in, fan_out, rng):
    """You scale by a fixed small number: how large the weights should be depends on fan_in."""
    return 0.01 * rng.normal(size=(fan_in, fan_out))


def wrong_standard_normal(fan_in, fan_out, rng):
    """You draw with the variance 1, whatever fan_in is: divide, so that it is 2 / fan_in."""
    return rng.normal(size=(fan_in, fan_out))


def wrong_own_generator(fan_in, fan_out, rng):
    """You make a generator of your own with a fixed seed, so that all layers begin with the same weights:
    draw with rng."""
    return np.random.default_rng(0).normal(scale=math.sqrt(2 / fan_in), size=(fan_in, fan_out))


def wrong_global_seed(fan_in, fan_out, rng):
    """You seed numpy's global generator, which all code shares, and draw with it, so that all layers begin
    with the same weights: draw with rng."""
    np.random.seed(0)
    return np.random.normal(scale=math.sqrt(2 / fan_in), size=(fan_in, fan_out))


def wrong_copy_of_rng(fan_in, fan_out, rng):
    """You draw with a copy of rng, which itself stays where it was and gives the same once more: draw
    with rng."""
    mine = copy.deepcopy(rng)
    return mine.normal(scale=math.sqrt(2 / fan_in), size=(fan_in, fan_out))


def wrong_shape(fan_in, fan_out, rng):
    """You return a row for each output: there is a column for each, so the shape is (fan_in, fan_out)."""
    return rng.normal(scale=math.sqrt(2 / fan_in), size=(fan_out, fan_in))


def wrong_same_for_each_output(fan_in, fan_out, rng):
    """You draw one column and repeat it, and all outputs learn the same for ever: draw each weight by
    itself."""
    return np.tile(rng.normal(scale=math.sqrt(2 / fan_in), size=(fan_in, 1)), (1, fan_out))


def wrong_same_for_each_input(fan_in, fan_out, rng):
    """You draw one row and repeat it for each input: draw each weight by itself."""
    return np.tile(rng.normal(scale=math.sqrt(2 / fan_in), size=fan_out), (fan_in, 1))


def wrong_truncated(fan_in, fan_out, rng):
    """You cut the normal distribution off at two deviations, which takes a quarter of its variance: make
    up for that, or do not cut it off."""
    w = rng.normal(size=(fan_in, fan_out))
    while np.any(far := np.abs(w) > 2):
        w[far] = rng.normal(size=far.sum())
    return math.sqrt(2 / fan_in) * w


def wrong_magnitudes(fan_in, fan_out, rng):
    """You take the magnitudes of the weights, so that none is negative: the mean should be 0."""
    return np.abs(rng.normal(scale=math.sqrt(2 / fan_in), size=(fan_in, fan_out)))


def wrong_signs_only(fan_in, fan_out, rng):
    """You draw signs alone, so that all weights are equally large: draw them from a normal or uniform
    distribution."""
    return rng.choice([-1.0, 1.0], size=(fan_in, fan_out)) * math.sqrt(2 / fan_in)
