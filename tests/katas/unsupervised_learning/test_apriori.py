"""Checks of `apriori`."""

from itertools import combinations

import pytest

from katas.unsupervised_learning.apriori import apriori


def frequent_sets(baskets, min_support):
    """Return the supports of all frequent sets by trying every set that there is."""
    sets = [frozenset(basket) for basket in baskets]
    items = sorted(set().union(*sets))
    every = [frozenset(found) for size in range(1, len(items) + 1) for found in combinations(items, size)]
    supports = {found: sum(found <= basket for basket in sets) / len(sets) for found in every}
    return {found: support for found, support in supports.items() if support >= min_support}


def draw(rng, n, items, share):
    """Draw baskets in which some items tend to go together."""
    baskets = [{item for item in items if rng.random() < share} for _ in range(n)]
    for basket in baskets:
        if items[0] in basket and rng.random() < 0.7:
            basket.update(items[:3])
    return baskets


def test_example():
    """Finds what is in half of four baskets or more."""
    baskets = [{"bread", "milk"}, {"bread", "butter"}, {"bread", "milk", "butter"}, {"tea", "milk"}]
    expected = {
        frozenset({"bread"}): 0.75,
        frozenset({"milk"}): 0.75,
        frozenset({"butter"}): 0.5,
        frozenset({"bread", "milk"}): 0.5,
        frozenset({"bread", "butter"}): 0.5,
    }
    assert apriori(baskets, 0.5) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "share", "min_support"), [(30, 0.4, 0.15), (41, 0.5, 0.333), (25, 0.6, 0.06)])
def test_values(rng, n, share, min_support):
    """Finds every frequent set, of any size."""
    baskets = draw(rng, n, "abcdefg", share)
    expected = frequent_sets(baskets, min_support)
    assert apriori(baskets, min_support) == pytest.approx(expected)


def test_numbers(rng):
    """Takes items of any kind that can be hashed."""
    baskets = draw(rng, 23, [7, -2, 30, 11, 5], 0.5)
    expected = frequent_sets(baskets, 0.21)
    assert apriori(baskets, 0.21) == pytest.approx(expected)
    named = [{(item, "kg") for item in basket} for basket in baskets]
    expected = frequent_sets(named, 0.21)
    assert apriori(named, 0.21) == pytest.approx(expected)


def test_infrequent_set_of_frequent_pairs():
    """Counts each set, even if all its subsets are frequent."""
    baskets = [{"a", "b"}, {"a", "c"}, {"b", "c"}, {"a", "b"}, {"a", "c"}, {"b", "c"}, {"a", "b", "c"}]
    expected = frequent_sets(baskets, 0.4)
    assert apriori(baskets, 0.4) == pytest.approx(expected)
    expected = frequent_sets(baskets, 0.1)
    assert apriori(baskets, 0.1) == pytest.approx(expected)


@pytest.mark.parametrize(("count", "n", "min_support"), [(3, 5, 0.6), (7, 100, 0.07), (29, 50, 0.58)])
def test_exactly_the_least_support(count, n, min_support):
    """Finds sets whose support is exactly the least."""
    baskets = [{"x", "y"}] * count + [{"z"}] * (n - count)
    expected = frequent_sets(baskets, min_support)
    assert apriori(baskets, min_support) == pytest.approx(expected)


def test_twice_in_a_basket():
    """Counts an item once that is in a basket twice."""
    baskets = [["a", "a", "b"], ["b", "c", "b"], ("c",), ["a", "c", "c", "c"], ["b", "a", "b", "a"]]
    expected = frequent_sets(baskets, 0.4)
    assert apriori(baskets, 0.4) == pytest.approx(expected)


def test_empty_baskets():
    """Counts an empty basket as a basket."""
    expected = {frozenset({"a"}): 0.5, frozenset({"b"}): 0.25, frozenset({"a", "b"}): 0.25}
    assert apriori([{"a"}, set(), {"a", "b"}, set()], 0.25) == pytest.approx(expected)


def test_nothing_frequent():
    """Finds nothing in no baskets, or where no set is frequent."""
    assert apriori([{"a"}, {"b"}, {"a", "b"}], 2 / 3) == pytest.approx(
        {frozenset({"a"}): 2 / 3, frozenset({"b"}): 2 / 3}
    )
    assert apriori([{"a"}, {"b"}, {"c", "d"}], 0.5) == {}
    assert apriori([set(), set()], 0.5) == {}
    assert apriori([], 0.5) == {}


@pytest.mark.parametrize("min_support", [0, -0.5])
def test_least_support(min_support):
    """Refuses a least support that is not positive."""
    with pytest.raises(ValueError):
        apriori([{"a", "b"}, {"a"}], min_support)
