"""Apriori: the sets of items that are often bought together."""

from collections.abc import Collection, Hashable, Sequence
from itertools import combinations


def apriori(baskets: Sequence[Collection[Hashable]], min_support: float) -> dict[frozenset, float]:
    """Return all sets of items whose support is large enough.

    The support of a set is the number of baskets that have all its items, divided by the number of all
    baskets; sets whose support is exactly `min_support` are among those returned. No set has a larger
    support than its subsets, so that a set can only be frequent if all its subsets are.

    Parameters
    ----------
    baskets : sequence of collections of hashable
        What was bought together: sets, lists or tuples of items. An item that is in a basket twice counts
        once, and an empty basket is a basket.
    min_support : float
        The least support, a share of the baskets, more than 0.

    Returns
    -------
    dict of frozenset to float
        The support of each frequent set of one item or more; none where there are no baskets.

    Raises
    ------
    ValueError
        If `min_support` is not positive: sets that nobody ever bought would be frequent then.

    Examples
    --------
    >>> apriori([{"tea", "milk"}, {"tea"}, {"milk", "tea"}], min_support=0.7)
    {frozenset({'tea'}): 1.0}
    """
    if min_support <= 0:
        raise ValueError(f"a support that is large enough is positive, not {min_support}")
    sets = [frozenset(basket) for basket in baskets]
    candidates = {frozenset([item]) for basket in sets for item in basket}
    frequent: dict[frozenset, float] = {}
    while candidates:
        supports = {items: sum(items <= basket for basket in sets) / len(sets) for items in candidates}
        level = {items: support for items, support in supports.items() if support >= min_support}
        frequent |= level
        # What is one item larger is worth counting only if all that is one item smaller is frequent.
        joined = {a | b for a, b in combinations(level, 2) if len(a | b) == len(a) + 1}
        candidates = {items for items in joined if all(items - {item} in level for item in items)}
    return frequent
