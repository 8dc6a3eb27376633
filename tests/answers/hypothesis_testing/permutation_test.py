"""Answers to `permutation_test`: its checks accept every right_ one and refuse every wrong_ one."""

import copy
import math

import numpy as np
import scipy.stats


def right_plain_python(a, b, trials, rng):
    if len(a) == 0 or len(b) == 0:
        raise ValueError("no values")
    pooled = [float(value) for value in [*a, *b]]

    def distance():
        first, second = pooled[: len(a)], pooled[len(a) :]
        return abs(math.fsum(first) / len(first) - math.fsum(second) / len(second))

    observed, count = distance(), 1
    for _ in range(trials):
        for last in range(len(pooled) - 1, 0, -1):
            other = int(rng.integers(last + 1))
            pooled[last], pooled[other] = pooled[other], pooled[last]
        count += distance() >= observed or math.isclose(distance(), observed)
    return count / (trials + 1)


def right_all_at_once(a, b, trials, rng):
    if min(len(a), len(b)) == 0:
        raise ValueError("no values")
    pooled = np.concatenate([np.asarray(a, dtype=float), np.asarray(b, dtype=float)])
    shuffled = rng.permuted(np.tile(pooled, (trials, 1)), axis=1)
    rows = np.vstack([pooled, shuffled])
    distances = np.abs(rows[:, : len(a)].mean(axis=1) - rows[:, len(a) :].mean(axis=1))
    return np.mean((distances > distances[0]) | np.isclose(distances, distances[0]))


def right_chosen_places(a, b, trials, rng):
    if not len(a) or not len(b):
        raise ValueError("no values")
    pooled = np.array([*a, *b], dtype=np.float64)
    total, n = pooled.sum(), len(a)
    observed = abs(np.mean(a) - np.mean(b)) * (1 - 1e-9)
    count = 0
    for _ in range(trials):
        mean = pooled[rng.choice(pooled.size, size=n, replace=False)].mean()
        count += int(abs(mean - (total - n * mean) / len(b)) >= observed)
    return (count + 1) / (trials + 1)


def right_shuffled_labels(a, b, trials, rng):
    labels = np.repeat([True, False], [len(a), len(b)])
    if labels.all() or not labels.any():
        raise ValueError("no values")
    pooled = np.concatenate([a, b])
    distances = []
    for _ in range(trials + 1):
        distances.append(abs(pooled[labels].mean() - pooled[~labels].mean()))
        rng.shuffle(labels)
    return np.count_nonzero(np.array(distances) >= distances[0] - 1e-12 * np.ptp(pooled)) / len(distances)


def right_sorted_random_numbers(a, b, trials, rng):
    if min(np.size(a), np.size(b)) < 1:
        raise ValueError("no values")
    pooled = np.concatenate([a, b]).astype(np.float64)
    order = np.argsort(rng.random((trials, pooled.size)), axis=1)
    sums = pooled[order][:, : np.size(a)].sum(axis=1)
    expected = pooled.mean() * np.size(a)
    strays = np.abs(sums - expected)
    observed = abs(np.sum(a) - expected)
    return (1 + np.sum(strays >= observed - 1e-9 * np.abs(pooled).sum() / pooled.size)) / (1 + trials)


def right_places(a, b, trials, rng):
    a, b = [np.asarray(group, dtype=float).ravel() for group in (a, b)]
    if 0 in (a.size, b.size):
        raise ValueError("no values")
    pooled = np.append(a, b)
    weights = np.append(np.full(a.size, 1 / a.size), np.full(b.size, -1 / b.size))
    observed, count = abs(pooled @ weights), 1
    for _ in range(trials):
        distance = abs(pooled[rng.permutation(pooled.size)] @ weights)
        if distance > observed or np.isclose(distance, observed, atol=1e-9):
            count += 1
    return count / (1 + trials)


def _pooled(a, b):
    if not (len(a) and len(b)):
        raise ValueError("no values")
    return np.concatenate([a, b]).astype(float)


def _shuffles(a, b, trials, rng, shuffle=None, size=None, statistic=None):
    """Return how far apart the groups are, and how far those of each shuffle, all with their signs."""
    pooled, size = _pooled(a, b), len(a) if size is None else size
    shuffle = rng.permutation if shuffle is None else shuffle
    mean = np.mean if statistic is None else statistic
    observed = mean(pooled[: len(a)]) - mean(pooled[len(a) :])
    rows = [shuffle(pooled) for _ in range(trials)]
    return observed, np.array([mean(row[:size]) - mean(row[size:]) for row in rows])


