"""Answers to `jaccard_similarity`: its checks accept every right_ one and refuse every wrong_ one."""

from collections import Counter
from fractions import Fraction


def right_inclusion_exclusion(a, b):
    a, b = frozenset(a), frozenset(b)
    if not a and not b:
        return 1
    common = len(a.intersection(b))
    return common / (len(a) + len(b) - common)


def right_loop(a, b):
    left, right = list(dict.fromkeys(a)), list(dict.fromkeys(b))
    common = 0
    for label in left:
        if label in right:
            common += 1
    either = len(left) + sum(label not in left for label in right)
    return common / either if either else 1.0


def right_fraction(a, b):
    sides = Counter(set(a)) + Counter(set(b))
    return Fraction(sum(count == 2 for count in sides.values()), len(sides)) if sides else Fraction(1)


def _ratio(common, either, empty=1.0):
    return common / either if either else empty


def wrong_multisets(a, b):
    """You count a label as often as it comes: count each once, as a set does."""
    a, b = Counter(a), Counter(b)
    return _ratio(sum((a & b).values()), sum((a | b).values()))


def wrong_lengths_with_repeats(a, b):
    """You compute the size of the union from the lengths of the lists, where repeated labels count again.
    Take the lengths of sets."""
    a, b = list(a), list(b)
    common = len(set(a) & set(b))
    return _ratio(common, len(a) + len(b) - common)


def wrong_common_with_repeats(a, b):
    """You count the labels of the first collection that are in the second with their repeats: count each
    once."""
    a, b = list(a), list(b)
    return _ratio(sum(label in b for label in a), len({*a, *b}))


def wrong_consumes_twice(a, b):
    """You go through a collection twice, and the second time nothing is left of an iterator. Make a set
    of each first, and use only that."""
    union = len(set(a) | set(b))
    return _ratio(len(set(a) & set(b)), union)


def wrong_needs_length(a, b):
    """You ask how long the collections are before you go through them, and an iterator does not know. Make
    a set of each first."""
    if not len(a) and not len(b):
        return 1.0
    return _ratio(len(set(a) & set(b)), len(set(a) | set(b)))


def wrong_needs_sets(a, b):
    """You use the operators or methods of sets on whatever comes: make sets of the collections first."""
    return _ratio(len(a & b), len(a | b))


def wrong_crash_on_empty(a, b):
    """You divide by the size of the union, which is 0 for two empty collections: their similarity is 1."""
    a, b = set(a), set(b)
    return len(a & b) / len(a | b)


def wrong_empty_is_zero(a, b):
    """You return 0 for two empty collections: they are alike, so their similarity is 1."""
    a, b = set(a), set(b)
    return _ratio(len(a & b), len(a | b), empty=0.0)


def wrong_empty_is_nan(a, b):
    """You return nan for two empty collections: they are alike, so their similarity is 1."""
    a, b = set(a), set(b)
    return _ratio(len(a & b), len(a | b), empty=float("nan"))


def wrong_one_empty_is_one(a, b):
    """You return 1 as soon as one of the two is empty: only where both are."""
    a, b = set(a), set(b)
    return _ratio(len(a & b), len(a | b)) if a and b else 1.0


def wrong_over_shorter(a, b):
    """You divide by the size of the smaller collection, which is the overlap coefficient. Divide by that
    of the union."""
    a, b = set(a), set(b)
    return _ratio(len(a & b), min(len(a), len(b)), empty=float(not a and not b))


def wrong_over_longer(a, b):
    """You divide by the size of the larger collection: divide by that of the union, which can be larger
    still."""
    a, b = set(a), set(b)
    return _ratio(len(a & b), max(len(a), len(b)))


def wrong_over_first(a, b):
    """You divide by the size of the first collection, which says how much of it is in the second. Divide
    by that of the union."""
    a, b = set(a), set(b)
    return _ratio(len(a & b), len(a), empty=float(not b))


def wrong_over_sum(a, b):
    """You divide by the sum of the two sizes, which counts twice what is in both: divide by the size of the
    union."""
    a, b = set(a), set(b)
    return _ratio(len(a & b), len(a) + len(b))


def wrong_dice(a, b):
    """You divide twice the common labels by the sum of the two sizes, which is the Dice coefficient. Divide
    the common labels by those of the union."""
    a, b = set(a), set(b)
    return _ratio(2 * len(a & b), len(a) + len(b))


def wrong_distance(a, b):
    """You return the share that is not in common, which is the Jaccard distance: the similarity is 1 minus
    that."""
    a, b = set(a), set(b)
    return 1 - _ratio(len(a & b), len(a | b))


def wrong_over_differences(a, b):
    """You divide by the number of labels in one collection only: divide by all labels, those in both
    too."""
    a, b = set(a), set(b)
    return _ratio(len(a & b), len(a ^ b), empty=1.0)


def wrong_whole_division(a, b):
    """You divide with //, which drops the fraction: divide with /."""
    a, b = set(a), set(b)
    return len(a & b) // len(a | b) if a | b else 1


def wrong_count(a, b):
    """You return how many labels are in common: divide by how many there are."""
    return len(set(a) & set(b))


def wrong_percent(a, b):
    """You return per cent: the similarity lies between 0 and 1."""
    a, b = set(a), set(b)
    return 100 * _ratio(len(a & b), len(a | b))
