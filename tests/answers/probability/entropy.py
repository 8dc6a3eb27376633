"""Answers to `entropy`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import scipy.special
import scipy.stats

EQUIVALENT = {
    "possible = shares[shares != 0]": "negative ones have been refused",
}


def right_plain_python(p):
    if any(share < 0 for share in p) or not math.isclose(sum(p), 1, rel_tol=1e-9):
        raise ValueError("no distribution")
    total = 0.0
    for share in p:
        if share > 0:
            total -= share * math.log2(share)
    return total


def right_scipy(p):
    p = np.asarray(p, dtype=float)
    if p.size == 0 or p.min() < 0 or abs(p.sum() - 1) > 1e-6:
        raise ValueError("no distribution")
    return scipy.stats.entropy(p, base=2)


def right_entr(p):
    p = np.asarray(p, dtype=float)
    if (p < 0).any() or abs(math.fsum(p) - 1) > 1e-4:
        raise ValueError("no distribution")
    return scipy.special.entr(p).sum() / np.log(2)


def right_where(p):
    p = np.asarray(p, dtype=float)
    if not (np.all(p >= 0) and np.isclose(p.sum(), 1)):
        raise ValueError("no distribution")
    logarithms = np.log2(p, out=np.zeros_like(p), where=p > 0)
    return -(p @ logarithms)


def right_likely_product(p):
    shares = [float(share) for share in p]
    if min(shares, default=-1) < 0 or abs(sum(shares) - 1) > 1e-8:
        raise ValueError("no distribution")
    return -math.fsum(math.log2(share**share) for share in shares)


def _distribution(p):
    p = np.asarray(p, dtype=float)
    if np.any(p < 0) or not np.isclose(p.sum(), 1):
        raise ValueError("no distribution")
    return p


def _bits(p):
    """Return the entropy of what may be no distribution."""
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.sum(p * np.log2(p))


def wrong_nan_for_zeros(p):
    """You multiply 0 by the logarithm of 0, minus infinity, and get nan. Outcomes of probability 0 add
    nothing: leave them out."""
    p = _distribution(p)
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log2(p))


def wrong_logarithm_of_zero(p):
    """You take the logarithm of a probability of 0, and math.log refuses it. Such outcomes add nothing:
    leave them out."""
    return -sum(share * math.log2(share) for share in _distribution(p))


def wrong_natural_logarithm(p):
    """You take the natural logarithm, which gives nats: take the binary one for bits."""
    return _bits(_distribution(p)) * math.log(2)


def wrong_decimal_logarithm(p):
    """You take the logarithm to base 10: take the binary one for bits."""
    return _bits(_distribution(p)) * math.log10(2)


def wrong_sign(p):
    """You leave out the minus: the logarithm of a probability is negative, and entropy is not."""
    return -_bits(_distribution(p))


def wrong_not_weighted(p):
    """You add up the logarithms alone: weigh each by its probability."""
    p = _distribution(p)
    return -np.sum(np.log2(p[p > 0]))


def wrong_mean(p):
    """You average over the outcomes: the probabilities are the weights already, so add up."""
    p = _distribution(p)
    return _bits(p) / p.size


def wrong_share_of_the_largest(p):
    """You divide by the largest entropy that so many outcomes can have: return bits."""
    p = _distribution(p)
    return _bits(p) / math.log2(p.size) if p.size > 1 else 0.0


def wrong_one_minus_squares(p):
    """You return the Gini impurity, 1 minus the sum of the squares, which also measures uncertainty:
    the entropy is the sum of -p log₂ p."""
    return 1 - np.sum(_distribution(p) ** 2)


def wrong_each_against_its_opposite(p):
    """You add the entropy of each outcome against all others, as for labels that are independent of each
    other: add up -p log₂ p alone."""
    p = _distribution(p)
    return _bits(p) + _bits(1 - p)


def wrong_number_added(p):
    """You add a number to the probabilities, so that none is 0. That changes rare ones: leave out those
    of 0 instead."""
    p = _distribution(p)
    return -np.sum(p * np.log2(p + 1e-7))


def wrong_cut_off(p):
    """You leave out outcomes that are rare, or lift them to a least probability: leave out those of 0
    only."""
    p = _distribution(p)
    return _bits(np.where(p > 1e-6, p, 0))


def wrong_normalizes(p):
    """You divide numbers that do not sum to 1 by their sum, as scipy does. They may be no distribution by
    mistake: raise a ValueError."""
    p = np.asarray(p, dtype=float)
    if np.any(p < 0) or not p.sum():
        raise ValueError("no distribution")
    return _bits(p / p.sum())


def wrong_wide_tolerance(p):
    """You allow the sum to miss 1 by a hundredth or more, which is no matter of rounding: allow less."""
    p = np.asarray(p, dtype=float)
    if np.any(p < 0) or abs(p.sum() - 1) > 0.01:
        raise ValueError("no distribution")
    return _bits(p)


def wrong_sum_above_1_only(p):
    """You refuse probabilities that sum to more than 1, but not those that sum to less: refuse both."""
    p = np.asarray(p, dtype=float)
    if np.any(p < 0) or p.sum() > 1 + 1e-6:
        raise ValueError("no distribution")
    return _bits(p)


def wrong_any_sum(p):
    """You take numbers that do not sum to 1 for probabilities: raise a ValueError."""
    if np.any(np.asarray(p, dtype=float) < 0):
        raise ValueError("negative")
    return _bits(p)


def wrong_exact_sum(p):
    """You refuse probabilities unless their sum is exactly 1, but sums are rounded, and that of ten times
    0.1 is not: allow for that."""
    p = np.asarray(p, dtype=float)
    if np.any(p < 0) or sum(p.tolist()) != 1:
        raise ValueError("no distribution")
    return _bits(p)


def wrong_negative(p):
    """You leave out negative probabilities with those of 0. There are none: raise a ValueError."""
    if not np.isclose(np.sum(p), 1):
        raise ValueError("no distribution")
    return _bits(p)


def wrong_assertion(p):
    """You assert that this is a distribution. An assertion is for what cannot be, and is left out by
    `python -O`: raise a ValueError."""
    p = np.asarray(p, dtype=float)
    assert np.all(p >= 0) and np.isclose(p.sum(), 1)
    return _bits(p)
