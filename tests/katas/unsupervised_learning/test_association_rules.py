"""Checks of `association_rules`."""

from itertools import product

import pytest

from katas.unsupervised_learning.association_rules import association_rules


def count(baskets):
    """Return the support of every set of items that is in some basket."""
    items = sorted(set().union(*baskets))
    every = [
        frozenset(item for item, taken in zip(items, choice, strict=True) if taken)
        for choice in product([False, True], repeat=len(items))
    ]
    supports = {found: sum(found <= basket for basket in baskets) / len(baskets) for found in every if found}
    return {found: support for found, support in supports.items() if support}


def all_rules(supports, min_confidence):
    """Return confidence and lift by antecedent and consequent, trying each pair of sets."""
    rules = {}
    for a, c in product(supports, repeat=2):
        if not a & c and a | c in supports:
            confidence = supports[a | c] / supports[a]
            if confidence >= min_confidence:
                rules[a, c] = confidence, confidence / supports[c]
    return rules


def assert_rules(supports, min_confidence, expected):
    """Hold the rules to those expected, in any order."""
    rules = list(association_rules(supports, min_confidence))
    assert len({(a, c) for a, c, _, _ in rules}) == len(rules)
    assert {(a, c): confidence for a, c, confidence, _ in rules} == pytest.approx(
        {pair: confidence for pair, (confidence, _) in expected.items()}
    )
    assert {(a, c): lift for a, c, _, lift in rules} == pytest.approx(
        {pair: lift for pair, (_, lift) in expected.items()}
    )


def test_example():
    """Finds who buys butter with bread, and how much more often than others."""
    bread, butter = frozenset({"bread"}), frozenset({"butter"})
    supports = {bread: 0.8, butter: 0.4, bread | butter: 0.36}
    assert_rules(supports, 0.6, {(butter, bread): (0.9, 1.125)})


@pytest.mark.parametrize(
    ("n", "items", "least"), [(23, "abcd", 0.5123), (31, "abcde", 0.7123), (19, "abc", 0.1123)]
)
def test_values(rng, n, items, least):
    """Parts every set in every way, also with several items on both sides."""
    supports = count([{item for item in items if rng.random() < 0.7} for _ in range(n)])
    expected = all_rules(supports, least)
    assert_rules(supports, least, expected)


def test_exactly_the_least_confidence():
    """Finds rules whose confidence is exactly the least."""
    a, b = frozenset("a"), frozenset("b")
    supports = {a: 0.5, b: 0.75, a | b: 0.375}
    assert_rules(supports, 0.75, {(a, b): (0.75, 1.0)})
    assert_rules(supports, 0.5, {(a, b): (0.75, 1.0), (b, a): (0.5, 1.0)})


def test_both_directions():
    """Gives each direction a confidence of its own, and both the same lift."""
    a, b = frozenset({1}), frozenset({2})
    supports = {a: 0.25, b: 0.5, a | b: 0.1875}
    assert_rules(supports, 0.3, {(a, b): (0.75, 1.5), (b, a): (0.375, 1.5)})


def test_low_and_high_lift():
    """Leaves out rules that are not confident enough, be their lift low or high."""
    a, b, c = frozenset("a"), frozenset("b"), frozenset("c")
    supports = {a: 0.75, b: 0.5, c: 0.5, a | b: 0.125, a | c: 0.375}
    assert_rules(supports, 0.6, {(c, a): (0.75, 1.0)})


def test_negative_dependence():
    """Keeps rules whose lift is less than 1, if they are confident enough."""
    a, b = frozenset("a"), frozenset("b")
    supports = {a: 0.75, b: 0.875, a | b: 0.625}
    expected = all_rules(supports, 0.7)
    assert_rules(supports, 0.7, expected)


def test_no_rules():
    """Finds none where no rule is confident enough, in sets of one item, or in no sets."""
    a, b = frozenset("a"), frozenset("b")
    supports = {a: 0.5, b: 0.5, a | b: 0.25}
    assert_rules(supports, 0.5, {(a, b): (0.5, 1.0), (b, a): (0.5, 1.0)})
    assert_rules(supports, 0.6, {})
    assert_rules({a: 0.5, b: 1.0}, 0.1, {})
    assert_rules({}, 0.1, {})
