"""Answers to `largest`: its checks accept every right_ one and refuse every wrong_ one."""


def right_builtin(xs):
    return max(xs)


def right_loop(xs):
    if not xs:
        raise ValueError("no numbers")
    best = xs[0]
    for x in xs:
        if x > best:
            best = x
    return best


def wrong_starts_at_zero(xs):
    """You start from 0, which is larger than any negative number: start from the first."""
    if not xs:
        raise ValueError("no numbers")
    best = 0
    for x in xs:
        best = max(best, x)
    return best


def wrong_last(xs):
    """You return the last number: look at all of them."""
    if not xs:
        raise ValueError("no numbers")
    return xs[-1]


def wrong_smallest(xs):
    """You return the smallest: the other end is wanted."""
    return min(xs)


def wrong_sorts_in_place(xs):
    """You sort the list that you were given, which is not yours to change: sort a copy."""
    if not xs:
        raise ValueError("no numbers")
    xs.sort()
    return xs[-1]
