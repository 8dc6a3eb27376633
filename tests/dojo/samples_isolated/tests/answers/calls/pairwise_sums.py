"""Answers to `pairwise_sums`: its checks accept every right_ one and refuse every wrong_ one."""

import itertools


def right_tools(numbers):
    return (a + b for a, b in itertools.pairwise(numbers))


class right_iterator:
    def __init__(self, numbers):
        self.numbers = iter(numbers)
        self.before = None

    def __iter__(self):
        return self

    def __next__(self):
        if self.before is None:
            self.before = next(self.numbers)
        before, self.before = self.before, next(self.numbers)
        return before + self.before


def wrong_takes_all(numbers):
    """You take all numbers before you give the first sum, and of some there is no end."""
    numbers = list(itertools.islice(numbers, 1000))
    return iter([a + b for a, b in zip(numbers, numbers[1:])])


def wrong_every_second(numbers):
    """You take two new numbers for each sum: each number but the first and last belongs to two."""
    numbers = iter(numbers)
    return (a + b for a, b in zip(numbers, numbers))


def wrong_looks_ahead(numbers):
    """You take the next number before you give a sum: a stream may wait for what you do with it."""
    numbers = iter(numbers)
    ahead = list(itertools.islice(numbers, 2))
    while len(ahead) == 2:
        ahead += itertools.islice(numbers, 1)
        yield ahead[0] + ahead[1]
        ahead = ahead[1:]
