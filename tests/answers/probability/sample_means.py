"""Answers to `sample_means`: its checks accept every right_ one and refuse every wrong_ one."""

import copy
import statistics

import numpy as np


def right_plain_python(draw, n, trials, rng):
    means = []
    for _ in range(trials):
        total = 0.0
        for value in draw(rng, n):
            total += float(value)
        means.append(total / n)
    return means


def right_all_samples_first(draw, n, trials, rng):
    samples = np.empty((trials, n))
    for trial in range(trials):
        samples[trial] = draw(rng, n)
    return samples.mean(axis=1)


def right_fromiter(draw, n, trials, rng):
    means = (statistics.fmean(draw(rng, size).tolist()) for size in [n] * trials)
    return np.fromiter(means, dtype=float, count=trials)


def right_last_first(draw, n, trials, rng):
    return np.array([sum(draw(rng, n)) / n for _ in range(trials)])[::-1]


def wrong_one_sample(draw, n, trials, rng):
    """You draw one sample and repeat its mean: draw another one for each trial."""
    return np.full(trials, np.mean(draw(rng, n)))


def wrong_resamples(draw, n, trials, rng):
    """You draw one sample and then draw from its values again and again, as the bootstrap does, so that
    all means lie around that of the one sample: call draw for each trial."""
    sample = draw(rng, n)
    return np.array([np.mean(rng.choice(sample, size=n)) for _ in range(trials)])


def wrong_value_by_value(draw, n, trials, rng):
    """You call draw for each value. The values of a sample may depend on each other, so n samples of
    one value are something else: draw all n by one call, which is faster too."""
    return np.array([np.mean([draw(rng, 1)[0] for _ in range(n)]) for _ in range(trials)])


def wrong_all_in_one_call(draw, n, trials, rng):
    """You draw all values by one call and cut them into samples. The values that one call gives may
    depend on each other: call draw for each sample."""
    return np.reshape(draw(rng, n * trials), (trials, n)).mean(axis=1)


def wrong_global_generator(draw, n, trials, rng):
    """You draw with a generator that is not rng, and nobody can repeat what you did: draw with rng, so that
    the same state leads to the same means."""
    generator = np.random.default_rng()
    return np.array([np.mean(draw(generator, n)) for _ in range(trials)])


def wrong_own_generator(draw, n, trials, rng):
    """You make a generator of your own, which gives the same numbers each time: draw with rng."""
    generator = np.random.default_rng(0)
    return np.array([np.mean(draw(generator, n)) for _ in range(trials)])


def wrong_generator_for_each(draw, n, trials, rng):
    """You make a new generator for each sample, seeded by its number, so that everybody who calls you
    gets the same samples: draw with rng, the one after the other."""
    return np.array([np.mean(draw(np.random.default_rng(trial), n)) for trial in range(trials)])


def wrong_copy_of_rng(draw, n, trials, rng):
    """You draw with a copy of rng, so that rng itself stays where it was and gives the same numbers
    once more: draw with rng."""
    mine = copy.deepcopy(rng)
    return np.array([np.mean(draw(mine, n)) for _ in range(trials)])


def wrong_single_values(draw, n, trials, rng):
    """You return one value for each trial, and these spread √n times as wide as means: average n values
    each."""
    return np.array([draw(rng, n)[0] for _ in range(trials)], dtype=float)


def wrong_sizes_swapped(draw, n, trials, rng):
    """You draw n samples of as many values as there are trials: draw as many samples as there are
    trials, of n values each."""
    return np.array([np.mean(draw(rng, trials)) for _ in range(n)])


def wrong_mean_across_samples(draw, n, trials, rng):
    """You average the first values of all samples, then the second ones, and so on: average the values
    of each sample."""
    return np.mean([draw(rng, n) for _ in range(trials)], axis=0)


def wrong_mean_of_all(draw, n, trials, rng):
    """You average the means too, and return a single number: return the mean of each sample."""
    return np.mean([np.mean(draw(rng, n)) for _ in range(trials)])


def wrong_standard_deviations(draw, n, trials, rng):
    """You return the standard deviation of each sample: return its mean."""
    return np.array([np.std(draw(rng, n)) for _ in range(trials)])


def wrong_sums(draw, n, trials, rng):
    """You return the sum of each sample: divide it by n."""
    return np.array([np.sum(draw(rng, n)) for _ in range(trials)], dtype=float)


def wrong_medians(draw, n, trials, rng):
    """You return the median of each sample, which spreads wider than its mean and lies elsewhere where
    the distribution is skewed: return the mean."""
    return np.array([np.median(draw(rng, n)) for _ in range(trials)])


def wrong_divides_by_root(draw, n, trials, rng):
    """You divide the sum of each sample by √n: divide it by n. It is the spread that shrinks by √n."""
    return np.array([np.sum(draw(rng, n)) / np.sqrt(n) for _ in range(trials)])


def wrong_running_mean(draw, n, trials, rng):
    """You average all samples drawn so far, as one does to see a mean settle down: average each sample
    alone."""
    means = np.array([np.mean(draw(rng, n)) for _ in range(trials)])
    return np.cumsum(means) / np.arange(1, trials + 1)


def wrong_standardized(draw, n, trials, rng):
    """You standardize the means, so that they lie around 0: return them as they are."""
    means = np.array([np.mean(draw(rng, n)) for _ in range(trials)])
    return (means - means.mean()) / (means.std() or 1)
