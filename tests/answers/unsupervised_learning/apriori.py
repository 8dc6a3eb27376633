"""Answers to `apriori`: its checks accept every right_ one and refuse every wrong_ one."""

from collections import Counter
from itertools import chain, combinations

import numpy as np


def _positive(min_support):
    if min_support <= 0:
        raise ValueError("support")


def right_every_subset(baskets, min_support):
    _positive(min_support)
    counts = Counter()
    for basket in map(set, baskets):
        for size in range(1, len(basket) + 1):
            counts.update(map(frozenset, combinations(basket, size)))
    return {
        items: count / len(baskets) for items, count in counts.items() if count / len(baskets) >= min_support
    }


def right_grown_by_one_item(baskets, min_support):
    if not min_support > 0:
        raise ValueError("support")
    holders = {}
    for number, basket in enumerate(baskets):
        for item in basket:
            holders.setdefault(item, set()).add(number)
    items, found = list(holders), {}

    def grow(prefix, numbers, start):
        for place in range(start, len(items)):
            both = holders[items[place]] & numbers
            if len(both) / len(baskets) >= min_support:
                found[prefix | {items[place]}] = len(both) / len(baskets)
                grow(prefix | {items[place]}, both, place + 1)

    grow(frozenset(), set(range(len(baskets))), 0)
    return found


def right_table(baskets, min_support):
    _positive(min_support)
    names = list(dict.fromkeys(chain.from_iterable(baskets)))
    table = np.array([[name in basket for name in names] for basket in baskets], dtype=bool)
    level = [(place,) for place in range(len(names))]
    found = {}
    while level:
        kept = []
        for places in level:
            support = table[:, list(places)].all(axis=1).mean()
            if support >= min_support:
                kept.append(places)
                found[frozenset(names[place] for place in places)] = support
        level = [(*places, last) for places in kept for last in range(places[-1] + 1, len(names))]
    return found


def _count(baskets, weigh=lambda items, basket: items <= basket):
    """Count every subset of every basket."""
    sets = list(map(frozenset, baskets))
    every = {
        frozenset(found)
        for basket in sets
        for size in range(1, len(basket) + 1)
        for found in combinations(basket, size)
    }
    return {items: sum(weigh(items, basket) for basket in sets) for items in every}


def _supports(baskets):
    return {items: count / len(baskets) for items, count in _count(baskets).items()}


def wrong_rounded_product(baskets, min_support):
    """You compare the count with min_support times the number of baskets, and 0.07 · 100 is
    7.000000000000001: divide the count by the number of baskets, and compare that."""
    _positive(min_support)
    n = len(baskets)
    return {items: count / n for items, count in _count(baskets).items() if count >= min_support * n}


def wrong_more_than_the_least(baskets, min_support):
    """You leave out sets whose support is exactly the least: use >=, not >."""
    _positive(min_support)
    return {items: support for items, support in _supports(baskets).items() if support > min_support}


def wrong_counts(baskets, min_support):
    """You return in how many baskets a set is: divide by the number of baskets."""
    _positive(min_support)
    n = max(len(baskets), 1)
    return {items: count for items, count in _count(baskets).items() if count / n >= min_support}


def wrong_least_count(baskets, min_support):
    """You compare counts with the least support, which is a share: divide them by the number of baskets
    first."""
    _positive(min_support)
    n = max(len(baskets), 1)
    return {items: count / n for items, count in _count(baskets).items() if count >= min_support}


def wrong_rounded_down(baskets, min_support):
    """You round the least count down, and sets that are too rare by less than one basket get in: divide
    the count by the number of baskets, and compare that."""
    _positive(min_support)
    n = len(baskets)
    least = int(min_support * n + 1e-9)
    return {items: count / n for items, count in _count(baskets).items() if count >= least}


def wrong_twice_in_a_basket(baskets, min_support):
    """You count an item as often as it is in a basket: make a set of each basket first."""
    _positive(min_support)
    n = max(len(baskets), 1)
    alone = Counter(chain.from_iterable(baskets))
    found = {items: support for items, support in _supports(baskets).items() if len(items) > 1}
    found |= {frozenset([item]): count / n for item, count in alone.items()}
    return {items: support for items, support in found.items() if support >= min_support}


