"""Answers to `amdahl_speedup`: its checks accept every right_ one and refuse every wrong_ one."""

from fractions import Fraction


def _checked(parallel_share, workers):
    if not 0 <= parallel_share <= 1 or workers < 1:
        raise ValueError("no share, or no workers")


def right_times(parallel_share, workers):
    _checked(parallel_share, workers)
    alone, parallel = 1 - parallel_share, parallel_share / workers
    before, after = 1.0, alone + parallel
    return before / after


def right_one_fraction(parallel_share, workers):
    _checked(parallel_share, workers)
    return workers / (workers * (1 - parallel_share) + parallel_share)


def right_exact(parallel_share, workers):
    if parallel_share != parallel_share:
        raise ValueError("no share")
    _checked(parallel_share, workers)
    share = Fraction(parallel_share)
    return float(1 / (1 - share + share / workers))


def wrong_shares_exchanged(parallel_share, workers):
    """You divide the part that cannot run in parallel among the workers: the other one gets shorter."""
    _checked(parallel_share, workers)
    return 1 / (parallel_share + (1 - parallel_share) / workers)


def wrong_adds_workers(parallel_share, workers):
    """You add what the workers do, as if the parts ran at the same time: add up the times that the parts
    take, and divide the old time by their sum."""
    _checked(parallel_share, workers)
    return 1 - parallel_share + parallel_share * workers


def wrong_multiplies(parallel_share, workers):
    """You let the parallel part take n times as long: n workers need an n-th of the time."""
    _checked(parallel_share, workers)
    return 1 / (1 - parallel_share + parallel_share * workers)


def wrong_time(parallel_share, workers):
    """You return the new time as a share of the old: the speed-up is the old time divided by it."""
    _checked(parallel_share, workers)
    return 1 - parallel_share + parallel_share / workers


def wrong_everything_parallel(parallel_share, workers):
    """You multiply the share by the workers, and forget the part that stays as it is."""
    _checked(parallel_share, workers)
    return parallel_share * workers or 1.0


def wrong_parallel_part_alone(parallel_share, workers):
    """You measure the parallel part alone, and forget the time of the rest: add 1 - p to the new time."""
    _checked(parallel_share, workers)
    return workers / parallel_share if parallel_share else 1.0


def wrong_saved_time(parallel_share, workers):
    """You return the share of the time that is saved: the speed-up is the old time divided by the new."""
    _checked(parallel_share, workers)
    return parallel_share - parallel_share / workers


def wrong_limit(parallel_share, workers):
    """You return what endless workers would reach, 1 / (1 - p): n of them reach less."""
    _checked(parallel_share, workers)
    return 1 / (1 - parallel_share) if parallel_share < 1 else float(workers)


def wrong_percent(parallel_share, workers):
    """You take the share for per cent: it is between 0 and 1."""
    _checked(parallel_share, workers)
    return 100 / (100 - parallel_share + parallel_share / workers)


def wrong_extra_workers(parallel_share, workers):
    """You divide by one worker more than there are: the first one works too."""
    _checked(parallel_share, workers)
    return 1 / (1 - parallel_share + parallel_share / (workers + 1))


def wrong_nan(parallel_share, workers):
    """You let nan pass, because it is neither below 0 nor above 1: it is not between them either. Ask
    whether 0 <= p <= 1."""
    if parallel_share < 0 or parallel_share > 1 or workers < 1:
        raise ValueError("no share, or no workers")
    return 1 / (1 - parallel_share + parallel_share / workers)


def wrong_any_share(parallel_share, workers):
    """You compute with a share below 0 or above 1, which is none: raise a ValueError."""
    if workers < 1:
        raise ValueError("no workers")
    return 1 / (1 - parallel_share + parallel_share / workers)


def wrong_refuses_the_ends(parallel_share, workers):
    """You refuse the shares 0 and 1, or fail at them: both are shares."""
    if not 0 < parallel_share < 1 or workers < 1:
        raise ValueError("no share, or no workers")
    return 1 / (1 - parallel_share + parallel_share / workers)


def wrong_clips(parallel_share, workers):
    """You take 0 or 1 for a share beyond them, and hide a mistake: raise a ValueError."""
    if workers < 1:
        raise ValueError("no workers")
    share = min(max(parallel_share, 0), 1)
    return 1 / (1 - share + share / workers)


def wrong_negative_workers(parallel_share, workers):
    """You refuse 0 workers, but not -1: there must be one at least."""
    if not 0 <= parallel_share <= 1 or workers == 0:
        raise ValueError("no share, or no workers")
    return 1 / (1 - parallel_share + parallel_share / workers)


def wrong_no_workers(parallel_share, workers):
    """You compute with no worker, or fewer: raise a ValueError where there is not one at least."""
    if not 0 <= parallel_share <= 1:
        raise ValueError("no share")
    return 1 / (1 - parallel_share + parallel_share / workers)


def wrong_one_worker(parallel_share, workers):
    """You refuse a single worker: it is as fast as before."""
    if not 0 <= parallel_share <= 1 or workers <= 1:
        raise ValueError("no share, or no workers")
    return 1 / (1 - parallel_share + parallel_share / workers)
