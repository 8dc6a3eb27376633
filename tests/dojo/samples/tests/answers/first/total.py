"""Answers to `total`: its checks accept every right_ one and refuse every wrong_ one."""

import math


def right_builtin(xs):
    return sum(xs)


def right_exact(xs):
    return math.fsum(xs)


def wrong_skips_first(xs):
    """You leave out the first number: begin at index 0."""
    return sum(xs[1:])


def wrong_absolute(xs):
    """You add sizes and lose the signs: add the numbers as they are."""
    return sum(abs(x) for x in xs)


def wrong_mean(xs):
    """You divide by how many there are: that is the mean, and the sum is wanted."""
    return sum(xs) / max(len(xs), 1)
