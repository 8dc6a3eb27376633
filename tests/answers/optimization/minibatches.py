"""Answers to `minibatches`: its checks accept every right_ one and refuse every wrong_ one."""

import itertools

import numpy as np

EQUIVALENT = {
    "if size < 0:": "range refuses steps of 0 with a ValueError of its own",
}


def right_split(n, size, rng):
    if size < 1:
        raise ValueError("size")
    order = np.arange(n)
    rng.shuffle(order)
    return iter(np.split(order, range(size, n, size)) if n else [])


def right_plain_python(n, size, rng):
    if size <= 0:
        raise ValueError("size")
    rest = list(range(n))
    while rest:
        batch = []
        while rest and len(batch) < size:
            batch.append(rest.pop(int(rng.integers(len(rest)))))
        yield batch


def right_sorted_by_random_keys(n, size, rng):
    if size < 1:
        raise ValueError("size")
    order = iter(np.argsort(rng.random(n)).tolist())
    return iter(lambda: np.array(list(itertools.islice(order, size)), dtype=int).tolist(), [])


def right_permuted(n, size, rng):
    if size < 1:
        raise ValueError("size")
    order = rng.permuted(np.arange(n))
    return map(lambda start: order[start : start + size].tolist(), range(0, n, size))


class right_iterator:
    def __init__(self, n, size, rng):
        if size < 1:
            raise ValueError("size")
        self.order, self.size, self.start = rng.choice(n, size=n, replace=False) if n else [], size, 0

    def __iter__(self):
        return self

    def __next__(self):
        self.start += self.size
        batch = self.order[self.start - self.size : self.start]
        if len(batch) == 0:
            raise StopIteration
        return batch


def _batches(order, size):
    if size < 1:
        raise ValueError("size")
    return [order[start : start + size] for start in range(0, len(order), size)]


def wrong_nothing_for_few_rows(n, size, rng):
    """You give no batch where there are fewer rows than a batch holds: give one of all of them."""
    yield from (batch for batch in _batches(rng.permutation(n), size) if n >= size)


def wrong_last_batch_lost(n, size, rng):
    """You leave out the last batch where it is short, and its rows are never learnt from in this epoch:
    give it what is left."""
    yield from (batch for batch in _batches(rng.permutation(n), size) if len(batch) == size)


def wrong_same_order_each_epoch(n, size, rng):
    """You make a generator of your own from a fixed seed, so that every epoch has the same order: draw
    it from rng."""
    yield from _batches(np.random.default_rng(0).permutation(n), size)


def wrong_not_shuffled(n, size, rng):
    """You go through the rows in their order, in which neighbours are often alike: shuffle them
    first."""
    yield from _batches(np.arange(n), size)


def wrong_torn_apart(n, size, rng):
    """You give indices for x and others for y, shuffled apart, and no row has its own label any more:
    give one array of indices for both."""
    if size < 1:
        raise ValueError("size")
    yield from zip(_batches(rng.permutation(n), size), _batches(rng.permutation(n), size))


def wrong_batches_shuffled(n, size, rng):
    """You shuffle the batches, and in each are still the same neighbours: shuffle the indices, then cut
    them into batches."""
    batches = _batches(np.arange(n), size)
    rng.shuffle(batches[: n // size])
    yield from (batches[i] for i in [*rng.permutation(n // size), *range(n // size, len(batches))])


def wrong_shuffled_in_batches(n, size, rng):
    """You shuffle each batch in itself, and its rows are still neighbours: shuffle all indices, then cut
    them into batches."""
    yield from (rng.permutation(batch) for batch in _batches(np.arange(n), size))


def wrong_sorted_batches(n, size, rng):
    """You sort each batch: leave its indices in the order in which they were drawn."""
    yield from (np.sort(batch) for batch in _batches(rng.permutation(n), size))


def wrong_turned_round(n, size, rng):
    """You begin at a random row and go round from there: neighbours stay neighbours. Shuffle the
    indices."""
    yield from _batches(np.roll(np.arange(n), rng.integers(n) if n else 0), size)


def wrong_drawn_with_repetition(n, size, rng):
    """You draw each index anew, so that some come twice and others never: each comes once in an
    epoch, as in a permutation."""
    yield from _batches(rng.integers(max(n, 1), size=n), size)


def wrong_each_batch_drawn_anew(n, size, rng):
    """You draw every batch from all rows, so that batches share some and others never come: go through
    one permutation."""
    yield from (rng.permutation(n)[: len(batch)] for batch in _batches(np.arange(n), size))


def wrong_filled_up(n, size, rng):
    """You fill the last batch up with rows that were there before: each comes once in an epoch, so the
    last batch may be short."""
    order = rng.permutation(n)
    yield from (np.resize(batch, size) if len(batch) < size else batch for batch in _batches(order, size))


def wrong_equal_shares(n, size, rng):
    """You share the rows out evenly, as np.array_split does: each batch but the last has exactly size
    rows."""
    if size < 1:
        raise ValueError("size")
    if n:
        yield from np.array_split(rng.permutation(n), -(-n // size))


def wrong_last_batch_joined(n, size, rng):
    """You add what is left to the batch before, which is too large then: make a last batch of it."""
    batches = _batches(rng.permutation(n), size)
    if len(batches) > 1 and len(batches[-1]) < size:
        batches[-2:] = [np.concatenate(batches[-2:])]
    yield from batches


def wrong_number_of_batches(n, size, rng):
    """You take size for the number of batches: it is the number of rows in each."""
    if size < 1:
        raise ValueError("size")
    yield from (batch for batch in np.array_split(rng.permutation(n), size) if batch.size)


def wrong_counts_from_one(n, size, rng):
    """You count the rows from 1: the first index is 0, the last n - 1."""
    yield from (batch + 1 for batch in _batches(rng.permutation(n), size))


def wrong_empty_batch(n, size, rng):
    """You give an empty batch at the end where the rows come out even, and its mean is nan: stop before
    it."""
    yield from _batches(rng.permutation(n), size)
    if n % size == 0:
        yield np.array([], dtype=int)


def wrong_one_by_one(n, size, rng):
    """You give one index after the other: give arrays of up to size indices."""
    if size < 1:
        raise ValueError("size")
    yield from rng.permutation(n)


def wrong_first_stays(n, size, rng):
    """You shuffle all but the first row, which comes first in every epoch: shuffle all of them."""
    order = np.arange(n)
    rng.shuffle(order[1:])
    yield from _batches(order, size)


def wrong_any_size(n, size, rng):
    """You accept a size that is less than 1, and give no batch at all: raise a ValueError."""
    if size > 0:
        yield from _batches(rng.permutation(n), size)


def wrong_rest_not_shuffled(n, size, rng):
    """You shuffle only as many rows as fill whole batches, so that the last rows are always in the last
    batch: shuffle all of them."""
    if size < 1:
        raise ValueError("size")
    whole = n // size * size
    yield from _batches(np.concatenate([rng.permutation(whole), np.arange(whole, n)]), size)
