"""Answers to `moving_average`: its checks accept every right_ one and refuse every wrong_ one."""

import itertools
from collections import deque

EQUIVALENT = {
    "if len(window) >= w:": "a deque never holds more than maxlen numbers",
}


def _refuse(w):
    if w < 1:
        raise ValueError("no window")


def right_list_as_window(xs, w):
    _refuse(w)
    window = []
    for x in xs:
        window.append(float(x))
        if len(window) > w:
            del window[0]
        if len(window) == w:
            yield sum(window) / w


def right_running_total(xs, w):
    _refuse(w)

    def means():
        window, total = deque(), 0.0
        for x in xs:
            window.append(x)
            total += x
            if len(window) > w:
                total -= window.popleft()
            if len(window) == w:
                yield total / w

    return means()


def right_tools(xs, w):
    _refuse(w)
    numbers = iter(xs)
    window = deque(itertools.islice(numbers, w), maxlen=w)
    if len(window) == w:
        yield sum(window) / w
    for x in numbers:
        window.append(x)
        yield sum(window) / w


def right_tee(xs, w):
    _refuse(w)
    streams = [itertools.islice(each, i, None) for i, each in enumerate(itertools.tee(xs, w))]
    return (sum(window) / w for window in zip(*streams))


class right_iterator:
    def __init__(self, xs, w):
        _refuse(w)
        self.numbers, self.w, self.window = iter(xs), w, ()

    def __iter__(self):
        return self

    def __next__(self):
        self.window = self.window[1:]
        while len(self.window) < self.w:
            self.window += (next(self.numbers),)
        return sum(self.window) / self.w


def _means(xs, w):
    window = deque(maxlen=w)
    for x in xs:
        window.append(x)
        if len(window) == w:
            yield sum(window) / w


def wrong_takes_all_first(xs, w):
    """You take all numbers before you give the first mean, and of a stream there is no end. Remember only
    the window."""
    _refuse(w)
    xs = list(xs)
    for i in range(len(xs) - w + 1):
        yield sum(xs[i : i + w]) / w


def wrong_takes_all_at_the_call(xs, w):
    """You take all numbers as soon as you are called, and of a stream there is no end. A function that says
    yield takes them as they are asked for."""
    _refuse(w)
    xs = list(xs)
    return (sum(xs[i : i + w]) / w for i in range(len(xs) - w + 1))


def wrong_list(xs, w):
    """You return a list of all means, which an endless stream never lets you finish. Give them one by one:
    yield."""
    _refuse(w)
    return list(_means(xs, w))


def wrong_needs_list(xs, w):
    """You ask for the length of the numbers and for parts of them: a stream has neither. Go through it with
    for."""
    _refuse(w)
    for i in range(len(xs) - w + 1):
        yield sum(xs[i : i + w]) / w


def wrong_goes_through_twice(xs, w):
    """You go through the numbers more than once, and of an iterator nothing is left the second time. Go
    through them once, and remember the window."""
    _refuse(w)
    for i in itertools.count():
        window = list(itertools.islice(xs, i, i + w))
        if len(window) < w:
            return
        yield sum(window) / w


def wrong_looks_ahead(xs, w):
    """You take the next number before you give a mean that does not need it: a stream may not have it
    yet."""
    _refuse(w)
    numbers = iter(xs)
    window = list(itertools.islice(numbers, w))
    while len(window) == w:
        ahead = list(itertools.islice(numbers, 1))
        yield sum(window) / w
        window = window[1:] + ahead


def wrong_fills_at_the_start(xs, w):
    """You give means before the first window is full: wait for w numbers."""
    _refuse(w)
    window = deque(maxlen=w)
    for x in xs:
        window.append(x)
        yield sum(window) / len(window)


def wrong_zeros_before_the_start(xs, w):
    """You divide by w before w numbers are there, as if there were zeros before the first: wait for w
    numbers."""
    _refuse(w)
    window = deque(maxlen=w)
    for x in xs:
        window.append(x)
        yield sum(window) / w


