"""Answers to `cosine_similarity`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
from scipy.spatial import distance


def slow_loop(a, b):
    """You multiply one pair of numbers after the other: a product of vectors is one call of
    numpy."""
    a, b = [float(value) for value in a], [float(value) for value in b]
    if len(a) != len(b) or not any(a) or not any(b):
        raise ValueError("no angle")
    cosine = sum(x / math.hypot(*a) * (y / math.hypot(*b)) for x, y in zip(a, b, strict=True))
    return max(-1.0, min(1.0, cosine))


def right_scaled_first(a, b):
    a, b = np.array(a, dtype=np.float64), np.array(b, dtype=np.float64)
    if a.shape != b.shape:
        raise ValueError("lengths differ")
    for vector in (a, b):
        if not vector.any():
            raise ValueError("no direction")
        vector /= np.abs(vector).max()
    return np.clip(1 - distance.cosine(a, b), -1, 1)


def _checked(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if a.size != b.size or not a.any() or not b.any():
        raise ValueError("no angle")
    return a, b


def wrong_single_precision(a, b):
    """You calculate in floats of 32 bits, which hold 7 digits: the cosine is off by 1e-7, and may
    leave [-1, 1]. Calculate in 64 bits, and clip what rounding adds even there."""
    a, b = (vector.astype(np.float32) for vector in _checked(a, b))
    with np.errstate(all="ignore"):
        return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))


def wrong_squares_overflow(a, b):
    """You square the numbers to find the lengths, and the squares of 1e200 or 1e-200 are too large
    or too small for a float: divide by the largest number first, or use math.hypot."""
    a, b = _checked(a, b)
    with np.errstate(all="ignore"):
        return np.clip(a @ b / (np.sqrt(a @ a) * np.sqrt(b @ b)), -1, 1)


def wrong_small_dtype(a, b):
    """You calculate in the dtype of the vectors: the sum of a few products is too large for 8 bits.
    Turn both into floats of 64 bits first."""
    _checked(a, b)
    a, b = np.asarray(a), np.asarray(b)
    with np.errstate(all="ignore"):
        return np.clip((a @ b) / (math.hypot(*a) * math.hypot(*b)), -1, 1)


def wrong_zero_gives_nan(a, b):
    """You divide a vector of zeros by its length, 0, and get nan, which spoils all that follows:
    raise a ValueError."""
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if a.size != b.size:
        raise ValueError("lengths differ")
    with np.errstate(all="ignore"):
        return np.clip((a / math.hypot(*a)) @ (b / math.hypot(*b)), -1, 1)


def wrong_zero_gives_zero(a, b):
    """You give 0 for a vector of zeros, as if it were perpendicular to everything. It has no
    direction, so there is no angle: raise a ValueError."""
    if len(a) == len(b) and not (np.any(a) and np.any(b)):
        return 0.0
    a, b = _checked(a, b)
    return np.clip((a / math.hypot(*a)) @ (b / math.hypot(*b)), -1, 1)


def wrong_one_length(a, b):
    """You divide by the length of one vector only: divide by both."""
    a, b = _checked(a, b)
    return (a / math.hypot(*a)) @ b


def wrong_distance(a, b):
    """You give the cosine distance, 1 minus the cosine: similarity is the cosine itself."""
    a, b = _checked(a, b)
    return 1 - np.clip((a / math.hypot(*a)) @ (b / math.hypot(*b)), -1, 1)


def wrong_angle(a, b):
    """You give the angle: its cosine is wanted, and needs no arccosine."""
    a, b = _checked(a, b)
    return math.acos(np.clip((a / math.hypot(*a)) @ (b / math.hypot(*b)), -1, 1))


def wrong_cut_to_the_shorter(a, b):
    """You go through both vectors until the shorter one ends, as zip does: vectors of different
    lengths have no angle, so raise a ValueError."""
    a, b = [float(value) for value in a], [float(value) for value in b]
    if not any(a) or not any(b):
        raise ValueError("no direction")
    dot = sum(x / math.hypot(*a) * (y / math.hypot(*b)) for x, y in zip(a, b, strict=False))
    return max(-1.0, min(1.0, dot))
