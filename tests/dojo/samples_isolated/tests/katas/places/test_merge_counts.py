"""Checks of `merge_counts`."""

import pytest

from katas.places.merge_counts import merge_counts


def test_example():
    """Counts into what is there."""
    counts, seen = {"a": 1}, ["a"]
    assert merge_counts(["b", "a", "b"], counts, seen) == 1
    assert [counts, seen] == [{"a": 2, "b": 2}, ["a", "b"]]


@pytest.mark.parametrize("words", [[], ["x", "y", "x"]])
def test_empty(words):
    """Begins with nothing."""
    counts, seen = {}, []
    assert merge_counts(words, counts, seen) == len(set(words))
    assert counts == {word: words.count(word) for word in words}
    assert seen == list(dict.fromkeys(words))


def test_aliases():
    """Works where the words and the list of those seen are one list."""
    words = ["p", "q"]
    assert merge_counts(tuple(words), counts := {"p": 1}, words) == 1
    assert [words, counts] == [["p", "q", "q"], {"p": 2, "q": 1}]


def test_twice():
    """Goes on where it was."""
    counts, seen = {}, []
    assert [merge_counts(["u"], counts, seen), merge_counts(["u", "v"], counts, seen)] == [1, 1]
    assert [counts, seen] == [{"u": 2, "v": 1}, ["u", "v"]]
