"""Answers to `rotate`: its checks accept every right_ one and refuse every wrong_ one."""


def right_loop(values, n=1):
    values = list(values)
    for _ in range(n):
        values.append(values.pop(0))
    return values


def wrong_backwards(values, n=1):
    """You move the last items to the front: move the first to the end."""
    values = list(values)
    return values[-n:] + values[:-n] if n else values


def wrong_one(values, n=1):
    """You move one item whatever n says."""
    return [*values[1:], *values[:1]]


def wrong_changes(values, n=1):
    """You change the list that you were given, which is not yours: make a new one."""
    if isinstance(values, list):
        values[:] = values[n:] + values[:n]
        return list(values)
    return [*values[n:], *values[:n]]