def _as_far(observed, differences):
    """Count the differences that are as large, but for rounding, without their signs."""
    return np.sum(np.abs(differences) >= abs(observed) * (1 - 1e-9) - 1e-9)


def wrong_zero_possible(a, b, trials, rng):
    """You divide the number of shuffles that are as far apart by that of all, which may give 0. What was
    observed is one more way to deal the values out: add 1 above and below."""
    return _as_far(*_shuffles(a, b, trials, rng)) / trials


def wrong_one_added_above_only(a, b, trials, rng):
    """You add what was observed to the count, but not to the number of trials: add 1 above and below."""
    return (_as_far(*_shuffles(a, b, trials, rng)) + 1) / trials


def wrong_one_added_below_only(a, b, trials, rng):
    """You add what was observed to the number of trials, but not to the count: add 1 above and below."""
    return _as_far(*_shuffles(a, b, trials, rng)) / (trials + 1)


def wrong_first_larger(a, b, trials, rng):
    """You count the shuffles whose first mean is the larger by as much, which tests one side only: take
    the size of the difference."""
    observed, differences = _shuffles(a, b, trials, rng)
    return (np.sum(differences >= observed - 1e-9) + 1) / (trials + 1)


def wrong_second_larger(a, b, trials, rng):
    """You count the shuffles whose second mean is the larger by as much, which tests one side only: take
    the size of the difference."""
    observed, differences = _shuffles(a, b, trials, rng)
    return (np.sum(differences <= observed + 1e-9) + 1) / (trials + 1)


def wrong_size_of_one_side_only(a, b, trials, rng):
    """You take the size of the observed difference, but not of those of the shuffles: take both."""
    observed, differences = _shuffles(a, b, trials, rng)
    return (np.sum(differences >= abs(observed) - 1e-9) + 1) / (trials + 1)


def wrong_same_side(a, b, trials, rng):
    """You count the shuffles in which the same group is ahead by as much: those in which the other one is
    ahead by as much count too."""
    observed, differences = _shuffles(a, b, trials, rng)
    return (np.sum(differences * np.sign(observed) >= abs(observed) - 1e-9) + 1) / (trials + 1)


def wrong_smaller_tail_doubled(a, b, trials, rng):
    """You double the smaller of both tails, which is another way to count both sides: where groups differ
    in size, the tails do too. Count differences by their size."""
    observed, differences = _shuffles(a, b, trials, rng)
    tails = np.sum(differences >= observed - 1e-9), np.sum(differences <= observed + 1e-9)
    return min(2 * (min(tails) + 1) / (trials + 1), 1.0)


def wrong_closer(a, b, trials, rng):
    """You count the shuffles whose means lie closer together: count those as far apart, or further."""
    observed, differences = _shuffles(a, b, trials, rng)
    return (np.sum(np.abs(differences) <= abs(observed)) + 1) / (trials + 1)


def wrong_only_further(a, b, trials, rng):
    """You count the shuffles whose means lie further apart, not those as far apart: count them too (>=,
    not >)."""
    observed, differences = _shuffles(a, b, trials, rng)
    return (np.sum(np.abs(differences) > abs(observed) + 1e-9) + 1) / (trials + 1)


def wrong_to_the_last_bit(a, b, trials, rng):
    """You compare distances to the last bit. The sum of the same numbers in another order may be rounded
    differently, and an equal distance is missed: allow for a little less."""
    observed, differences = _shuffles(a, b, trials, rng)
    return (np.sum(np.abs(differences) >= abs(observed)) + 1) / (trials + 1)


def wrong_with_replacement(a, b, trials, rng):
    """You draw with replacement, as the bootstrap does, so that some values come twice and others not at
    all: deal each value out once."""

    def resample(pooled):
        return rng.choice(pooled, size=pooled.size)

    return (_as_far(*_shuffles(a, b, trials, rng, resample)) + 1) / (trials + 1)


def wrong_within_groups(a, b, trials, rng):
    """You shuffle within each group, which leaves the means as they are: throw both together first."""

    def shuffle(pooled):
        return np.concatenate([rng.permutation(pooled[: len(a)]), rng.permutation(pooled[len(a) :])])

    return (_as_far(*_shuffles(a, b, trials, rng, shuffle)) + 1) / (trials + 1)


def wrong_resampled_within_groups(a, b, trials, rng):
    """You draw from each group apart, which says how sure the difference is, not how it would be if the
    groups made no difference: throw both together first."""

    def resample(pooled):
        first, second = pooled[: len(a)], pooled[len(a) :]
        return np.concatenate([rng.choice(first, size=first.size), rng.choice(second, size=second.size)])

    return (_as_far(*_shuffles(a, b, trials, rng, resample)) + 1) / (trials + 1)


