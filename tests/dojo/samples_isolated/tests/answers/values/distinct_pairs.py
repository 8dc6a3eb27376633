"""Answers to `distinct_pairs`: its checks accept every right_ one and refuse every wrong_ one."""


def right_sorted(things):
    return sorted(things)


def wrong_unstable(things):
    """You turn equal things around: of those the first stays first."""
    return sorted(reversed(things))


def wrong_descending(things):
    """You sort from the largest: the smallest comes first."""
    return sorted(things, reverse=True)


def wrong_many_comparisons(things):
    """You compare each with each: neighbours are enough where things are sorted."""
    return sorted(things, key=lambda thing: sum(other < thing for other in things))
