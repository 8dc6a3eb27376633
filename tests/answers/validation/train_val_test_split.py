"""Answers to `train_val_test_split`: its checks accept every right_ one and refuse every wrong_ one."""

import math
from fractions import Fraction

import numpy as np


def _check(fractions):
    if any(fraction < 0 for fraction in fractions) or abs(sum(fractions) - 1) > 1e-9:
        raise ValueError("fractions")


def right_rest_goes_to_the_test(n, fractions, rng):
    _check(fractions)
    order = rng.permutation(n)
    a, b = int(n * fractions[0]), int(n * fractions[1])
    return order[:a], order[a : a + b], order[a + b :]


def right_rest_goes_to_training(n, fractions, rng):
    _check(fractions)
    order = list(range(n))
    rng.shuffle(order)
    b, c = math.floor(n * fractions[1]), math.floor(n * fractions[2])
    return sorted(order[b + c :]), sorted(order[:b]), sorted(order[b : b + c])


def right_random_keys(n, fractions, rng):
    _check(fractions)
    order = np.argsort(rng.random(n))
    cuts = (n * np.cumsum(fractions)[:2]).astype(int)
    return tuple(np.split(order.astype(np.int32), cuts))


def right_largest_remainders(n, fractions, rng):
    _check(fractions)
    exact = [Fraction(fraction) * n for fraction in fractions]
    sizes = [math.floor(size) for size in exact]
    for part in sorted(range(3), key=lambda i: sizes[i] - exact[i])[: n - sum(sizes)]:
        sizes[part] += 1
    part_of = rng.permutation(np.repeat([0, 1, 2], sizes))
    return [np.flatnonzero(part_of == part) for part in range(3)]


def _cut(order, fractions):
    """Cut indices in three."""
    first = round(fractions[0] * len(order))
    second = round((fractions[0] + fractions[1]) * len(order))
    return order[:first], order[first:second], order[second:]


def wrong_not_shuffled(n, fractions, rng):
    """You cut the indices as they come. Data often lies sorted, by class or by time, and then the
    parts are of different kinds: shuffle first."""
    _check(fractions)
    return _cut(np.arange(n), fractions)


def wrong_shuffled_after_the_cut(n, fractions, rng):
    """You shuffle each part within itself, so that the first samples all go into training and the
    last into the test: shuffle before you cut."""
    _check(fractions)
    return tuple(rng.permutation(part) for part in _cut(np.arange(n), fractions))


def wrong_global_seed(n, fractions, rng):
    """You seed numpy's global generator and draw from it. That ignores the generator you are given,
    and makes every other use of the global one start anew: draw from rng."""
    _check(fractions)
    np.random.seed(0)
    return _cut(np.random.permutation(n), fractions)


def wrong_own_seed(n, fractions, rng):
    """You make a generator with a seed of your own, so that the parts are always the same: draw from
    the rng that you are given."""
    _check(fractions)
    return _cut(np.random.default_rng(0).permutation(n), fractions)


def wrong_samples_lost(n, fractions, rng):
    """You round all three sizes down, and the samples that are left over go into no part: let one
    part have all that the others leave."""
    _check(fractions)
    order = rng.permutation(n)
    a, b, c = (int(n * fraction) for fraction in fractions)
    return order[:a], order[a : a + b], order[a + b : a + b + c]


def wrong_sizes_rounded_up(n, fractions, rng):
    """You round all three sizes up and count the last part from the end, so that it overlaps the
    one before: let it begin where that one ends."""
    _check(fractions)
    order = rng.permutation(n)
    a, b, c = (math.ceil(n * fraction) for fraction in fractions)
    return order[:a], order[a : a + b], order[len(order) - c :]


def wrong_parts_drawn_apart(n, fractions, rng):
    """You draw each part from all indices, so that parts overlap and the test contains what was
    learnt: shuffle once, and cut."""
    _check(fractions)
    sizes = [len(part) for part in _cut(range(n), fractions)]
    return tuple(rng.choice(n, size, replace=False) for size in sizes)


def wrong_with_replacement(n, fractions, rng):
    """You draw with replacement: some indices come twice, and others never. A permutation has each
    of them once."""
    _check(fractions)
    return _cut(rng.choice(n, n), fractions)


