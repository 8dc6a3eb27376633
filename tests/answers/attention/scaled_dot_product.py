"""Answers to `scaled_dot_product`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
from scipy.special import softmax

EQUIVALENT = {
    "weights = np.exp(scores - np.where(np.isfinite(largest), largest, 1))": "-inf less 1 is -inf",
    "weights = np.exp(scores - np.where(np.isfinite(largest), largest, -1))": "-inf plus 1 is -inf",
    "return weights / np.where(total, total, 2) @ v": "zero by 2 is zero too",
}


def right_einsum(q, k, v, mask=None):
    scores = np.einsum("...nd,...md->...nm", q, k) * q.shape[-1] ** -0.5
    if mask is None:
        return np.einsum("...nm,...me->...ne", softmax(scores, axis=-1), v)
    weights = softmax(np.where(mask, scores, -1e300), axis=-1) * mask
    return np.einsum("...nm,...me->...ne", weights, v)


def right_scaled_query(q, k, v, mask=None):
    scores = (q / math.sqrt(k.shape[-1])) @ np.moveaxis(k, -1, -2)
    hidden = np.broadcast_to(False if mask is None else ~mask, scores.shape)
    scores = np.ma.array(scores, mask=hidden)
    weights = np.ma.exp(scores - scores.max(axis=-1, keepdims=True)).filled(0)
    sums = weights.sum(axis=-1, keepdims=True)
    return np.divide(weights @ v, sums, out=np.zeros(np.broadcast(weights @ v, sums).shape), where=sums > 0)


def slow_loop(q, k, v, mask=None):
    """You answer one query after the other: the scores of all queries are a product of matrices."""
    first = np.broadcast_shapes(
        q.shape[:-2], k.shape[:-2], v.shape[:-2], () if mask is None else mask.shape[:-2]
    )
    n, m, e = q.shape[-2], k.shape[-2], v.shape[-1]
    q, k, v = (np.broadcast_to(each, first + each.shape[-2:]) for each in (q, k, v))
    mask = np.broadcast_to(True if mask is None else mask, (*first, n, m))
    result = np.zeros((*first, n, e))
    for place in np.ndindex(*first, n):
        seen = mask[place]
        if seen.any():
            fits = k[place[:-1]][seen] @ q[place] / math.sqrt(q.shape[-1])
            weights = np.exp(fits - np.logaddexp.reduce(fits))
            result[place] = weights @ v[place[:-1]][seen]
    return result


def _attend(q, k, v, mask=None, *, scale=None, axis=-1, hide=-np.inf):
    scale = 1 / math.sqrt(q.shape[-1]) if scale is None else scale
    scores = q @ np.swapaxes(k, -1, -2) * scale
    if mask is not None:
        scores = np.where(mask, scores, hide)
    largest = scores.max(axis=axis, keepdims=True)
    weights = np.exp(scores - np.where(np.isfinite(largest), largest, 0))
    total = weights.sum(axis=axis, keepdims=True)
    return weights / np.where(total > 0, total, 1) @ v


def wrong_not_scaled(q, k, v, mask=None):
    """You take the dot products as they are. They grow with the width of the keys, and the softmax then sees
    but one of them: divide by the root of d."""
    return _attend(q, k, v, mask, scale=1)


def wrong_multiplied_by_the_root(q, k, v, mask=None):
    """You multiply the dot products by the root of d: divide by it."""
    return _attend(q, k, v, mask, scale=math.sqrt(q.shape[-1]))


def wrong_scaled_by_value_width(q, k, v, mask=None):
    """You divide by the root of the values' width. It is queries and keys whose products are summed over d:
    divide by the root of that."""
    return _attend(q, k, v, mask, scale=1 / math.sqrt(v.shape[-1]))


def wrong_scaled_by_number_of_keys(q, k, v, mask=None):
    """You divide by the root of the number of keys: divide by that of their width d."""
    return _attend(q, k, v, mask, scale=1 / math.sqrt(k.shape[-2]))


def wrong_scaled_by_d(q, k, v, mask=None):
    """You divide by d: divide by its root."""
    return _attend(q, k, v, mask, scale=1 / q.shape[-1])


def wrong_softmax_over_queries(q, k, v, mask=None):
    """You let the weights of each key sum to 1, over the queries: it is each query's weights that do, over
    the keys. Take the softmax along the last axis."""
    return _attend(q, k, v, mask, axis=-2)


def wrong_softmax_before_the_scale(q, k, v, mask=None):
    """You divide the weights by the root of d, after the softmax, so that they no longer sum to 1: divide
    the dot products."""
    return _attend(q, k, v, mask, scale=1) / math.sqrt(q.shape[-1])


def wrong_no_softmax(q, k, v, mask=None):
    """You weigh the values by the scaled dot products themselves: take their softmax."""
    scores = q @ np.swapaxes(k, -1, -2) / math.sqrt(q.shape[-1])
    return (scores if mask is None else np.where(mask, scores, 0)) @ v


def wrong_mask_inverted(q, k, v, mask=None):
    """You hide where the mask is true. Some of torch's modules mean it so, but here True is where a query may
    look."""
    return _attend(q, k, v, None if mask is None else ~mask)


def wrong_mask_ignored(q, k, v, mask=None):
    """You do nothing with the mask: keys that it hides must weigh nothing."""
    return _attend(q, k, v)


def wrong_nan_where_all_is_hidden(q, k, v, mask=None):
    """You divide zero by zero for a query all of whose keys are hidden, and get nan: its result is zero."""
    result = _attend(q, k, v, mask)
    return result if mask is None else np.where(mask.any(axis=-1, keepdims=True), result, np.nan)


def wrong_hidden_by_little(q, k, v, mask=None):
    """You hide keys by a score of -100, which is not small beside all others: take minus infinity."""
    seen = None if mask is None else mask.any(axis=-1, keepdims=True)
    result = _attend(q, k, v, mask, hide=-100)
    return result if mask is None else np.where(seen, result, 0)


def wrong_mean_where_all_is_hidden(q, k, v, mask=None):
    """You hide keys behind a large negative number, and where all are hidden, all are so alike: the query
    gets the mean of everything that it may not see. Its result is zero."""
    return _attend(q, k, v, mask, hide=-1e300)


def wrong_masked_scores_are_zero(q, k, v, mask=None):
    """You set the scores of hidden keys to zero, but exp(0) is 1, and they still weigh something: set them
    to minus infinity."""
    return _attend(q, k, v, mask, hide=0)


def wrong_masked_after_the_softmax(q, k, v, mask=None):
    """You set the weights of hidden keys to zero after the softmax, and the others no longer sum to 1: hide
    keys before it."""
    weights = _attend(q, k, np.eye(k.shape[-2]))
    return (weights if mask is None else weights * mask) @ v


def wrong_overflow(q, k, v, mask=None):
    """You take the exp of scores as they are, and beyond 709 that is infinite: subtract the largest of
    each query first, which changes no weight."""
    scores = q @ np.swapaxes(k, -1, -2) / math.sqrt(q.shape[-1])
    with np.errstate(all="ignore"):
        weights = np.exp(scores if mask is None else np.where(mask, scores, -np.inf))
        total = weights.sum(axis=-1, keepdims=True)
        return weights / np.where((total == 0) & (mask is not None), 1, total) @ v


def wrong_two_dimensions_only(q, k, v, mask=None):
    """You transpose all axes of the keys, which is right for two only: swap the last two, and leave those of
    batches and heads in their places."""
    scores = q @ k.T / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    largest = scores.max(axis=-1, keepdims=True)
    weights = np.exp(scores - np.where(np.isfinite(largest), largest, 0))
    total = weights.sum(axis=-1, keepdims=True)
    return weights / np.where(total > 0, total, 1) @ v


def wrong_hardest_only(q, k, v, mask=None):
    """You give each query the value of the key that fits best: it gets a mean of all, weighted by the
    softmax."""
    return _attend(q, k, v, mask, scale=1e9)


def right_in_logarithms(q, k, v, mask=None):
    scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(float(k.shape[-1]))
    with np.errstate(all="ignore"):
        scores = scores + (0 if mask is None else np.log(mask.astype(float)))
        logs = scores - np.logaddexp.reduce(scores, axis=-1)[..., np.newaxis]
    return np.nan_to_num(np.exp(logs)) @ v


def wrong_base_2(q, k, v, mask=None):
    """You take powers of 2 in the softmax: take those of e, by np.exp."""
    return _attend(q, k, v, mask, scale=math.log(2) / math.sqrt(q.shape[-1]))


def wrong_cosine(q, k, v, mask=None):
    """You bring queries and keys to length 1 first: take the dot products of them as they are."""
    lengths = [np.linalg.norm(each, axis=-1, keepdims=True) for each in (q, k)]
    return _attend(q / lengths[0], k / lengths[1], v, mask)