def wrong_misses_the_first(xs, w):
    """You miss the first window: it is full when it has w numbers, not when there is one more."""
    _refuse(w)
    return itertools.islice(_means(xs, w), 1, None)


def wrong_misses_the_last(xs, w):
    """You miss the last window, which ends with the last number: give its mean too."""
    _refuse(w)
    window = deque(maxlen=w)
    for x in xs:
        if len(window) == w:
            yield sum(window) / w
        window.append(x)


def wrong_one_number_more(xs, w):
    """Your windows have a number too many: drop the oldest before you add up."""
    _refuse(w)
    window = deque(maxlen=w + 1)
    for x in xs:
        window.append(x)
        if len(window) >= w:
            yield sum(window) / w


def wrong_never_forgets(xs, w):
    """You average all numbers so far: forget the oldest once the window is full."""
    _refuse(w)
    total, n = 0.0, 0
    for x in xs:
        total += x
        n += 1
        if n >= w:
            yield total / n


def wrong_exponential(xs, w):
    """You move the mean by a share of the way to each new number, and so never forget the old ones. Average
    the last w numbers."""
    _refuse(w)
    mean = None
    for n, x in enumerate(xs, start=1):
        mean = x if mean is None else mean + (x - mean) / w
        if n >= w:
            yield mean


def wrong_none_at_the_start(xs, w):
    """You give None until the first window is full: give nothing until then."""
    _refuse(w)
    window = deque(maxlen=w)
    for x in xs:
        window.append(x)
        yield sum(window) / w if len(window) == w else None


def wrong_floor_division(xs, w):
    """You divide with //, which drops the fraction: divide with /."""
    _refuse(w)
    window = deque(maxlen=w)
    for x in xs:
        window.append(x)
        if len(window) == w:
            yield sum(window) // w


def wrong_sums(xs, w):
    """You give the sums of the windows: divide them by w."""
    _refuse(w)
    window = deque(maxlen=w)
    for x in xs:
        window.append(x)
        if len(window) == w:
            yield sum(window)


def wrong_windows_apart(xs, w):
    """You begin a new window where the one before ends: begin it one number later."""
    _refuse(w)
    window = []
    for x in xs:
        window.append(x)
        if len(window) == w:
            yield sum(window) / w
            window = []


def wrong_one_mean_for_few(xs, w):
    """You average what there is where there are fewer numbers than a window has: then there is no window,
    and no mean."""
    _refuse(w)
    window = deque(maxlen=w)
    for x in xs:
        window.append(x)
        if len(window) == w:
            yield sum(window) / w
    if 0 < len(window) < w:
        yield sum(window) / len(window)


def wrong_refuses_few(xs, w):
    """You raise an error where there are fewer numbers than a window has: then there is just no mean."""
    _refuse(w)
    n = 0
    for n, mean in enumerate(_means(xs, w), start=1):
        yield mean
    if not n:
        raise ValueError("too few numbers")


def wrong_no_window_is_no_mean(xs, w):
    """You give no means for a window of less than one number: that can only be a mistake, so raise a
    ValueError."""
    return _means(xs, w) if w > 0 else iter(())


def wrong_division_by_zero(xs, w):
    """You leave it to the division to fail for a window of no numbers, and a ZeroDivisionError does not say
    why. Ask first, and raise a ValueError."""
    window = []
    for x in xs:
        window.append(x)
        window = window[max(len(window) - w, 0) :]
        if len(window) == w or w < 1:
            yield sum(window) / max(w, 0)


def wrong_takes_from_the_list(xs, w):
    """You take the numbers out of the list, and whoever called you finds them gone. Go through it with
    for."""
    _refuse(w)
    means = []
    while len(xs) >= w:
        means.append(sum(xs[:w]) / w)
        xs.pop(0)
    return iter(means)
