"""Answers to `shuffle_rows`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_order(x, rng):
    order = list(range(len(x)))
    for last in reversed(range(1, len(x))):
        other = int(rng.integers(last + 1))
        order[last], order[other] = order[other], order[last]
    x[...] = x[order]


def wrong_own_generator(x, rng):
    """You make a generator of your own: draw from the one that you are given."""
    right_order(x, np.random.default_rng(0))


def wrong_copy(x, rng):
    """You shuffle a copy: change the matrix itself."""
    right_order(x.copy(), rng)


def wrong_view(x, rng):
    """You swap rows as a, b = b, a: both are views, and one is lost."""
    for last in range(len(x) - 1, 0, -1):
        other = rng.integers(last + 1)
        x[last], x[other] = x[other], x[last]
