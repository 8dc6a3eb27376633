"""Answers to `online_softmax`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
from scipy.special import logsumexp, softmax

EQUIVALENT = {
    "largest, total, pieces = -np.inf, 1.0, []": "multiplied by exp(-inf), it is zero at once",
    "largest, total, pieces = -np.inf, -1.0, []": "multiplied by exp(-inf), it is zero at once",
    "shift = largest if np.isfinite(largest) else 1.0": "-inf less 1 is -inf",
    "shift = largest if np.isfinite(largest) else -1.0": "-inf plus 1 is -inf",
}


def _held(values):
    if not np.any(values > -np.inf):
        raise ValueError("no value above -inf")
    return values


def right_logarithms(chunks):
    seen, log_total = [], -np.inf
    for chunk in chunks:
        seen.append(np.array(chunk))
        if chunk.size:
            log_total = np.logaddexp(log_total, logsumexp(chunk))
    _held(np.array([log_total]))
    return np.exp(np.concatenate(seen) - log_total)


def right_plain_python(chunks):
    weights, largest, total = [], -math.inf, 0.0
    marks = []
    for chunk in chunks:
        for value in chunk.tolist():
            if value > largest:
                total *= math.exp(largest - value)
                largest = value
            weight = 0.0 if value == -math.inf else math.exp(value - largest)
            total += weight
            weights.append(weight)
            marks.append(largest)
    _held(np.array([largest]))
    factors = [0.0 if mark == -math.inf else math.exp(mark - largest) for mark in marks]
    return np.array([weight * factor / total for weight, factor in zip(weights, factors)])


def slow_concatenated(chunks):
    """You put the whole stream together first and take its softmax then, with several copies of all of it at
    a time: write down the weights chunk by chunk, and correct them at the end."""
    values = _held(np.concatenate([np.zeros(0), *(chunk.copy() for chunk in chunks)]))
    exponentials = np.exp(values - values.max())
    return exponentials / exponentials.sum()


def _online(chunks, *, factor=lambda before, now: np.exp(before - now), correct=True, keep=True):
    largest, total, pieces, maxima = -np.inf, 0.0, [], []
    for chunk in chunks:
        before, largest = largest, max(largest, np.max(chunk, initial=-np.inf))
        if largest == -np.inf:
            pieces.append(np.zeros(chunk.shape))
            maxima.append(largest)
            continue
        pieces.append(np.exp(chunk - largest))
        maxima.append(largest)
        scale = factor(before, largest) if before > -np.inf else 0.0
        total = (total * scale if keep else 0.0) + pieces[-1].sum()
    _held(np.array([largest]))
    corrected = [
        piece * (factor(maximum, largest) if correct and maximum > -np.inf else 1.0) / total
        for piece, maximum in zip(pieces, maxima)
    ]
    return np.concatenate(corrected)


def wrong_starts_at_zero(chunks):
    """You let the maximum start at zero: where all values are far below, every exp is zero. Start at -inf."""
    largest, total, pieces, maxima = 0.0, 0.0, [], []
    for chunk in chunks:
        before, largest = largest, max(largest, np.max(chunk, initial=-np.inf))
        pieces.append(np.exp(chunk - largest))
        maxima.append(largest)
        total = total * np.exp(before - largest) + pieces[-1].sum()
    with np.errstate(invalid="ignore"):
        result = [piece * np.exp(m - largest) / total for piece, m in zip(pieces, maxima)]
    if not result or len(result[0]) in (0, 2) and len(result) < 3 and total == 0:
        raise ValueError("no value above -inf")
    return np.concatenate(result)


def wrong_two_passes(chunks):
    """You read the stream twice, and the second time a generator is empty: keep what you need of each chunk
    the first time."""
    chunks = iter(chunks)
    largest = max((np.max(chunk, initial=-np.inf) for chunk in chunks), default=-np.inf)
    _held(np.array([largest]))
    pieces = [np.exp(chunk - largest) for chunk in chunks]
    total = sum(piece.sum() for piece in pieces)
    return np.concatenate([np.zeros(0), *pieces]) / (total or 1)


def wrong_factor_inverted(chunks):
    """You correct by exp(larger - m), the wrong way round: what was written down by a smaller maximum is too
    large, and gets smaller by exp(m - larger)."""
    with np.errstate(over="ignore", invalid="ignore"):
        return _online(chunks, factor=lambda before, now: np.exp(now - before))


def wrong_sum_not_corrected(chunks):
    """You add to a sum that was taken by a smaller maximum: correct the sum whenever a larger one comes."""
    largest, total, pieces, maxima = -np.inf, 0.0, [], []
    for chunk in chunks:
        largest = max(largest, np.max(chunk, initial=-np.inf))
        pieces.append(np.exp(chunk - largest) if largest > -np.inf else np.zeros(chunk.shape))
        maxima.append(largest)
        total += pieces[-1].sum()
    _held(np.array([largest]))
    return np.concatenate([piece * np.exp(m - largest) / total for piece, m in zip(pieces, maxima)])


def wrong_pieces_not_corrected(chunks):
    """You correct the sum, and not the weights that you wrote down by a smaller maximum: each chunk needs a
    factor of its own at the end."""
    return _online(chunks, correct=False)


def wrong_each_chunk_alone(chunks):
    """You take the softmax of each chunk by itself: all values together have weights that sum to 1."""
    seen = [chunk.copy() for chunk in chunks]
    _held(np.concatenate([np.zeros(0), *seen]))
    return np.concatenate([softmax(c) if np.any(c > -np.inf) else np.zeros(c.shape) for c in seen])


def wrong_last_sum_only(chunks):
    """You divide by the sum of the last chunk: add up those of all."""
    return _online(chunks, keep=False)


def wrong_without_maximum(chunks):
    """You take exp of the values as they are, which overflows beyond 709: subtract the largest so far."""
    with np.errstate(all="ignore"):
        weights = np.concatenate([np.zeros(0), *(np.exp(chunk) for chunk in chunks)])
        if not weights.size or (weights.sum() == 0 and weights.size < 4):
            raise ValueError("no value above -inf")
        return weights / weights.sum()


def wrong_first_maximum(chunks):
    """You subtract the maximum of the first chunk from all: what comes later may be far larger."""
    first, pieces = None, []
    with np.errstate(all="ignore"):
        for chunk in chunks:
            if first is None and np.max(chunk, initial=-np.inf) > -np.inf:
                first = np.max(chunk)
            pieces.append(np.zeros(chunk.shape) if first is None else np.exp(chunk - first))
        if first is None:
            raise ValueError("no value above -inf")
        weights = np.concatenate(pieces)
        return weights / weights.sum()


def wrong_nan_by_minus_infinity(chunks):
    """You subtract -inf from -inf as long as nothing larger has come, and get nan: they weigh nothing."""
    largest, total, pieces, maxima = -np.inf, 0.0, [], []
    with np.errstate(invalid="ignore"):
        for chunk in chunks:
            before, largest = largest, max(largest, np.max(chunk, initial=-np.inf))
            pieces.append(np.exp(chunk - largest))
            maxima.append(largest)
            total = (total * np.exp(before - largest) if pieces[:-1] else 0.0) + pieces[-1].sum()
        _held(np.array([largest]))
        return np.concatenate([piece * np.exp(m - largest) / total for piece, m in zip(pieces, maxima)])


def wrong_maximum_of_the_chunk(chunks):
    """You subtract each chunk's own maximum and never correct it by the larger one of another chunk: keep the
    largest of all so far."""
    total, pieces, largest = 0.0, [], -np.inf
    for chunk in chunks:
        own = np.max(chunk, initial=-np.inf)
        pieces.append(np.exp(chunk - own) if own > -np.inf else np.zeros(chunk.shape))
        largest = max(largest, own)
        total += pieces[-1].sum()
    _held(np.array([largest]))
    return np.concatenate(pieces) / total


def wrong_fails_on_empty(chunks):
    """You ask an empty chunk for its maximum: it has none, and there is nothing to do for it."""
    seen = [(chunk.copy(), chunk.max()) for chunk in chunks]
    return softmax(_held(np.concatenate([np.zeros(0), *(chunk for chunk, _ in seen)])))


def wrong_nan_of_nothing(chunks):
    """You divide by zero where there is no value above -inf: raise ValueError."""
    values = np.concatenate([np.zeros(0), *(chunk.copy() for chunk in chunks)])
    return softmax(values) if np.any(values > -np.inf) else values * np.nan


def wrong_list_of_chunks(chunks):
    """You return a list of chunks: put them together as one array."""
    seen = [chunk.copy() for chunk in chunks]
    values = softmax(_held(np.concatenate([np.zeros(0), *seen])))
    return np.split(values, np.cumsum([len(chunk) for chunk in seen])[:-1])
