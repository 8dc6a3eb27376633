"""Answers to `layer_norm`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np


def right_power(x, gain, bias, eps):
    mean = np.mean(x, -1)[..., None]
    squares = np.mean((x - mean) ** 2, -1)[..., None]
    return bias + (x - mean) * (squares + eps) ** -0.5 * gain


def slow_loop(x, gain, bias, eps):
    """You go from number to number: means and variances of all rows are one call of numpy each."""
    rows = []
    for row in x.reshape(-1, x.shape[-1]).tolist():
        mean = math.fsum(row) / len(row)
        root = math.sqrt(math.fsum((v - mean) ** 2 for v in row) / len(row) + eps)
        rows.append([(v - mean) / root * g + b for v, g, b in zip(row, gain, bias, strict=True)])
    return np.array(rows).reshape(x.shape)


def right_einsum(x, gain, bias, eps):
    d = x.shape[-1]
    centred = x - np.add.reduce(x, axis=-1, keepdims=True) / d
    scale = 1 / np.sqrt(np.einsum("...d,...d->...", centred, centred) / d + eps)
    return np.einsum("...d,...,d->...d", centred, scale, gain) + bias


def right_apply_along_axis(x, gain, bias, eps):
    def one(v):
        return gain * (v - v.mean()) / math.hypot(v.std(), math.sqrt(eps)) + bias

    return np.apply_along_axis(one, -1, x)


def _layer_norm(x, gain, bias, eps, axis=-1, ddof=0):
    with np.errstate(all="ignore"):
        mean, var = x.mean(axis=axis, keepdims=True), x.var(axis=axis, keepdims=True, ddof=ddof)
        return (x - mean) / np.sqrt(var + eps) * gain + bias


def wrong_eps_outside_the_root(x, gain, bias, eps):
    """You add eps to the standard deviation: it belongs inside the root, to the variance."""
    centred = x - x.mean(axis=-1, keepdims=True)
    return centred / (x.std(axis=-1, keepdims=True) + eps) * gain + bias


def wrong_ddof_1(x, gain, bias, eps):
    """You divide the sum of the squares by d - 1: divide by d (ddof 0), for the variance is that of the
    vector itself."""
    return _layer_norm(x, gain, bias, eps, ddof=1)


def wrong_batch_axis(x, gain, bias, eps):
    """You measure along the first axis, as batch normalisation does: measure each vector by itself, along
    the last."""
    return _layer_norm(x, gain, bias, eps, axis=0)


def wrong_all_but_batch(x, gain, bias, eps):
    """You measure along all axes but the first: measure along the last alone, for each place along the
    others."""
    return _layer_norm(x, gain, bias, eps, axis=tuple(range(1, x.ndim)) or -1)


def wrong_whole_array(x, gain, bias, eps):
    """You take one mean and one variance for the whole array: each vector has its own, so say axis=-1."""
    return _layer_norm(x, gain, bias, eps, axis=None)


def wrong_second_axis(x, gain, bias, eps):
    """You measure along axis 1, which is the last of a table alone: say axis=-1."""
    return _layer_norm(x, gain, bias, eps, axis=min(1, x.ndim - 1))


def wrong_no_eps(x, gain, bias, eps):
    """You leave out eps, and a vector of equal numbers becomes 0 / 0: add it to the variance."""
    return _layer_norm(x, gain, bias, 0)


def wrong_eps_fixed(x, gain, bias, eps):
    """You add 1e-5 whatever eps says."""
    return _layer_norm(x, gain, bias, 1e-5)


def wrong_no_root(x, gain, bias, eps):
    """You divide by the variance: divide by its root."""
    return (x - x.mean(axis=-1, keepdims=True)) / (x.var(axis=-1, keepdims=True) + eps) * gain + bias


def wrong_bias_before_gain(x, gain, bias, eps):
    """You add the bias before you multiply by the gain: multiply first."""
    return _layer_norm(x, 1, bias, eps) * gain


def wrong_no_gain(x, gain, bias, eps):
    """You leave out the gain: multiply by it before you add the bias."""
    return _layer_norm(x, 1, bias, eps)


def wrong_no_bias(x, gain, bias, eps):
    """You leave out the bias: add it at the end."""
    return _layer_norm(x, gain, 0, eps)


def wrong_gain_plus_one(x, gain, bias, eps):
    """You multiply by 1 + gain, as some libraries do, whose gains begin at zero: multiply by the gain."""
    return _layer_norm(x, 1 + gain, bias, eps)


def wrong_gain_and_bias_swapped(x, gain, bias, eps):
    """You multiply by the bias and add the gain: it is the other way round."""
    return _layer_norm(x, bias, gain, eps)


def wrong_rms(x, gain, bias, eps):
    """You divide by the root of the mean square, without the mean subtracted, as RMSNorm does: subtract it
    first."""
    return x / np.sqrt(np.mean(x**2, axis=-1, keepdims=True) + eps) * gain + bias


def wrong_not_centred(x, gain, bias, eps):
    """You divide by the deviation, but do not subtract the mean: do so first."""
    return x / np.sqrt(x.var(axis=-1, keepdims=True) + eps) * gain + bias


def wrong_mean_of_squares(x, gain, bias, eps):
    """You subtract the squared mean from the mean of the squares. Far from zero both are huge and their
    small difference is lost to rounding: subtract the mean before you square."""
    mean = x.mean(axis=-1, keepdims=True)
    var = np.maximum(np.mean(x**2, axis=-1, keepdims=True) - mean**2, 0)
    return (x - mean) / np.sqrt(var + eps) * gain + bias


def wrong_keeps_no_dimension(x, gain, bias, eps):
    """You drop the axis along which you take mean and variance, and numpy lines up what is left with
    another axis: say keepdims=True."""
    return (x - x.mean(axis=-1)) / np.sqrt(x.var(axis=-1) + eps) * gain + bias


def wrong_changes_x(x, gain, bias, eps):
    """You subtract in place, and whoever called you finds other numbers in x: write x - mean, not
    x -= mean."""
    y = _layer_norm(x, gain, bias, eps)
    x -= x.mean(axis=-1, keepdims=True) + 1e-6
    return y


def wrong_tables_only(x, gain, bias, eps):
    """You go through the rows of a table, and where x has other axes each row is one no more: say axis=-1."""
    return np.array([(v - np.mean(v)) / np.sqrt(np.var(v) + eps) * gain + bias for v in x])


def right_centring_matrix(x, gain, bias, eps):
    d = x.shape[-1]
    centred = x @ (np.eye(d) - 1 / d)
    length = np.linalg.norm(centred, axis=-1, keepdims=True)
    return gain * np.sqrt(d) * centred / np.hypot(length, np.sqrt(d * eps)) + bias


def wrong_eps_as_a_floor(x, gain, bias, eps):
    """You take eps for the least variance there may be: add it to each."""
    var = np.maximum(x.var(axis=-1, keepdims=True), eps)
    return (x - x.mean(axis=-1, keepdims=True)) / np.sqrt(var) * gain + bias


def wrong_mean_distance(x, gain, bias, eps):
    """You divide by the mean distance from the mean: divide by the root of the mean of the squares."""
    centred = x - x.mean(axis=-1, keepdims=True)
    return centred / np.sqrt(np.mean(np.abs(centred), axis=-1, keepdims=True) ** 2 + eps) * gain + bias