def wrong_halves(a, b, trials, rng):
    """You cut the shuffled values into halves: cut them into groups of the sizes of a and b."""
    observed, differences = _shuffles(a, b, trials, rng, size=(len(a) + len(b)) // 2)
    return (_as_far(observed, differences) + 1) / (trials + 1)


def wrong_sums(a, b, trials, rng):
    """You compare the sums of the groups, which differ by their sizes too: compare the means."""
    return (_as_far(*_shuffles(a, b, trials, rng, statistic=np.sum)) + 1) / (trials + 1)


def wrong_medians(a, b, trials, rng):
    """You compare the medians of the groups: compare the means."""
    return (_as_far(*_shuffles(a, b, trials, rng, statistic=np.median)) + 1) / (trials + 1)


def wrong_one_shuffle(a, b, trials, rng):
    """You shuffle once and count it again and again: shuffle anew for each trial."""
    once = rng.permutation(_pooled(a, b))
    return (_as_far(*_shuffles(a, b, trials, rng, lambda pooled: once)) + 1) / (trials + 1)


def wrong_fixed_trials(a, b, trials, rng):
    """You shuffle a thousand times whatever trials says: use it."""
    return (_as_far(*_shuffles(a, b, 999, rng)) + 1) / 1000


def wrong_count(a, b, trials, rng):
    """You return how many shuffles are as far apart: divide by their number, with 1 added to both."""
    return _as_far(*_shuffles(a, b, trials, rng)) + 1


def wrong_complement(a, b, trials, rng):
    """You return 1 - p: p is small where the groups differ."""
    return 1 - (_as_far(*_shuffles(a, b, trials, rng)) + 1) / (trials + 1)


def wrong_global_generator(a, b, trials, rng):
    """You shuffle with a generator that is not rng, and nobody can repeat what you did: shuffle with rng, so
    that the same state leads to the same p-value."""
    return (_as_far(*_shuffles(a, b, trials, np.random.default_rng())) + 1) / (trials + 1)


def wrong_own_generator(a, b, trials, rng):
    """You make a generator of your own, which shuffles the same way each time: shuffle with rng."""
    return (_as_far(*_shuffles(a, b, trials, np.random.default_rng(0))) + 1) / (trials + 1)


def wrong_copy_of_rng(a, b, trials, rng):
    """You shuffle with a copy of rng, so that rng itself stays where it was and gives the same shuffles
    once more: shuffle with rng."""
    return (_as_far(*_shuffles(a, b, trials, copy.deepcopy(rng))) + 1) / (trials + 1)


def wrong_t_test(a, b, trials, rng):
    """You return the p-value of a t test, which takes the values for normally distributed: shuffle them,
    and count."""
    _pooled(a, b)
    if min(len(a), len(b)) < 2:
        return 1.0
    return scipy.stats.ttest_ind(a, b, equal_var=False).pvalue


def wrong_one_for_no_values(a, b, trials, rng):
    """You return 1 where a group has no values, as if there were no difference. Nothing can be said about
    it: raise a ValueError."""
    if not (len(a) and len(b)):
        return 1.0
    return (_as_far(*_shuffles(a, b, trials, rng)) + 1) / (trials + 1)


def wrong_nan_for_no_values(a, b, trials, rng):
    """You average no values where a group has none, get nan, and count it as not as far apart: raise a
    ValueError."""
    if not (len(a) and len(b)):
        return 1 / (trials + 1)
    return (_as_far(*_shuffles(a, b, trials, rng)) + 1) / (trials + 1)


def wrong_signs_flipped(a, b, trials, rng):
    """You flip the signs of the values at random, which tests pairs or a mean of zero: deal the values out
    to groups anew."""

    def flip(pooled):
        return pooled * rng.choice([-1, 1], size=pooled.size)

    return (_as_far(*_shuffles(a, b, trials, rng, flip)) + 1) / (trials + 1)


def wrong_first_ways(a, b, trials, rng):
    """You take the first ways in their order, which are much like each other, and leave rng alone: take
    random ones."""
    from itertools import cycle, islice, permutations

    pooled = _pooled(a, b)
    ways = islice(cycle(permutations(range(pooled.size))), trials)
    return (_as_far(*_shuffles(a, b, trials, rng, lambda pooled: pooled[list(next(ways))])) + 1) / (
        trials + 1
    )
