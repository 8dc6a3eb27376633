"""Answers to `cosine_schedule`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np


def right_three_cases(step, warmup, total, peak, floor):
    if step < warmup:
        return step / warmup * peak
    if step >= total:
        return floor
    angle = math.pi * (step - warmup) / (total - warmup)
    return floor + 0.5 * (peak - floor) * (1 + math.cos(angle))


def right_numpy(step, warmup, total, peak, floor):
    rising = np.interp(step, [0, warmup], [0, peak]) if warmup else peak
    progress = np.clip((step - warmup) / (total - warmup), 0, 1)
    return np.minimum(rising, (peak + floor) / 2 + (peak - floor) / 2 * np.cos(np.pi * progress))


def right_square_of_the_sine(step, warmup, total, peak, floor):
    if warmup > 0 and step <= warmup:
        return peak * step / warmup
    left = max(total - step, 0) / (total - warmup)
    return floor + (peak - floor) * math.sin(math.pi / 2 * left) ** 2


def right_table(step, warmup, total, peak, floor):
    turns = np.linspace(0, math.pi, total - warmup + 1)
    table = [
        *np.linspace(0, peak, warmup, endpoint=False),
        *(floor + (peak - floor) * (np.cos(turns) + 1) / 2),
    ]
    return float(table[min(step, total)])


def _schedule(step, warmup, total, peak, floor, rising=None, fall=None, progress=None):
    """Schedule as the reference does, but for what is given."""
    if step < warmup:
        return peak * step / warmup if rising is None else rising
    progress = min((step - warmup) / (total - warmup), 1) if progress is None else progress
    return floor + (peak - floor) * (
        (1 + math.cos(math.pi * progress)) / 2 if fall is None else fall(progress)
    )


def wrong_no_floor(step, warmup, total, peak, floor):
    """You let the rate fall to zero: it ends at the floor."""
    return _schedule(step, warmup, total, peak, 0)


def wrong_floor_added(step, warmup, total, peak, floor):
    """You add the floor to a cosine as high as the peak, which begins above the peak then: only
    peak - floor is left to fall."""
    return _schedule(step, warmup, total, peak + floor, floor, rising=step < warmup and peak * step / warmup)


def wrong_floor_as_a_bound(step, warmup, total, peak, floor):
    """You let the rate fall to zero and hold it up at the floor: the cosine itself ends at the floor."""
    rate = _schedule(step, warmup, total, peak, 0)
    return rate if step < warmup else max(rate, floor)


def wrong_warmup_one_step_early(step, warmup, total, peak, floor):
    """You count the first step as 1, so that the rate is highest one step too early: it is 0 at
    step 0, and the peak at step warmup."""
    rising = peak * (step + 1) / warmup if step < warmup else None
    return _schedule(step, warmup, total, peak, floor, rising=rising)


def wrong_warmup_one_step_late(step, warmup, total, peak, floor):
    """You divide by warmup + 1, so that the rate is not yet at the peak one step before step warmup's
    turn, and jumps: the line goes from 0 at step 0 to the peak at step warmup."""
    rising = peak * (step + 1) / (warmup + 1) if step < warmup else None
    return _schedule(step, warmup, total, peak, floor, rising=rising)


def wrong_end_one_step_early(step, warmup, total, peak, floor):
    """You divide by total - warmup - 1, so that the rate is lowest one step too early: it is the floor
    from step total on."""
    return _schedule(
        step, warmup, total, peak, floor, progress=min((step - warmup) / max(total - warmup - 1, 1), 1)
    )


def wrong_end_one_step_late(step, warmup, total, peak, floor):
    """You divide by total - warmup + 1, so that the rate is lowest one step too late: it is the floor
    at step total."""
    return _schedule(
        step, warmup, total, peak, floor, progress=min((step - warmup) / (total - warmup + 1), 1)
    )


def wrong_share_of_all_steps(step, warmup, total, peak, floor):
    """You measure how far the step is from step 0 and not from the end of the warm-up, so that the rate
    jumps there: take step - warmup of total - warmup."""
    return _schedule(step, warmup, total, peak, floor, progress=min(step / total, 1))


def wrong_warmup_before_total(step, warmup, total, peak, floor):
    """You take total for the steps after the warm-up: it counts those of the warm-up too."""
    return _schedule(step, warmup, total, peak, floor, progress=min((step - warmup) / total, 1))


def wrong_rises_again(step, warmup, total, peak, floor):
    """You follow the cosine beyond its lowest point, where it rises again: after step total the
    rate stays at the floor."""
    return _schedule(step, warmup, total, peak, floor, progress=(step - warmup) / (total - warmup))


def wrong_zero_at_the_end(step, warmup, total, peak, floor):
    """You return zero after the last step: the rate stays at the floor."""
    return 0.0 if step > total else _schedule(step, warmup, total, peak, floor)


def wrong_division_by_no_warmup(step, warmup, total, peak, floor):
    """You divide by warmup where it is zero: without a warm-up the rate begins at the peak."""
    if step <= warmup:
        return peak * step / warmup
    return _schedule(step, warmup, total, peak, floor)


def wrong_nothing_without_warmup(step, warmup, total, peak, floor):
    """You begin at zero even where there is no warm-up: the rate begins at the peak then."""
    return 0.0 if step == 0 else _schedule(step, warmup, total, peak, floor)


def wrong_line_down(step, warmup, total, peak, floor):
    """You let the rate fall in a straight line: it falls along half a cosine."""
    return _schedule(step, warmup, total, peak, floor, fall=lambda progress: 1 - progress)


def wrong_quarter_of_a_cosine(step, warmup, total, peak, floor):
    """You take the first quarter of a cosine, from 1 to 0, which falls fastest at the end: take half of
    one, from 1 to -1, lifted by 1 and halved."""
    return _schedule(step, warmup, total, peak, floor, fall=lambda progress: math.cos(math.pi / 2 * progress))


def wrong_whole_cosine(step, warmup, total, peak, floor):
    """You go through a whole turn of the cosine, and the rate is back at the peak at the end: half a
    turn, π, ends at the floor."""
    return _schedule(
        step, warmup, total, peak, floor, fall=lambda progress: (1 + math.cos(2 * math.pi * progress)) / 2
    )


def wrong_degrees(step, warmup, total, peak, floor):
    """You give the cosine degrees: it takes radians, so half a turn is π, not 180."""
    return _schedule(
        step, warmup, total, peak, floor, fall=lambda progress: (1 + math.cos(180 * progress)) / 2
    )


def wrong_warmup_from_the_floor(step, warmup, total, peak, floor):
    """You begin the warm-up at the floor: it begins at zero."""
    rising = floor + (peak - floor) * step / warmup if step < warmup else None
    return _schedule(step, warmup, total, peak, floor, rising=rising)


def wrong_no_warmup(step, warmup, total, peak, floor):
    """You leave the warm-up out and begin at the peak: rise to it in a line."""
    return _schedule(step, warmup, total, peak, floor, rising=peak)


def wrong_line_and_cosine_multiplied(step, warmup, total, peak, floor):
    """You let the cosine begin at step 0, and the line scales it: the cosine begins where the line
    ends."""
    rate = floor + (peak - floor) * (1 + math.cos(math.pi * min(step / total, 1))) / 2
    return rate * min(step / warmup, 1) if warmup else rate


def wrong_whole_division(step, warmup, total, peak, floor):
    """You divide with //, which cuts off what is behind the point: use /."""
    return _schedule(step, warmup, total, peak, floor, progress=min((step - warmup) // (total - warmup), 1))


def wrong_exponential_fall(step, warmup, total, peak, floor):
    """You let the rate fall by the same share in every step: it falls along half a cosine."""
    low = max(floor, 1e-12)

    def fall(progress):
        return (peak * (low / peak) ** progress - low) / (peak - low)

    return _schedule(step, warmup, total, peak, floor, fall=fall)