def wrong_share_of_items(baskets, min_support):
    """You divide by the number of all items in the baskets: divide by the number of baskets."""
    _positive(min_support)
    total = max(sum(len(basket) for basket in baskets), 1)
    supports = {items: count / total for items, count in _count(baskets).items()}
    return {items: support for items, support in supports.items() if support >= min_support}


def wrong_empty_baskets_dropped(baskets, min_support):
    """You leave out empty baskets, and so divide by too few: an empty basket is a basket."""
    _positive(min_support)
    supports = _supports([basket for basket in baskets if basket])
    return {items: support for items, support in supports.items() if support >= min_support}


def wrong_kept_for_its_subsets(baskets, min_support):
    """You keep a set because all its subsets are frequent, without counting it. That makes it a candidate
    only: count in how many baskets it is."""
    _positive(min_support)
    supports = _supports(baskets)
    found = {
        items: support for items, support in supports.items() if len(items) < 3 and support >= min_support
    }
    names = sorted(set().union(*found)) if found else []
    for size in range(3, len(names) + 1):
        for items in map(frozenset, combinations(names, size)):
            smaller = [items - {item} for item in items]
            if all(subset in found for subset in smaller):
                found[items] = min(found[subset] for subset in smaller)
    return found


def wrong_product_of_supports(baskets, min_support):
    """You multiply the supports of the items, as if they were bought independently: count the baskets
    that have them all."""
    _positive(min_support)
    supports = _supports(baskets)
    products = {}
    for items in supports:
        product = 1.0
        for item in items:
            product *= supports[frozenset([item])]
        products[items] = product
    return {items: product for items, product in products.items() if product >= min_support}


def wrong_any_item(baskets, min_support):
    """You count the baskets that have any of the items: count those that have them all."""
    _positive(min_support)
    n = max(len(baskets), 1)
    counts = _count(baskets, lambda items, basket: bool(items & basket))
    return {items: count / n for items, count in counts.items() if count / n >= min_support}


def wrong_exactly_these_items(baskets, min_support):
    """You count the baskets that have these items and no others: others may be in them too."""
    _positive(min_support)
    n = max(len(baskets), 1)
    counts = _count(baskets, lambda items, basket: items == basket)
    return {items: count / n for items, count in counts.items() if count / n >= min_support}


def wrong_pairs_at_most(baskets, min_support):
    """You stop at pairs: go on to larger sets until none is frequent."""
    _positive(min_support)
    supports = _supports(baskets)
    return {
        items: support for items, support in supports.items() if support >= min_support > 0 and len(items) < 3
    }


def wrong_single_items_left_out(baskets, min_support):
    """You leave out single items: a set of one item is a set too."""
    _positive(min_support)
    supports = _supports(baskets)
    return {
        items: support for items, support in supports.items() if support >= min_support and len(items) > 1
    }


def wrong_largest_sets_only(baskets, min_support):
    """You keep the largest sets only: their subsets are frequent too, and wanted."""
    _positive(min_support)
    found = {items: support for items, support in _supports(baskets).items() if support >= min_support}
    return {items: support for items, support in found.items() if not any(items < other for other in found)}


def wrong_empty_set(baskets, min_support):
    """You return the empty set too: begin with sets of one item."""
    _positive(min_support)
    found = {items: support for items, support in _supports(baskets).items() if support >= min_support}
    return {frozenset(): 1.0, **found}


def wrong_tuples(baskets, min_support):
    """You return tuples of items as keys, and the same items in another order are another tuple: use
    frozensets."""
    _positive(min_support)
    found = {items: support for items, support in _supports(baskets).items() if support >= min_support}
    return {tuple(sorted(items)): support for items, support in found.items()}


def wrong_support_unchecked(baskets, min_support):
    """You accept a least support that is not positive, with which every set is frequent: raise a
    ValueError."""
    return {items: support for items, support in _supports(baskets).items() if support >= min_support}


EQUIVALENT = {
    "candidates = {items for items in joined if all(items ^ {item} in level for item in items)}": (
        "every item is one of the items"
    ),
    "joined = {a | b for a, b in combinations(level, 2) if len(a | b) <= len(a) + 1}": (
        "two different sets of one size have a union that is larger"
    ),
    "joined = {a | b for a, b in combinations(level, 2) if len(a | b) >= len(a) + 1}": (
        "a larger union has a subset that is not in the level, and is dropped by that"
    ),
    "joined = {a | b for a, b in combinations(level, 2) if len(a | b) is len(a) + 1}": (
        "Python keeps one object for each small number"
    ),
}
