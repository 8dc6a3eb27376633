"""Checks of `word_count`."""

import collections
import re

import pytest

from katas.python_basics.word_count import word_count

WORDS = ["gradient", "don't", "a", "well-known", "x2", "loss", "mind"]


def test_example():
    """Counts the words of a short text."""
    assert word_count("The cat, the dog.") == {"the": 2, "cat": 1, "dog": 1}


def test_random(rng):
    """Counts the words of a long text."""
    words = rng.choice(WORDS, size=60).tolist()
    marks = rng.choice([" ", ", ", "! ", " (", ") ", "\n", " -- "], size=60).tolist()
    text = "".join(word + mark for word, mark in zip(words, marks, strict=True))
    expected = collections.Counter(re.findall(r"[a-z0-9]+(?:['-][a-z0-9]+)*", text))
    assert word_count(text) == expected


def test_case():
    """Takes a word for the same in capitals."""
    assert word_count("Cat cat CAT cAt") == {"cat": 4}


def test_folding():
    """Folds case, which does more than to write in lower case."""
    assert word_count("Straße STRASSE straße") == {"strasse": 3}


@pytest.mark.parametrize(
    "text", ["one,  two\tone", "one\ntwo\r\none\n", "  one two one  ", "\none\n\n\ttwo; one"]
)
def test_white_space(text):
    """Separates words by white space of any kind and length."""
    assert word_count(text) == {"one": 2, "two": 1}


@pytest.mark.parametrize("mark", list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"))
def test_ends(mark):
    """Strips punctuation from both ends of a word."""
    assert word_count(f"up {mark}up up{mark} {mark}up{mark * 3}") == {"up": 4}


@pytest.mark.parametrize("word", ["don't", "o'clock", "well-known", "3.14", "a_b", "and/or", "r&d"])
def test_within(word):
    """Keeps punctuation within a word."""
    assert word_count(f"now {word}, {word}! ('{word}')") == {"now": 1, word: 3}


def test_no_word():
    """Counts no word where there is only punctuation, or nothing."""
    assert word_count("wait -- what ... & why ?!") == {"wait": 1, "what": 1, "why": 1}
    assert word_count("") == {}
    assert word_count(" \n") == {}
