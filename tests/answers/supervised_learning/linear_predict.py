"""Answers to `linear_predict`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np

EQUIVALENT = {
    "if factors.shape > features.shape[-1:]:": "where that is false of other shapes, @ itself refuses them",
}


def right_plain_python(x, weights, bias):
    if np.ndim(weights) != 1:
        raise ValueError("weights")
    if np.ndim(x) == 1:
        return sum((float(v) * float(w) for v, w in zip(x, weights, strict=True)), float(bias))
    return [right_plain_python(row, weights, bias) for row in x]


def right_broadcast(x, weights, bias):
    x, weights = np.asarray(x, dtype=np.float64), np.asarray(weights, dtype=np.float64)
    if weights.shape != x.shape[-1:]:
        raise ValueError("shapes")
    return (x * weights).sum(axis=-1) + bias


def right_einsum(x, weights, bias):
    x, weights = np.array(x, dtype=float), np.array(weights, dtype=float)
    if weights.ndim != 1 or len(weights) != x.shape[-1]:
        raise ValueError("shapes")
    return np.einsum("...d,d->...", x, weights) + float(bias)


def right_bias_as_a_weight(x, weights, bias):
    x = np.array(x, dtype=float)
    if np.ndim(weights) != 1:
        raise ValueError("shapes")
    with_one = np.concatenate([x, np.ones((*x.shape[:-1], 1))], axis=-1)
    return with_one @ np.append(weights, bias)


def _checked(x, weights):
    x, weights = np.asarray(x, dtype=float), np.asarray(weights, dtype=float)
    if weights.ndim != 1 or weights.shape[0] != x.shape[-1]:
        raise ValueError("shapes")
    return x, weights


def wrong_bias_for_each_feature(x, weights, bias):
    """You add the bias to each product, so that it counts once for each feature: add it to their sum."""
    x, weights = _checked(x, weights)
    return np.sum(x * weights + bias, axis=-1)


def wrong_bias_before_the_weights(x, weights, bias):
    """You add the bias to the features, and the weights multiply it too: add it to the weighted sum."""
    x, weights = _checked(x, weights)
    return (x + bias) @ weights


def wrong_no_bias(x, weights, bias):
    """You leave out the bias: add it to each prediction."""
    x, weights = _checked(x, weights)
    return x @ weights


def wrong_bias_subtracted(x, weights, bias):
    """You subtract the bias: add it."""
    x, weights = _checked(x, weights)
    return x @ weights - bias


def wrong_rows_only(x, weights, bias):
    """You add up along axis 1, which one sample alone does not have: axis -1 is the last one, and both
    have that. So does @ work for both."""
    x, weights = _checked(x, weights)
    return np.sum(x * weights, axis=1) + bias


def wrong_list_of_one(x, weights, bias):
    """You make a row of one sample alone, and return an array of one prediction: return the number."""
    x, weights = _checked(x, weights)
    return np.atleast_2d(x) @ weights + bias


def wrong_one_sum_for_all(x, weights, bias):
    """You add up the products of all samples: add up those of each sample by itself (axis -1)."""
    x, weights = _checked(x, weights)
    return np.sum(x * weights) + bias


def wrong_sum_over_samples(x, weights, bias):
    """You add up over the samples: add up over the features of each (axis -1)."""
    x, weights = _checked(x, weights)
    return np.sum(x * weights, axis=0) + bias


def wrong_weights_first(x, weights, bias):
    """You multiply the weights by x, which takes its columns for samples: the samples are the rows, so
    write x @ weights."""
    x, weights = _checked(x, weights)
    return weights @ x + bias


def wrong_products(x, weights, bias):
    """You return the weighted features: add up those of each sample."""
    x, weights = _checked(x, weights)
    return x * weights + bias


def wrong_mean(x, weights, bias):
    """You average the weighted features: add them up."""
    x, weights = _checked(x, weights)
    return np.mean(x * weights, axis=-1) + bias


def wrong_small_dtype(x, weights, bias):
    """You calculate in the dtype of the features: the sum of a few products is too large for 8 bits.
    Turn features and weights into floats of 64 bits first."""
    _checked(x, weights)
    with np.errstate(all="ignore"):
        return np.asarray(x) @ np.asarray(weights) + bias


def wrong_column_of_weights(x, weights, bias):
    """You take weights of whatever shape @ can use. A column of weights gives a column of predictions,
    and from that a row of targets cannot be subtracted: raise a ValueError where weights is not flat."""
    weights = np.atleast_1d(np.asarray(weights, dtype=float))
    return np.asarray(x, dtype=float) @ weights + bias


def wrong_flattens_weights(x, weights, bias):
    """You flatten weights of shape (d, 1) or (1, d). Whoever has such weights mixes up rows and columns
    elsewhere too: raise a ValueError, so that it shows."""
    return np.asarray(x, dtype=float) @ np.ravel(np.asarray(weights, dtype=float)) + bias


def wrong_stretches(x, weights, bias):
    """You multiply with *, which stretches a single weight over all features, and a single feature over
    all weights: raise a ValueError where weights is not of shape (d,). With flat weights @ does."""
    weights = np.asarray(weights, dtype=float)
    if weights.ndim != 1:
        raise ValueError("weights")
    return np.sum(np.asarray(x, dtype=float) * weights, axis=-1) + bias


def wrong_cut_to_the_shorter(x, weights, bias):
    """You go through features and weights until the shorter ends, as zip does: where there is not one
    weight for each feature, raise a ValueError."""
    if np.ndim(weights) != 1:
        raise ValueError("weights")
    if np.ndim(x) == 1:
        return sum(float(v) * float(w) for v, w in zip(x, weights, strict=False)) + bias
    return [wrong_cut_to_the_shorter(row, weights, bias) for row in x]