def wrong_count_for_an_end(n, fractions, rng):
    """You end the second part at its size, but a slice ends at a position: that is the sizes of the
    first two parts together."""
    _check(fractions)
    order = rng.permutation(n)
    a, b = round(n * fractions[0]), round(n * fractions[1])
    return order[:a], order[a:b], order[a + b :]


def wrong_gap_between_parts(n, fractions, rng):
    """You begin each part one index after the end of the one before. The end of a slice is not in
    it, so that this index is in neither part: begin where the last one ended."""
    _check(fractions)
    order = rng.permutation(n)
    first, second = round(fractions[0] * n), round((fractions[0] + fractions[1]) * n)
    return order[:first], order[first + 1 : second], order[second + 1 :]


def wrong_order_of_parts(n, fractions, rng):
    """You return the test part before the validation part: training, validation, test is the order
    of the fractions."""
    _check(fractions)
    train, validation, test = _cut(rng.permutation(n), fractions)
    return train, test, validation


def wrong_each_for_itself(n, fractions, rng):
    """You draw a part for each sample by itself, and the sizes are right only on average: shuffle,
    and cut where the fractions say."""
    _check(fractions)
    part_of = rng.choice(3, n, p=np.divide(fractions, sum(fractions)))
    return tuple(np.flatnonzero(part_of == part) for part in range(3))


def wrong_masks(n, fractions, rng):
    """You return a mask for each part, as long as the data: return indices (np.flatnonzero)."""
    _check(fractions)
    return tuple(np.isin(np.arange(n), part) for part in _cut(rng.permutation(n), fractions))


def wrong_exact_sum(n, fractions, rng):
    """You ask for a sum of exactly 1, but 0.7 + 0.2 + 0.1 is a little less in floating point: allow
    for rounding (math.isclose)."""
    if min(fractions) < 0 or sum(fractions) != 1:
        raise ValueError("fractions")
    return _cut(rng.permutation(n), fractions)


def wrong_any_sum(n, fractions, rng):
    """You accept fractions that do not sum to 1, and what is missing or too much goes unnoticed:
    raise a ValueError."""
    if min(fractions) < 0:
        raise ValueError("fractions")
    return _cut(rng.permutation(n), fractions)


def wrong_negative_fraction(n, fractions, rng):
    """You look at the sum alone, and a negative fraction passes where the others make up for it:
    raise a ValueError."""
    if abs(sum(fractions) - 1) > 1e-9:
        raise ValueError("fractions")
    return _cut(rng.permutation(n), fractions)


def wrong_no_empty_part(n, fractions, rng):
    """You refuse a fraction of zero. That part is empty then, which is no mistake: refuse only
    negative ones."""
    if min(fractions) <= 0 or abs(sum(fractions) - 1) > 1e-9:
        raise ValueError("fractions")
    return _cut(rng.permutation(n), fractions)


def right_ranks(n, fractions, rng):
    _check(fractions)
    rank = np.empty(n, dtype=int)
    rank[rng.random(n).argsort()] = np.arange(n)
    ends = [fractions[0] * n, (fractions[0] + fractions[1]) * n]
    part_of = (rank >= np.ceil(ends[0] - 1e-9)).astype(int) + (rank >= np.ceil(ends[1] - 1e-9))
    return tuple(np.nonzero(part_of == part)[0].tolist() for part in range(3))


def wrong_fraction_of_the_rest(n, fractions, rng):
    """You take the second fraction of what the first one leaves: each is a fraction of all samples."""
    _check(fractions)
    order = rng.permutation(n)
    a = round(n * fractions[0])
    b = round((n - a) * fractions[1])
    return order[:a], order[a : a + b], order[a + b :]


def wrong_blocks_shuffled(n, fractions, rng):
    """You shuffle blocks of neighbours, which stay together: shuffle the samples themselves."""
    _check(fractions)
    blocks = np.array_split(np.arange(n), max(n // 10, 1))
    return _cut(np.concatenate([blocks[i] for i in rng.permutation(len(blocks))]), fractions)
