"""Answers to `causal_mask`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_tril(n, m):
    return np.tril(np.ones((n, m), dtype=bool))


def right_tri(n, m):
    return np.tri(n, m, dtype=bool)


def right_loop(n, m):
    mask = np.zeros((n, m), dtype=bool)
    for i in range(n):
        mask[i, : i + 1] = True
    return mask


def right_not_above(n, m):
    return ~np.triu(np.full((n, m), True), k=1)


def wrong_diagonal_excluded(n, m):
    """You hide each position from itself, and the first query sees nothing at all: the diagonal belongs
    to what may be seen."""
    return np.tri(n, m, k=-1, dtype=bool)


def wrong_upper(n, m):
    """You let each query look at what comes later: it may look at itself and what comes before, the lower
    triangle."""
    return np.triu(np.ones((n, m), dtype=bool))


def wrong_inverted(n, m):
    """You have True where a query may not look: have it where it may."""
    return ~np.tri(n, m, dtype=bool)


def wrong_one_ahead(n, m):
    """You let each query look one position ahead, at the very token that it is to predict: end at the
    diagonal."""
    return np.tri(n, m, k=1, dtype=bool)


def wrong_aligned_at_the_end(n, m):
    """You count positions from the last, so that the last query sees the last key. That is of use where keys
    are cached; here the first query stands at the first key."""
    return np.tri(n, m, k=m - n, dtype=bool)


def wrong_shape_swapped(n, m):
    """You have a row for each key: have one for each query."""
    return np.tri(m, n, dtype=bool)


def wrong_square(n, m):
    """You make a square of n by n: there are m keys."""
    return np.tri(n, dtype=bool)


def wrong_numbers(n, m):
    """You return the numbers 1 and 0: return truth values, dtype bool."""
    return np.tri(n, m)


def wrong_to_be_added(n, m):
    """You return what is to be added to the scores, 0 and minus infinity: return truth values."""
    return np.where(np.tri(n, m, dtype=bool), 0.0, -np.inf)


def wrong_everything(n, m):
    """You hide nothing: hide what comes later."""
    return np.ones((n, m), dtype=bool)
